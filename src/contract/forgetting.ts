import { z } from 'zod';
import { KnownBackup } from './backup.ts';
import { EntryId } from './ids.ts';
import { Reader } from './reader.ts';

/** What goes with a person, or with everything: rows of each kind. */
export const Forgettable = z.object({
  entries: z.number().int(),
  events: z.number().int(),
  facts: z.number().int(),
  /** What Tend learned from them. */
  statements: z.number().int(),
  /** Questions asked, with their answers. */
  conversations: z.number().int(),
  attachments: z.number().int(),
});
export type Forgettable = z.infer<typeof Forgettable>;

/** What is left somewhere, and cannot be taken back from here. */
export const Remains = z.object({
  /** Backups that were made while it was there, newest first. */
  backups: z.array(KnownBackup),
  /** Crumbs that left: what the ledger keeps, and whoever received them. */
  crumbs: z.number().int(),
});
export type Remains = z.infer<typeof Remains>;

const Name = z.string().trim().min(1).max(80);
const Nothing = z.object({});

export const forgettingRequests = {
  /** Takes an entry out for good, at once; also one that was deleted and could still be brought back. */
  'journal.forget': { input: Reader.extend({ id: EntryId }), output: z.object({ remains: Remains }) },
  /** What would go with a person, and what would remain. Changes nothing. */
  'subject.forgetting': {
    input: z.object({ name: Name }),
    output: z.object({
      name: z.string(),
      goes: Forgettable,
      /** Entries about others that call them by name; these stay. */
      mentions: z.number().int(),
      remains: Remains,
    }),
  },
  /** Takes a person and everything about them out for good. `typed`: their name once more, as a person wrote it. */
  'subject.remove': {
    input: z.object({ name: Name, typed: z.string().max(80) }),
    output: z.object({ name: z.string(), went: Forgettable, remains: Remains }),
  },
  /** What would go with the whole vault, and what would remain. Changes nothing. */
  'vault.erasing': { input: Nothing, output: z.object({ goes: Forgettable, remains: Remains }) },
  /** Destroys the keys, then removes the vault. With `models` also those that were fetched. */
  'vault.erase': {
    input: z.object({ passphrase: z.string().min(1).max(1024), models: z.boolean().optional() }),
    output: z.object({ remains: Remains }),
  },
} as const;
