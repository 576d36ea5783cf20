import { z } from 'zod';
import { EntryId, StatementId } from './ids.ts';
import { Instant } from './time.ts';

export const Statement = z.object({
  id: StatementId,
  text: z.string(),
  /** 0 to 1: how much of what is remembered about this person it makes up. */
  weight: z.number(),
  firstSeen: Instant,
  lastSeen: Instant,
  evidence: z.array(EntryId),
  state: z.enum(['suggested', 'confirmed', 'paused']),
});
export type Statement = z.infer<typeof Statement>;

/** `vectors` counts the centres of the profile; the vectors themselves never cross this line. */
export const Memory = z.object({
  subject: z.string(),
  statements: z.array(Statement),
  vectors: z.number().int(),
  learnedFrom: z.number().int(),
});
export type Memory = z.infer<typeof Memory>;
