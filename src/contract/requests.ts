import { z } from 'zod';
import { Answer, AskInput, SearchInput, SearchResult } from './answer.ts';
import { attachmentRequests } from './attachments.ts';
import { Backup, backupRequests } from './backup.ts';
import { CrumbInput, Ledger, LedgerRow, Preview, Provider } from './crumb.ts';
import { exchangeRequests } from './exchange.ts';
import { factRequests } from './facts.ts';
import { forgettingRequests } from './forgetting.ts';
import { CrumbId, EntryId, StatementId } from './ids.ts';
import { inboxRequests } from './inbox.ts';
import {
  Added,
  AddInput,
  Draft,
  EditInput,
  EntryWithEvents,
  Parse,
  ParseInput,
  Person,
  PersonRole,
  Revision,
  Subject,
  SubjectFields,
  Timeline,
  TimelineInput,
  Undone,
} from './journal.ts';
import { keychainRequests } from './keychain.ts';
import { KeychainBackend, keyRequests } from './keys.ts';
import { Memory } from './memory.ts';
import { ModelsStatus } from './models.ts';
import { numberRequests } from './numbers.ts';
import { placeRequests } from './place.ts';
import { Settings, Status, VaultState } from './status.ts';
import { ClockInput } from './time.ts';

const Nothing = z.object({});
const Done = z.object({ done: z.literal(true) });
const AboutSubject = z.object({ subject: z.string().optional() });
const Name = z.string().trim().min(1).max(80);
const Passphrase = z.string().min(1).max(1024);
/** Absolute: a core has no folder it is in. */
const Path = z.string().min(1).max(4096);
/** As it was typed: 24 words in any spelling that can be read. */
const Phrase = z.string().min(1).max(2000);

/**
 * Everything the core can be asked, in one place. The handler map is exhaustive over these keys by type,
 * so this list is the list of what is exposed to the window and the terminal.
 */
export const requests = {
  /** `keychain`: which of the system's keychains a locked vault says it can be opened by, when there is one. */
  'vault.state': {
    input: Nothing,
    output: z.object({ state: VaultState, keychain: KeychainBackend.optional() }),
  },
  'vault.create': {
    input: z.object({
      passphrase: Passphrase,
      owner: Name,
      start: z.enum(['empty', 'sample']),
      country: z.string().length(2).optional(),
      /** Also makes a recovery phrase. Ask for it only where it is shown to the person at once. */
      phrase: z.boolean().optional(),
    }),
    output: Done.extend({ phrase: z.string().optional() }),
  },
  'vault.unlock': { input: z.object({ passphrase: Passphrase }), output: Done },
  /** Opens a vault whose passphrase was forgotten, and gives it another. */
  'vault.recover': { input: z.object({ phrase: Phrase, newPassphrase: Passphrase }), output: Done },
  /** Makes a recovery phrase in place of the one before, and tells it this once. */
  'vault.phrase.make': {
    input: z.object({ passphrase: Passphrase }),
    output: z.object({ phrase: z.string() }),
  },
  'vault.passphrase.change': { input: z.object({ old: Passphrase, new: Passphrase }), output: Done },
  /** One file, read back and compared before it counts. */
  'vault.backup': { input: ClockInput.extend({ folder: Path }), output: Backup },
  /** For the window, which knows no folders: main asks the person for one. */
  'vault.backup.choose': {
    input: Nothing,
    output: z.union([Backup, z.object({ cancelled: z.literal(true) })]),
  },
  /** Makes the vault that a backup holds: in `to`, else where this core keeps its own, which must be free. Opens nothing. */
  'vault.restore': {
    input: z.intersection(
      z.object({ file: Path, to: Path.optional() }),
      z.union([z.object({ passphrase: Passphrase }), z.object({ phrase: Phrase })]),
    ),
    output: z.object({ entries: z.number().int() }),
  },
  ...backupRequests,
  ...forgettingRequests,
  ...exchangeRequests,
  'vault.lock': { input: Nothing, output: Done },
  ...keyRequests,
  ...keychainRequests,
  ...placeRequests,
  status: { input: Nothing, output: Status },

  'subject.list': { input: Nothing, output: z.object({ subjects: z.array(Subject) }) },
  'subject.add': { input: SubjectFields.extend({ name: Name }), output: Subject },
  'subject.set': { input: SubjectFields.extend({ name: Name, newName: Name.optional() }), output: Subject },
  'person.list': { input: Nothing, output: z.object({ people: z.array(Person) }) },
  'person.add': {
    input: z.object({ name: Name, role: PersonRole, aliases: z.array(Name).optional() }),
    output: Person,
  },
  ...factRequests,
  ...numberRequests,

  'journal.parse': { input: ParseInput, output: Parse },
  'journal.add': { input: AddInput, output: Added },
  'journal.edit': { input: EditInput, output: Added },
  'journal.delete': { input: z.object({ id: EntryId }), output: Done },
  'journal.undo': { input: ClockInput, output: Undone },
  'journal.entry': { input: z.object({ id: EntryId }), output: EntryWithEvents },
  'journal.history': { input: z.object({ id: EntryId }), output: z.object({ revisions: z.array(Revision) }) },
  'journal.timeline': { input: TimelineInput, output: Timeline },
  ...attachmentRequests,
  ...inboxRequests,
  'draft.get': { input: Nothing, output: Draft },
  'draft.set': { input: Draft, output: Done },
  'sample.remove': { input: Nothing, output: Done },

  search: { input: SearchInput, output: SearchResult },
  ask: { input: AskInput, output: Answer },
  'ask.stop': { input: z.object({ stream: z.string() }), output: Done },

  'memory.list': { input: AboutSubject, output: Memory },
  'memory.forget': { input: z.object({ id: StatementId }), output: Done },

  'provider.list': { input: Nothing, output: z.object({ providers: z.array(Provider) }) },
  'provider.add': {
    input: z.object({ name: Name, url: z.url(), model: Name, key: z.string().max(400).optional() }),
    output: Provider,
  },
  'provider.remove': { input: z.object({ name: Name }), output: Done },
  'crumb.preview': { input: CrumbInput, output: Preview },
  /** A preview made earlier, for the yes before it is sent: exactly the bytes that would leave. */
  'crumb.previewed': {
    input: z.object({ id: CrumbId }),
    output: Preview.pick({ id: true, bytes: true, sha256: true, receiver: true }),
  },
  'crumb.send': { input: ClockInput.extend({ id: CrumbId, sha256: z.string() }), output: LedgerRow },
  'ledger.list': { input: z.object({ verify: z.boolean().optional() }), output: Ledger },

  'settings.get': { input: Nothing, output: Settings },
  'settings.set': { input: Settings.partial(), output: Settings },

  'models.list': { input: Nothing, output: ModelsStatus },
  'models.get': { input: z.object({ id: z.string() }), output: ModelsStatus },
  'models.stop': { input: z.object({ id: z.string() }), output: ModelsStatus },
  'models.load': { input: z.object({ id: z.string() }), output: ModelsStatus },
  'models.unload': { input: z.object({ id: z.string() }), output: ModelsStatus },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Method = keyof typeof requests;
/** What a caller hands in. */
export type Input<M extends Method> = z.input<(typeof requests)[M]['input']>;
/** What a handler receives, parsed. */
export type Parsed<M extends Method> = z.output<(typeof requests)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof requests)[M]['output']>;

export function isMethod(name: string): name is Method {
  return Object.hasOwn(requests, name);
}
