import { z } from 'zod';
import { BackupDone, BackupSchedule, BackupState } from './backup.ts';
import { ModelsStatus } from './models.ts';

/** Settings a person can change. Everything that lets bytes leave is off until they turn it on. */
export const Settings = z.object({
  crumbs: z.enum(['on', 'off']),
  'local-only': z.enum(['on', 'off']),
  country: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
  wording: z.enum(['on', 'off']),
  /** Minutes without a key or a touch after which the window locks by itself. */
  'lock-after': z.enum(['1', '5', '15', '30', 'never']),
  /** While the vault is open, to the folder that was chosen last. */
  'backup-schedule': BackupSchedule,
});
export type Settings = z.infer<typeof Settings>;

export const VaultState = z.enum(['none', 'locked', 'open']);
export type VaultState = z.infer<typeof VaultState>;

/** How far the background embedding is. `done` equals `total` when everything can be found by meaning. */
export const IndexProgress = z.object({
  done: z.number().int(),
  total: z.number().int(),
  mode: z.enum(['exact', 'hnsw']),
});
export type IndexProgress = z.infer<typeof IndexProgress>;

export const Status = z.object({
  version: z.string(),
  vault: VaultState,
  schema: z.number().int(),
  owner: z.string(),
  subjects: z.array(z.object({ name: z.string(), entries: z.number().int() })),
  counts: z.object({
    entries: z.number().int(),
    events: z.number().int(),
    passages: z.number().int(),
    crumbsSent: z.number().int(),
    attachments: z.number().int().optional(),
    attachmentBytes: z.number().int().optional(),
  }),
  index: IndexProgress,
  models: ModelsStatus,
  /** Whether a recovery phrase opens this vault besides the passphrase. */
  recoveryPhrase: z.boolean(),
  /** Which of the system's keychains opens it besides, or null. */
  keychain: z.string().nullable().optional(),
  lastBackup: BackupDone.nullable(),
  backups: BackupState.optional(),
  localOnly: z.boolean(),
  settings: Settings,
});
export type Status = z.infer<typeof Status>;
