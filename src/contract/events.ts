import { z } from 'zod';
import { Answer, AskStep } from './answer.ts';
import { BackupProgress } from './backup.ts';
import { ExportProgress } from './exchange.ts';
import { CrumbId } from './ids.ts';
import { KeysProgress } from './keys.ts';
import { LedgerRow } from './ledger.ts';
import { ExamProgress, ModelsStatus } from './models.ts';
import { IndexProgress } from './status.ts';

/** What the core tells without being asked. Streams carry the id their request named. */
export const events = {
  /** Code's own answer first, then the same answer with a checked wording in place of it. */
  answer: z.object({ stream: z.string(), answer: Answer, final: z.boolean() }),
  /** How far a model is with the answer of this stream. */
  asking: z.object({ stream: z.string(), step: AskStep }),
  index: IndexProgress,
  models: ModelsStatus,
  exam: ExamProgress,
  backup: BackupProgress,
  keys: KeysProgress,
  export: ExportProgress,
  /** One letter of a preview was sent and this is how it went. */
  crumb: z.object({ preview: CrumbId, row: LedgerRow }),
  download: z.object({ id: z.string(), doneBytes: z.number(), totalBytes: z.number(), source: z.string() }),
  /** Said by main: core went down, or came back locked. The window keeps its draft. */
  core: z.object({ state: z.enum(['crashed', 'ready', 'locked']) }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
