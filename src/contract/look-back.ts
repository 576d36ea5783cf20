import { z } from 'zod';
import { EventKind, Narrowed } from './journal.ts';
import { Reader } from './reader.ts';
import { ClockInput, Day } from './time.ts';

/** What of a journal is looked at; empty for all of it. What is asked of an event holds for one and the same event. */
export const EntryFilter = Narrowed.extend({ kind: EventKind.optional() });
export type EntryFilter = z.infer<typeof EntryFilter>;

const OfSubject = Reader.extend({ subject: z.string().optional() });

/** `entries`: how many that day has, where each was written: 23:30 in Lisbon is on Lisbon's day. */
export const DayCount = z.object({ day: Day, entries: z.number().int() });
export type DayCount = z.infer<typeof DayCount>;

export const StripLaneName = z.enum(['doses', 'exposures', 'felt', 'looked']);
export type StripLaneName = z.infer<typeof StripLaneName>;

/** What one bin of a lane holds. `count` is at least 1. */
export const StripMark = z.object({
  bin: z.number().int(),
  count: z.number().int(),
  /** How many of them were not: looked for and not there, or a dose that was not taken. */
  rings: z.number().int(),
  /** The commonest first, at most three; `others` are the names beside them. */
  things: z.array(z.object({ name: z.string(), count: z.number().int(), ring: z.literal(true).optional() })),
  others: z.number().int(),
  /** The highest on the lane's own scale; absent when none was given on it. */
  severity: z.number().optional(),
});
export type StripMark = z.infer<typeof StripMark>;

/** `scale`: the one most severities of the span were given on. What was given on another has no height. */
export const StripLane = z.object({
  lane: StripLaneName,
  marks: z.array(StripMark),
  scale: z.object({ min: z.number(), max: z.number() }).optional(),
});
export type StripLane = z.infer<typeof StripLane>;

/** `looked[bin]`: on how many days that fall into the bin somebody looked (a check-in, or "no rash today"). */
export const Strip = z.object({
  from: Day,
  to: Day,
  bins: z.number().int(),
  lanes: z.array(StripLane),
  looked: z.array(z.number().int()),
});
export type Strip = z.infer<typeof Strip>;

export const Things = z.object({
  things: z.array(z.object({ name: z.string(), kind: EventKind, count: z.number().int() })),
  writers: z.array(z.object({ name: z.string(), entries: z.number().int() })),
});
export type Things = z.infer<typeof Things>;

/** Looking back over a whole journal without fetching it. */
export const lookBackRequests = {
  /** The latest day first; days without an entry are not among them. */
  'journal.days': {
    input: OfSubject.extend(EntryFilter.shape),
    output: z.object({ days: z.array(DayCount) }),
  },
  /** The days from `from` to `to`, both included, in `bins` equal parts of the clock on the wall. */
  'journal.strip': {
    input: OfSubject.extend(EntryFilter.shape).extend({
      from: Day,
      to: Day,
      bins: z.number().int().min(1).max(400),
    }),
    output: Strip,
  },
  /** The names and writers there are in what is about somebody, the commonest first: what a filter may be set to. */
  'journal.things': { input: OfSubject, output: Things },
  /** A day or days as people write them: "3 march", "last tuesday", "2025-11". `bad-input` says what can be written. */
  'journal.when': {
    input: ClockInput.extend({ text: z.string().max(200) }),
    output: z.object({ from: Day, to: Day }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
