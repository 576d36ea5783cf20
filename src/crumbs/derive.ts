import type { PredicateType } from '../contract/index.ts';
import { type Food, lexicon, type Medicine, type Symptom } from '../knowledge/index.ts';
import { ageWords } from './age.ts';
import { onsetWords, severityWords } from './bands.ts';
import { coarsened } from './crowd.ts';
import type { Attribute, Derived, Rung } from './predicates.ts';
import { type Asked, conditionIn, MAY_CARRY } from './question.ts';
import type { Recorded, RecordedEvent, RecordedFact, SubjectRow } from './recorded.ts';
import { classWords, firstClass, groupWords, siteWords, symptomWords, systemWords } from './words.ts';

/** Predicates, and the records they were derived from: those are shown as what stays. */
export type Derivation = {
  readonly derived: Derived;
  readonly from: { readonly events: readonly RecordedEvent[]; readonly facts: readonly RecordedFact[] };
};

const DAY_MS = 86_400_000;
/** A medicine taken in this time before counts as one that is being taken. */
const TAKING_MS = 14 * DAY_MS;

/**
 * Predicates by code: what the question names, else what was recorded last, each as words of a closed list. Each stands
 * at the coarsest position that still answers, coarser still while too few people fit.
 */
export function derive(subject: SubjectRow, asked: Asked, has: Recorded, nowMs: number): Derivation {
  const felt = findFelt(asked, has);
  const anchor = felt && (has.event(felt.onsetOf ?? felt.suspect ?? '') ?? undefined);
  const dose = findDose(asked, has, anchor, felt?.startMs ?? nowMs);
  const food = findFood(asked, has, anchor);
  const facts = has.facts();
  const diagnosis = facts.find((fact) => fact.kind === 'diagnosis' && conditionIn(fact.value) !== undefined);
  const taking = dose.medicine === undefined ? facts.find((fact) => fact.kind === 'medicine') : undefined;
  const medicine = dose.medicine ?? (taking && medicineIn(taking.value));
  const symptom = felt === undefined ? asked.symptoms[0] : lexicon().symptom(felt.name);

  // A medicine nobody named is on only where the journal ties it to what is asked about: it was being taken when that
  // was felt, and what was felt did follow the food the question names, if it names one.
  const followed = asked.foods.length === 0 || asked.foods.some(({ name }) => name === anchor?.name);
  const mayBeCause = asked.class !== 'condition' && felt !== undefined && followed;
  const needsMedicine = asked.medicines.length > 0 || mayBeCause;
  const after = afterWhat(anchor, food.event, dose.event);
  const all: Attribute[] = [
    attribute('age-band', subject.born === null ? [] : ageRungs(subject.born, nowMs), 0),
    attribute('medicine-class', medicineRungs(medicine), needsMedicine ? 1 : null),
    attribute('symptom', symptomRungs(symptom, felt), 0),
    attribute('severity-band', felt === undefined ? [] : bandRungs('severity', severityWords(felt)), 1),
    attribute('onset-band', after === undefined ? [] : bandRungs('onset', onset(felt, anchor)), 0),
    attribute('food-group', foodRungs(food.food, food.event), food.food?.name === food.food?.group ? 0 : 1),
    attribute(
      'condition',
      conditionRungs(asked.condition ?? conditionIn(diagnosis?.value ?? '')),
      asked.condition === undefined ? null : 0,
    ),
  ];
  const allowed = all.filter(({ type, rungs }) => rungs.length > 0 && MAY_CARRY[asked.class].includes(type));
  return {
    derived: coarsened({ attributes: allowed, after }),
    from: {
      events: unique([felt, anchor, dose.event, food.event]),
      facts: [diagnosis, taking].filter((fact) => fact !== undefined),
    },
  };
}

/**
 * The last time of the symptom the question names, rather one that followed what it names too. If it names only a medicine
 * or a food, what followed that; if it names nothing, the last thing that was felt.
 */
function findFelt(asked: Asked, has: Recorded): RecordedEvent | undefined {
  const felt = has.felt().filter((event) => lexicon().symptom(event.name) !== undefined);
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
): Derived['after'] {
  if (anchor === undefined) return undefined;
  if (food !== undefined && (food.uid === anchor.uid || food.name === anchor.name)) return 'food';
  if (dose !== undefined && (dose.uid === anchor.uid || dose.name === anchor.name)) return 'medicine';
  return undefined;
}

function onset(felt: RecordedEvent | undefined, anchor: RecordedEvent | undefined): string[] {
  if (felt === undefined || anchor === undefined) return [];
  if (felt.onsetLow !== null || felt.onsetHigh !== null) return onsetWords(felt.onsetLow, felt.onsetHigh);
  // Only two times to the minute give a distance worth words.
  if (felt.precision !== 'minute' || anchor.precision !== 'minute') return [];
  const minutes = (felt.startMs - anchor.startMs) / 60_000;
  return onsetWords(minutes, minutes);
}

function attribute(type: PredicateType, rungs: readonly Rung[], wanted: number | null): Attribute {
  return { type, rungs, step: wanted === null ? null : Math.min(wanted, rungs.length - 1) };
}

function ageRungs(born: string, nowMs: number): Rung[] {
  return ageWords(born, nowMs).map((words) => ({ words, known: { kind: 'age', name: words } }));
}

function medicineRungs(medicine: Medicine | undefined): Rung[] {
  if (medicine === undefined) return [];
  const known = (name: string) => ({ kind: 'medicine', name });
  const middle = classWords(medicine.class);
  return [
    { words: medicine.name.replaceAll(' + ', ' and '), known: known(medicine.name) },
    ...(middle === undefined ? [] : [{ words: middle, known: known(firstClass(medicine.class)) }]),
    { words: 'a medicine', known: known('any prescription medicine, past month') },
  ];
}

function symptomRungs(symptom: Symptom | undefined, felt: RecordedEvent | undefined): Rung[] {
  if (symptom === undefined) return [];
  const plain = symptomWords(symptom.name);
  const site = siteWords(felt?.site ?? null);
  const sited = site !== undefined && !plain.includes(site.replace(/s$/, ''));
  const preposition = ON.has(symptom.name) ? 'on' : 'of';
  return [
    ...(sited
      ? [
          {
            words: `${plain} ${preposition} the ${site}`,
            known: { kind: 'symptom', name: `${symptom.name}@site` },
          },
        ]
      : []),
    { words: plain, known: { kind: 'symptom', name: symptom.name } },
    { words: systemWords(symptom.system), known: { kind: 'system', name: symptom.system } },
  ];
}

/** What lies on the skin; the rest is felt in a part. */
const ON: ReadonlySet<string> = new Set([
  'rash',
  'hives',
  'redness',
  'bruising',
  'blister',
  'eczema',
  'acne',
  'dry skin',
]);

function bandRungs(kind: string, words: readonly string[]): Rung[] {
  return words.map((word) => ({ words: word, known: { kind, name: word } }));
}

function foodRungs(food: Food | undefined, event: RecordedEvent | undefined): Rung[] {
  if (food === undefined) return [];
  const group = groupWords(food.group || (event?.group ?? ''));
  const known = (name: string) => ({ kind: 'food', name });
  if (group === 'a drink') {
    const had = [food.name, group].map((words) => ({ words, known: known(words), deed: 'having' as const }));
    return food.name === 'drink' ? had.slice(1) : had;
  }
  const names = [...new Set([food.name, group, 'a food'])].filter((words) => words !== '');
  return names.map((words) => ({ words, known: known(words) }));
}

function conditionRungs(name: string | undefined): Rung[] {
  if (name === undefined) return [];
  const coarse = 'a long-term condition';
  return [
    { words: name, known: { kind: 'condition', name } },
    { words: coarse, known: { kind: 'condition', name: coarse } },
  ];
}

function medicineIn(value: string): Medicine | undefined {
  return lexicon()
    .scan(value.split(/\s+/))
    .find((match) => match.medicine !== undefined)?.medicine;
}

function unique(events: readonly (RecordedEvent | undefined)[]): RecordedEvent[] {
  return [...new Map(events.flatMap((event) => (event ? [[event.uid, event] as const] : []))).values()];
}
