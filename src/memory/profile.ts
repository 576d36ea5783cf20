import type { WritableDb } from '../vault/index.ts';
import { fromBlob, toBlob } from './vectors.ts';

/** The mega-cookie's vectors: one centre for each statement, the mean direction of its newest entries. */
export type Profile = {
  /** Makes these statements' centres anew from the vectors of their entries. */
  refresh(statements: readonly number[], model: string): void;
  /**
   * How much what is remembered speaks for each of these entries (row ids) in answer to the query, 0 to 1: the best of
   * its statements, by how close that is to the query and how often it was noted.
   */
  affinity(
    subject: number,
    model: string,
    query: Float32Array,
    entries: readonly number[],
  ): Map<number, number>;
  /** Centres of the subject. */
  count(subject: number): number;
};

/** A centre follows what is noted now; and a daily dose would otherwise be averaged over years at each entry. */
const NEWEST_ENTRIES = 100;

export function createProfile(db: WritableDb): Profile {
  const members = db
    .prepare<[object], Buffer>(`
      SELECT v.vector FROM entry_vectors AS v
       WHERE v.model = :model AND v.entry_id IN (
         SELECT se.entry_id FROM statement_entries AS se JOIN entries AS e ON e.id = se.entry_id
          WHERE se.statement_id = :statement AND e.deleted_ms IS NULL
          ORDER BY e.start_ms DESC LIMIT ${NEWEST_ENTRIES})`)
    .pluck();
  const drop = db.prepare('DELETE FROM profile_vectors WHERE statement_id = :statement');
  const put = db.prepare(`
    INSERT INTO profile_vectors (subject_id, statement_id, model, weight, vector)
    SELECT subject_id, id, :model, weight, :vector FROM statements WHERE id = :statement`);
  const centres = db.prepare<[object], { statement: number; times: number; vector: Buffer }>(`
    SELECT p.statement_id AS statement, s.weight AS times, p.vector
      FROM profile_vectors AS p JOIN statements AS s ON s.id = p.statement_id
     WHERE p.subject_id = :subject AND p.model = :model AND s.state = 'confirmed'`);
  const links = db.prepare<[object], { statement: number; entry: number }>(`
    SELECT statement_id AS statement, entry_id AS entry FROM statement_entries
     WHERE entry_id IN (SELECT value FROM json_each(:entries))`);
  const count = db
    .prepare<[object], number>('SELECT count(*) FROM profile_vectors WHERE subject_id = :subject')
    .pluck();

  return {
    refresh(statements, model) {
      db.transaction(() => {
        for (const statement of statements) {
          const centre = meanDirection(members.all({ statement, model }).map(fromBlob));
          drop.run({ statement });
          if (centre !== null) put.run({ statement, model, vector: toBlob(centre) });
        }
      })();
    },
    affinity(subject, model, query, entries) {
      const found = centres.all({ subject, model });
      const most = Math.max(1, ...found.map(({ times }) => times));
      const pull = new Map(
        found.map(({ statement, times, vector }) => [
          statement,
          // A thing noted a hundred times is not a hundred times as telling as one noted once.
          Math.max(0, dot(query, fromBlob(vector))) * (Math.log1p(times) / Math.log1p(most)),
        ]),
      );
      const affinities = new Map<number, number>();
      for (const { statement, entry } of links.all({ entries: JSON.stringify(entries) })) {
        affinities.set(entry, Math.max(affinities.get(entry) ?? 0, pull.get(statement) ?? 0));
      }
      return affinities;
    },
    count: (subject) => count.get({ subject }) ?? 0,
  };
}

function meanDirection(vectors: readonly Float32Array[]): Float32Array | null {
  const [first] = vectors;
  if (first === undefined) return null;
  const sum = first.map((_, i) => vectors.reduce((total, vector) => total + (vector[i] ?? 0), 0));
  const length = Math.hypot(...sum);
  return length > 0 ? sum.map((x) => x / length) : null;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
