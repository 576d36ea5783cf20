import type { WritableDb } from '../vault/index.ts';

/** Subjects of whom nothing is learned, and whose memory is used for nothing. */
export type Paused = {
  is(subject: number): boolean;
  all(): number[];
  set(subject: number, sinceMs: number | null): void;
};

export function createPaused(db: WritableDb): Paused {
  const all = db.prepare<[], number>('SELECT subject_id FROM memory_paused').pluck();
  const is = db.prepare<[object], number>('SELECT 1 FROM memory_paused WHERE subject_id = :subject').pluck();
  const put = db.prepare(
    'INSERT OR REPLACE INTO memory_paused (subject_id, since_ms) VALUES (:subject, :sinceMs)',
  );
  const drop = db.prepare('DELETE FROM memory_paused WHERE subject_id = :subject');
  return {
    is: (subject) => is.get({ subject }) !== undefined,
    all: () => all.all(),
    set(subject, sinceMs) {
      if (sinceMs === null) drop.run({ subject });
      else put.run({ subject, sinceMs });
    },
  };
}
