import type { Parsed, Predicate, PredicateSource, PredicateType } from '../contract/index.ts';
import { definitionOf, type Rung } from './predicates/index.ts';

export type { Rung };

/** One attribute before a position is chosen for it. */
export type Attribute = {
  readonly type: PredicateType;
  readonly rungs: readonly Rung[];
  /** Where it stands when nobody chose: the coarsest that still answers; null is off. */
  readonly step: number | null;
  /** Who put it there; code for this kind of question when it is not said. */
  readonly source?: PredicateSource;
};

/** What the predicates stand in: what was recorded to come before what was felt, if anything was. */
export type Derived = {
  readonly attributes: readonly Attribute[];
  /** Set when it was recorded that the symptom came after it. */
  readonly after: 'food' | 'medicine' | undefined;
};

/** The words that leave, by type; what is off is not in it. */
export type Chosen = ReadonlyMap<PredicateType, Rung>;

/** The positions a person chose over the defaults. A step beyond the last stands for the last. */
export function placed(
  attributes: readonly Attribute[],
  steps: Parsed<'crumb.preview'>['steps'] = {},
): Attribute[] {
  return attributes.map((attribute) => {
    const step = steps[attribute.type];
    if (step === undefined) return attribute;
    return {
      ...attribute,
      step: step === null ? null : Math.min(step, attribute.rungs.length - 1),
      source: 'person',
    };
  });
}

/** One of them somewhere else. */
export function moved(derived: Derived, type: PredicateType, step: number | null): Derived {
  const attributes = derived.attributes.map((one) => (one.type === type ? { ...one, step } : one));
  return { ...derived, attributes };
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
  if (!on.has('symptom')) for (const type of OF_WHAT_WAS_FELT) on.delete(type);
  const anchor = after === 'food' ? 'food-group' : 'medicine-class';
  if (!on.has('symptom') || after === undefined || !on.has(anchor)) on.delete('onset-band');
  if (!on.has('medicine-class')) on.delete('other-medicine');
  return on;
}

const OF_WHAT_WAS_FELT: readonly PredicateType[] = ['severity-band', 'duration', 'trend'];

/** As the contract shows them. @param crowdAt how many people would fit with one of them moved. */
export function shown(
  attributes: readonly Attribute[],
  on: Chosen,
  crowdAt: (type: PredicateType, step: number) => number,
): Predicate[] {
  return attributes.map(({ type, rungs, step, source = 'kind' }) => ({
    type,
    label: labelOf(type),
    value: on.get(type)?.words ?? null,
    lattice: rungs.map((rung) => rung.words),
    crowds: rungs.map((_, at) => crowdAt(type, at)),
    step: step ?? rungs.length,
    coarser: step === null ? null : (rungs[step + 1]?.words ?? null),
    finer: (step === null ? rungs.at(-1) : rungs[step - 1])?.words ?? null,
    source,
    why: step === null && source === 'kind' ? MAY : WHY[source],
  }));
}

const MAY = 'This kind of question may use it. It is off until you switch it on.';

const WHY: Readonly<Record<PredicateSource, string>> = {
  kind: 'This kind of question may use it.',
  named: 'Your question names it.',
  model: 'Proposed by the model on this laptop.',
  person: 'You set it so.',
  crowd: 'Coarser or off, so that enough people fit.',
};

export function labelOf(type: PredicateType): string {
  return definitionOf(type).label;
}
