import type { ReadableDb, WritableDb } from '../vault/index.ts';

/** A stored vector with whose it is. */
export type StoredVector = {
  readonly owner: number;
  readonly subject: number;
  readonly vector: Float32Array;
};

/** The vectors in the vault: Float32, little-endian, unit length, each with the hash of the model that made it. */
export type VectorRows = {
  /** Current vectors of entries that are not deleted, by entry id from `after` on, at most `limit` rows. */
  entriesAfter(model: string, after: number, limit: number): StoredVector[];
  passages(model: string): StoredVector[];
  putEntry(owner: number, revision: number, model: string, vectors: readonly Float32Array[]): void;
  putPassage(owner: number, model: string, vectors: readonly Float32Array[]): void;
  dropEntry(owner: number): void;
};

export function vectorRows(db: WritableDb): VectorRows {
  const entries = db.prepare<[object], { owner: number; subject: number; vector: Buffer }>(`
    SELECT v.entry_id AS owner, e.subject_id AS subject, v.vector
      FROM entry_vectors AS v JOIN entries AS e ON e.id = v.entry_id
     WHERE v.entry_id > :after AND v.model = :model AND v.revision = e.revision AND e.deleted_ms IS NULL
     ORDER BY v.entry_id, v.chunk LIMIT :limit`);
  const passages = db.prepare<[object], { owner: number; vector: Buffer }>(
    'SELECT passage_id AS owner, vector FROM passage_vectors WHERE model = :model ORDER BY passage_id, chunk',
  );
  const addEntry = db.prepare(`
    INSERT INTO entry_vectors (entry_id, chunk, revision, model, vector)
    VALUES (:owner, :chunk, :revision, :model, :vector)`);
  const dropEntry = db.prepare('DELETE FROM entry_vectors WHERE entry_id = :owner');
  const addPassage = db.prepare(`
    INSERT INTO passage_vectors (passage_id, chunk, model, vector)
    VALUES (:owner, :chunk, :model, :vector)`);
  const dropPassage = db.prepare('DELETE FROM passage_vectors WHERE passage_id = :owner');

  return {
    entriesAfter: (model, after, limit) =>
      entries.all({ model, after, limit }).map((row) => ({ ...row, vector: fromBlob(row.vector) })),
    passages: (model) =>
      passages.all({ model }).map((row) => ({ ...row, subject: 0, vector: fromBlob(row.vector) })),
    putEntry(owner, revision, model, vectors) {
      dropEntry.run({ owner });
      vectors.forEach((vector, chunk) => {
        addEntry.run({ owner, chunk, revision, model, vector: toBlob(vector) });
      });
    },
    putPassage(owner, model, vectors) {
      dropPassage.run({ owner });
      vectors.forEach((vector, chunk) => {
        addPassage.run({ owner, chunk, model, vector: toBlob(vector) });
      });
    },
    dropEntry: (owner) => void dropEntry.run({ owner }),
  };
}

export function toBlob(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Copies: SQLite's buffer need not stand where a Float32Array may begin. */
export function fromBlob(blob: Buffer): Float32Array {
  return new Float32Array(new Uint8Array(blob).buffer);
}

/** A text to embed. A passage has neither subject nor revision: both are 0. */
export type Due = {
  readonly id: number;
  readonly subject: number;
  readonly revision: number;
  readonly text: string;
  /** Of a passage. */
  readonly title?: string;
};

/** What there is to embed. */
export type Backlog = {
  /** Newest first: what was written last is asked for first. */
  entryIds(): number[];
  passageIds(): number[];
  entries(ids: readonly number[]): Due[];
  passages(ids: readonly number[]): Due[];
  /** Those of these entries that are not deleted. */
  live(ids: readonly number[]): number[];
  /** Entries and passages. */
  count(): number;
  /** How many of them have a vector, of whatever model: an estimate until the vectors are loaded. */
  countDone(): number;
};

export function backlog(db: ReadableDb): Backlog {
  const entryIds = db
    .prepare<[], number>('SELECT id FROM entries WHERE deleted_ms IS NULL ORDER BY start_ms DESC, id DESC')
    .pluck();
  const passageIds = db.prepare<[], number>('SELECT id FROM passages ORDER BY id').pluck();
  const entries = db.prepare<[object], Due>(`
    SELECT id, subject_id AS subject, revision, text FROM entries
     WHERE id IN (SELECT value FROM json_each(:ids)) AND deleted_ms IS NULL`);
  const passages = db.prepare<[object], Due>(`
    SELECT id, 0 AS subject, 0 AS revision, title, text FROM passages
     WHERE id IN (SELECT value FROM json_each(:ids))`);
  const live = db
    .prepare<[object], number>(
      'SELECT id FROM entries WHERE id IN (SELECT value FROM json_each(:ids)) AND deleted_ms IS NULL',
    )
    .pluck();
  const count = db
    .prepare<[], number>(
      'SELECT (SELECT count(*) FROM entries WHERE deleted_ms IS NULL) + (SELECT count(*) FROM passages)',
    )
    .pluck();
  const countDone = db
    .prepare<[], number>(
      `SELECT (SELECT count(*) FROM entry_vectors WHERE chunk = 0)
            + (SELECT count(*) FROM passage_vectors WHERE chunk = 0)`,
    )
    .pluck();
  return {
    entryIds: () => entryIds.all(),
    passageIds: () => passageIds.all(),
    entries: (ids) => entries.all({ ids: JSON.stringify(ids) }),
    passages: (ids) => passages.all({ ids: JSON.stringify(ids) }),
    live: (ids) => live.all({ ids: JSON.stringify(ids) }),
    count: () => count.get() ?? 0,
    countDone: () => countDone.get() ?? 0,
  };
}
