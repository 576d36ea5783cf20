import type { SubjectId } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { resolveSubject } from './subjects.ts';

/**
 * Whom the window was about last, so that it opens about them again: a row of the settings' table which no setting has
 * the name of. It holds their id, so that a new name changes nothing.
 */
export function createLastShown(db: WritableDb) {
  const read = db
    .prepare<[], SubjectId>(
      "SELECT uid FROM subjects WHERE uid = (SELECT value FROM settings WHERE key = 'last-subject')",
    )
    .pluck();
  const write = db.prepare(
    `INSERT INTO settings (key, value) VALUES ('last-subject', :id)
     ON CONFLICT (key) DO UPDATE SET value = :id`,
  );
  const tidy = db.prepare(
    "DELETE FROM settings WHERE key = 'last-subject' AND value NOT IN (SELECT uid FROM subjects)",
  );

  return {
    /** Undefined when nobody was chosen yet, or they are no longer there. */
    get: (): SubjectId | undefined => read.get(),
    /** @throws TendError `not-found` */
    set(name: string): void {
      const { uid } = resolveSubject(db, name);
      if (read.get() !== uid) write.run({ id: uid });
    },
    /** Of somebody who was taken out nothing stays. */
    tidy(): void {
      tidy.run();
    },
  };
}
