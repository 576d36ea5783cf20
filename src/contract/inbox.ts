import { z } from 'zod';
import { EntryId } from './ids.ts';
import { LineInput } from './journal.ts';
import { RedFlag, Watched } from './safety.ts';
import { At, ClockInput, Instant } from './time.ts';

const Nothing = z.object({});

/** What is known without a key: whether a line can be sealed now, and counts. Never a word of one. */
export const InboxState = z.object({
  /** False without a vault, with one that was last opened by an older Tend, and with one whose header is damaged. */
  canSeal: z.boolean(),
  waiting: z.number().int(),
  /** Files kept aside because they are no line of this vault. */
  unreadable: z.number().int(),
});
export type InboxState = z.infer<typeof InboxState>;

export const SealedNow = z.object({
  sealed: z.object({ id: EntryId, at: Instant }),
  redFlags: z.array(RedFlag),
  watched: Watched.optional(),
  waiting: z.number().int(),
});
export type SealedNow = z.infer<typeof SealedNow>;

/** What was read when the vault was opened, once. */
export const Arrived = z.object({
  lines: z.array(
    z.object({
      id: EntryId,
      subject: z.string(),
      at: At,
      redFlags: z.array(RedFlag),
      doseQuestions: z.array(z.string()).optional(),
    }),
  ),
  /** How many were put aside at this opening. */
  unreadable: z.number().int(),
  /** How many could not be kept yet: the disk is full, or there are too many for one opening. */
  waiting: z.number().int(),
});
export type Arrived = z.infer<typeof Arrived>;

/** Writing while the vault is locked, and reading it afterwards. The first three need no key and read nothing of the vault. */
export const inboxRequests = {
  'inbox.state': { input: Nothing, output: InboxState },
  /** The warnings of a line as it is typed. It goes nowhere. */
  'inbox.flags': {
    input: ClockInput.extend({ text: z.string() }),
    output: z.object({ redFlags: z.array(RedFlag), watched: Watched.optional() }),
  },
  /** Sealed to the vault's public key and on disk when answered. Nothing but the next unlocking reads it. */
  'inbox.seal': { input: LineInput, output: SealedNow },
  'inbox.arrived': { input: Nothing, output: Arrived },
  /** Deletes what was kept aside, for good. */
  'inbox.unreadable.delete': { input: Nothing, output: z.object({ deleted: z.number().int() }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
