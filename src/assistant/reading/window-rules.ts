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
import { FEAST, feastDays } from './feasts.ts';

type Rule = {
  readonly pattern: RegExp;
  readonly days: (match: RegExpMatchArray, today: Day) => Days | undefined;
};

/** "The last two weeks of term" are not the last two weeks; "the last two weeks of seizures" are. */
const OF_ANOTHER = String.raw`(?! of (?:the |her |his |my |our )?(?:term|school|holidays?|pregnancy|treatment|summer|winter|spring|autumn|course|trip|stay)\b)`;

const PART_OF = '(start of |beginning of |early |mid[ -]|middle of |late |end of )';

/** Tried in order; the first that is found names the span. Dates with a day are chrono's, further below. */
export const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:on |in |during )?(?:the )?(day|week) (before|after) (?:last )?${FEAST}\b`,
    ),
    days: (match, today) => {
      const { from } = feastDays(undefined, match[3], match[4], today);
      const day = from ?? today;
      const long = match[1] === 'week' ? 7 : 1;
      return match[2] === 'after' ? { from: day + 1, to: day + 1 + long } : { from: day - long, to: day };
    },
  },
  {
    pattern: new RegExp(String.raw`\b(?:between|from) ${DAYNAME} (?:and|to|until|till|through) ${DAYNAME}\b`),
    days: (match, today) => {
      const ago = (name: string | undefined, from: Day) =>
        (weekday(from) - WEEKDAYS.findIndex((each) => each.startsWith((name ?? '').slice(0, 3))) + 7) % 7;
      const last = today - ago(match[2], today);
      return { from: last - ago(match[1], last), to: last + 1 };
    },
  },
  {
    // "From mid-October to early November".
    pattern: new RegExp(
      String.raw`\b(?:(?:between|from) )?(?:the )?${PART_OF}${MONTHNAME}(?: (\d{4}))? (?:and|to|until|till|through) (?:the )?${PART_OF}${MONTHNAME}(?: (\d{4}))?\b`,
    ),
    days: (match, today) => {
      const end = monthDays(match[5], match[6], today);
      const start = monthDays(match[2], match[3] ?? match[6], today);
      if (start?.from == null || start.to === null || end?.from == null || end.to === null) return undefined;
      const to = partOfMonth(match[4] ?? '', end.from, end.to)[1];
      const [from] = partOfMonth(match[1] ?? '', start.from, start.to);
      if (from < to) return { from, to };
      const before = monthDays(match[2], `${ymd(from).year - 1}`, today);
      return before?.from == null || before.to === null
        ? undefined
        : { from: partOfMonth(match[1] ?? '', before.from, before.to)[0], to };
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:in |during |over |within )?the (first|last|final) ${NUMBER} (day|week)s (?:of|in) (?:the year|((?:19|20)\d{2})|${MONTHNAME}(?: (\d{4}))?)\b`,
    ),
    days: (match, today) => {
      const amount = numberOf(match[2]);
      const whole =
        match[5] === undefined
          ? year(match[4] === undefined ? ymd(today).year : Number(match[4]))
          : monthDays(match[5], match[6], today);
      if (amount === undefined || whole?.from == null || whole.to === null) return undefined;
      const long = amount * (match[3] === 'week' ? 7 : 1);
      return match[1] === 'first'
        ? { from: whole.from, to: Math.min(whole.to, whole.from + long) }
        : { from: Math.max(whole.from, whole.to - long), to: whole.to };
    },
  },
  {
    pattern:
      /\b(?:in |during |over )?the (first|last|second) (half|quarter|third|two weeks|fortnight|three weeks|week|days|few days) of (?:the )?(?:(year)|((?:19|20)\d{2})|(january|february|march|april|may|june|july|august|september|october|november|december)(?: (\d{4}))?)\b/,
    days: (match, today) => shareOf(match, today),
  },
  {
    pattern: new RegExp(String.raw`\b(since|before|until|till|after|on|at|over|from) (?:last )?${FEAST}\b`),
    days: (match, today) => feastDays(match[1], match[2], match[3], today),
  },
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
      String.raw`\b(?:in|over|within|during|for) ?(?:the|these)? ?(?:last|past|previous) ${NUMBER} (hour|day|night|week|month|year|fortnight)s?\b${OF_ANOTHER}|\b(?:last|past|previous) ${NUMBER} (hour|day|night|week|month|year|fortnight)s?\b${OF_ANOTHER}`,
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
    pattern: /\b(?:the )?(week|month|year|weekend) before(?: last\b|(?=\s*[?.!,]?$))/,
    days: (match, today) => {
      const unit = match[1] ?? 'week';
      const last = named('last', unit, today);
      return last.from === null ? undefined : named('last', unit, last.from);
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(since |before |until |by |in |at |from )?(?:the )?(start|beginning|end|middle|early|late|mid)(?: of|-| in)? ?${MONTHNAME}(?: (\d{4}))?\b(?! \d)`,
    ),
    days: (match, today) => {
      const days = monthDays(match[3], match[4], today);
      if (days?.from == null || days.to === null) return undefined;
      const [from, to] = partOfMonth(match[2] ?? '', days.from, days.to);
      const lead = (match[1] ?? '').trim();
      if (lead === 'since' || lead === 'from') return { from: match[2] === 'end' ? to : from, to: null };
      return lead === 'before' || lead === 'until' || lead === 'by' ? { from: null, to: from } : { from, to };
    },
  },
  {
    pattern:
      /\b(?:since|from) the (?:start|beginning) of (?:the|this) (year|month|week)\b|\b(?:this )?(year) (?:so far|to date)\b|\bso far this (year|month|week)\b/,
    days: (match, today) => ({
      from: named('this', match[1] ?? match[2] ?? match[3] ?? 'year', today).from,
      to: null,
    }),
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
    // "February and March with June and July": two months beside each other are one time where another stands against them.
    pattern: new RegExp(
      String.raw`\b(?:in )?${MONTHNAME}(?: (\d{4}))? and ${MONTHNAME}(?: (\d{4}))?(?= (?:with|to|versus|vs\.?|against|compared|than)\b)|(?<=\b(?:with|to|versus|vs\.?|against|than) (?:in )?)${MONTHNAME}(?: (\d{4}))? and ${MONTHNAME}(?: (\d{4}))?\b`,
    ),
    days: (match, today) => {
      const [one, its, other, others] = match[1] === undefined ? match.slice(5, 9) : match.slice(1, 5);
      const last = monthDays(other, others, today);
      const first = monthDays(one, its ?? others, today);
      if (first?.to == null || last?.from == null || first.from === null) return undefined;
      return first.to === last.from ? { from: first.from, to: last.to } : undefined;
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
      /\b(in|during|over|this|last|since|of|before|until|after|for|versus|vs|against|than) (?:the |last |this )?(winter|spring|summer|autumn|fall(?= (?:of )?\d))(?: (?:of )?(\d{4}))?\b/,
    days: (match, today) => {
      const first = { winter: 12, spring: 3, summer: 6, autumn: 9, fall: 9 }[match[2] ?? ''] ?? 12;
      const now = ymd(today);
      const began = now.month >= first ? now.year : now.year - 1;
      const inYear = match[3] === undefined ? began : Number(match[3]);
      const [from, to] = [dayOf(inYear, first, 1), dayOf(inYear, first + 3, 1)];
      if (match[1] === 'since') return { from, to: null };
      if (match[1] === 'after') return { from: to, to: null };
      return match[1] === 'before' || match[1] === 'until' ? { from: null, to: from } : { from, to };
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
      if (wanted < 1 || wanted > 31) return undefined;
      // "On the 31st", asked in December: in November there was none.
      const day = [0, 1, 2]
        .map((ago) => dayOf(year, month - ago - (wanted > date ? 1 : 0), wanted))
        .find((each) => ymd(each).date === wanted);
      return day === undefined ? undefined : led(match[1], day, undefined);
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

/** "The first two weeks of May", "the second half of 2025". */
function shareOf(match: RegExpMatchArray, today: Day): Days | undefined {
  const whole =
    match[5] === undefined
      ? year(match[4] === undefined ? ymd(today).year : Number(match[4]))
      : monthDays(match[5], match[6], today);
  if (whole?.from == null || whole.to === null) return undefined;
  const { from, to } = whole;
  const ofYear = match[5] === undefined;
  const long = { week: 7, 'two weeks': 14, fortnight: 14, 'three weeks': 21, days: 5, 'few days': 5 }[
    match[2] ?? ''
  ];
  if (long !== undefined) {
    const skipped = match[1] === 'second' ? long : 0;
    return match[1] === 'last'
      ? { from: to - long, to }
      : { from: from + skipped, to: from + skipped + long };
  }
  const parts = match[2] === 'half' ? 2 : match[2] === 'third' ? 3 : 4;
  const at = match[1] === 'first' ? 0 : match[1] === 'second' ? 1 : parts - 1;
  const edge = (part: number) =>
    ofYear
      ? dayOf(ymd(from).year, 1 + (12 / parts) * part, 1)
      : part === 0
        ? from
        : part === parts
          ? to
          : from + (parts === 2 ? 15 : Math.round(((to - from) * part) / parts));
  return { from: edge(at), to: edge(at + 1) };
}

/** "Early June", "mid-May", "the end of January": a third of it. */
function partOfMonth(which: string, from: Day, to: Day): readonly [Day, Day] {
  if (/start|beginning|early/.test(which)) return [from, from + 10];
  return /end|late/.test(which) ? [from + 20, to] : [from + 10, from + 20];
}
