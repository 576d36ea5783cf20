import type { EventDraft } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';

type Earlier = {
  readonly name: string;
  readonly startMs: number;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly observer: string;
};

const HOUR_MS = 60 * 60 * 1000;
/** Two doses this near may be one, written down by two people. */
const NEAR_MS = 3 * HOUR_MS;
/** How far back "usual" looks, and from how many doses on. */
const USUAL_MS = 60 * 24 * HOUR_MS;
const ENOUGH = 3;
/** A slip of the decimal point is ten; a little under it, for rounded doses. */
const SLIP = 8;

/**
 * What to ask before a dose is kept: whether someone wrote it down already, and whether an amount far from the usual
 * is a slip. Only ever asks: whether a dose is right is nothing Tend knows.
 */
export function doseQuestions(
  db: ReadableDb,
): (subjectId: number, drafts: readonly EventDraft[]) => string[] {
  const earlier = db.prepare<[object], Earlier>(`
    SELECT v.name, v.start_ms AS startMs, v.amount, v.unit, p.name AS observer
      FROM events AS v JOIN entries AS e ON e.id = v.entry_id JOIN people AS p ON p.id = e.observer_id
     WHERE v.subject_id = :subject AND v.name IN (SELECT value FROM json_each(:names))
       AND v.start_ms >= :from AND v.kind = 'dose' AND v.taken = 'taken' AND v.deleted = 0
     ORDER BY v.start_ms DESC LIMIT 1000`);

  return (subjectId, drafts) => {
    const doses = drafts.filter((draft) => draft.kind === 'dose' && draft.taken === 'taken' && draft.what);
    if (doses.length === 0) return [];
    const names = JSON.stringify(doses.map((dose) => dose.what?.name));
    const from = Math.min(...doses.map((dose) => Date.parse(dose.at.start))) - USUAL_MS;
    const known = Map.groupBy(earlier.all({ subject: subjectId, names, from }), (row) => row.name);
    return doses.flatMap((dose) => {
      const rows = known.get(dose.what?.name ?? '') ?? [];
      return [...alreadyWritten(dose, rows), ...farFromUsual(dose, rows)];
    });
  };
}

function alreadyWritten(dose: EventDraft, rows: readonly Earlier[]): string[] {
  if (dose.at.start !== dose.at.end) return [];
  const at = Date.parse(dose.at.start);
  const near = rows.find((row) => Math.abs(row.startMs - at) <= NEAR_MS);
  if (!near) return [];
  const minutes = Math.round(Math.abs(near.startMs - at) / 60_000);
  const when =
    minutes === 0 ? 'at that very time' : `${minutes} min ${near.startMs < at ? 'before' : 'after'} that`;
  return [`${near.observer} already wrote down a dose of ${near.name} ${when}. Is this another one?`];
}

function farFromUsual(dose: EventDraft, rows: readonly Earlier[]): string[] {
  const { amount } = dose;
  if (amount?.value === undefined || amount.unit === null) return [];
  const amounts = rows.flatMap((row) =>
    row.unit === amount.unit && row.amount !== null ? [row.amount] : [],
  );
  const usual = amounts.toSorted((a, b) => a - b)[Math.floor(amounts.length / 2)];
  if (amounts.length < ENOUGH || !usual) return [];
  const times = Math.max(amount.value / usual, usual / amount.value);
  if (times < SLIP) return [];
  const way = amount.value > usual ? 'far more' : 'far less';
  return [
    `${amount.original} is ${way} than the usual ${usual} ${amount.unit} of ${dose.what?.name}. Is it written right?`,
  ];
}
