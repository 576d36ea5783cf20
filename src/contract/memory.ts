import { z } from 'zod';
import { EntryId, StatementId } from './ids.ts';
import { ClockInput, Instant } from './time.ts';

/**
 * How something came to be remembered: counted in the notes, counted from what came within a day of what, counted in the
 * questions, or put right by a person.
 */
export const StatementSort = z.enum(['noted', 'followed', 'asked', 'corrected']);
export type StatementSort = z.infer<typeof StatementSort>;

export const Statement = z.object({
  id: StatementId,
  sort: StatementSort,
  /** What stands: a person's own words where they put it right, else Tend's. */
  text: z.string(),
  /** Tend's words, where a person's stand in their place. */
  tend: z.string().optional(),
  /** What makes it uncertain: few times, other days, that after is not from. */
  why: z.string().optional(),
  /** 0 to 1: how much of what is remembered about this person it makes up, what is older counting less. */
  weight: z.number(),
  firstSeen: Instant,
  lastSeen: Instant,
  evidence: z.array(EntryId),
  /** The same notes, each with the revision that was read. */
  from: z.array(z.object({ entryId: EntryId, revision: z.number().int() })),
  /** The questions it was counted from, as they were asked. */
  questions: z.array(z.object({ at: Instant, text: z.string() })).optional(),
  state: z.enum(['suggested', 'confirmed', 'paused']),
});
export type Statement = z.infer<typeof Statement>;

/** What the notes are about, as a group of like ones: a vector that never crosses this line, and what it can be called. */
export const Theme = z.object({
  /** Names of what is noted in it most, at most three; empty where nothing was read in its notes. */
  names: z.array(z.string()),
  notes: z.number().int(),
  /** 0 to 1, what is older counting less; all themes of a person are 1. */
  share: z.number(),
  /** Notes by month, YYYY-MM; a month without one is left out. */
  months: z.array(z.object({ month: z.string(), notes: z.number().int() })),
});
export type Theme = z.infer<typeof Theme>;

/** `vectors` counts the vectors of the profile; the vectors themselves never cross this line. */
export const Memory = z.object({
  subject: z.string(),
  statements: z.array(Statement),
  /** What Tend noticed and asks about, one at a time: it counts for nothing until it is confirmed. */
  asks: Statement.nullable(),
  /** How many more wait behind it. */
  waiting: z.number().int(),
  themes: z.array(Theme),
  vectors: z.number().int(),
  learnedFrom: z.number().int(),
  /** Nothing is learned about this person, and nothing that was is used. */
  paused: z.boolean(),
});
export type Memory = z.infer<typeof Memory>;

const ById = z.object({ id: StatementId });
const Done = z.object({ done: z.literal(true) });

export const memoryRequests = {
  'memory.list': { input: ClockInput.extend({ subject: z.string().optional() }), output: Memory },
  /** Takes it away for good; it is not learned again. */
  'memory.forget': { input: ById, output: Done },
  /** To what Tend asks: kept, never asked again, or asked again in a while. */
  'memory.answer': {
    input: ClockInput.extend({ id: StatementId, answer: z.enum(['yes', 'no', 'later']) }),
    output: Done,
  },
  /** Paused it is shown and used for nothing; `said` stands in place of Tend's words, null takes it away again. */
  'memory.set': {
    input: ById.extend({
      paused: z.boolean().optional(),
      said: z.string().trim().min(1).max(300).nullable().optional(),
    }),
    output: Done,
  },
  /** The whole of it, for one person. */
  'memory.pause': {
    input: ClockInput.extend({ subject: z.string().optional(), paused: z.boolean() }),
    output: Done,
  },
} as const;
