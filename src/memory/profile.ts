import type { Theme } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { clustersOf, type Point } from './clusters.ts';
import { HALF_LIFE_MS } from './statements.ts';
import { fromBlob, toBlob } from './vectors.ts';

/**
 * The mega-cookie's vectors: one for each statement, of what it is called and how it is written here; and one for each
 * theme, in the middle of the notes that are like each other. Both go with what they were made of.
 */
export type Profile = {
  /** Things noted that have no vector of this model yet. */
  wordless(model: string): { readonly id: number; readonly words: string }[];
  describe(statement: number, model: string, vector: Float32Array): void;
  /** Makes the themes of a subject anew, without the notes (row ids) that are to have no part in them. */
  group(subject: number, model: string, without: ReadonlySet<number>, nowMs: number): void;
  /** Takes away the themes in which one of these entries has a part. @returns the subjects they were of */
  ungroup(entries: readonly number[]): number[];
  ungroupAll(subject: number): void;
  themes(subject: number): Theme[];
  /** Vectors of the subject. */
  count(subject: number): number;
  /** Things noted that may be used, each with its vector. */
  described(
    subject: number,
    model: string,
  ): {
    readonly id: number;
    readonly kind: string;
    readonly name: string;
    readonly vector: Float32Array;
  }[];
  grouped(subject: number, model: string): { readonly id: number; readonly vector: Float32Array }[];
  /** The newest entries (row ids) a statement stands on. */
  entriesOf(statement: number, limit: number): number[];
  membersOf(theme: number): number[];
};

/** The newest, of which the rest is more of the same: some 60 ms of grouping. */
const NEWEST_ENTRIES = 1_500;

export function createProfile(db: WritableDb): Profile {
  const wordless = db.prepare<[object], { id: number; words: string }>(`
    SELECT s.id, s.words FROM statements AS s
     WHERE s.sort = 'noted' AND s.words <> '' AND NOT EXISTS (
       SELECT 1 FROM profile_vectors AS p WHERE p.statement_id = s.id AND p.model = :model)`);
  const dropOld = db.prepare('DELETE FROM profile_vectors WHERE statement_id = :statement');
  const describe = db.prepare(`
    INSERT INTO profile_vectors (subject_id, statement_id, model, weight, vector)
    SELECT subject_id, id, :model, weight, :vector FROM statements WHERE id = :statement`);
  const points = db.prepare<[object], { owner: number; ms: number; vector: Buffer }>(`
    SELECT v.entry_id AS owner, e.start_ms AS ms, v.vector FROM entries AS e JOIN entry_vectors AS v ON v.entry_id = e.id
     WHERE e.subject_id = :subject AND e.deleted_ms IS NULL AND e.private = 0 AND v.model = :model AND v.chunk = 0
     ORDER BY e.start_ms DESC, e.id DESC LIMIT ${NEWEST_ENTRIES}`);
  const dropThemes = db.prepare(
    'DELETE FROM profile_vectors WHERE subject_id = :subject AND statement_id IS NULL',
  );
  const putTheme = db
    .prepare<[object], number>(`
    INSERT INTO profile_vectors (subject_id, model, weight, vector) VALUES (:subject, :model, :weight, :vector)
    RETURNING id`)
    .pluck();
  const putMember = db.prepare(
    'INSERT INTO profile_entries (profile_id, entry_id, weight) VALUES (:theme, :entry, :weight)',
  );
  const withPart = db.prepare<[object], { id: number; subject: number }>(`
    SELECT p.id, p.subject_id AS subject FROM profile_vectors AS p WHERE p.id IN (
      SELECT profile_id FROM profile_entries WHERE entry_id IN (SELECT value FROM json_each(:entries)))`);
  const drop = db.prepare('DELETE FROM profile_vectors WHERE id = :id');
  const themes = db.prepare<[object], { id: number; weight: number }>(`
    SELECT id, weight FROM profile_vectors WHERE subject_id = :subject AND statement_id IS NULL ORDER BY weight DESC`);
  const months = db.prepare<[object], { id: number; month: string; notes: number }>(`
    SELECT pe.profile_id AS id, strftime('%Y-%m', (e.start_ms + e.offset_min * 60000) / 1000, 'unixepoch') AS month,
           count(*) AS notes
      FROM profile_vectors AS p JOIN profile_entries AS pe ON pe.profile_id = p.id JOIN entries AS e ON e.id = pe.entry_id
     WHERE p.subject_id = :subject AND e.deleted_ms IS NULL GROUP BY 1, 2 ORDER BY 2`);
  // How often a name comes in a theme, and how often anywhere: what is everywhere names nothing.
  const names = db.prepare<[object], { id: number; name: string; here: number; all: number }>(`
    SELECT pe.profile_id AS id, substr(s.topic, instr(s.topic, ':') + 1) AS name, count(DISTINCT pe.entry_id) AS here,
           s.weight AS "all"
      FROM profile_vectors AS p JOIN profile_entries AS pe ON pe.profile_id = p.id
      JOIN statement_entries AS se ON se.entry_id = pe.entry_id JOIN statements AS s ON s.id = se.statement_id
     WHERE p.subject_id = :subject AND s.sort = 'noted' AND s.state = 'confirmed' GROUP BY 1, s.id`);
  const count = db
    .prepare<[object], number>('SELECT count(*) FROM profile_vectors WHERE subject_id = :subject')
    .pluck();
  const described = db.prepare<[object], { id: number; kind: string; name: string; vector: Buffer }>(`
    SELECT s.id, substr(s.topic, 1, instr(s.topic, ':') - 1) AS kind, substr(s.topic, instr(s.topic, ':') + 1) AS name, p.vector
      FROM profile_vectors AS p JOIN statements AS s ON s.id = p.statement_id
     WHERE p.subject_id = :subject AND p.model = :model AND s.state = 'confirmed' AND s.sort = 'noted'`);
  const grouped = db.prepare<[object], { id: number; vector: Buffer }>(`
    SELECT id, vector FROM profile_vectors WHERE subject_id = :subject AND model = :model AND statement_id IS NULL`);
  const entriesOf = db
    .prepare<[object], number>(`
    SELECT se.entry_id FROM statement_entries AS se JOIN entries AS e ON e.id = se.entry_id
     WHERE se.statement_id = :statement AND e.deleted_ms IS NULL ORDER BY e.start_ms DESC LIMIT :limit`)
    .pluck();
  const membersOf = db
    .prepare<[object], number>('SELECT entry_id FROM profile_entries WHERE profile_id = :theme')
    .pluck();

  return {
    wordless: (model) => wordless.all({ model }),
    describe(statement, model, vector) {
      db.transaction(() => {
        dropOld.run({ statement });
        describe.run({ statement, model, vector: toBlob(vector) });
      })();
    },
    group(subject, model, without, nowMs) {
      const all = points
        .all({ subject, model })
        .filter(({ owner }) => !without.has(owner))
        .map(({ owner, ms, vector }): Point => {
          const weight = 0.5 ** (Math.max(0, nowMs - ms) / HALF_LIFE_MS);
          return { owner, vector: fromBlob(vector), weight };
        });
      const found = clustersOf(all);
      db.transaction(() => {
        dropThemes.run({ subject });
        for (const { centre, weight, members } of found) {
          const theme = putTheme.get({ subject, model, weight, vector: toBlob(centre) });
          for (const { owner, weight } of members) putMember.run({ theme, entry: owner, weight });
        }
      })();
    },
    ungroup(entries) {
      const touched = withPart.all({ entries: JSON.stringify(entries) });
      for (const { id } of touched) drop.run({ id });
      return [...new Set(touched.map(({ subject }) => subject))];
    },
    ungroupAll: (subject) => void dropThemes.run({ subject }),
    themes(subject) {
      const rows = themes.all({ subject });
      const all = rows.reduce((sum, { weight }) => sum + weight, 0);
      const [byMonth, called] = [months.all({ subject }), names.all({ subject })];
      return rows.map(({ id, weight }) => {
        const own = byMonth.filter((one) => one.id === id);
        const notes = own.reduce((sum, one) => sum + one.notes, 0);
        return {
          names: namesOf(
            called.filter((one) => one.id === id),
            notes,
          ),
          notes,
          share: weight / all,
          months: own.map(({ month, notes }) => ({ month, notes })),
        };
      });
    },
    count: (subject) => count.get({ subject }) ?? 0,
    described: (subject, model) =>
      described.all({ subject, model }).map((row) => ({ ...row, vector: fromBlob(row.vector) })),
    grouped: (subject, model) =>
      grouped.all({ subject, model }).map((row) => ({ ...row, vector: fromBlob(row.vector) })),
    entriesOf: (statement, limit) => entriesOf.all({ statement, limit }),
    membersOf: (theme) => membersOf.all({ theme }),
  };
}

const MOST_NAMES = 3;
/** A name of fewer of a theme's notes does not say what it is about. */
const LEAST_SHARE = 0.15;

function namesOf(called: readonly { name: string; here: number; all: number }[], notes: number): string[] {
  const telling = called
    .filter(({ here }) => here >= Math.max(2, notes * LEAST_SHARE))
    .sort((a, b) => (b.here * b.here) / b.all - (a.here * a.here) / a.all);
  return [...new Set(telling.map(({ name }) => name))].slice(0, MOST_NAMES);
}
