import { z } from 'zod';
import { FactId } from './ids.ts';
import { Sex } from './journal.ts';
import { Day } from './time.ts';

export { Day };

/** A fit of five minutes is an emergency whatever a plan says. */
export const LONGEST_USUAL_FIT_MIN = 5;

/**
 * What a clinician's plan may allow: a closed list. Each kind lowers one pattern of one rule from `now` to `today`,
 * and only while the line says nothing more than the plan does.
 */
export const Plan = z.discriminatedUnion('kind', [
  /** A usual fit that is shorter than this. */
  z.object({
    kind: z.literal('usual-seizure'),
    underMinutes: z.number().min(0.5).max(LONGEST_USUAL_FIT_MIN),
  }),
  /** A usual reading of oxygen (SpO2) that is not below this. */
  z.object({ kind: z.literal('usual-oxygen'), fromPercent: z.number().int().min(75).max(91) }),
]);
export type Plan = z.infer<typeof Plan>;

export const PlanKind = z.enum(['usual-seizure', 'usual-oxygen'] satisfies Plan['kind'][]);
export type PlanKind = z.infer<typeof PlanKind>;

/** A plan as the warnings know it: of the person the line is about, and of nobody else. */
export const StandingPlan = z.object({
  fact: FactId,
  plan: Plan,
  /** Who gave it, as they are called in the journal. */
  givenBy: z.string().min(1),
  givenOn: Day,
  /** The last day on which it counts. */
  reviewBy: Day,
  /** How a line speaks of the person it is for. Words for anybody else end what a plan lowers. */
  who: z.object({ names: z.array(z.string()), self: z.boolean(), sex: Sex.optional() }),
});
export type StandingPlan = z.infer<typeof StandingPlan>;

/** What a plan says, in words that fit into "Dr X's plan of 3 March says: …". */
export function planWords(plan: Plan): string {
  if (plan.kind === 'usual-oxygen') return `a usual oxygen reading of ${plan.fromPercent} % or more, no call`;
  return `a usual fit of less than ${minutes(plan.underMinutes)}, no call`;
}

const minutes = (n: number) => `${n} ${n === 1 ? 'minute' : 'minutes'}`;
