import { z } from 'zod';
import { Instant } from './time.ts';

/** A backup that was read back and compared. `file` is its name, never its folder. */
export const BackupDone = z.object({ at: Instant, file: z.string(), entries: z.number().int() });
export type BackupDone = z.infer<typeof BackupDone>;
export const Backup = BackupDone.extend({ bytes: z.number().int() });
export type Backup = z.infer<typeof Backup>;

export const BackupSchedule = z.enum(['off', 'daily', 'weekly']);
export type BackupSchedule = z.infer<typeof BackupSchedule>;

/** A backup Tend knows of. */
export const KnownBackup = BackupDone.extend({
  /** The folder's own name. Null for one from before Tend noted it. */
  folder: z.string().nullable(),
  /** Where the file was written, whole. Told to a terminal only: the window knows no paths. */
  path: z.string().optional(),
  bytes: z.number().int().nullable(),
  by: z.enum(['hand', 'schedule']),
  /** Looked at just now. `unknown` when its disk is not there or does not answer. */
  now: z.enum(['there', 'gone', 'unknown']),
});
export type KnownBackup = z.infer<typeof KnownBackup>;

/** What is true of the backups of an open vault. */
export const BackupState = z.object({
  /** The name of the folder the schedule writes to: the one chosen last. */
  folder: z.string().nullable(),
  /** When the last good one was made; with none, when the vault was. */
  since: Instant,
  /** Why the last one of the schedule did not come about; null once one did. */
  failed: z.object({ at: Instant, message: z.string() }).nullable(),
  running: z.boolean(),
});
export type BackupState = z.infer<typeof BackupState>;

/** How far a backup is, in bytes. The last word is `done` or `failed`. */
export const BackupProgress = z.object({
  step: z.enum(['copying', 'sealing', 'checking', 'done', 'failed']),
  by: z.enum(['hand', 'schedule']),
  done: z.number(),
  total: z.number(),
});
export type BackupProgress = z.infer<typeof BackupProgress>;

const Nothing = z.object({});
const Done = z.object({ done: z.literal(true) });
/** Absolute: a core has no folder it is in. */
const Path = z.string().min(1).max(4096);
const Cancelled = z.object({ cancelled: z.literal(true) });
const FolderSet = z.object({ folder: z.string() });
const Picked = z.object({ file: z.string(), recoveryPhrase: z.boolean() });
const Passphrase = z.string().min(1).max(1024);
const Phrase = z.string().min(1).max(2000);

/** Backups, beside `vault.backup` and `vault.restore`. What needs a place has two: the window asks for the first, main answers with the second. */
export const backupRequests = {
  /** Every backup Tend knows of, newest first, and whether its file is still there. */
  'backup.list': { input: Nothing, output: z.object({ backups: z.array(KnownBackup) }) },
  /** Stops the one that is being made. */
  'backup.stop': { input: Nothing, output: Done },
  'backup.folder.choose': { input: Nothing, output: z.union([FolderSet, Cancelled]) },
  /** Where the schedule writes from now on. */
  'backup.folder': { input: z.object({ folder: Path }), output: FolderSet },
  'vault.restore.choose': { input: Nothing, output: z.union([Picked, Cancelled]) },
  /** Looks at a file that is to be restored and remembers it; asks for no passphrase yet. */
  'vault.restore.pick': { input: z.object({ file: Path }), output: Picked },
  /** Restores the file that was picked, where this core keeps its vault, which must be free. Opens nothing. */
  'vault.restore.picked': {
    input: z.union([z.object({ passphrase: Passphrase }), z.object({ phrase: Phrase })]),
    output: z.object({ entries: z.number().int() }),
  },
} as const;
