type Span = { readonly start: number; readonly end: number };

/** Words that a regimen is read from, and those between them that say nothing of their own. */
const UNDERSTOOD: readonly RegExp[] = [
  /\b(?:as|when|if|only when) (?:needed|required|necessary)\b|\bprn\b/giu,
  /(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)\s?(?:am|pm)?|(?<![\d:.])(?:1[0-2]|[1-9]) ?(?:am|pm)\b/giu,
  /\b(?:in the |at |each |every |with |before |after )?(?:mornings?|breakfast|mane|noon|midday|lunch(?:time)?|evenings?|dinner|supper|tea ?time|nights?|nightly|nocte|bed ?time|bed)\b/giu,
  /\b(?:once|twice|thrice|one|two|three|four|[1-6]) ?(?:x|times?)? ?(?:(?:a|per|each|every) day|daily)\b|\b(?:bd|bid|tds|tid|qds|qid)\b/giu,
  /\bdaily\b|\b(?:every|each) day\b/giu,
  /\bevery (?:(?:\d{1,3}|two|three|four|six|eight|twelve|other) ?-?)?(?:hour|hr|h|day|week)s?(?:ly)?\b/giu,
  /\b(?:\d{1,2}|two|three|four|six|eight|twelve)[- ]hourly\b/giu,
  /\b(?:(?:once|1 ?x|one time) (?:(?:a|per|each) week|weekly)|weekly)\b/giu,
  /\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|sdays?|nesdays?|rs|rsdays?|r|urdays?|days?)?\b|\bweekdays\b|\bweekends?\b/giu,
];

/** What may change when or how much is taken. Any other words ("for epilepsy", "with food") stand in the line and change nothing. */
const MATTERS =
  /\d|\b(?:other|alternate|alternating|then|until|till|except|excluding|not|no|never|unless|if|days?|weeks?|weekly|months?|monthly|hours?|hourly|meals?|times?|increas\p{L}*|reduc\p{L}*|decreas\p{L}*|taper\p{L}*|wean\p{L}*|skip\p{L}*|stop\p{L}*|paus\p{L}*|once|twice|thrice|half|quarter|one|two|three|four|five|six|extra|more|less|plus|morning|evening|night|od|qd|qhs|hs|ac|pc|stat)\b/iu;

/**
 * The words of a line that the spans and the words above do not cover, where they may change how the medicine is taken;
 * with `clear` false the words about times count as not understood too. Undefined when nothing of weight is left.
 */
export function unreadOf(
  text: string,
  read: readonly Span[],
  others: readonly Span[],
  clear: boolean,
): string | undefined {
  const left = text.split('');
  const blank = (start: number, end: number) => left.fill(' ', start, end);
  for (const { start, end } of read) blank(start, end);
  const whole = left.join('');
  if (clear) {
    for (const known of UNDERSTOOD)
      for (const found of left.join('').matchAll(known)) blank(found.index, found.index + found[0].length);
  }
  const rest = left.join('');
  if (clear && others.length === 0 && !MATTERS.test(rest)) return undefined;
  const shown = words(rest);
  // "except Sundays": one word alone would not tell what was meant.
  return (shown.includes(' ') ? shown : words(whole)) || undefined;
}

/** What only joins: "and", "on", a comma by itself. */
const JOINS = /^(?:and|on|at|in|the|of|a|[,;.:()&+-])$/iu;

/** Without what only joins at the ends. */
function words(rest: string): string {
  const all = rest.split(/\s+/u).filter((word) => word !== '');
  const first = all.findIndex((word) => !JOINS.test(word));
  const last = all.findLastIndex((word) => !JOINS.test(word));
  const shown = first < 0 ? [] : all.slice(first, last + 1);
  return shown
    .join(' ')
    .replaceAll(' ,', ',')
    .replace(/[,;.]$/u, '')
    .slice(0, 200)
    .trim();
}

const TIMES: readonly (readonly [number, RegExp])[] = [
  [1, /\b(?:once|one time|1 ?(?:x|times?)) ?(?:(?:a|per|each|every) day|daily)\b/],
  [2, /\b(?:twice|two times|2 ?(?:x|times?)) ?(?:(?:a|per|each|every) day|daily)\b|\bb\.?i?\.?d\b/],
  [3, /\b(?:thrice|three times|3 ?(?:x|times?)) ?(?:(?:a|per|each|every) day|daily)\b|\b(?:tds|tid)\b/],
  [4, /\b(?:four times|4 ?(?:x|times?)) ?(?:(?:a|per|each|every) day|daily)\b|\b(?:qds|qid)\b/],
];

/** How often a day, of a line in small letters that says so: "twice a day", "bd", "3x daily". */
export function timesADay(text: string): number | undefined {
  return TIMES.find(([, words]) => words.test(text))?.[0];
}
