import type { Clock, FactId, Precision, Regimen, UtcMs } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { storedRegimen } from './facts.ts';
import { prepared } from './prepared.ts';
import { type Slot, slotsOf } from './slots.ts';
import { type KeptTime, offsetMinutes, wallAt } from './time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A dose that was expected, and whether a note says what became of it. Nobody having written it down says nothing of it. */
export type Due = {
  readonly fact: FactId;
  readonly regimen: Regimen;
  readonly slot: Slot;
  readonly written: boolean;
};

type MedicineRow = { readonly fact: FactId; readonly regimen: string | null; readonly fromMs: number | null };

type DoseRow = {
  readonly name: string;
  readonly startMs: UtcMs;
  readonly endMs: UtcMs;
  readonly precision: Precision;
  readonly count: number | null;
};

export type About = {
  readonly subject: number;
  /** For whom another's private note is not there. */
  readonly reader: number;
};

/**
 * The doses of current regimens whose time lies from `fromMs` to `toMs`, oldest first. One is written down when a dose of the
 * same ingredient lies in its window: given, skipped or refused. One note settles one dose, or as many as it says.
 */
export function dosesDue(db: ReadableDb, about: About, fromMs: UtcMs, toMs: UtcMs, clock: Clock): Due[] {
  const medicines = prepared<MedicineRow>(
    db,
    `SELECT uid AS fact, regimen, regimen_from_ms AS fromMs FROM facts
      WHERE subject_id = :subject AND kind = 'medicine' AND until IS NULL AND status <> 'confirmed-absent'
        AND regimen IS NOT NULL`,
  )
    .all({ subject: about.subject })
    .flatMap(({ fact, regimen: stored, fromMs: since }) => {
      const regimen = storedRegimen(stored);
      return regimen === undefined ? [] : [{ fact, regimen, sinceMs: since ?? clock.nowMs }];
    });
  if (medicines.length === 0) return [];
  const doses = dosesIn(db, about, fromMs - 2 * DAY_MS, toMs + 2 * DAY_MS);
  const groups = Map.groupBy(medicines, ({ regimen }) => regimen.ingredient);
  return [...groups.values()]
    .flatMap((group) => {
      const regimens = group.map(({ regimen }) => regimen);
      const own = doses.filter(({ name }) => regimens.some(({ ingredient }) => shares(ingredient, name)));
      const slots = slotsOf(regimens, fromMs, toMs, clock.zone);
      const written = settled(slots.flat(), own);
      return group.flatMap((one, i) => [
        ...(slots[i] ?? []).map((slot) => ({ ...one, slot, written: written.has(slot) })),
        ...afterTheLast(one, own, clock),
      ]);
    })
    .filter(({ slot, sinceMs }) => slot.dueMs >= Math.max(sinceMs, fromMs) && slot.dueMs <= toMs)
    .map(({ fact, regimen, slot, written }) => ({ fact, regimen, slot, written }))
    .toSorted((a, b) => a.slot.dueMs - b.slot.dueMs);
}

/** What to say on Today: of today, or of last night as long as it may still be given. */
export function waiting(db: ReadableDb, about: About, clock: Clock): Due[] {
  const { nowMs, zone } = clock;
  return dosesDue(db, about, nowMs - DAY_MS, nowMs, clock).filter(
    ({ slot, written }) => !written && (sameDay(slot.at.startMs, nowMs, zone) || nowMs < slot.toMs),
  );
}

function dosesIn(db: ReadableDb, { subject, reader }: About, from: UtcMs, to: UtcMs): DoseRow[] {
  return prepared<DoseRow>(
    db,
    `SELECT name, start_ms AS startMs, end_ms AS endMs, precision, count FROM events
      WHERE subject_id = :subject AND kind = 'dose' AND start_ms BETWEEN :from AND :to AND deleted = 0
        AND confirmed = 1 AND name IS NOT NULL AND (only_for IS NULL OR only_for = :reader)
      ORDER BY start_ms`,
  ).all({ subject, reader, from, to });
}

/** "Co-codamol" is paracetamol too. */
function shares(a: string, b: string): boolean {
  const own = b.split(' + ');
  return a.split(' + ').some((one) => own.includes(one));
}

/** Which doses notes speak of: nearest first, each note for as many as it counts. */
function settled(slots: readonly Slot[], doses: readonly DoseRow[]): ReadonlySet<Slot> {
  const left = new Map(doses.map((dose) => [dose, Math.max(1, Math.round(dose.count ?? 1))]));
  const pairs = slots
    .flatMap((slot) => doses.map((dose) => ({ slot, dose, apart: apart(slot, dose) })))
    .filter(({ apart: ms }) => ms !== undefined)
    .toSorted((a, b) => (a.apart ?? 0) - (b.apart ?? 0) || a.slot.dueMs - b.slot.dueMs);
  const written = new Set<Slot>();
  for (const { slot, dose } of pairs) {
    const some = left.get(dose) ?? 0;
    if (some === 0 || written.has(slot)) continue;
    written.add(slot);
    left.set(dose, some - 1);
  }
  return written;
}

/** How far a note lies from when it was expected; undefined outside its window, and for what has no day. */
function apart({ at, fromMs, toMs }: Slot, { startMs, endMs, precision }: DoseRow): number | undefined {
  if (precision === 'week' || precision === 'month' || precision === 'unknown') return undefined;
  if (endMs < fromMs || startMs >= toMs) return undefined;
  return Math.max(0, startMs - at.endMs, at.startMs - endMs);
}

/** "Every 8 hours" goes by the last dose that was written down; before there is one nothing is expected. */
function afterTheLast<T extends { readonly regimen: Regimen }>(
  one: T,
  doses: readonly DoseRow[],
  { zone }: Clock,
) {
  const { when } = one.regimen;
  const last = doses.filter(({ precision }) => precision === 'minute' || precision === 'hour').at(-1);
  if (when?.kind !== 'every' || last === undefined) return [];
  const startMs = last.startMs + when.hours * HOUR_MS;
  const at: KeptTime = {
    startMs,
    endMs: startMs,
    offsetMin: offsetMinutes(startMs, zone),
    zone,
    precision: 'minute',
  };
  const slot: Slot = {
    at,
    dueMs: startMs,
    fromMs: last.startMs + 1,
    toMs: startMs + (when.hours * HOUR_MS) / 2,
  };
  return [{ ...one, slot, written: false }];
}

function sameDay(a: UtcMs, b: UtcMs, zone: string): boolean {
  const [one, other] = [wallAt(a, zone), wallAt(b, zone)];
  return one.year === other.year && one.month === other.month && one.day === other.day;
}
