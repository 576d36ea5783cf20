import type { Parsed, Predicate, PredicateType } from '../contract/index.ts';

/** One value of a lattice: the words that leave, and how common what they say is (a kind and name of packs/population). */
export type Rung = {
  readonly words: string;
  readonly known: { readonly kind: string; readonly name: string };
  /** What one does with it, where that is not eating or taking. */
  readonly deed?: 'having';
};

/** One attribute before a position is chosen for it. */
export type Attribute = {
  readonly type: PredicateType;
  readonly rungs: readonly Rung[];
  /** Where it stands when nobody chose: the coarsest that still answers; null is off. */
  readonly step: number | null;
};

/** What the predicates stand in: what was recorded to come before what was felt, if anything was. */
export type Derived = {
  readonly attributes: readonly Attribute[];
  /** Set when it was recorded that the symptom came after it. */
  readonly after: 'food' | 'medicine' | undefined;
};

/** The words that leave, by type; what is off is not in it. */
export type Chosen = ReadonlyMap<PredicateType, Rung>;

const LABELS: Readonly<Record<PredicateType, string>> = {
  'age-band': 'Age',
  'medicine-class': 'Medicine',
  symptom: 'What was felt',
  'severity-band': 'How strong',
  'onset-band': 'How soon',
  'food-group': 'After what',
  condition: 'Condition',
};

/** The positions a person chose over the defaults. A step beyond the last stands for the last. */
export function placed(
  attributes: readonly Attribute[],
  steps: Parsed<'crumb.preview'>['steps'] = {},
): Attribute[] {
  return attributes.map((attribute) => {
    const step = steps[attribute.type];
    if (step === undefined) return attribute;
    return { ...attribute, step: step === null ? null : Math.min(step, attribute.rungs.length - 1) };
  });
}

/**
 * What really stands in the sentence: a strength needs something that was felt, and a time what it was
 * after. A predicate whose neighbour is off does not leave either.
 */
export function chosen({ attributes, after }: Derived): Chosen {
  const on = new Map<PredicateType, Rung>();
  for (const { type, rungs, step } of attributes) {
    const rung = step === null ? undefined : rungs[step];
    if (rung !== undefined) on.set(type, rung);
  }
  if (!on.has('symptom')) on.delete('severity-band');
  const anchor = after === 'food' ? 'food-group' : 'medicine-class';
  if (!on.has('symptom') || after === undefined || !on.has(anchor)) on.delete('onset-band');
  return on;
}

/** As the contract shows them. */
export function shown(attributes: readonly Attribute[], on: Chosen): Predicate[] {
  return attributes.map(({ type, rungs, step }) => ({
    type,
    label: LABELS[type],
    value: on.get(type)?.words ?? null,
    lattice: rungs.map((rung) => rung.words),
    step: step ?? rungs.length,
    coarser: step === null ? null : (rungs[step + 1]?.words ?? null),
    finer: (step === null ? rungs.at(-1) : rungs[step - 1])?.words ?? null,
  }));
}

export function labelOf(type: PredicateType): string {
  return LABELS[type];
}
