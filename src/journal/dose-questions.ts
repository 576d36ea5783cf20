import type { Clock, EventDraft, Precision } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { farFrom, isFar, measured } from './dose-amount.ts';
import { ofStrength, writtenAmount } from './dose-strength.ts';
import { readRegimen } from './read-regimen.ts';
import { isoIn, keptTime, wallAt } from './time.ts';

type Earlier = {
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly zone: string;
  readonly precision: Precision;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly original: string | null;
  readonly observer: string;
};

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** How far back "usual" looks. */
const USUAL_MS = 60 * DAY_MS;
/**
 * Nearer than half of what usually lies between two doses, two records may be of one dose. Without a usual, six hours:
 * "tonight's" is given at eight by one and at one by another. Never more than eight, so that morning is not asked about evening.
 */
const NEAR_MS = 6 * HOUR_MS;
const NEAREST_MS = HOUR_MS;
const FARTHEST_MS = 8 * HOUR_MS;
/** Two records this near are of one dose: they tell nothing of what usually lies between two. */
const ONE_DOSE_MS = HOUR_MS / 2;
/** A pasted diary may hold hundreds. */
const MOST = 8;

export type Asking = {
  readonly subjectId: number;
  /** Who reads the question: what they wrote down themselves is "you", what others keep to themselves is not asked about. */
  readonly reader: { readonly id: number; readonly name?: string };
  /** The entry that is being changed, or was just kept: its own doses are no other record. */
  readonly except?: number;
};

/**
 * What to ask before a dose is kept: whether someone wrote it down already, and whether an amount far from this
 * person's own is a slip. Only ever asks: whether a dose is right is nothing Tend knows.
 */
export function doseQuestions(
  db: ReadableDb,
): (about: Asking, drafts: readonly EventDraft[], clock: Clock) => string[] {
  const earlier = db.prepare<[object], Earlier>(`
    SELECT v.name, v.start_ms AS startMs, v.end_ms AS endMs, v.zone, v.precision, v.amount AS value,
           v.amount_low AS low, v.amount_high AS high, v.unit, v.amount_original AS original, p.name AS observer
      FROM events AS v JOIN entries AS e ON e.id = v.entry_id JOIN people AS p ON p.id = e.observer_id
     WHERE v.subject_id = :subject AND v.kind = 'dose' AND v.start_ms BETWEEN :from AND :to AND v.deleted = 0
       AND v.taken IN ('taken', 'partial') AND v.name IS NOT NULL AND v.entry_id IS NOT :except
       AND (v.only_for IS NULL OR v.only_for = :reader)
     ORDER BY v.start_ms DESC LIMIT 5000`);

  const medicines = db
    .prepare<[number], string>(
      "SELECT value FROM facts WHERE subject_id = ? AND kind = 'medicine' AND until IS NULL ORDER BY id LIMIT 200",
    )
    .pluck();

  return ({ subjectId, reader, except = null }, drafts, clock) => {
    const doses = drafts.filter((draft) => draft.kind === 'dose' && draft.what && wasTaken(draft));
    if (doses.length === 0) return [];
    const times = doses.map((dose) => Date.parse(dose.at.start));
    const rows = earlier.all({
      subject: subjectId,
      from: Math.min(...times) - USUAL_MS,
      to: Math.max(...times) + 2 * DAY_MS,
      except,
      reader: reader.id,
    });
    const recorded = medicines.all(subjectId);
    const alone = new Set(doses.map((dose) => dose.what?.name)).size === 1;
    const questions = doses.flatMap((dose) => [
      ...alreadyWritten(dose, rows, { reader: reader.name, clock, alone }),
      ...farFromUsual(dose, rows, recorded, alone),
    ]);
    return [...new Set(questions)].slice(0, MOST);
  };
}

const wasTaken = ({ taken }: EventDraft) => taken === 'taken' || taken === 'partial';

function alreadyWritten(
  dose: EventDraft,
  rows: readonly Earlier[],
  { reader, clock, alone }: { reader: string | undefined; clock: Clock; alone: boolean },
): string[] {
  const name = dose.what?.name ?? '';
  const near = nearOf(rows.filter((row) => row.name === name));
  const at = keptTime(dose.at);
  const apart = (row: Earlier) => Math.max(0, row.startMs - at.endMs, at.startMs - row.endMs);
  const [same] = rows
    .filter(
      (row) => sharesIngredient(row.name, name) && apart(row) <= reach(at.precision, row.precision, near),
    )
    .toSorted((a, b) => apart(a) - apart(b));
  if (same === undefined) return [];
  const who = same.observer.toLowerCase() === reader?.toLowerCase() ? 'You' : same.observer;
  const what = alone && same.name === name ? 'this' : same.name;
  return [`${who} recorded ${what} ${when(same, clock)}. Another one?`];
}

/** "Co-codamol" is paracetamol too. */
function sharesIngredient(a: string, b: string): boolean {
  const own = b.split(' + ');
  return a.split(' + ').some((one) => own.includes(one));
}

function nearOf(rows: readonly Earlier[]): number {
  const starts = rows
    .filter((row) => isExact(row.precision))
    .map((row) => row.startMs)
    .toSorted((a, b) => a - b);
  const gaps = starts
    .flatMap((ms, i) => (i === 0 ? [] : [ms - (starts[i - 1] ?? ms)]))
    .filter((gap) => gap > ONE_DOSE_MS)
    .toSorted((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)];
  if (usual === undefined || gaps.length < 3) return NEAR_MS;
  return Math.min(FARTHEST_MS, Math.max(NEAREST_MS, usual / 2));
}

const isExact = (precision: Precision) => precision === 'minute' || precision === 'hour';

/** How far apart two records may be said to be and still be of one dose. "Today" only ever overlaps; a week says nothing. */
function reach(a: Precision, b: Precision, near: number): number {
  if ([a, b].some((one) => one === 'week' || one === 'month' || one === 'unknown')) return -1;
  return isExact(a) && isExact(b) ? near : 0;
}

/** "at 19:40", "yesterday at 23:50", "for this evening", "for 3 February". */
function when({ startMs, precision }: Earlier, { nowMs, zone }: Clock): string {
  const day = dayWord(startMs, nowMs, zone);
  if (precision === 'part-of-day') {
    const part = partOf(wallAt(startMs, zone).hour);
    if (day === '') return part === 'night' ? 'for tonight' : `for this ${part}`;
    return day === 'yesterday' ? `for yesterday ${part}` : `for the ${part} of ${day}`;
  }
  if (!isExact(precision)) return `for ${day === '' ? 'today' : day}`;
  const clock = isoIn(startMs, zone).slice(11, 16);
  const time = precision === 'hour' ? `at about ${clock}` : `at ${clock}`;
  if (day === '') return time;
  return day === 'yesterday' ? `yesterday ${time}` : `on ${day} ${time}`;
}

/** The day, as seen from today; empty for today itself. */
function dayWord(ms: number, nowMs: number, zone: string): string {
  const dayOf = (at: number) => Date.parse(isoIn(at, zone).slice(0, 10));
  const ago = Math.round((dayOf(nowMs) - dayOf(ms)) / DAY_MS);
  if (ago === 0) return '';
  if (ago === 1) return 'yesterday';
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: zone }).format(ms);
}

function partOf(hour: number): string {
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

function farFromUsual(
  dose: EventDraft,
  rows: readonly Earlier[],
  recorded: readonly string[],
  alone: boolean,
): string[] {
  const name = dose.what?.name;
  const given = dose.amount && (ofStrength(dose.amount, dose.text) ?? measured(dose.amount));
  if (given === undefined || name === undefined) return [];
  const before = rows
    .filter((row) => row.name === name && row.startMs <= Date.parse(dose.at.start))
    .flatMap(({ value, low, high, unit, original }) => {
      const amount = { value: value ?? undefined, low: low ?? undefined, high: high ?? undefined };
      return measured({ ...amount, unit, original: original ?? '' }) ?? [];
    });
  const usual = farFrom(given, before);
  if (usual !== undefined)
    return [`${alone ? 'Usually' : `${name}: usually`} ${usual}. Is ${given.original} right?`];
  // With so few before, what is written down about the medicine is all there is to compare with.
  const told = before.length < FEW ? recorded.flatMap((value) => recordedOf(name, value)) : [];
  const [first] = told;
  if (first === undefined || !told.every((one) => isFar(given, one))) return [];
  return [`${alone ? 'Recorded' : `${name}: recorded`} as ${first.original}. Is ${given.original} right?`];
}
/** So few records are no "usual". */
const FEW = 3;

/** What a fact says that one dose of a medicine is: "melatonin 2.5 mg at night". */
function recordedOf(name: string, value: string) {
  const regimen = readRegimen(value);
  if (regimen?.ingredient !== name) return [];
  const amount = regimen.dose && measured(regimen.dose);
  const mass = amount?.unit.of === 'pieces' ? undefined : amount;
  return mass ?? writtenAmount(regimen.strength ?? value) ?? [];
}
