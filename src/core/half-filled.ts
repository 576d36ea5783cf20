import { type AttachmentId, type EntryId, HalfFilled } from '../contract/index.ts';
import { readerOf, resolveSubject } from '../journal/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';

type By = { readonly observer?: string | undefined };

export type HalfFilledStore = {
  get(by: By): HalfFilled | undefined;
  /** @throws TendError `not-found` for a person nobody added */
  set(draft: HalfFilled | undefined, by: By): void;
  /** Photos that some form names, whoever fills it in. */
  named(): AttachmentId[];
  namedByOthers(by: By): AttachmentId[];
  /** Forms about people who are no longer there go. */
  tidy(): void;
};

/**
 * What is being filled in, sealed in the vault until it is kept, as the line is (`draft.ts`): rows of the settings' table
 * which no setting has the name of, one for each writer, whether others may see the note or not.
 */
export function createHalfFilled(db: WritableDb): HalfFilledStore {
  const all = db.prepare<[], { key: string; value: string }>(
    "SELECT key, value FROM settings WHERE key LIKE 'form:%'",
  );
  const write = db.prepare(
    'INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value',
  );
  const clear = db.prepare('DELETE FROM settings WHERE key = :key');
  const nameOf = db.prepare<{ uid: string }, string>('SELECT name FROM subjects WHERE uid = :uid').pluck();
  const keyOf = ({ observer }: By) => `form:${readerOf(db, observer).id}`;
  const each = () =>
    all.all().flatMap(({ key, value }) => {
      const draft = HalfFilled.safeParse(JSON.parse(value));
      return draft.success ? [{ key, draft: draft.data }] : [];
    });

  return {
    get(by) {
      const own = each().find(({ key }) => key === keyOf(by))?.draft;
      const subject = own && nameOf.get({ uid: own.subject });
      if (own === undefined || subject === undefined) return undefined;
      return own.entry === undefined || isThere(db, own.entry) ? { ...own, subject } : undefined;
    },
    set(draft, by) {
      const key = keyOf(by);
      if (draft === undefined) clear.run({ key });
      else {
        const stored = { ...draft, subject: resolveSubject(db, draft.subject).uid };
        write.run({ key, value: JSON.stringify(stored) });
      }
    },
    named: () => each().flatMap(({ draft }) => draft.fields.photos),
    namedByOthers(by) {
      const own = keyOf(by);
      return each().flatMap(({ key, draft }) => (key === own ? [] : draft.fields.photos));
    },
    tidy() {
      for (const { key, draft } of each())
        if (nameOf.get({ uid: draft.subject }) === undefined) clear.run({ key });
    },
  };
}

/** A note that was deleted is not changed any more. */
function isThere(db: ReadableDb, id: EntryId): boolean {
  return (
    db
      .prepare<{ id: EntryId }, number>('SELECT 1 FROM entries WHERE uid = :id AND deleted_ms IS NULL')
      .pluck()
      .get({ id }) !== undefined
  );
}
