import { Draft } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';

export type DraftStore = {
  get(): Draft;
  set(draft: Draft): void;
  /** This is an entry now: nobody should find it in the line again and keep it twice. */
  kept(line: Pick<Draft, 'text' | 'attachments'>): void;
};

const nothing: Draft = { text: '' };

/**
 * The line that is being written, sealed in the vault until it is kept: locking, quitting and a crash do not lose it,
 * and it is never on disk in the clear. One row of the settings' table, which no setting has the name of.
 */
export function createDraft(db: WritableDb): DraftStore {
  const read = db.prepare<[], string>("SELECT value FROM settings WHERE key = 'draft'").pluck();
  const write = db.prepare(
    "INSERT INTO settings (key, value) VALUES ('draft', :value) ON CONFLICT (key) DO UPDATE SET value = :value",
  );
  const clear = db.prepare("DELETE FROM settings WHERE key = 'draft'");

  function get(): Draft {
    const stored = read.get();
    return stored === undefined ? nothing : Draft.parse(JSON.parse(stored));
  }

  return {
    get,
    set(draft) {
      if (draft.text.trim() === '' && !draft.attachments?.length) clear.run();
      else write.run({ value: JSON.stringify(draft) });
    },
    kept({ text, attachments = [] }) {
      const draft = get();
      const same = (draft.attachments ?? []).every((id) => attachments.includes(id));
      if (same && draft.text.trim() === text.trim()) clear.run();
    },
  };
}
