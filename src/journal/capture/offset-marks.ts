import { ANY_NUMBER, numberOf } from './numbers.ts';
import type { Sheet } from './sheet.ts';

/** Times of day, read from the words. Which day and which half of it is settled by `resolve.ts`. */

/* How long ago, how long after. */

const AGO = new RegExp(
  String.raw`(?:about\s|around\s)?(${ANY_NUMBER})\s?(?:an\s)?(min|mins|minutes?|h|hrs?|hours?)(?:\sor\sso)?\sago(?![\p{L}])`,
  'gu',
);

const LATER = new RegExp(
  String.raw`(?:(?<![\p{L}])(within|inside|after|in)\s)?(?:about\s|around\s|roughly\s)?(${ANY_NUMBER})(?:\s?(?:-|–|to)\s?(\d+))?\s?(?:(?<=half\s)an\s)?(min|mins|minutes?|h|hrs?|hours?|days?)(?:\sor\sso)?(?:\s(later|after(?:wards)?|into|of|from|on(?=\s*(?:[,;.!]|$)))(?![\p{L}]))?(?![\p{L}])`,
  'gu',
);

const OR_LATER =
  /(?:about\s|around\s|roughly\s|maybe\s)?(?<![\p{L}\p{N}])(an?|one|two|three|four|five|\d+)\s(?:min(?:ute)?s?\s|hours?\s|days?\s)?or\s(two|three|four|five|six|ten|\d+)?\s?(min|mins|minutes?|h|hrs?|hours?|days?)?\s?(later|after(?:wards)?)(?![\p{L}])/gu;

/** "headache 8 down to 3 in an hour", "+90 min". */
const IN_SO_LONG = new RegExp(
  String.raw`(?:(?<=(?:(?:down to|up to|to)\s\d{1,3}(?:\.\d)?(?:\/10)?|\uE000)\s)(?:in|within|after)\s(?:about\s)?|(?<![\p{L}\p{N}])\+\s?)(${ANY_NUMBER})\s?(?:(?<=half\s)an\s)?(min|mins|minutes?|h|hrs?|hours?)(?![\p{L}])`,
  'gu',
);

const LASTED =
  /(?:slept|sleep|asleep|awake|napped|nap|rested|lasted|lasting|walked|ran|swam|cycled|for|only)\s(?:about\s|only\s|for\s)?$/u;

/** "an hour ago", "30 minutes later", "within an hour", "about two hours after the pizza". */
export function readOffsets(sheet: Sheet): void {
  sheet.read(AGO, (match, at) => {
    const minutes = minutesOf(match[1], match[2]);
    return minutes === undefined ? undefined : { ...at, type: 'ago', minutes };
  });
  sheet.read(/(?<![\p{L}])(?:right now|just now|currently|now)(?![\p{L}])/gu, (_, at) => ({
    ...at,
    type: 'ago',
    minutes: 0,
  }));
  // "within the hour", "inside an hour", "an hour or two later".
  sheet.read(
    /(?<![\p{L}])(?:within|inside|in under|in less than)\s(?:the|an|half an)\shour(?:\s(of|after))?(?![\p{L}])/gu,
    (match, at) => ({
      ...at,
      type: 'later',
      high: match[0].includes('half') ? 30 : 60,
      after: match[1] !== undefined,
    }),
  );
  sheet.read(OR_LATER, (match, at) => {
    const unit = match[3] ?? /(?:min|h|d)\p{L}{0,12}(?=\sor)/u.exec(match[0])?.[0];
    const [low, high] = [minutesOf(match[1], unit), minutesOf(match[2], unit)];
    if (low === undefined || high === undefined) return undefined;
    return { ...at, type: 'later', low, high, after: match[4] === 'after' };
  });
  sheet.read(IN_SO_LONG, (match, at) => {
    const minutes = minutesOf(match[1], match[2]);
    return minutes === undefined
      ? undefined
      : { ...at, type: 'later', low: minutes, high: minutes, after: false };
  });
  sheet.read(LATER, (match, at) => {
    const [, lead, number, second, unit, tail] = match;
    const first = minutesOf(number, unit);
    if (first === undefined) return undefined;
    const last = second === undefined ? first : minutesOf(second, unit);
    // "slept 11 h after the beach": how long, not how long after.
    if (LASTED.test(sheet.open().slice(Math.max(0, at.start - 16), at.start))) return undefined;
    // "for 30 minutes", "in 30 minutes" and a bare "30 minutes" are not onsets.
    // "jittery 30 min after" and nothing more is "later".
    // "five minutes into the smoothie".
    if (
      tail === 'into' &&
      !/^\s(?:a|an|the|her|his|my|eating|drinking|having)\s/u.test(sheet.open().slice(at.end))
    )
      return undefined;
    const after = /^(?:after|into)/u.test(tail ?? '') && !/^\s*(?:[,;.!)]|$)/u.test(sheet.line.slice(at.end));
    if (lead === 'within' || lead === 'inside')
      return { ...at, type: 'later', high: first, after: tail === 'of' };
    if (tail === undefined ? lead !== 'after' : tail === 'of' || tail === 'from') return undefined;
    return { ...at, type: 'later', low: first, ...(last !== undefined && { high: last }), after };
  });
}

function minutesOf(number: string | undefined, unit: string | undefined): number | undefined {
  const value = numberOf(number ?? '');
  if (value === undefined || unit === undefined) return undefined;
  const size = unit.startsWith('d') ? 1440 : unit.startsWith('h') ? 60 : 1;
  return Math.round(value * size);
}
