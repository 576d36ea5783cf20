import type { Plan, StandingPlan } from '../../contract/index.ts';
import { account } from './account.ts';
import type { Cursor } from './tokens.ts';

const allowed = {
  phrases: [
    'spo 2',
    'o 2',
    'at rest|home|night|bedtime|school|nursery',
    'on room air',
    'on air',
    'no call|calls made|needed',
    'no call',
    'breathing fine|ok|okay|normal|normally|well|easily',
    'back to normal|usual',
    'as always|usual',
    'same as always|usual',
  ],
  words: new Set(
    (
      'a an the and it its this that is are was were been at of in on to for after before during while when as with ' +
      'sats sat saturation saturations oxygen level levels reading readings oximeter probe percent ' +
      'usual typical normal ordinary always mostly steady stable between from ' +
      'asleep awake sitting resting lying overnight sleep nap bed chair ' +
      'today tonight yesterday morning afternoon evening night midnight noon midday lunch breakfast dinner bedtime ' +
      'monday tuesday wednesday thursday friday saturday sunday ' +
      'fine ok okay well good happy pink chatting talking playing comfortable'
    ).split(' '),
  ),
};

/** Does the line tell of oxygen readings that are all within the plan, and of nothing more? */
export function isUsualOxygen(
  cursor: Cursor,
  { fromPercent }: Extract<Plan, { kind: 'usual-oxygen' }>,
  who: StandingPlan['who'],
): boolean {
  const told = account(cursor, allowed, who);
  if (told === undefined || told.durations.length > 0) return false;
  return told.numbers.length > 0 && told.numbers.every((percent) => percent >= fromPercent && percent <= 100);
}
