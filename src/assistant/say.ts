import { type Day, dayAt, dayOf, ymd } from './calendar.ts';
import type { Ev } from './events.ts';

/** Words for numbers, times and amounts, the same in every answer. Nothing here judges what it says. */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "8 February", with the year when it is not this one. */
export function sayDay(day: Day, today: Day): string {
  const { year, month, date } = ymd(day);
  const name = `${date} ${MONTHS[month - 1] ?? ''}`;
  return year === ymd(today).year ? name : `${name} ${year}`;
}

/** "3, 5 and 8 February and 2 March". */
export function sayDays(days: readonly Day[], today: Day): string {
  const months = new Map<string, string[]>();
  for (const day of days) {
    const { year, month, date } = ymd(day);
    const name = `${MONTHS[month - 1] ?? ''}${year === ymd(today).year ? '' : ` ${year}`}`;
    months.set(name, [...(months.get(name) ?? []), String(date)]);
  }
  return list([...months].map(([name, dates]) => `${list(dates)} ${name}`));
}

/** "from 1 to 28 February", "on 3 March", "from 3 March on", "before 3 March". */
export function sayRange(from: Day | null, to: Day | null, today: Day): string {
  if (from === null && to === null) return 'in all notes';
  if (from === null) return `before ${sayDay(to ?? today, today)}`;
  if (to === null) return `from ${sayDay(from, today)} on`;
  if (to - from === 1) return `on ${sayDay(from, today)}`;
  const first = ymd(from);
  const last = ymd(to - 1);
  if (from === dayOf(first.year, 1, 1) && to === dayOf(first.year + 1, 1, 1)) return `in ${first.year}`;
  if (first.year === last.year && first.month === last.month) {
    return `from ${first.date} to ${sayDay(to - 1, today)}`;
  }
  return `from ${sayDay(from, today)} to ${sayDay(to - 1, today)}`;
}

/** "on 8 February at 20:10", as exactly as it was written and no more exactly. */
export function sayMoment(ev: Ev, today: Day): string {
  const day = sayDay(eventDay(ev), today);
  switch (ev.precision) {
    case 'minute':
      return `on ${day} at ${sayClock(ev.startMs, ev.offsetMin)}`;
    case 'hour':
      return `on ${day} around ${sayClock(ev.startMs, ev.offsetMin)}`;
    case 'part-of-day':
      return `on ${day} ${partOfDay(ev)}`;
    case 'week':
      return `in the week of ${day}`;
    case 'month':
      return `in ${MONTHS[ymd(eventDay(ev)).month - 1] ?? ''} ${ymd(eventDay(ev)).year}`;
    default:
      return `on ${day}`;
  }
}

function partOfDay(ev: Ev): string {
  const hour = Math.floor((ev.startMs / 60_000 + ev.offsetMin) / 60) % 24;
  if (hour >= 5 && hour < 12) return 'in the morning';
  if (hour >= 12 && hour < 18) return 'in the afternoon';
  return hour >= 18 && hour < 22 ? 'in the evening' : 'at night';
}

export function sayClock(ms: number, offsetMin: number): string {
  return new Date(ms + offsetMin * 60_000).toISOString().slice(11, 16);
}

export function eventDay(ev: Ev): Day {
  return dayAt(ev.startMs, ev.offsetMin);
}

/** "once", "twice", "3 times". */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** "1 note", "2 notes". */
export function some(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "50 min", "2 h 5 min", "3 days". */
export function sayMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  if (whole >= 2880) return some(Math.round(whole / 1440), 'day');
  const rest = whole % 60;
  return rest === 0 ? `${Math.floor(whole / 60)} h` : `${Math.floor(whole / 60)} h ${rest} min`;
}

const unitWords: Readonly<Record<string, readonly [string, string]>> = {
  ug: ['µg', 'µg'],
  Cel: ['°C', '°C'],
  '[degF]': ['°F', '°F'],
  '[drp]': ['drop', 'drops'],
  '[IU]': ['IU', 'IU'],
  'mm[Hg]': ['mmHg', 'mmHg'],
  '[lb_av]': ['lb', 'lb'],
};

/** A UCUM unit as people write it. */
export function sayUnit(unit: string, value: number): string {
  const known = unitWords[unit];
  if (known !== undefined) return value === 1 ? known[0] : known[1];
  const annotation = /^\{(.+)\}$/.exec(unit)?.[1];
  if (annotation === undefined) return unit;
  return value <= 1 || annotation.endsWith('s') || annotation === 'tsp' ? annotation : `${annotation}s`;
}

export function sayNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

export function sayAmount(value: number, unit: string | null): string {
  if (unit === null) return sayNumber(value);
  return unit === '%' ? `${sayNumber(value)} %` : `${sayNumber(value)} ${sayUnit(unit, value)}`;
}

/** The amount as it was written down, or nothing. */
export function amountOf(ev: Ev): string | undefined {
  if (ev.amount !== null) return sayAmount(ev.amount, ev.unit);
  if (ev.low !== null && ev.high !== null) {
    const unit = ev.unit === null ? '' : ` ${sayUnit(ev.unit, ev.high)}`;
    return `${sayNumber(ev.low)} to ${sayNumber(ev.high)}${unit}`;
  }
  return undefined;
}

export function severityOf(ev: Ev): string | undefined {
  if (ev.severity !== null) {
    return ev.severityMax === null
      ? sayNumber(ev.severity)
      : `${sayNumber(ev.severity)}/${sayNumber(ev.severityMax)}`;
  }
  return ev.severityLabel ?? undefined;
}

/** "a, b and c". */
export function list(items: readonly string[], join = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${join} ${items.at(-1) ?? ''}`;
}

/** "A medicine" for "any medicine": how a sentence begins. */
export function head(label: string): string {
  return capital(label.replace(/^any /, 'a '));
}

type Asked = { readonly label: string; readonly taken?: { readonly says: string } };

/** "written down", or "written down as refused" where the question asks for that. */
export function writtenDown(thing: Asked): string {
  return thing.taken === undefined ? 'written down' : `written down as ${thing.taken.says}`;
}

/** "melatonin", "skipped melatonin", "any skipped medicine". */
export function called(thing: Asked): string {
  const { label, taken } = thing;
  if (taken === undefined) return label;
  const [, any = '', name = label] = /^(any )?(.*)$/.exec(label) ?? [];
  return taken.says.startsWith('taken') ? `${label} ${taken.says}` : `${any}${taken.says} ${name}`;
}

/** "was" or "were", by the thing's own number. */
export function was(label: string): string {
  return /(?:[^suiao]s|ies|ves|oes|ses)$/i.test(label) && !/(?:ss|betes|herpes)$/i.test(label)
    ? 'were'
    : 'was';
}

/** What something did on the day a question asks for. */
export function verbOf(verb: 'start' | 'stop' | 'change' | 'other'): string {
  return verb === 'stop' ? 'ended' : verb === 'change' ? 'changed' : 'began';
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
