import { z } from 'zod';
import { FactId } from './ids.ts';
import { Day, Plan } from './plans.ts';
import { ClockInput, Instant } from './time.ts';

export const FactKind = z.enum([
  'diagnosis',
  'allergy',
  'intolerance',
  'medicine',
  'genotype',
  'pregnancy',
  'device',
  'contact',
  'plan',
]);
export const FactStatus = z.enum(['suspected', 'diagnosed', 'confirmed-absent']);

/**
 * What stands for longer than a day. One with `until` stands no longer: it is its own history. A plan's `saidBy` is who
 * gave it and `since` the day; after `reviewBy` it lowers nothing until a clinician gave it anew.
 */
export const Fact = z.object({
  id: FactId,
  subject: z.string(),
  kind: FactKind,
  value: z.string().min(1).max(400),
  status: FactStatus,
  saidBy: z.string(),
  since: z.string().optional(),
  until: z.string().optional(),
  lastReviewed: Instant,
  plan: Plan.optional(),
  reviewBy: Day.optional(),
  /** Whether a plan counts today. */
  planState: z.enum(['stands', 'due', 'ended']).optional(),
});
export type Fact = z.infer<typeof Fact>;

const About = ClockInput.extend({ subject: z.string().optional() });

export const factRequests = {
  /** All of them, also those that stand no longer. */
  'fact.list': { input: About, output: z.object({ facts: z.array(Fact) }) },
  'fact.add': {
    input: About.extend({
      kind: FactKind.exclude(['plan']),
      value: z.string().trim().min(1).max(400),
      status: FactStatus.optional(),
      since: z.string().optional(),
    }),
    output: Fact,
  },
  /** What a clinician allowed. It takes the place of one of the same kind. */
  'fact.plan': {
    input: About.extend({
      plan: Plan,
      givenBy: z.string().trim().min(1).max(80),
      givenOn: Day,
      reviewBy: Day,
    }),
    output: Fact,
  },
  'fact.review': { input: ClockInput.extend({ id: FactId }), output: Fact },
  /** It stands no longer, from today on. */
  'fact.end': { input: ClockInput.extend({ id: FactId }), output: Fact },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
