import { createHmac } from 'node:crypto';
import type { WritableDb } from '../vault/index.ts';

/** Topics that are not learned again. What is kept of one is a keyed hash from which nobody without the vault's key can tell it. */
export type Forgotten = {
  add(subject: number, topic: string): void;
  /** The test for one subject's topics, read once. */
  of(subject: number): (topic: string) => boolean;
};

export function createForgotten(db: WritableDb, key: Uint8Array): Forgotten {
  const put = db.prepare('INSERT OR IGNORE INTO forgotten (subject_id, topic_hash) VALUES (:subject, :hash)');
  const hashes = db
    .prepare<[object], string>('SELECT topic_hash FROM forgotten WHERE subject_id = :subject')
    .pluck();
  const uidOf = db.prepare<[object], string>('SELECT uid FROM subjects WHERE id = :subject').pluck();
  /** Keyed, so that the list of topics cannot be tried through; with the subject, so that two lists cannot be compared. */
  const hashOf = (uid: string, topic: string) =>
    createHmac('sha256', key).update(`${uid}\n${topic}`).digest('hex');

  return {
    add(subject, topic) {
      put.run({ subject, hash: hashOf(uidOf.get({ subject }) ?? '', topic) });
    },
    of(subject) {
      const all = new Set(hashes.all({ subject }));
      const uid = uidOf.get({ subject }) ?? '';
      return (topic) => all.size > 0 && all.has(hashOf(uid, topic));
    },
  };
}
