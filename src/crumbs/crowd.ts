import {
  type Coarser,
  CROWD_AT_LEAST,
  type Crowd,
  type PredicateSteps,
  type PredicateType,
  type Refusal,
} from '../contract/index.ts';
import { isUncounted, oneDigit, peopleWho, type Said } from './counted.ts';
import { type Attribute, type Chosen, chosen, type Derived, labelOf, moved } from './predicates.ts';

/** Roughly, in one significant digit. */
export function crowdFrom(people: number, of: string): Crowd {
  const low = oneDigit(people);
  return {
    low,
    unit: 'people',
    words:
      low < 10
        ? `It may be that nobody else fits ${of}.`
        : `Roughly ${low.toLocaleString('en')} people fit ${of}, at the least.`,
    basis:
      'People of that age, sex and place (United Nations, 2025) times recalled shares, each at its lower end and taken as independent; ' +
      'what nobody counted counts as one in a million.',
  };
}

/** How many people fit all predicates together, at the least. */
export function crowdOf(on: Chosen): Crowd {
  return crowdFrom(expected(on), 'this');
}

/** Refuses a crowd that is too small, and names the switches that help, the best first. */
export function checkCrowd(derived: Derived): Refusal[] {
  const on = chosen(derived);
  if (expected(on) >= CROWD_AT_LEAST) return [];
  const said = saidBy(on);
  const unknown = said.find((one) => isUncounted(one, said))?.type;
  const changes = coarser(derived, (next) => expected(chosen(next)));
  const helping = unique([
    ...(unknown === undefined ? [] : [unknown]),
    ...changes.flatMap(({ steps }) => typesIn(steps)),
  ]);
  const names = helping.slice(0, 3).map((type) => `“${labelOf(type)}”`);
  const why =
    unknown === undefined
      ? `Perhaps ${fewPeople(expected(on))} fit all of this, counted at the least; it must be ${CROWD_AT_LEAST.toLocaleString('en')}.`
      : `Nobody here knows how many people “${labelOf(unknown)}” fits as it stands, so it counts as rare.`;
  return [{ gate: 'crowd', reason: `${why} ${advice(names)}`, predicates: helping }];
}

/** "only 2,000 people", "nobody else". */
export function fewPeople(people: number): string {
  const low = oneDigit(people);
  return low < 10 ? 'nobody else' : `only ${low.toLocaleString('en')} people`;
}

/** "Make “Medicine” or “Age” coarser, or switch one off." */
export function advice(names: readonly string[]): string {
  if (names.length === 0) return 'Switch something off.';
  const [one, ...others] = names;
  if (others.length === 0) return `Make ${one} coarser, or switch it off.`;
  return `Make ${names.slice(0, -1).join(', ')} or ${names.at(-1)} coarser, or switch one off.`;
}

/**
 * Changes that let it pass, the least first: of each predicate the finest place that does; when none does alone, as many as it
 * takes, what tells the least about a cause first.
 * @param people how many would fit
 */
export function coarser(derived: Derived, people: (next: Derived) => number): Coarser[] {
  if (people(derived) >= CROWD_AT_LEAST) return [];
  const alone = derived.attributes.flatMap((attribute) => {
    const step = placesAfter(attribute).find(
      (to) => people(moved(derived, attribute.type, to)) >= CROWD_AT_LEAST,
    );
    return step === undefined ? [] : [{ attribute, step }];
  });
  if (alone.length > 0) {
    return alone
      .sort((a, b) => moves(a) - moves(b) || rank(a.attribute.type) - rank(b.attribute.type))
      .map(({ attribute, step }) => asCoarser(derived, { [attribute.type]: step }, people));
  }
  const steps: PredicateSteps = {};
  let current = derived;
  for (const type of LEAST_TELLING) {
    const attribute = current.attributes.find((one) => one.type === type);
    for (const to of attribute === undefined ? [] : placesAfter(attribute)) {
      const next = moved(current, type, to);
      if (people(next) <= people(current)) continue;
      current = next;
      steps[type] = to;
      if (people(current) >= CROWD_AT_LEAST)
        return [asCoarser(derived, needed(derived, steps, people), people)];
    }
  }
  return [];
}

/** Without the changes that turned out to be needless once the others were made. */
function needed(derived: Derived, steps: PredicateSteps, people: (next: Derived) => number): PredicateSteps {
  let kept = steps;
  for (const type of typesIn(steps)) {
    const { [type]: _, ...rest } = kept;
    if (people(withSteps(derived, rest)) >= CROWD_AT_LEAST) kept = rest;
  }
  return kept;
}

function withSteps(derived: Derived, steps: PredicateSteps): Derived {
  return typesIn(steps).reduce((next, type) => moved(next, type, steps[type] ?? null), derived);
}

function asCoarser(derived: Derived, steps: PredicateSteps, people: (next: Derived) => number): Coarser {
  const words = derived.attributes.flatMap(({ type, rungs }) => {
    const to = steps[type];
    if (to === undefined) return [];
    return [`${labelOf(type)}: ${to === null ? 'off' : (rungs[to]?.words ?? 'off')}`];
  });
  return { steps, words: words.join('; '), low: oneDigit(people(withSteps(derived, steps))) };
}

/** Every coarser place, off at the end; none for what is off. */
function placesAfter({ rungs, step }: Attribute): (number | null)[] {
  if (step === null) return [];
  return [...[...rungs.keys()].filter((at) => at > step), null];
}

function moves({ attribute, step }: { attribute: Attribute; step: number | null }): number {
  return (step ?? attribute.rungs.length) - (attribute.step ?? 0);
}

/** What tells the least about a cause goes first. */
const LEAST_TELLING: readonly PredicateType[] = [
  'place',
  'weight-band',
  'severity-band',
  'trend',
  'duration',
  'lab',
  'gene',
  'allergy',
  'onset-band',
  'sex',
  'other-medicine',
  'medicine-class',
  'food-group',
  'condition',
  'age-band',
  'symptom',
  'pregnancy',
];

const rank = (type: PredicateType) => LEAST_TELLING.indexOf(type);

/**
 * The defaults, coarsened until enough people fit. It does not look at what a person chose, so that moving one switch never
 * moves another.
 */
export function coarsened(derived: Derived): Derived {
  let current = derived;
  for (const move of MOVES) {
    if (expected(chosen(current)) >= CROWD_AT_LEAST) break;
    const attribute = current.attributes.find(({ type, step }) => type === move.type && step !== null);
    if (attribute === undefined || (move.sited && !isSited(attribute))) continue;
    // What the question is about gives way to "a medicine" only when nothing else helps; "a medicine" nobody asked about goes.
    const asked = attribute.source === 'named' && MEDICINES.has(move.type);
    const next = move.off ? null : (attribute.step ?? 0) + 1;
    if (next !== null && next >= attribute.rungs.length) continue;
    const isEmpty = next === null || attribute.rungs[next]?.words === 'a medicine';
    if (asked && isEmpty && !move.empty) continue;
    const step = isEmpty && MEDICINES.has(move.type) && !asked ? null : next;
    const attributes = current.attributes.map(
      (one): Attribute => (one === attribute ? { ...one, step, source: 'crowd' } : one),
    );
    current = { ...current, attributes };
  }
  return current;
}

/** Whether the symptom stands with the part of the body it was felt in. */
function isSited({ rungs, step }: Attribute): boolean {
  return step !== null && rungs[step]?.known.name.includes('@') === true;
}

const MEDICINES: ReadonlySet<PredicateType> = new Set(['medicine-class', 'other-medicine']);

type Move = {
  readonly type: PredicateType;
  readonly off?: true;
  readonly sited?: true;
  /** Also where the next word says nothing. */
  readonly empty?: true;
};

const MOVES: readonly Move[] = [
  { type: 'symptom', sited: true },
  { type: 'place', off: true },
  { type: 'weight-band', off: true },
  { type: 'severity-band', off: true },
  { type: 'trend', off: true },
  { type: 'duration' },
  { type: 'lab' },
  { type: 'gene' },
  { type: 'allergy' },
  { type: 'onset-band' },
  { type: 'duration', off: true },
  { type: 'other-medicine' },
  { type: 'medicine-class' },
  { type: 'age-band' },
  { type: 'age-band' },
  { type: 'food-group' },
  { type: 'condition' },
  { type: 'condition' },
  { type: 'lab', off: true },
  { type: 'gene', off: true },
  { type: 'allergy', off: true },
  { type: 'condition', off: true },
  { type: 'onset-band', off: true },
  { type: 'symptom' },
  { type: 'age-band' },
  { type: 'sex', off: true },
  { type: 'medicine-class', off: true },
  { type: 'food-group', off: true },
  { type: 'other-medicine', empty: true },
  { type: 'medicine-class', empty: true },
];

/** What stands in a sentence, as it is counted. */
export function saidBy(on: Chosen): Said[] {
  return [...on].map(([type, { words, known }]) => ({ type, words, known }));
}

function expected(on: Chosen): number {
  return peopleWho(saidBy(on));
}

const unique = (types: readonly PredicateType[]) => [...new Set(types)];

function typesIn(steps: PredicateSteps): PredicateType[] {
  return LEAST_TELLING.filter((type) => steps[type] !== undefined);
}
