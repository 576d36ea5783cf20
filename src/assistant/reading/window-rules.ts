import { type Day, dayOf, weekday, ymd } from '../calendar.ts';
import {
  back,
  DAYNAME,
  type Days,
  led,
  MONTHNAME,
  month,
  monthDays,
  NUMBER,
  named,
  numberOf,
  partOf,
  WEEKDAYS,
  week,
  year,
} from './day-words.ts';

type Rule = {
  readonly pattern: RegExp;
  readonly days: (match: RegExpMatchArray, today: Day) => Days | undefined;
};

/** Tried in order; the first that is found names the span. Dates with a day are chrono's, further below. */
export const rules: readonly Rule[] = [
  {
    pattern: /\b(?:the )?day before yesterday\b/,
    days: (_match, today) => ({ from: today - 2, to: today - 1 }),
  },
  {
    pattern: /\b(yesterday|this|today) (morning|afternoon|evening)\b/,
    days: (match, today) => partOf(today - (match[1] === 'yesterday' ? 1 : 0), match[2]),
  },
  {
    pattern: /\b(?:last night|yesterday night|overnight)\b/,
    days: (_match, today) => partOf(today - 1, 'night'),
  },
  { pattern: /\btonight\b/, days: (_match, today) => partOf(today, 'evening') },
  { pattern: /\bsince yesterday\b/, days: (_match, today) => ({ from: today - 1, to: null }) },
  { pattern: /\byesterday\b/, days: (_match, today) => ({ from: today - 1, to: today }) },
  { pattern: /\btoday\b|\bso far today\b/, days: (_match, today) => ({ from: today, to: today + 1 }) },
  {
    pattern: new RegExp(
      String.raw`\b(?:in|over|within|during|for) ?(?:the|these)? ?(?:last|past|previous) ${NUMBER} (hour|day|night|week|month|year|fortnight)s?\b|\b(?:last|past|previous) ${NUMBER} (hour|day|night|week|month|year|fortnight)s?\b`,
    ),
    days: (match, today) => {
      const amount = numberOf(match[1] ?? match[3]);
      const unit = match[2] ?? match[4] ?? 'day';
      if (amount === undefined) return undefined;
      if (unit === 'hour') return { from: today - Math.ceil(amount / 24), to: today + 1 };
      return {
        from: back(today, amount, unit) + (unit === 'day' || unit === 'night' ? 1 : 0),
        to: today + 1,
      };
    },
  },
  {
    pattern: new RegExp(String.raw`\bsince ${NUMBER} (day|week|month|year)s? ago\b`),
    days: (match, today) => {
      const amount = numberOf(match[1]);
      return amount === undefined ? undefined : { from: back(today, amount, match[2] ?? 'day'), to: null };
    },
  },
  {
    pattern: new RegExp(String.raw`\b${NUMBER} (day|week|month|year)s? ago\b`),
    days: (match, today) => {
      const amount = numberOf(match[1]);
      if (amount === undefined) return undefined;
      const day = back(today, amount, match[2] ?? 'day');
      if (match[2] === 'day') return { from: day, to: day + 1 };
      if (match[2] === 'week') return week(day);
      return match[2] === 'month' ? month(day) : year(ymd(day).year);
    },
  },
  {
    pattern:
      /\b(since )?(?:the )?(this|last|past|previous) (week|month|year|weekend|fortnight)\b|\b(?:in|over|during|within|for) the (?:past|last) (week|month|year|fortnight)\b/,
    days: (match, today) => {
      const rolling = match[4] ?? (match[2] === 'past' ? match[3] : undefined);
      if (rolling !== undefined) return { from: back(today, 1, rolling), to: today + 1 };
      const days = named(match[2] ?? 'this', match[3] ?? 'week', today);
      return match[1] === undefined ? days : { from: days.from, to: null };
    },
  },
  {
    pattern: /\b(?:at|over|on) the weekend\b|\bweekend\b/,
    days: (_match, today) => named('last', 'weekend', today),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:between|from) (?:the )?${MONTHNAME}(?: (\d{4}))? (?:and|to|until|till|through) ${MONTHNAME}(?: (\d{4}))?\b`,
    ),
    days: (match, today) => {
      const last = monthDays(match[3], match[4], today);
      const first = monthDays(match[1], match[2] ?? match[4], today);
      if (first?.from == null || last?.to == null) return undefined;
      const from =
        first.from < last.to ? first.from : dayOf(ymd(first.from).year - 1, ymd(first.from).month, 1);
      return { from, to: last.to };
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(since|before|until|till|after|by) (?:the (?:start|beginning|end) of )?${MONTHNAME}(?: (\d{4}))?(?! \d| the \d|\w)`,
    ),
    days: (match, today) => {
      const days = monthDays(match[2], match[3], today);
      if (days === undefined) return undefined;
      if (match[1] === 'since') return { from: days.from, to: null };
      return match[1] === 'after' ? { from: days.to, to: null } : { from: null, to: days.from };
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:in|during|of|for|throughout|all|through|over|last|this) ${MONTHNAME}(?: (?:of )?(\d{4}))?(?! \d|\w)|\b${MONTHNAME} (\d{4})\b`,
    ),
    days: (match, today) => monthDays(match[1] ?? match[3], match[2] ?? match[4], today),
  },
  {
    // Of the northern year: the dates are shown with the answer, for whoever lives in the south.
    pattern:
      /\b(?:in|during|over|this|last|since) (?:the )?(winter|spring|summer|autumn)(?: (?:of )?(\d{4}))?\b/,
    days: (match, today) => {
      const first = { winter: 12, spring: 3, summer: 6, autumn: 9 }[match[1] ?? ''] ?? 12;
      const now = ymd(today);
      const began = now.month >= first ? now.year : now.year - 1;
      const inYear = match[2] === undefined ? began : Number(match[2]);
      return { from: dayOf(inYear, first, 1), to: dayOf(inYear, first + 3, 1) };
    },
  },
  {
    pattern: /\b(since|before|until|after|in|during|of|for|throughout) ((?:19|20)\d{2})\b(?!-)/,
    days: (match) => {
      const days = year(Number(match[2]));
      if (match[1] === 'since') return { from: days.from, to: null };
      if (match[1] === 'after') return { from: days.to, to: null };
      return match[1] === 'before' || match[1] === 'until' ? { from: null, to: days.from } : days;
    },
  },
  {
    pattern: /\b(since|before|until|after|on|from) the (\d{1,2})(?:st|nd|rd|th)\b/,
    days: (match, today) => {
      const { year, month, date } = ymd(today);
      const wanted = Number(match[2]);
      return wanted < 1 || wanted > 31
        ? undefined
        : led(match[1], dayOf(year, month - (wanted > date ? 1 : 0), wanted), undefined);
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(since|before|until|after|on|from)? ?(last|this)? ?${DAYNAME}('s)?(?: (morning|afternoon|evening|night))?\b`,
    ),
    days: (match, today) => {
      const name = WEEKDAYS.findIndex((each) => each.startsWith((match[3] ?? '').slice(0, 3)));
      const passed = (weekday(today) - name + 7) % 7;
      const day = today - (passed === 0 ? 7 : passed);
      return led(match[1], day, match[5]);
    },
  },
];
