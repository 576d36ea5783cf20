import { z } from 'zod';
import { Answer } from './answer.ts';
import { BackupProgress } from './backup.ts';
import { ExportProgress } from './exchange.ts';
import { KeysProgress } from './keys.ts';
import { ModelsStatus } from './models.ts';
import { IndexProgress } from './status.ts';

/** What the core tells without being asked. Streams carry the id their request named. */
export const events = {
  /** Code's own answer first, then the same answer with a checked wording in place of it. */
  answer: z.object({ stream: z.string(), answer: Answer, final: z.boolean() }),
  index: IndexProgress,
  models: ModelsStatus,
  backup: BackupProgress,
  keys: KeysProgress,
  export: ExportProgress,
  download: z.object({ id: z.string(), doneBytes: z.number(), totalBytes: z.number(), source: z.string() }),
  /** Said by main: core went down, or came back locked. The window keeps its draft. */
  core: z.object({ state: z.enum(['crashed', 'ready', 'locked']) }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
