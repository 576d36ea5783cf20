import { z } from 'zod';
import { EntryId, EventId } from './ids.ts';
import { Added } from './journal.ts';
import { Day } from './plans.ts';
import { Scale, ScaleName } from './scales.ts';
import { ClockInput } from './time.ts';

/** A ten-second card has room for so many. */
export const MOST_TRACKED = 8;

/** How a thing is told: that it was there; from 0 to 10, as in "3/10"; on a scale of one's own; or in a unit (UCUM, or words for it). */
export const TrackedBy = z.discriminatedUnion('as', [
  z.object({ as: z.literal('presence') }),
  z.object({ as: z.literal('ten') }),
  z.object({ as: z.literal('scale'), name: ScaleName }),
  z.object({ as: z.literal('amount'), unit: z.string().trim().min(1).max(40) }),
]);
export type TrackedBy = z.infer<typeof TrackedBy>;

/** What is looked for each evening. `name` is canonical ("itch"). */
export const Tracked = z.object({ name: z.string().trim().min(1).max(80), by: TrackedBy });
export type Tracked = z.infer<typeof Tracked>;

const About = ClockInput.extend({ subject: z.string().optional() });
export const TrackedList = z.object({
  subject: z.string(),
  tracked: z.array(Tracked),
  /** From what was recorded, and not tracked yet; `because` is a sentence. */
  suggestions: z.array(Tracked.extend({ because: z.string() })),
});
export type TrackedList = z.infer<typeof TrackedList>;

/** What a check-in said about one thing: `none` was looked for and not there. Words are as the card shows them. */
const Said = z.object({ answer: z.enum(['none', 'some']), value: z.number().optional(), words: z.string() });

export const CheckInRow = Tracked.extend({
  /** The present version of the scale it is tracked on. */
  scale: Scale.optional(),
  /** False for what is always there in some degree, as mood. */
  mayBeNone: z.boolean(),
  /** What yesterday's check-in said, where it can be said again: not a number on another version of the scale. */
  yesterday: Said.optional(),
  /** Written down today already, outside a check-in. */
  today: z.object({ event: EventId, words: z.string() }).optional(),
});
export type CheckInRow = z.infer<typeof CheckInRow>;

export const CheckInCard = z.object({
  subject: z.string(),
  day: Day,
  /** From the afternoon on, while it is not done and not folded away. */
  due: z.boolean(),
  folded: z.boolean(),
  done: EntryId.optional(),
  rows: z.array(CheckInRow),
});
export type CheckInCard = z.infer<typeof CheckInCard>;

/** A row that is not answered is left out. `value` is on what the thing is tracked by; `some` without one says that it was there. */
export const CheckInAnswer = z.object({
  name: z.string().trim().min(1).max(80),
  answer: z.enum(['none', 'some', 'same']),
  value: z.number().optional(),
});
export type CheckInAnswer = z.infer<typeof CheckInAnswer>;

export const trackingRequests = {
  'tracked.list': { input: About, output: TrackedList },
  /** The whole list, in its order. */
  'tracked.set': {
    input: About.extend({ tracked: z.array(Tracked).max(MOST_TRACKED) }),
    output: TrackedList,
  },
  'check-in.get': { input: About, output: CheckInCard },
  'check-in.keep': {
    input: About.extend({ observer: z.string().optional(), answers: z.array(CheckInAnswer).min(1).max(40) }),
    output: Added,
  },
  /** Folds it away for today, or out again. */
  'check-in.fold': { input: About.extend({ folded: z.boolean() }), output: CheckInCard },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
