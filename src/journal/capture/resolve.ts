import type { Clock, Precision, UtcMs } from '../../contract/index.ts';
import { instantsOf, wallAt } from '../time.ts';
import { dayNumber, PART_HOURS } from './day-marks.ts';
import type { ClockReading, ClockRole, Mark, MarkOf, Range } from './sheet.ts';

/** A time settled: instants, how exactly they are known, and the words it was read from. `own` is false for a time that was not written. */
export type When = Range & {
  readonly startMs: UtcMs;
  readonly endMs: UtcMs;
  readonly precision: Precision;
  readonly role: ClockRole | 'span';
  readonly own: boolean;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A clock a little ahead of ours, or a line written while it happens, is not the future. */
const AHEAD = 30 * MINUTE;
/** How far after what came before it a time may lie and still be meant to follow it. */
const FOLLOWS = 6 * HOUR;

export type Resolver = {
  /** The times a clause names, in the order of the line. Remembers the day they spoke of and the last point in time. */
  settle(marks: readonly Mark[], after: { readonly intakeWithoutTime: boolean }): When[];
  now(): When;
  /** Whether a time is still to come: then nothing was had or felt at it. */
  toCome(when: When): boolean;
  /** The day in question as a span that ends no later than now. */
  day(range?: Range): When;
  readonly questions: string[];
  readonly impossible: string[];
};

/** Settles times against a clock: morning or evening, which day, over midnight, summer time. Never a time that does not exist. */
export function createResolver(clock: Clock, line: string): Resolver {
  const nowMs = Math.floor(clock.nowMs / MINUTE) * MINUTE;
  const today = dayNumber(nowMs, clock.zone);
  // One time past noon, or with a leading zero, says on which clock the whole line is written.
  const twentyFour = /(?<![\d:])(?:1[3-9]|2[0-3]|0\d)[:h]\d{2}(?!\s?[ap]\.?m)/i.test(line);
  const { hour: hourOfNow, minute } = wallAt(nowMs, clock.zone);
  const minuteOfNow = hourOfNow * 60 + minute;
  const questions: string[] = [];
  const impossible: string[] = [];
  let context: MarkOf<'day'> | undefined;
  let anchor: UtcMs | undefined;
  /** "last night: calpol at 8, ibuprofen at 11". */
  let carriedNight: MarkOf<'part'> | undefined;

  const instants = (day: number, hour: number, minute: number): UtcMs[] => {
    const date = new Date((day + Math.floor(hour / 24)) * DAY);
    const wall = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: hour % 24,
      minute,
    };
    return instantsOf(wall, clock.zone);
  };
  const instant = (day: number, hour: number, minute: number): UtcMs | undefined =>
    instants(day, hour, minute)[0];
  /** Midnight can be skipped too, where summer time starts at midnight: the day then starts an hour later. */
  const dayStart = (day: number): UtcMs => instant(day, 0, 0) ?? instant(day, 1, 0) ?? day * DAY;

  const spanOf = (range: Range, startMs: UtcMs, endMs: UtcMs, precision: Precision): When => ({
    start: range.start,
    end: range.end,
    startMs,
    endMs: Math.max(startMs, Math.min(endMs, Math.max(nowMs, startMs))),
    precision,
    role: 'span',
    own: true,
  });

  const dayWhen = (mark: MarkOf<'day'>): When =>
    spanOf(mark, dayStart(mark.first), mark.since ? nowMs : dayStart(mark.last + 1), mark.unit);

  const partWhen = (mark: MarkOf<'part'>): When => {
    const day = (context && !mark.said ? context.first : today) + (context && !mark.said ? 0 : mark.dayShift);
    const [from, to] = PART_HOURS[mark.part];
    const startMs = instant(day, from, 0) ?? dayStart(day);
    // "in the evening" at noon is last evening, unless a day was named.
    const shift = startMs > nowMs && !context && !mark.said ? 1 : 0;
    const start = shift ? (instant(day - 1, from, 0) ?? dayStart(day - 1)) : startMs;
    const end = instant(day - shift, to, 0) ?? start;
    const precision = mark.part === 'all-day' ? 'day' : 'part-of-day';
    return spanOf(mark, start, mark.since ? nowMs : end, precision);
  };

  const clockMs = (
    reading: ClockReading,
    words: string,
    hint: MarkOf<'part'> | undefined,
    role: ClockRole,
    intakeWithoutTime: boolean,
  ): UtcMs | undefined => {
    const day = context?.first ?? (hint?.said ? today + (hint.part === 'night' ? 0 : hint.dayShift) : today);
    const fixedDay = context !== undefined;
    const hours = hoursOf(reading, hint, twentyFour);
    const night = hint?.part === 'night' && (hint.said || hint.ofDay);
    if (night) return nightMs(reading, hours, fixedDay ? day : today - 1, words);
    const [literal = 0] = hours;
    const over = fixedDay || literal * 60 + reading.minute <= minuteOfNow;
    // As written it would be this day's: then this day must have it, and no other time stands in for it.
    if (
      over &&
      (hours.length === 1 || reading.reading === 'digital') &&
      !instants(day, literal, reading.minute).length
    ) {
      return undefined;
    }
    const on = (dayNo: number) => hours.flatMap((hour) => instant(dayNo, hour, reading.minute) ?? []);
    const candidates = [day - 1, day, day + 1].flatMap(on).sort((a, b) => a - b);

    if (anchor !== undefined) {
      const from = anchor;
      const next = candidates.find((ms) => ms >= from && (ms <= nowMs + AHEAD || ms - from <= FOLLOWS));
      const sameDay = on(day).filter((ms) => ms <= nowMs + AHEAD);
      if (next !== undefined && (hours.length === 2 || next - from <= FOLLOWS || sameDay.length === 0))
        return next;
    }
    if (intakeWithoutTime && role === 'by' && !fixedDay) {
      return candidates.toSorted((a, b) => Math.abs(a - nowMs) - Math.abs(b - nowMs))[0];
    }
    if (fixedDay || hint?.said) return plausible(on(day), reading, words, false);
    const past = on(day).filter((ms) => ms <= nowMs + AHEAD);
    if (past.length > 0) return plausible(past, reading, words, true);
    const yesterday = on(day - 1);
    const [back] = yesterday;
    if (back !== undefined && hours.length === 1 && nowMs - back > 12 * HOUR) {
      questions.push(`“${words}” is still to come today, so it was read as yesterday’s. Is that right?`);
    }
    return plausible(yesterday, reading, words, true);
  };

  /** "last night at ten", "on monday night at 1": the evening of that day, or the small hours that follow it. */
  const nightMs = (
    reading: ClockReading,
    hours: readonly number[],
    day: number,
    words: string,
  ): UtcMs | undefined => {
    const [hour = 0] = hours;
    if (reading.reading !== 'full' && (hour === 4 || hour === 5))
      questions.push(`Was “${words}” in the morning or in the evening?`);
    const ms = instant(hour < 12 ? day + 1 : day, hour, reading.minute);
    return ms !== undefined && ms > nowMs + AHEAD ? instant(day, hour, reading.minute) : ms;
  };

  /** Of morning and evening: as written on a 24-hour clock, else the later one that is over; asked about when both are waking hours. */
  const plausible = (
    found: UtcMs[],
    reading: ClockReading,
    words: string,
    latest: boolean,
  ): UtcMs | undefined => {
    const [first, second] = found;
    if (first === undefined || second === undefined) return first;
    const waking = found.filter((ms) => {
      const { hour } = wallAt(ms, clock.zone);
      return hour >= 6 && hour < 23;
    });
    const literal = reading.reading === 'digital';
    if (waking.length === 1) return literal ? first : waking[0];
    questions.push(`Was “${words}” in the morning or in the evening?`);
    return literal || !latest ? first : second;
  };

  return {
    questions,
    impossible,
    now: () => ({
      start: 0,
      end: 0,
      startMs: nowMs,
      endMs: nowMs,
      precision: 'minute',
      role: 'at',
      own: false,
    }),
    toCome: (when) => when.own && when.role !== 'by' && when.startMs > nowMs + AHEAD,
    day(range) {
      // Soon after midnight "today" is still the evening that went before.
      const first = context?.first ?? (hourOfNow < 5 ? today - 1 : today);
      const last = context?.last ?? today;
      const when = spanOf(range ?? { start: 0, end: 0 }, dayStart(first), dayStart(last + 1), 'day');
      return { ...when, own: false };
    },
    settle(marks, after) {
      const days = marks.filter((mark) => mark.type === 'day');
      const parts = marks.filter((mark) => mark.type === 'part');
      const clocks = marks.filter((mark) => mark.type === 'clock');
      const agos = marks.filter((mark) => mark.type === 'ago');
      const newDay = days.at(-1);
      const before = context;
      if (newDay) {
        if (newDay.first === today && newDay.unit === 'day' && hourOfNow < 4) {
          questions.push('This is written after midnight. Which day is “today”?');
        }
        if (newDay.first > today) questions.push('That day is still to come. Is the date right?');
        if (context?.first !== newDay.first) anchor = undefined;
        context = newDay;
      }
      if (parts.length > 0 || newDay)
        carriedNight = marks.every((mark) => mark.type === 'part' || mark.type === 'day')
          ? parts.find((part) => part.part === 'night' && (part.said || part.ofDay))
          : undefined;
      const whens: When[] = [];
      for (const mark of agos) {
        const ms = nowMs - mark.minutes * MINUTE;
        const precision = mark.minutes > 0 && mark.minutes % 60 === 0 ? 'hour' : 'minute';
        whens.push({
          start: mark.start,
          end: mark.end,
          startMs: ms,
          endMs: ms,
          precision,
          role: 'at',
          own: true,
        });
        anchor = ms;
      }
      for (const mark of clocks) {
        const words = line.slice(mark.start, mark.end).trim();
        const hint = nearestTo(mark, parts) ?? carriedNight;
        const startMs = clockMs(mark.from, words, hint, mark.role, after.intakeWithoutTime);
        if (startMs === undefined) {
          impossible.push(words);
          continue;
        }
        if (instantsOf(wallAt(startMs, clock.zone), clock.zone).length > 1) {
          questions.push(
            `The clocks went back that night, so “${words}” came twice. Was it the first or the second?`,
          );
        }
        const endMs = mark.to && endOf(startMs, mark.to, clock.zone);
        const precision = mark.from.hasMinutes ? 'minute' : 'hour';
        const since = mark.role === 'since' && endMs === undefined;
        // "until 4": since when is not said, so the day's beginning is as far back as it may reach.
        const until = mark.role === 'until';
        whens.push({
          start: mark.start,
          end: mark.end,
          startMs: until ? dayStart(dayNumber(startMs, clock.zone)) : startMs,
          endMs: since ? Math.max(startMs, nowMs) : (endMs ?? startMs),
          precision: until ? 'day' : precision,
          role: mark.role,
          own: true,
        });
        anchor = startMs;
      }
      if (whens.length === 0) whens.push(...(parts.length > 0 ? parts.map(partWhen) : days.map(dayWhen)));
      // "since tuesday" and "this week" say how long, not which day the rest of the line speaks of.
      if (newDay && (newDay.since || newDay.first !== newDay.last)) context = before;
      return whens.sort((a, b) => a.start - b.start);
    },
  };

  function endOf(startMs: UtcMs, to: ClockReading, zone: string): UtcMs {
    const day = dayNumber(startMs, zone);
    const ends = [day, day + 1].flatMap((dayNo) =>
      (to.reading !== 'full' ? [to.hour % 12, (to.hour % 12) + 12] : [to.hour]).flatMap(
        (hour) => instant(dayNo, hour, to.minute) ?? [],
      ),
    );
    return ends.sort((a, b) => a - b).find((ms) => ms > startMs) ?? startMs;
  }
}

/** The sentence for a time that its day does not have, as when clocks go forward. */
export function skippedTime(words: string, zone: string): string {
  const time = words.replace(/^\p{L}+\s+/u, '');
  return `There was no ${time} that day in ${zone}: the clocks went forward over it. Please correct it; nothing was saved yet.`;
}

function nearestTo(mark: Range, parts: readonly MarkOf<'part'>[]): MarkOf<'part'> | undefined {
  const distance = (part: Range) => Math.max(part.start - mark.end, mark.start - part.end);
  return parts.toSorted((a, b) => distance(a) - distance(b))[0];
}

function hoursOf(reading: ClockReading, hint: MarkOf<'part'> | undefined, twentyFour: boolean): number[] {
  if (reading.reading === 'full' || (reading.reading === 'digital' && twentyFour)) return [reading.hour];
  const morning = reading.hour % 12;
  const evening = morning + 12;
  switch (hint?.part) {
    case 'morning':
      return [morning];
    case 'noonish':
      return [reading.hour === 11 ? 11 : evening];
    case 'afternoon':
    case 'evening':
      return [evening];
    case 'night':
      return [morning >= 6 ? evening : morning];
    default:
      return [morning, evening];
  }
}
