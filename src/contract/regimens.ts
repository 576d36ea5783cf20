import { z } from 'zod';
import { Amount } from './journal.ts';

/** A time on the clock on the wall, as 07:30. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written as 07:30');

/** `day`: at any time of the day. */
export const DayPart = z.enum(['morning', 'noon', 'evening', 'night', 'day']);
export type DayPart = z.infer<typeof DayPart>;

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof Weekday>;

/** At most every four weeks. */
const MOST_HOURS = 28 * 24;

/**
 * When doses are due. `daily`: at times or parts of a day, on certain days of the week where some are named. `every`: so
 * many hours after the dose before. `as-needed`: never expected. `day` more than once: as often a day, at hours nobody said.
 */
export const When = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('daily'),
    at: z
      .array(z.union([ClockTime, DayPart]))
      .min(1)
      .max(12),
    days: z.array(Weekday).min(1).max(7).optional(),
  }),
  z.object({ kind: z.literal('every'), hours: z.number().int().min(1).max(MOST_HOURS) }),
  z.object({ kind: z.literal('as-needed') }),
]);
export type When = z.infer<typeof When>;

/** How a medicine is to be had, as it was said. Without `when` nothing is expected: nobody said at what times. */
export const Regimen = z.object({
  /** As it is called in the house: "Keppra". */
  product: z.string().trim().min(1).max(120),
  /** What doses of it are noted under: "levetiracetam". */
  ingredient: z.string().min(1).max(200),
  /** Of one piece or of a liquid: "250 mg", "100 mg/ml". */
  strength: z.string().max(60).optional(),
  /** Of one time. UCUM or an annotation, as in an event. */
  dose: Amount.optional(),
  route: z.string().max(60).optional(),
  when: When.optional(),
  /** Words of the line that may change when or how much, and were not understood: nothing is expected then. */
  unread: z.string().max(200).optional(),
  prescribedBy: z.string().max(80).optional(),
});
export type Regimen = z.infer<typeof Regimen>;

/** So many a day, and nobody said at what hours: expected, but nobody is reminded of them. */
export function hoursMissing({ when }: Pick<Regimen, 'when'>): boolean {
  return when?.kind === 'daily' && when.at.filter((one) => one === 'day').length > 1;
}

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Mondays',
  tue: 'Tuesdays',
  wed: 'Wednesdays',
  thu: 'Thursdays',
  fri: 'Fridays',
  sat: 'Saturdays',
  sun: 'Sundays',
};

const PART_WORDS: Readonly<Record<DayPart, string>> = {
  morning: 'in the morning',
  noon: 'at midday',
  evening: 'in the evening',
  night: 'at night',
  day: 'once, at any time of the day',
};

/** "250 mg, at 07:30 and 19:30, on Mondays, by mouth, prescribed by Dr Kaya"; empty when nothing but the name was said. */
export function regimenWords({ dose, strength, when, route, prescribedBy }: Regimen): string {
  return [
    dose?.original,
    strength !== undefined && `of ${strength}`,
    when && whenWords(when),
    route,
    prescribedBy !== undefined && `prescribed by ${prescribedBy}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** "at 07:30 and 19:30, on Mondays". */
export function whenWords(when: When): string {
  if (when.kind === 'as-needed') return 'as needed';
  if (when.kind === 'every') {
    const days = when.hours / 24;
    if (days === 7) return 'every week';
    if (days === 2) return 'every other day';
    return Number.isInteger(days) && days > 1 ? `every ${days} days` : `every ${when.hours} hours`;
  }
  const clocks = when.at.filter((one) => !DayPart.safeParse(one).success);
  const anyTime = when.at.filter((one) => one === 'day').length;
  const parts = DayPart.options
    .filter((part) => when.at.includes(part))
    .map((part) =>
      part === 'day' && anyTime > 1 ? `${timesOf(anyTime)} a day, hours not written down` : PART_WORDS[part],
    );
  const times = clocks.length === 0 ? [] : [`at ${listed(clocks)}`];
  const days = when.days === undefined ? [] : [`on ${listed(when.days.map((day) => DAY_NAMES[day]))}`];
  return [listed([...times, ...parts]), ...days].join(', ');
}

const timesOf = (count: number) => (count === 2 ? 'twice' : `${count} times`);

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
