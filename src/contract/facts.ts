import { z } from 'zod';
import { FactId } from './ids.ts';
import { Day, Plan } from './plans.ts';
import { Regimen } from './regimens.ts';
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
  /** Of a current medicine, when it was said. */
  regimen: Regimen.optional(),
  /** Nobody looked at it for so long that it is time to ask whether it still stands. */
  askAgain: z.literal(true).optional(),
});
export type Fact = z.infer<typeof Fact>;

/**
 * Days after which it is asked whether a fact still stands. What changes with age, weight and visits is asked about each
 * season; a pregnancy each month, for it ends; a suspicion twice a year, for it should be settled or dropped; people and
 * devices each year. A diagnosis, a confirmed allergy and a genotype do not lapse.
 */
export function askAgainDays({ kind, status }: Pick<Fact, 'kind' | 'status'>): number | null {
  if (kind === 'medicine') return 90;
  if (kind === 'pregnancy') return 30;
  if (kind === 'contact' || kind === 'device') return 365;
  const mayBeSettled = kind === 'diagnosis' || kind === 'allergy' || kind === 'intolerance';
  return mayBeSettled && status === 'suspected' ? 180 : null;
}

/** "Later" is a week. */
export const ASK_LATER_DAYS = 7;

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
      /** For a medicine; read from the value when it is not given. */
      regimen: Regimen.optional(),
    }),
    output: Fact,
  },
  /** A current medicine as it is now: the one before ends, and stays as what was. */
  'fact.change': {
    input: ClockInput.extend({
      id: FactId,
      value: z.string().trim().min(1).max(400),
      regimen: Regimen.optional(),
      since: z.string().optional(),
    }),
    output: Fact,
  },
  /** How a line of a medicine is read: "Keppra 250 mg twice a day, 7:30 and 19:30". */
  'regimen.read': {
    input: z.object({ text: z.string().max(400) }),
    output: z.object({ regimen: Regimen.nullable() }),
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
  /** It still stands. */
  'fact.review': { input: ClockInput.extend({ id: FactId }), output: Fact },
  /** Whether it still stands is asked again in a week. */
  'fact.later': { input: ClockInput.extend({ id: FactId }), output: Fact },
  /** It stands no longer, from today on. */
  'fact.end': { input: ClockInput.extend({ id: FactId }), output: Fact },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
