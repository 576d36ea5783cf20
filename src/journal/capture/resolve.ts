import type { Clock, Precision, UtcMs } from '../../contract/index.ts';
import { instantsOf, wallAt } from '../time.ts';
import { dayNumber } from './day-marks.ts';
import { PART_HOURS } from './part-marks.ts';
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

const WOKE = /(?<![\p{L}])(?:woke|woken|wakes?|waking|got up|getting up)(?![\p{L}])/iu;

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
  /** Of a part of the day: what follows it is over. */
  let soft = false;
  /** "last night: calpol at 8, ibuprofen at 11". */
  let carriedNight: MarkOf<'part'> | undefined;
  /** When an hour said without its half of the day was: said once more with nothing new about the day, it is the same. */
  const heard = new Map<string, { readonly ms: UtcMs; readonly day: number | undefined }>();

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
    spanOf(
      mark,
      dayStart(mark.until && context && context.first < mark.first ? context.first : mark.first),
      mark.since ? nowMs : dayStart(mark.last + 1),
      mark.unit,
    );

  const partWhen = (mark: MarkOf<'part'>): When => {
    const named =
      (context && !mark.said ? context.first : today) +
      (context && !mark.said ? (mark.after ?? 0) : mark.dayShift);
    const [from, to] = PART_HOURS[mark.part];
    // "sat: calpol at 10 pm, sick at 2, fine in the morning": after the small hours comes the next day.
    const last = anchor === undefined ? named : dayNumber(anchor, clock.zone);
    const over = context && !mark.said && !mark.ofDay && mark.after === undefined && last === named + 1;
    const day = over ? last : named;
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
    const hours = hoursOf(reading, hint, twentyFour);
    const fixedDay = context !== undefined && (context.first !== today || hours.length === 1);
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
      const next = candidates.find(
        (ms) => ms >= from && (ms <= nowMs + AHEAD || (!soft && ms - from <= FOLLOWS)),
      );
      const sameDay = on(day).filter((ms) => ms <= nowMs + AHEAD);
      if (next !== undefined && (hours.length === 2 || next - from <= FOLLOWS || sameDay.length === 0))
        return next;
    }
    if (intakeWithoutTime && role === 'by' && !fixedDay) {
      return candidates
        .filter((ms) => reading.reading === 'bare' || ms <= nowMs + AHEAD)
        .toSorted((a, b) => Math.abs(a - nowMs) - Math.abs(b - nowMs))[0];
    }
    if (fixedDay || hint?.said) return plausible(on(day), reading, words, false);
    // Of two halves of the day only one that is over; a time that reads one way may be a little ahead.
    const past = on(day).filter((ms) => ms <= nowMs + (hours.length > 1 ? 0 : AHEAD));
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
    if (waking.length === 1) {
      // "1:30" written at night is at night; else, as "2.15" after school, it is by day, and asked about.
      const byNight =
        /(?<![\p{L}])(?:night|woke|wak\p{L}+|awake|asleep|slept|sleep|feed|fed)(?![\p{L}])/iu.test(line);
      if (literal && waking[0] !== first && !byNight)
        questions.push(`Was “${words}” in the morning or in the evening?`);
      return literal && byNight ? first : waking[0];
    }
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
      const parts = oneEvening(
        line,
        marks.filter((mark) => mark.type === 'part'),
      );
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
        if (!newDay.until) context = newDay;
      }
      if (parts.length > 0 || newDay)
        carriedNight = marks.every((mark) => mark.type === 'part' || mark.type === 'day')
          ? parts.find((part) => part.part === 'night' && (part.said || part.ofDay))
          : undefined;
      const whens: When[] = [];
      const wraps = days.length === 0 && context === undefined && overMidnight(clocks);
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
        const twice = heard.get(`${mark.from.hour}:${mark.from.minute}`);
        const startMs =
          clocks.length === 1 &&
          twice &&
          twice.day === context?.first &&
          parts.length === 0 &&
          mark.from.reading === 'bare' &&
          !mark.to
            ? twice.ms
            : wraps && parts.length === 0
              ? instant(mark.from.hour >= 12 ? today - 1 : today, mark.from.hour, mark.from.minute)
              : clockMs(mark.from, words, hint, mark.role, after.intakeWithoutTime);
        if (startMs === undefined) {
          impossible.push(words);
          continue;
        }
        if (mark.from.reading === 'bare' && !mark.to)
          heard.set(`${mark.from.hour}:${mark.from.minute}`, { ms: startMs, day: context?.first });
        if (instantsOf(wallAt(startMs, clock.zone), clock.zone).length > 1) {
          questions.push(
            `The clocks went back that night, so “${words}” came twice. Was it the first or the second?`,
          );
        }
        const span = mark.to && spanMs(startMs, mark, days.length > 0 && newDay?.first !== today);
        const endMs = span?.endMs;
        const precision = mark.from.hasMinutes ? 'minute' : 'hour';
        const since = mark.role === 'since' && endMs === undefined;
        // "until 4": since when is not said, so the day's beginning is as far back as it may reach.
        const until = mark.role === 'until';
        whens.push({
          start: mark.start,
          end: mark.end,
          startMs: until ? dayStart(dayNumber(startMs, clock.zone)) : (span?.startMs ?? startMs),
          endMs: since ? Math.max(startMs, nowMs) : (endMs ?? startMs),
          precision: until ? 'day' : precision,
          role: mark.role,
          own: true,
        });
        anchor = endMs ?? startMs;
      }
      // "at two and again before bed": a part of the day of its own, beside a clock time.
      for (const one of clocks.length > 0 ? parts : []) {
        const before = clocks.findLast((other) => other.end <= one.start);
        const behind = clocks.find((other) => other.start >= one.end);
        const joins = /^\s?(?:and|&|\+)\s(?:again\s|then\s|also\s)?(?:at\s)?$/iu;
        // "at 8 last night & 7:45 this morning": each beside its own.
        const beside =
          (before !== undefined && one.start - before.end <= 1) ||
          (behind !== undefined && behind.start - one.end <= 1);
        const apart =
          (before && joins.test(line.slice(before.end, one.start))) ||
          (behind && joins.test(line.slice(one.end, behind.start)));
        if (apart && !beside) whens.push(partWhen(one));
      }
      const [part] = parts;
      // "sick in the night, calpol at four", "woke hot, panadol at nine": what comes after is told in its order.
      const told = clocks.length > 0 || agos.length > 0 ? undefined : beginsWith(line, marks, parts, newDay);
      if (told !== undefined) {
        anchor = told;
        soft = true;
      } else if (clocks.length > 0 || agos.length > 0) soft = false;
      // "my evening dose on monday and tuesday": that part of each day.
      if (whens.length === 0 && part && parts.length === 1 && days.length > 1 && !part.said) {
        for (const one of days) {
          context = one;
          whens.push({ ...partWhen(part), start: one.start, end: one.end });
        }
      }
      if (whens.length === 0)
        whens.push(...(parts.length > 0 ? joined(parts).map(partWhen) : days.map(dayWhen)));
      // "since tuesday" and "this week" say how long, not which day the rest of the line speaks of.
      if (newDay && (newDay.since || newDay.until || newDay.first !== newDay.last)) context = before;
      return whens.sort((a, b) => a.start - b.start);
    },
  };

  /** "at 9 pm, 11 pm and 2 am" at ten in the evening: the night before, for two at night is not over again. */
  function overMidnight(clocks: readonly MarkOf<'clock'>[]): boolean {
    const [first, last] = [clocks[0], clocks.at(-1)];
    if (!first || !last || clocks.length < 2) return false;
    if (!clocks.every(({ from, to, role }) => from.reading === 'full' && !to && role === 'at')) return false;
    return first.from.hour >= 18 && last.from.hour <= 6 && hourOfNow >= 7;
  }

  /** When a clause without a clock time began, where it says so: a part of the day, or that one woke. */
  function beginsWith(
    line: string,
    marks: readonly Mark[],
    parts: readonly MarkOf<'part'>[],
    day: MarkOf<'day'> | undefined,
  ): UtcMs | undefined {
    const [part] = parts;
    if (part && part.part !== 'all-day' && !part.since) return partWhen(part).startMs;
    const [first] = marks;
    const last = marks.at(-1);
    const woke =
      first !== undefined && last !== undefined && WOKE.test(line.slice(first.start, last.end)) && !day;
    if (!woke) return undefined;
    // "correction at 11 pm yesterday, woke at 14.2": a night lies between.
    const evening = context && anchor !== undefined && anchor >= (instant(context.first, 17, 0) ?? nowMs);
    if (context && evening && context.first < today) {
      const morning = { ...context, first: context.first + 1, last: context.first + 1 };
      context = morning.first === today ? undefined : morning;
    }
    return instant(context?.first ?? today, 5, 0);
  }

  /** "slept 20:15-06:40" on the evening after: what would end in the future began a day before. Of two readings the shorter span. */
  function spanMs(
    startMs: UtcMs,
    mark: MarkOf<'clock'>,
    fixedDay: boolean,
  ): { startMs: UtcMs; endMs: UtcMs } {
    const { from, to = from } = mark;
    const day = dayNumber(startMs, clock.zone);
    const hours =
      from.reading === 'full' ? [wallAt(startMs, clock.zone).hour] : [from.hour % 12, (from.hour % 12) + 12];
    const spans = hours
      .flatMap((hour) => instant(day, hour, from.minute) ?? [])
      .map((begins) => ({ startMs: begins, endMs: endOf(begins, to, clock.zone) }));
    const chosen = { startMs, endMs: endOf(startMs, to, clock.zone) };
    const length = (one: typeof chosen) => one.endMs - one.startMs;
    const [best = chosen] = spans.filter((one) => length(one) > 0).sort((a, b) => length(a) - length(b));
    const shorter = length(best) < length(chosen) && best.endMs <= nowMs + DAY ? best : chosen;
    // "from six till eleven" at half past nine: the morning's, which is over.
    const over = spans.find((one) => length(one) === length(shorter) && one.endMs <= nowMs);
    const kept = shorter.endMs > nowMs + AHEAD && over ? over : shorter;
    const back = !fixedDay && kept.endMs > nowMs + AHEAD;
    const begins = back ? instant(day - 1, wallAt(kept.startMs, clock.zone).hour, from.minute) : undefined;
    return begins === undefined ? kept : { startMs: begins, endMs: endOf(begins, to, clock.zone) };
  }

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

/** "the evening apixaban last night": one time, wherever its halves stand, unless an "and" parts them. */
function oneEvening(line: string, parts: MarkOf<'part'>[]): MarkOf<'part'>[] {
  const [first, second] = parts;
  if (!first || !second || parts.length !== 2 || first.said || !second.said) return parts;
  if (second.part !== 'night' || !/^(?:evening|night)$/u.test(first.part)) return parts;
  return /(?<![\p{L}])(?:and|then|but)(?![\p{L}])|[,&+]/iu.test(line.slice(first.end, second.start))
    ? parts
    : [second];
}

/** "before bed last night", "this morning at breakfast": one time, of which one half says the day and the other the hour. */
function joined(parts: readonly MarkOf<'part'>[]): MarkOf<'part'>[] {
  const out: MarkOf<'part'>[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last && part.start - last.end <= 2 && last.said !== part.said) {
      const [said, other] = last.said ? [last, part] : [part, last];
      out[out.length - 1] = { ...said, start: last.start, end: part.end, part: other.part };
    } else out.push(part);
  }
  return out;
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
    case 'early':
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
