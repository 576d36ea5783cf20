import { ClockTime, DayPart, type Regimen, Weekday, type When } from '../contract/index.ts';
import type { Client } from './client.ts';
import type { Args } from './command.ts';
import { wrongUsage } from './usage.ts';

export const regimenOptions = {
  times: { type: 'string' },
  days: { type: 'string' },
  every: { type: 'string' },
  'as-needed': { type: 'boolean' },
  route: { type: 'string' },
  'prescribed-by': { type: 'string' },
} as const;

export const saysRegimen = (args: Args): boolean =>
  args.flag('as-needed') || Object.keys(regimenOptions).some((name) => args.option(name) !== undefined);

/** How it is to be had, from the options, and what they leave out from the medicine's own words. Nothing when neither says. */
export async function regimenOf(args: Args, text: string, client: Client): Promise<Regimen | undefined> {
  if (!saysRegimen(args)) return undefined;
  const { regimen } = await client.call('regimen.read', { text });
  const when = whenOf(args);
  const [route, prescribedBy] = [args.option('route'), args.option('prescribed-by')];
  const { unread, ...rest } = regimen ?? { product: text, ingredient: text.toLowerCase() };
  return {
    ...rest,
    ...(unread !== undefined && when === undefined && { unread }),
    ...(when !== undefined && { when }),
    ...(route !== undefined && { route }),
    ...(prescribedBy !== undefined && { prescribedBy }),
  };
}

function whenOf(args: Args): When | undefined {
  const [times, days, every] = [args.option('times'), args.option('days'), args.option('every')];
  const ways = [args.flag('as-needed'), every !== undefined, times !== undefined || days !== undefined];
  if (ways.filter(Boolean).length > 1) {
    throw wrongUsage('Say one of --times (with --days), --every or --as-needed.');
  }
  if (args.flag('as-needed')) return { kind: 'as-needed' };
  if (every !== undefined) return { kind: 'every', hours: hoursOf(every) };
  if (times === undefined && days === undefined) return undefined;
  return {
    kind: 'daily',
    at: times === undefined ? ['day'] : listOf(times).map(timeOf),
    ...(days !== undefined && { days: listOf(days).map(dayOf) }),
  };
}

const listOf = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '');

function timeOf(word: string): string {
  const padded = /^\d:/.test(word) ? `0${word}` : word;
  if (ClockTime.safeParse(padded).success || DayPart.safeParse(word).success) return padded;
  throw wrongUsage(`--times are as 07:30,19:30, or of ${DayPart.options.join(', ')}.`);
}

function dayOf(word: string): Weekday {
  const day = Weekday.safeParse(word.toLowerCase().slice(0, 3));
  if (!day.success) throw wrongUsage(`--days are of ${Weekday.options.join(', ')}.`);
  return day.data;
}

function hoursOf(word: string): number {
  const hours = /^\d{1,3}$/.test(word) ? Number(word) : 0;
  if (hours < 1 || hours > 28 * 24) throw wrongUsage('--every is a number of hours, up to four weeks.');
  return hours;
}
