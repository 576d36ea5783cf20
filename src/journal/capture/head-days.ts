import type { Clock } from '../../contract/index.ts';
import { type DateOrder, dateAtHead, orderOf, settledDay } from '../pasted-dates.ts';
import { dayNumber } from './day-marks.ts';
import type { Mark, Sheet } from './sheet.ts';

/** How far back a date without a year may lie and still be one: "2/3 itchy" is more often how much. */
const NEAR_DAYS = 92;

/**
 * "21/11 temp 38.4; 22/11 37.9", "Nov 12: started": dates at the head of the line or of a sentence in it, as they are read
 * in what is pasted. Which number is the month is told by what is impossible, by what lies ahead, and by the country.
 */
export function readHeadDays(sheet: Sheet, clock: Clock, country: string): void {
  const today = dayNumber(clock.nowMs, clock.zone);
  const found = [...sheet.line.matchAll(/(?:^|[;\n]\s{0,8}|[.]\s{1,8})(?=\S)/gu)].flatMap((match) => {
    const start = match.index + match[0].length;
    const head = dateAtHead(sheet.line.slice(start, start + 60));
    const { date } = head ?? {};
    return head && (date?.type === 'numbers' || date?.type === 'full') ? [{ start, date, head }] : [];
  });
  const numbers = found.filter((one) => one.date.type === 'numbers');
  const near = (order: DateOrder) =>
    numbers.every(({ date }) => {
      const day = settledDay(date, order, today);
      return day !== undefined && day <= today && today - day <= NEAR_DAYS;
    });
  const orders = (['day-first', 'month-first'] as const).filter(near);
  const order =
    orders.length === 1
      ? orders[0]
      : orders.length === 2
        ? orderOf(
            numbers.map((one) => one.date),
            country,
            today,
          )
        : undefined;
  const marks: Mark[] = [];
  for (const { start, date, head } of found) {
    if (date.type === 'numbers' && order === undefined) {
      if (orders.length === 2)
        sheet.questions.push(`Which day is “${head.words}”? Please write the month as a word.`);
      continue;
    }
    const day = settledDay(date, order ?? 'day-first', today);
    if (day === undefined || day > today) continue;
    const end = start + head.words.length;
    marks.push({ start, end, type: 'day', first: day, last: day, since: false, unit: 'day' });
  }
  sheet.claim(marks);
}
