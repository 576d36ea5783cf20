import type { ReadableDb } from '../vault/index.ts';

export type SubjectRow = { readonly id: number; readonly name: string; readonly born: string | null };

/** An event as far as a crumb may look at it, with the words it came from for what is shown as staying. */
export type RecordedEvent = {
  readonly uid: string;
  readonly entryId: number;
  readonly kind: string;
  readonly name: string;
  readonly original: string | null;
  readonly group: string | null;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly amountOriginal: string | null;
  readonly site: string | null;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly label: string | null;
  readonly severityOriginal: string | null;
  readonly startMs: number;
  readonly precision: string;
  readonly zone: string;
  readonly onsetOf: string | null;
  readonly onsetLow: number | null;
  readonly onsetHigh: number | null;
  readonly onsetOriginal: string | null;
  readonly suspect: string | null;
  readonly text: string;
};

export type RecordedFact = {
  readonly kind: string;
  readonly value: string;
  readonly status: string;
  readonly since: string | null;
};

/** What everybody may read of what was recorded about one subject until `nowMs`, newest first. A model's proposal counts once a person confirmed it. */
export function recorded(db: ReadableDb, subject: SubjectRow, nowMs: number) {
  const of = statementsOf(db);
  const about = { subject: subject.id, now: nowMs };
  return {
    /** What was felt and was there; the latest hundred. */
    felt: (): RecordedEvent[] => of.felt.all(about),
    event: (uid: string): RecordedEvent | undefined => of.event.get({ ...about, uid }),
    /** Doses that were taken, since a time. */
    doses: (sinceMs: number): RecordedEvent[] => of.doses.all({ ...about, since: sinceMs }),
    everDose: (name: string): RecordedEvent | undefined => of.named.get({ ...about, kind: 'dose', name }),
    everExposure: (name: string): RecordedEvent | undefined =>
      of.named.get({ ...about, kind: 'exposure', name }),
    facts: (): RecordedFact[] => of.facts.all({ subject: subject.id }),
    /** The latest value of something measured. */
    measured: (name: string): RecordedEvent | undefined => of.measured.get({ ...about, name }),
    /** When something was looked for and not there, newest first (UTC milliseconds). */
    notThere: (name: string): number[] => of.notThere.all({ ...about, name }).map(({ at }) => at),
    /** Sex at birth, and the country: of the settings when none was written down for them. */
    person: (): { sex: string | null; country: string } =>
      of.person.get({ subject: subject.id }) ?? { sex: null, country: '' },
  };
}
export type Recorded = ReturnType<typeof recorded>;

/** What is known of somebody who is not in the journal. */
export const NOTHING_RECORDED: Recorded = {
  felt: () => [],
  event: () => undefined,
  doses: () => [],
  everDose: () => undefined,
  everExposure: () => undefined,
  facts: () => [],
  measured: () => undefined,
  notThere: () => [],
  person: () => ({ sex: null, country: '' }),
};

const EVENT = `uid, entry_id AS entryId, kind, name, name_original AS original, name_group AS "group", amount, unit, amount_original AS amountOriginal,
  site, CASE WHEN scale IS NULL THEN severity END AS value, severity_min AS min, severity_max AS max, severity_label AS label,
  severity_original AS severityOriginal, start_ms AS startMs, precision, zone, onset_of AS onsetOf, onset_low AS onsetLow,
  onset_high AS onsetHigh, onset_original AS onsetOriginal, json_extract(detail, '$.suspects[0]') AS suspect,
  (SELECT entries.text FROM entries WHERE entries.id = events.entry_id) AS text`;
const COUNTS = `subject_id = :subject AND deleted = 0 AND only_for IS NULL AND absent = 0 AND name IS NOT NULL AND start_ms <= :now
  AND (source <> 'model' OR confirmed = 1)`;
const TAKEN = `(taken IS NULL OR taken IN ('taken', 'partial'))`;

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  type About = { subject: number; now: number };
  return {
    felt: db.prepare<About, RecordedEvent>(
      `SELECT ${EVENT} FROM events WHERE ${COUNTS} AND kind IN ('observation', 'reaction')
       ORDER BY start_ms DESC, id DESC LIMIT 100`,
    ),
    event: db.prepare<About & { uid: string }, RecordedEvent>(
      `SELECT ${EVENT} FROM events WHERE ${COUNTS} AND uid = :uid`,
    ),
    doses: db.prepare<About & { since: number }, RecordedEvent>(
      `SELECT ${EVENT} FROM events WHERE ${COUNTS} AND kind = 'dose' AND ${TAKEN} AND start_ms >= :since
       ORDER BY start_ms DESC, id DESC LIMIT 100`,
    ),
    named: db.prepare<About & { kind: string; name: string }, RecordedEvent>(
      `SELECT ${EVENT} FROM events WHERE ${COUNTS} AND kind = :kind AND name = :name AND ${TAKEN}
       ORDER BY start_ms DESC, id DESC LIMIT 1`,
    ),
    facts: db.prepare<{ subject: number }, RecordedFact>(
      // Suspected is never said as diagnosed. What was ruled out is not said, but for "not pregnant".
      `SELECT kind, value, status, since FROM facts WHERE subject_id = :subject AND until IS NULL
         AND (status = 'diagnosed' AND kind IN ('diagnosis', 'medicine', 'allergy', 'intolerance', 'genotype', 'pregnancy')
           OR status = 'confirmed-absent' AND kind = 'pregnancy') ORDER BY reviewed_ms DESC, id DESC`,
    ),
    measured: db.prepare<About & { name: string }, RecordedEvent>(
      `SELECT ${EVENT} FROM events WHERE ${COUNTS} AND kind = 'observation' AND name = :name AND amount IS NOT NULL
       ORDER BY start_ms DESC, id DESC LIMIT 1`,
    ),
    notThere: db.prepare<About & { name: string }, { at: number }>(
      `SELECT start_ms AS at FROM events WHERE subject_id = :subject AND deleted = 0 AND only_for IS NULL AND absent = 1
         AND name = :name AND start_ms <= :now AND (source <> 'model' OR confirmed = 1)
       ORDER BY start_ms DESC LIMIT 100`,
    ),
    person: db.prepare<{ subject: number }, { sex: string | null; country: string }>(
      `SELECT sex, coalesce(country, (SELECT value FROM settings WHERE key = 'country'), '') AS country
         FROM subjects WHERE id = :subject`,
    ),
  };
}

function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}
