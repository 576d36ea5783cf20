import type { AttachmentId } from '../contract/index.ts';
import { Draft, type DraftThere } from '../contract/index.ts';
import { readerOf } from '../journal/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { createHalfFilled, type HalfFilledStore } from './half-filled.ts';

type By = { readonly observer?: string | undefined };

export type DraftStore = {
  /** The line, as it stands for whoever writes. */
  get(by?: By): DraftThere;
  /** What is private takes the place of the open line: it is the same line, and stands in nobody else's. */
  set(draft: Draft & By): void;
  /** This is an entry now: nobody should find it in the line again and keep it twice. */
  kept(line: Pick<Draft, 'text' | 'attachments' | 'private'> & By): void;
  /** Staged files that some line or form names, whoever writes it. */
  named(): AttachmentId[];
  /** Files that stand in somebody else's private line or form. */
  namedByOthers(by: By): ReadonlySet<AttachmentId>;
  /** What is being filled in. */
  readonly form: HalfFilledStore;
  /** Every line and form about a person, who was taken out, goes. */
  forget(subject: string): void;
};

const nothing: Draft = { text: '' };
const OPEN = 'draft';

/**
 * The line that is being written, sealed in the vault until it is kept: locking, quitting and a crash do not lose it,
 * and it is never on disk in the clear. Rows of the settings' table, which no setting has the name of: one for the line
 * anybody may see, and one for each writer's private one.
 */
export function createDraft(db: WritableDb): DraftStore {
  const read = db.prepare<[object], string>('SELECT value FROM settings WHERE key = :key').pluck();
  const all = db.prepare<[], { key: string; value: string }>(
    "SELECT key, value FROM settings WHERE key = 'draft' OR key LIKE 'draft:%'",
  );
  const write = db.prepare(
    'INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value',
  );
  const clear = db.prepare('DELETE FROM settings WHERE key = :key');
  const form = createHalfFilled(db);

  const keyOf = ({ observer }: By) => `${OPEN}:${readerOf(db, observer).id}`;
  const at = (key: string): Draft => {
    const stored = read.get({ key });
    return stored === undefined ? nothing : Draft.parse(JSON.parse(stored));
  };
  const each = () => all.all().map(({ key, value }) => ({ key, draft: Draft.parse(JSON.parse(value)) }));

  return {
    form,
    get(by = {}) {
      const open = at(OPEN);
      const own = at(keyOf(by));
      if (isEmpty(open)) return own;
      return isEmpty(own) ? open : { ...open, waiting: own };
    },
    set({ observer, ...draft }) {
      const key = draft.private ? keyOf({ observer }) : OPEN;
      db.transaction(() => {
        if (isEmpty(draft)) clear.run({ key });
        else write.run({ key, value: JSON.stringify(draft) });
        if (draft.private && !isEmpty(draft)) clear.run({ key: OPEN });
      })();
    },
    kept({ text, attachments = [], private: own, observer }) {
      const key = own ? keyOf({ observer }) : OPEN;
      const draft = at(key);
      const same = (draft.attachments ?? []).every((id) => attachments.includes(id));
      if (same && draft.text.trim() === text.trim()) clear.run({ key });
    },
    named: () => [...each().flatMap(({ draft }) => draft.attachments ?? []), ...form.named()],
    namedByOthers(by) {
      const open = new Set([OPEN, keyOf(by)]);
      const lines = each().flatMap(({ key, draft }) => (open.has(key) ? [] : (draft.attachments ?? [])));
      return new Set([...lines, ...form.namedByOthers(by)]);
    },
    forget(subject) {
      for (const { key, draft } of each()) if (draft.subject === subject) clear.run({ key });
      form.tidy();
    },
  };
}

function isEmpty({ text, attachments }: Draft): boolean {
  return text.trim() === '' && !attachments?.length;
}
