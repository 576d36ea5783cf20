import { z } from 'zod';
import { EntryId, FactId } from './ids.ts';
import { Added } from './journal.ts';
import { Reader } from './reader.ts';
import { At, ClockInput, Instant } from './time.ts';

/** A dose whose time has come and which nobody wrote down. That is all it means: never that it was not taken. */
export const ExpectedDose = z.object({
  fact: FactId,
  /** "Keppra 250 mg". */
  words: z.string(),
  /** When it was expected, on the clock where the person is now; a part of a day is a span. */
  at: At,
});
export type ExpectedDose = z.infer<typeof ExpectedDose>;

export const Expected = z.object({
  doses: z.array(ExpectedDose),
  /** Of days before, with reminders on: asked about on one day, and then no more. */
  missed: z.array(ExpectedDose),
  /** A note that says all of some were given ("evening meds given"), and which of `doses` it may mean. Only ever a question. */
  said: z.array(z.object({ entry: EntryId, words: z.string(), at: At, doses: z.array(z.number().int()) })),
});
export type Expected = z.infer<typeof Expected>;

export const SettleInput = ClockInput.extend({
  ...Reader.shape,
  fact: FactId,
  /** When it was expected, as `expected.list` said. */
  at: At,
  how: z.enum(['given', 'not-given']),
  /** When it really was, where that is another time. */
  time: Instant.optional(),
  /** What is asked about the dose was answered: keep it. */
  sure: z.boolean().optional(),
});

const About = ClockInput.extend({ ...Reader.shape, subject: z.string().optional() });

export const expectedRequests = {
  'expected.list': { input: About, output: Expected },
  /** Writes it down as a note of its own, or gives what has to be asked about the dose first and keeps nothing. */
  'expected.settle': {
    input: SettleInput,
    output: z.union([Added, z.object({ asked: z.array(z.string()).min(1) })]),
  },
  /** What was missed stays as it is: not known, and not asked about again. */
  'expected.leave': { input: About, output: z.object({ done: z.literal(true) }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
