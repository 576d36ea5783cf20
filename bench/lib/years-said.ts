import type { Say } from './years-expected.ts';
import { ASKED, dayAt, daysBetween, FIRST_DAY } from './years-truth.ts';

/** The days, numbers and lengths of time a text says. A day's own digits are not numbers, nor are those of a clock. */
export type Stated = {
  readonly text: string;
  readonly days: ReadonlySet<string>;
  readonly numbers: readonly number[];
  /** Numbers that are no amount of anything: "7 times", not "14 min" or "6/10". */
  readonly counts: readonly number[];
  readonly minutes: readonly number[];
  readonly dayCounts: readonly number[];
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const WORDS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export function stated(text: string): Stated {
  const days = new Set<string>();
  const add = (year: string | undefined, month: number, day: string) => {
    const at = (of: number) => `${of}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    const guess = [2026, 2025].map(at).find((iso) => iso <= ASKED.day);
    days.add(year === undefined ? (guess ?? at(2025)) : at(Number(year)));
  };
  const without = text
    .replace(/\b(20\d\d)-(\d\d)-(\d\d)\b/g, (_all, year: string, month: string, day: string) => {
      add(year, Number(month) - 1, day);
      return ' ';
    })
    .replace(
      new RegExp(
        `\\b((?:\\d{1,2}(?:,| and| to|\\s?[–-])\\s*)*\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?:,? (20\\d\\d))?`,
        'gi',
      ),
      (_all, list: string, month: string, year: string | undefined) => {
        for (const [day] of list.matchAll(/\d+/g)) add(year, MONTHS.indexOf(month.toLowerCase()), day);
        return ' ';
      },
    )
    .replace(
      new RegExp(`\\b${MONTH} (\\d{1,2})\\b(?:,? (20\\d\\d))?`, 'gi'),
      (_all, month: string, day: string, year) => {
        add(year as string | undefined, MONTHS.indexOf(month.toLowerCase()), day);
        return ' ';
      },
    )
    .replace(new RegExp(`\\b${MONTH} 20\\d\\d\\b`, 'gi'), ' ')
    .replace(/\b(today|yesterday)\b/gi, (word) => {
      days.add(dayAt(daysBetween(FIRST_DAY, ASKED.day) - (/^y/i.test(word) ? 1 : 0)));
      return ' ';
    })
    .replace(/\b\d{1,2}[:.]\d\d\s?[ap]m\b|\b\d{1,2}:\d\d\b/gi, ' ');
  return {
    text,
    days,
    numbers: numbersIn(without),
    counts: numbersIn(without.replace(AMOUNT, ' ')),
    minutes: minutesIn(without),
    dayCounts: [...without.matchAll(/\b(\d+|[a-z]+) (day|week)s?\b/gi)].flatMap(([, count = '', unit]) => {
      const value = numbersIn(count)[0];
      return value === undefined ? [] : [unit?.toLowerCase() === 'week' ? value * 7 : value];
    }),
  };
}

const AMOUNT =
  /\d+(?:[.,]\d+)? ?(?:mg\/dL|mg|kg|km|IU|°C|mm|minutes?|min|hours?|h|seconds?|s|%)(?![a-z])|\d+\/\d+|\d+ out of 10/gi;

function numbersIn(text: string): number[] {
  const digits = [...text.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?/g)].map(([found]) =>
    Number(/,\d{3}/.test(found) ? found.replaceAll(',', '') : found.replace(',', '.')),
  );
  const words = [...text.toLowerCase().matchAll(/[a-z]+/g)].flatMap(([word]) => {
    if (word === 'once') return [1];
    if (word === 'twice') return [2];
    if (word === 'no' || word === 'never') return [0];
    const value = WORDS.indexOf(word);
    return value < 0 ? [] : [value];
  });
  return [...digits, ...words];
}

/** "1 h 30 min" is 90, and so is "90 minutes". */
function minutesIn(text: string): number[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)\s*(h|hours?|min|minutes?)\b(?:\s*(?:and )?(\d+)\s*min)?/gi)].map(
    ([, count = '', unit = '', rest]) =>
      Number(count) * (unit.toLowerCase().startsWith('h') ? 60 : 1) + Number(rest ?? 0),
  );
}

/** Whether this was said. Days since something may be off by one, and in weeks by half a week. */
export function says(what: Stated, say: Say): boolean {
  if ('day' in say) return what.days.has(say.day);
  if ('number' in say) return what.numbers.some((value) => Math.abs(value - say.number) <= say.within);
  if ('count' in say) return what.counts.includes(say.count);
  if ('minutes' in say) return what.minutes.some((value) => Math.abs(value - say.minutes) <= say.within);
  if ('days' in say)
    return what.dayCounts.some(
      (value) => Math.abs(value - say.days) <= (value % 7 === 0 && say.days > 20 ? 4 : 1),
    );
  return say.word.test(what.text);
}
