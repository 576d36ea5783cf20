import type { ReadableDb } from '../../vault/index.ts';
import type { Draft, Parts } from '../claims.ts';
import { capital } from '../say.ts';
import type { Asked } from './common.ts';

type Row = {
  readonly uid: string;
  readonly kind: string;
  readonly value: string;
  readonly status: string;
  readonly saidBy: string;
  readonly since: string | null;
  readonly until: string | null;
};

const kinds: readonly (readonly [RegExp, readonly string[], string])[] = [
  [/\ballerg|\bintoleran/i, ['allergy', 'intolerance'], 'allergy or intolerance'],
  [/\bdiagnos|\bconditions?\b/i, ['diagnosis'], 'diagnosis'],
  [/\bgenotyp/i, ['genotype'], 'genotype'],
  [/\bpregnan/i, ['pregnancy'], 'pregnancy'],
];

const says: Readonly<Record<string, string>> = {
  suspected: 'suspected, not diagnosed',
  diagnosed: 'diagnosed',
  'confirmed-absent': 'looked for and not there',
};

const made = new WeakMap<ReadableDb, (subject: number) => Row[]>();

function factsIn(db: ReadableDb): (subject: number) => Row[] {
  let read = made.get(db);
  if (read === undefined) {
    const statement = db.prepare<[object], Row>(`
      SELECT f.uid, f.kind, f.value, f.status, p.name AS saidBy, f.since, f.until
        FROM facts AS f JOIN people AS p ON p.id = f.said_by WHERE f.subject_id = :subject ORDER BY f.kind, f.id`);
    read = (subject) => statement.all({ subject });
    made.set(db, read);
  }
  return read;
}

/** Facts of one kind that have not ended, as sentences. */
export function standing(asked: Asked, kind: string): Draft[] {
  return factsIn(asked.db)(asked.query.about.id)
    .filter((row) => row.kind === kind && row.until === null)
    .map(told);
}

/** Nobody diagnoses a medicine or a telephone number: those are written down. */
function sure({ kind, status }: Row): string {
  const ofIllness = kind === 'diagnosis' || kind === 'allergy' || kind === 'intolerance';
  return status === 'diagnosed' && !ofIllness ? 'written down' : (says[status] ?? status);
}

function told(row: Row): Draft {
  return {
    text: `${capital(row.kind)}: ${row.value}, ${sure(row)}${row.since === null ? '' : `, since ${row.since}`}${row.until === null ? '' : `, until ${row.until}`}, said by ${row.saidBy}.`,
    facts: [row.uid],
  };
}

/** What stands for longer than a day. Suspected is never shown as diagnosed. */
export function facts(asked: Asked): Parts | undefined {
  const wanted = kinds.find(([pattern]) => pattern.test(asked.query.question));
  if (wanted === undefined) return undefined;
  const [, names, label] = wanted;
  const [thing] = asked.query.things;
  const all = factsIn(asked.db)(asked.query.about.id).filter((row) => names.includes(row.kind));
  const about =
    thing === undefined
      ? all
      : all.filter((row) => mentions(row.value, [thing.label, thing.asked, ...thing.names]));
  const rows = about.length > 0 ? about : [];
  const known = rows.map(told);
  const what = thing === undefined ? label : `${label} to ${thing.label}`;
  return {
    known,
    unknown:
      known.length > 0
        ? []
        : [
            {
              text: `There is no ${what} recorded for ${asked.query.about.name}, which does not mean there is none. If a clinician has said so, it can be written down as a fact, with who said it.`,
            },
          ],
    maybe: [],
  };
}

function mentions(value: string, names: readonly string[]): boolean {
  const lower = value.toLowerCase();
  return names.some((name) => lower.includes(name.toLowerCase().replace(/s$/, '')));
}
