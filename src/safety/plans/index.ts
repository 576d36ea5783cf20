import type { Plan, RedFlag, StandingPlan } from '../../contract/index.ts';
import { planWords } from '../../contract/index.ts';
import type { Context } from '../rule.ts';
import { cursorOf } from './tokens.ts';
import { isUsualOxygen } from './usual-oxygen.ts';
import { isUsualSeizure } from './usual-seizure.ts';

/** The one rule of which each kind lowers one pattern. */
const ruleOf: Readonly<Record<Plan['kind'], string>> = {
  'usual-seizure': 'seizure',
  'usual-oxygen': 'breathing',
};

/**
 * A clinician's plan lowers a card from `now` to `today`, never to nothing: of the one rule it names, of a line that
 * says nothing more than the plan does, from the day it was given to the day it was to be looked at again. Whatever
 * is not certain leaves the card as it is.
 */
export function asPlanned(flag: RedFlag, line: string, context: Context): RedFlag {
  if (flag.level !== 'now') return flag;
  const plan = context.plans?.find((one) => applies(one, flag, line, context));
  return plan === undefined ? flag : lowered(flag, plan, context);
}

function applies(standing: StandingPlan, flag: RedFlag, line: string, context: Context): boolean {
  try {
    if (ruleOf[standing.plan.kind] !== flag.rule) return false;
    const today = dayOf(context.nowMs, context.zone);
    if (today < standing.givenOn || today > standing.reviewBy) return false;
    const cursor = cursorOf(line);
    return cursor !== undefined && says(standing, cursor);
  } catch {
    return false;
  }
}

function says({ plan, who }: StandingPlan, cursor: NonNullable<ReturnType<typeof cursorOf>>): boolean {
  return plan.kind === 'usual-seizure' ? isUsualSeizure(cursor, plan, who) : isUsualOxygen(cursor, plan, who);
}

/** The day on the calendar there, as 2026-03-03. */
function dayOf(ms: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(ms);
}

function lowered(flag: RedFlag, { fact, plan, givenBy, givenOn }: StandingPlan, context: Context): RedFlag {
  const given = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(givenOn.slice(0, 4) === dayOf(context.nowMs, context.zone).slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(givenOn));
  const number = context.emergencyNumber ?? 'your local emergency number';
  return {
    ...flag,
    level: 'today',
    text: `${givenBy}’s plan of ${given} says: ${planWords(plan)}. What is written here is within it, so this is for today.`,
    action: `Tell ${givenBy}, or the doctor or nurse who looks after this, today. ${makesItNow(plan, number)}`,
    plan: fact,
  };
}

function makesItNow(plan: Plan, number: string): string {
  if (plan.kind === 'usual-oxygen')
    return `Call ${number} at once if it falls below ${plan.fromPercent} %, if breathing gets harder, if lips turn blue or grey, or if they are drowsy or confused.`;
  const limit = `${plan.underMinutes} ${plan.underMinutes === 1 ? 'minute' : 'minutes'}`;
  return `Call ${number} at once if one lasts ${limit} or longer, if a second one comes, if they do not breathe as usual or turn blue, if they are hurt, or if they do not wake.`;
}
