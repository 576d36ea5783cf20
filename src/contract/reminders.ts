import { z } from 'zod';
import { ClockTime } from './regimens.ts';
import { ClockInput } from './time.ts';

/** Of one person. Off until somebody asks for it. */
export const Reminders = z.object({
  /** At the times of the regimens, unless the dose is written down by then. */
  doses: z.boolean(),
  /** At this time for the evening check-in; null for none. */
  checkIn: ClockTime.nullable(),
});
export type Reminders = z.infer<typeof Reminders>;

const About = ClockInput.extend({ subject: z.string().optional() });

export const reminderRequests = {
  'reminder.get': { input: About, output: Reminders },
  'reminder.set': { input: About.extend(Reminders.shape), output: Reminders },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
