import type { PredicateType } from '../contract/index.ts';
import { type Food, lexicon, type Medicine } from '../knowledge/index.ts';
import { conditionIn } from './conditions.ts';
import type { Scene } from './predicates/index.ts';
import type { Asked } from './question.ts';
import type { Recorded, RecordedEvent } from './recorded.ts';

const DAY_MS = 86_400_000;
/** A medicine taken in this time before counts as one that is being taken. */
const TAKING_MS = 14 * DAY_MS;

/** What a question is about, and the records it was read from: those are shown as what stays. */
export type Found = { readonly scene: Scene; readonly events: readonly RecordedEvent[] };

/** What the question names, else what was recorded last. */
export function findScene(asked: Asked, has: Recorded, born: string | null, nowMs: number): Found {
  const all = has.felt().filter((event) => lexicon().symptom(event.name) !== undefined);
  const felt = findFelt(asked, has, all);
  const anchor = felt && (has.event(felt.onsetOf ?? felt.suspect ?? '') ?? undefined);
  const dose = findDose(asked, has, anchor, felt?.startMs ?? nowMs);
  const food = findFood(asked, has, anchor);
  const facts = has.facts();
  const taking = facts
    .filter(({ kind }) => kind === 'medicine')
    .map(({ value }) => medicineIn(value))
    .find((one) => one !== undefined);
  // What was felt did follow the food the question names, if it names one.
  const followed = asked.foods.length === 0 || asked.foods.some(({ name }) => name === anchor?.name);
  const symptom = felt === undefined ? asked.symptoms[0] : lexicon().symptom(felt.name);
  const scene: Scene = {
    ...{ kind: asked.kind, asked, nowMs, born, ...has.person(), facts, symptom, felt, anchor },
    times:
      symptom === undefined ? [] : all.filter(({ name }) => name === felt?.name || name === symptom.name),
    notThere: symptom === undefined ? [] : has.notThere(symptom.name),
    after: afterWhat(anchor, food.event, dose.event),
    medicine: dose.medicine ?? taking,
    dosed: dose.event !== undefined,
    other: asked.medicines[1],
    food: food.food,
    mayBeCause: asked.kind !== 'condition' && asked.kind !== 'common' && felt !== undefined && followed,
    measured: has.measured,
  };
  return { scene, events: unique([felt, anchor, dose.event, food.event]) };
}

/** What the question names that nobody wrote down of them: it is asked about, and never said of them. */
export function notTheirs({ asked, facts, dosed }: Scene): ReadonlySet<PredicateType> {
  const has = facts.filter(({ status }) => status === 'diagnosed');
  const { condition } = asked;
  const diagnosed = has.some(({ value }) => {
    const known = conditionIn(value);
    return known?.words === condition?.words || known?.parents.includes(condition?.words ?? '') === true;
  });
  const [named] = asked.medicines;
  const taken = facts.filter(({ kind }) => kind === 'medicine').map(({ value }) => medicineIn(value));
  const takes = dosed || taken.some((one) => one?.name === named?.name || one?.class === named?.class);
  const allergic = has.some(({ kind }) => kind === 'allergy' || kind === 'intolerance');
  return new Set([
    ...(condition !== undefined && !diagnosed ? (['condition'] as const) : []),
    ...(named !== undefined && !takes ? (['medicine-class'] as const) : []),
    ...(asked.allergy !== undefined && !allergic ? (['allergy'] as const) : []),
  ]);
}

/**
 * The last time of the symptom the question names, rather one that followed what it names too. If it names only a medicine
 * or a food, what followed that; if it names nothing, the last thing that was felt.
 */
function findFelt(asked: Asked, has: Recorded, felt: readonly RecordedEvent[]): RecordedEvent | undefined {
  const symptoms = new Set(asked.symptoms.map((symptom) => symptom.name));
  const things = new Set([...asked.medicines, ...asked.foods].map((thing) => thing.name));
  if (symptoms.size === 0 && things.size === 0) return asked.open ? felt[0] : undefined;
  const named = symptoms.size === 0 ? felt : felt.filter((event) => symptoms.has(event.name));
  const followed = named.find((event) =>
    things.has(has.event(event.onsetOf ?? event.suspect ?? '')?.name ?? ''),
  );
  return followed ?? (symptoms.size === 0 ? undefined : named[0]);
}

function findDose(
  asked: Asked,
  has: Recorded,
  anchor: RecordedEvent | undefined,
  beforeMs: number,
): { medicine?: Medicine; event?: RecordedEvent } {
  const named = asked.medicines[0];
  if (named !== undefined) return withEvent(named, has.everDose(named.name));
  const doses = has.doses(beforeMs - TAKING_MS).filter((dose) => dose.startMs <= beforeMs);
  for (const event of anchor?.kind === 'dose' ? [anchor, ...doses] : doses) {
    const medicine = lexicon().medicine(event.name);
    if (medicine !== undefined) return { medicine, event };
  }
  return {};
}

function withEvent(medicine: Medicine, event: RecordedEvent | undefined) {
  return event === undefined ? { medicine } : { medicine, event };
}

function findFood(
  asked: Asked,
  has: Recorded,
  anchor: RecordedEvent | undefined,
): { food?: Food; event?: RecordedEvent } {
  const named = asked.foods[0];
  const event =
    named === undefined ? (anchor?.kind === 'exposure' ? anchor : undefined) : has.everExposure(named.name);
  const food = named ?? (event && lexicon().food(event.name));
  if (food === undefined) return {};
  return event === undefined ? { food } : { food, event };
}

/** Said to come before what was felt only where the journal says so, and only of the thing that is named. */
function afterWhat(
  anchor: RecordedEvent | undefined,
  food: RecordedEvent | undefined,
  dose: RecordedEvent | undefined,
): Scene['after'] {
  if (anchor === undefined) return undefined;
  if (food !== undefined && (food.uid === anchor.uid || food.name === anchor.name)) return 'food';
  if (dose !== undefined && (dose.uid === anchor.uid || dose.name === anchor.name)) return 'medicine';
  return undefined;
}

function medicineIn(value: string): Medicine | undefined {
  return lexicon()
    .scan(value.split(/\s+/))
    .find((match) => match.medicine !== undefined)?.medicine;
}

function unique(events: readonly (RecordedEvent | undefined)[]): RecordedEvent[] {
  return [...new Map(events.flatMap((event) => (event ? [[event.uid, event] as const] : []))).values()];
}
