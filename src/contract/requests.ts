import { z } from 'zod';
import { Answer, AskInput, SearchInput, SearchResult, wordRequests } from './answer.ts';
import { attachmentRequests } from './attachments.ts';
import { Backup, backupRequests } from './backup.ts';
import { bulkRequests } from './bulk.ts';
import { crumbRequests } from './crumb.ts';
import { exchangeRequests } from './exchange.ts';
import { expectedRequests } from './expected.ts';
import { factRequests } from './facts.ts';
import { forgettingRequests } from './forgetting.ts';
import { formRequests } from './forms.ts';
import { EntryId, SubjectId } from './ids.ts';
import { inboxRequests } from './inbox.ts';
import {
  Added,
  AddInput,
  Draft,
  DraftThere,
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
import { ledgerRequests } from './ledger.ts';
import { lookBackRequests } from './look-back.ts';
import { memoryRequests } from './memory.ts';
import { ExamTask, ModelsStatus } from './models.ts';
import { numberRequests } from './numbers.ts';
import { opinionRequests } from './opinions.ts';
import { pasteRequests } from './paste.ts';
import { placeRequests } from './place.ts';
import { Reader } from './reader.ts';
import { receiverRequests } from './receivers.ts';
import { reminderRequests } from './reminders.ts';
import { scaleRequests } from './scales.ts';
import { Settings, Status, VaultState } from './status.ts';
import { templateRequests } from './templates.ts';
import { ClockInput } from './time.ts';
import { trackingRequests } from './tracking.ts';

const Nothing = z.object({});
const Done = z.object({ done: z.literal(true) });
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

  /** `last`: whom the window was about last, who may be gone since. */
  'subject.list': {
    input: Nothing,
    output: z.object({ subjects: z.array(Subject), last: SubjectId.optional() }),
  },
  /** The window is about them from now on, and opens about them again. */
  'subject.show': { input: z.object({ name: Name }), output: Done },
  'subject.add': { input: SubjectFields.extend({ name: Name }), output: Subject },
  'subject.set': { input: SubjectFields.extend({ name: Name, newName: Name.optional() }), output: Subject },
  'person.list': { input: Nothing, output: z.object({ people: z.array(Person) }) },
  'person.add': {
    input: z.object({ name: Name, role: PersonRole, aliases: z.array(Name).optional() }),
    output: Person,
  },
  ...factRequests,
  ...expectedRequests,
  ...reminderRequests,
  ...numberRequests,
  ...wordRequests,
  ...scaleRequests,
  ...trackingRequests,
  ...formRequests,

  'journal.parse': { input: ParseInput, output: Parse },
  'journal.add': { input: AddInput, output: Added },
  'journal.edit': { input: EditInput, output: Added },
  'journal.delete': { input: Reader.extend({ id: EntryId }), output: Done },
  'journal.undo': { input: ClockInput.extend(Reader.shape), output: Undone },
  /** Does again what was taken back last. */
  'journal.redo': { input: ClockInput.extend(Reader.shape), output: Undone },
  /** Makes an earlier revision the current one. */
  'journal.restore': {
    input: ClockInput.extend(Reader.shape).extend({ id: EntryId, revision: z.number().int() }),
    output: EntryWithEvents,
  },
  'journal.entry': { input: Reader.extend({ id: EntryId }), output: EntryWithEvents },
  'journal.history': {
    input: Reader.extend({ id: EntryId }),
    output: z.object({ revisions: z.array(Revision) }),
  },
  'journal.timeline': { input: TimelineInput, output: Timeline },
  ...lookBackRequests,
  ...pasteRequests,
  ...bulkRequests,
  ...templateRequests,
  ...attachmentRequests,
  ...inboxRequests,
  'draft.get': { input: Reader, output: DraftThere },
  'draft.set': { input: Draft.extend(Reader.shape), output: Done },
  'sample.remove': { input: Nothing, output: Done },

  search: { input: SearchInput, output: SearchResult },
  ask: { input: AskInput, output: Answer },
  'ask.stop': { input: z.object({ stream: z.string() }), output: Done },
  /** A question is being typed: what every question to the model begins with is made ready. Replies before it is. */
  'ask.warm': { input: Nothing, output: Done },

  ...memoryRequests,

  ...receiverRequests,
  ...crumbRequests,
  ...ledgerRequests,
  ...opinionRequests,

  'settings.get': { input: Nothing, output: Settings },
  'settings.set': { input: Settings.partial(), output: Settings },

  'models.list': { input: Nothing, output: ModelsStatus },
  'models.get': { input: z.object({ id: z.string() }), output: ModelsStatus },
  'models.stop': { input: z.object({ id: z.string() }), output: ModelsStatus },
  'models.load': { input: z.object({ id: z.string() }), output: ModelsStatus },
  'models.unload': { input: z.object({ id: z.string() }), output: ModelsStatus },
  /** Of several chat models that are here, the one that works. */
  'models.use': { input: z.object({ id: z.string() }), output: ModelsStatus },
  /** Takes minutes; progress comes as `exam` events. A part that was taken to its end is kept, of one that was stopped nothing. */
  'models.exam': {
    input: z.object({ id: z.string(), tasks: z.array(ExamTask).min(1).optional() }),
    output: ModelsStatus,
  },
  'models.exam.stop': { input: Nothing, output: ModelsStatus },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Method = keyof typeof requests;
/** What a caller hands in. */
export type Input<M extends Method> = z.input<(typeof requests)[M]['input']>;
/** What a handler receives, parsed. */
export type Parsed<M extends Method> = z.output<(typeof requests)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof requests)[M]['output']>;

/** Requests that are answered to somebody: what is another writer's alone is not in their answer. */
export function hasReader(method: Method): boolean {
  const { input } = requests[method];
  return 'shape' in input && 'observer' in input.shape;
}

export function isMethod(name: string): name is Method {
  return Object.hasOwn(requests, name);
}
