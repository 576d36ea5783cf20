import type { Clock } from '../../contract/index.ts';
import { DAY_MS, type Day, dayIn, dayOf, ymd } from '../calendar.ts';
import { type Days, MONTHNAME, monthDays, monthOf, year } from './day-words.ts';
import { readWindow } from './window.ts';

/** Days, both included, as `YYYY-MM-DD`. */
export type TypedDays = { readonly from: string; readonly to: string };

/**
 * A day or days that stand alone, as typed into a field: "3 march", "last tuesday", "2025-11". Undefined when any of it
 * was not understood: half of a date is another date.
 */
export function readDay(typed: string, clock: Clock): TypedDays | undefined {
  const today = dayIn(clock.nowMs, clock.zone);
  const text = typed
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:on |in |at )?(?:the )?|[ .,]+$/g, '');
  const days = figures(text, today) ?? month(text, today) ?? words(text, clock);
  return days?.from == null || days.to === null ? undefined : named(days.from, days.to - 1);
}

/** "2025-11", "11/2025", "2025", "3.3." and "3/3/25": the day stands before the month. */
function figures(text: string, today: Day): Days | undefined {
  const [, , bare] = /^(?:(in) )?((?:19|20)\d{2})$/.exec(text) ?? [];
  if (bare !== undefined) return year(Number(bare));
  const [, y, m] = /^((?:19|20)\d{2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const [, m2, y2] = /^(\d{1,2})[-/.]((?:19|20)\d{2})$/.exec(text) ?? [];
  if (y !== undefined || y2 !== undefined) return ofMonth(Number(y ?? y2), Number(m ?? m2));
  const [, iy, im, id] = /^((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (iy !== undefined) return ofDay(Number(iy), Number(im), Number(id));
  const [, d, dm, dy] = /^(\d{1,2})[-/.] ?(\d{1,2})(?:[-/.] ?((?:19|20)?\d{2}))?$/.exec(text) ?? [];
  if (d === undefined) return undefined;
  if (dy !== undefined) return ofDay(dy.length === 2 ? 2000 + Number(dy) : Number(dy), Number(dm), Number(d));
  // Without a year it is the last one that has come: a diary looks back.
  const [thisYear, lastYear] = [ymd(today).year, ymd(today).year - 1];
  const its = ofDay(thisYear, Number(dm), Number(d));
  return its?.from != null && its.from <= today ? its : ofDay(lastYear, Number(dm), Number(d));
}

const MONTH = new RegExp(String.raw`^${MONTHNAME}(?: (?:of )?((?:19|20)\d{2}))?$`);

function month(text: string, today: Day): Days | undefined {
  const match = MONTH.exec(text);
  return match === null ? undefined : monthDays(match[1], match[2], today);
}

function words(text: string, clock: Clock): Days | undefined {
  const window = readWindow(text, clock);
  if (window === undefined || window.start !== 0 || window.end !== text.length) return undefined;
  const { fromMs, toMs } = window;
  // "since march" begins there, "before march" ends there: either way it is where one wants to be.
  const edge = fromMs ?? (toMs ?? clock.nowMs) - DAY_MS;
  const last = fromMs === null || toMs === null ? edge : toMs - 1;
  return { from: dayIn(edge, clock.zone), to: dayIn(last, clock.zone) + 1 };
}

const ofMonth = (year: number, month: number): Days | undefined =>
  month >= 1 && month <= 12 ? monthOf(year, month) : undefined;

/** A date no calendar has ("30.2.") is not another one. */
function ofDay(year: number, month: number, date: number): Days | undefined {
  const day = dayOf(year, month, date);
  const real = ymd(day);
  return real.month === month && real.date === date ? { from: day, to: day + 1 } : undefined;
}

function named(first: Day, last: Day): TypedDays {
  const iso = (day: Day) => new Date(day * DAY_MS).toISOString().slice(0, 10);
  return { from: iso(first), to: iso(Math.max(first, last)) };
}
