import { z } from 'zod';
import { EntryId } from './ids.ts';
import { Reader } from './reader.ts';
import { ClockInput } from './time.ts';

const WEEK_MINUTES = 7 * 24 * 60;
const Thing = z.string().trim().min(1).max(80);

/** One change for many notes. Their words stay as they were written. */
export const BulkChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('subject'), subject: z.string() }),
  /** Moves them to that day; times of day stay. */
  z.object({ type: z.literal('day'), day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is YYYY-MM-DD') }),
  /** Minutes later; less than nothing is earlier. */
  z.object({ type: z.literal('shift'), minutes: z.number().int().min(-WEEK_MINUTES).max(WEEK_MINUTES) }),
  /** Counts one thing as another: "red" as itch. */
  z.object({ type: z.literal('name'), from: Thing, to: Thing }),
  z.object({ type: z.literal('private'), private: z.boolean() }),
  z.object({ type: z.literal('delete') }),
]);
export type BulkChange = z.infer<typeof BulkChange>;

export const BulkInput = ClockInput.extend(Reader.shape).extend({
  ids: z.array(EntryId).min(1).max(1000, 'at most 1,000 notes can be changed at once'),
  change: BulkChange,
});

export const BulkPlan = z.object({
  notes: z.number().int(),
  /** Of these: how many have photos or files beside them. */
  withFiles: z.number().int(),
  /** How many would be other than they are. */
  changed: z.number().int(),
});
export type BulkPlan = z.infer<typeof BulkPlan>;

export const bulkRequests = {
  /** What it would do. Changes nothing. */
  'bulk.plan': { input: BulkInput, output: BulkPlan },
  /** All of them, or none: one deed. */
  'bulk.do': { input: BulkInput, output: BulkPlan.extend({ ids: z.array(EntryId) }) },
};
