import { before, type Cursor, phraseAt, wordAt } from './tokens.ts';

/** How long something took, as it is told. */
export type Duration = {
  readonly seconds: number;
  /** "under two minutes": it was less. */
  readonly atMost: boolean;
  /** The place after it. */
  readonly to: number;
};

const units = new Map<string, number>([
  ...['s', 'sec', 'secs', 'seconds'].map((unit) => [unit, 1] as const),
  ...['m', 'min', 'mins', 'minute', 'minutes'].map((unit) => [unit, 60] as const),
  ...['h', 'hr', 'hrs', 'hour', 'hours'].map((unit) => [unit, 3600] as const),
]);

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const bounds = [
  'less than',
  'not even',
  'no more than',
  'at most',
  'just under',
  'under',
  'below',
  'within',
  'up to',
];
const roughly = [
  'about',
  'around',
  'roughly',
  'approximately',
  'approx',
  'ca',
  'nearly',
  'almost',
  'just',
  'only',
];
const brief = [
  'a few seconds',
  'few seconds',
  'some seconds',
  'several seconds',
  'just seconds',
  'only seconds',
];

/** A duration that begins here, with its "under" or "about"; nothing when there is none. "About" makes it no shorter. */
export function durationAt(cursor: Cursor, from: number): Duration | undefined {
  const bound = bounds.map((phrase) => phraseAt(cursor, phrase, from)).find((to) => to >= 0);
  if (bound !== undefined) {
    const told = measureAt(cursor, bound);
    return told && { ...told, atMost: true };
  }
  const few = brief.map((phrase) => phraseAt(cursor, phrase, from)).find((to) => to >= 0);
  if (few !== undefined) return { seconds: 59, atMost: true, to: few };
  const start = roughly.includes(wordAt(cursor, from, from)) ? from + 1 : from;
  const told = measureAt(cursor, start);
  if (told === undefined) return undefined;
  const to = wordAt(cursor, told.to, from) === 'long' ? told.to + 1 : told.to;
  return { ...told, to, atMost: before(cursor, start) === '<' };
}

type Measure = { readonly seconds: number; readonly to: number };

/** "90 s", "1 min 30", "1:30 min", "1-2 min" (the longer), "a minute and a half", "half a minute". */
function measureAt(cursor: Cursor, from: number): Measure | undefined {
  for (const [phrase, seconds] of spoken) {
    const to = phraseAt(cursor, phrase, from);
    if (to >= 0) return { seconds, to };
  }
  const first = numberAt(cursor, from);
  if (first === undefined) return undefined;
  if (before(cursor, first.to) === ':') return minutesAndSeconds(cursor, first);
  const second = rangeEnd(cursor, first.to);
  const { value, to } =
    second === undefined ? first : { ...second, value: Math.max(first.value, second.value) };
  const unit = units.get(wordAt(cursor, to, from));
  if (unit === undefined) return undefined;
  return withSeconds(cursor, { seconds: value * unit, to: to + 1 }, unit);
}

const spoken: readonly (readonly [string, number])[] = [
  ['a|one minute and a half', 90],
  ['half a minute', 30],
  ['half a min', 30],
  ['half minute|min', 30],
  ['a couple of minutes|mins', 180],
  ['couple of minutes|mins', 180],
  ['a minute|min', 60],
];

type Count = { readonly value: number; readonly to: number };

/** "90", "1.5", "ninety", "forty five", "one and a half". */
function numberAt(cursor: Cursor, from: number): Count | undefined {
  const word = wordAt(cursor, from, from);
  if (/^\d/.test(word)) return withHalf(cursor, { value: Number(word.replace(',', '.')), to: from + 1 });
  const ten = tens.indexOf(word);
  const next = small.indexOf(wordAt(cursor, from + 1, from));
  if (ten > 1) {
    const one = next >= 1 && next <= 9;
    return { value: ten * 10 + (one ? next : 0), to: from + (one ? 2 : 1) };
  }
  const value = small.indexOf(word);
  return value < 0 ? undefined : withHalf(cursor, { value, to: from + 1 });
}

function withHalf(cursor: Cursor, { value, to }: Count): Count {
  const half = phraseAt(cursor, 'and a half', to);
  return half < 0 ? { value, to } : { value: value + 0.5, to: half };
}

/** "1-2 min", "1 to 2 min", "one or two minutes": the second number, when one follows at once. */
function rangeEnd(cursor: Cursor, at: number): Count | undefined {
  const to = ['to', 'or'].includes(wordAt(cursor, at, at - 1)) ? at + 1 : at;
  return before(cursor, to) === '' && wordAt(cursor, to, at - 1) !== '' ? numberAt(cursor, to) : undefined;
}

/** "1:30 min". */
function minutesAndSeconds(cursor: Cursor, first: Count): Measure | undefined {
  const second = numberAt(cursor, first.to);
  if (second === undefined || second.value >= 60) return undefined;
  const unit = units.get(wordAt(cursor, second.to, first.to));
  return unit === 60 ? { seconds: first.value * 60 + second.value, to: second.to + 1 } : undefined;
}

/** "1 min 30", "1 min and 30 s". */
function withSeconds(cursor: Cursor, told: Measure, unit: number): Measure {
  if (unit !== 60) return told;
  const at = wordAt(cursor, told.to, told.to - 1) === 'and' ? told.to + 1 : told.to;
  const more = wordAt(cursor, at, told.to - 1) === '' ? undefined : numberAt(cursor, at);
  if (more === undefined || more.value >= 60 || before(cursor, at) !== '') return told;
  const next = units.get(wordAt(cursor, more.to, at));
  if (next === 1) return { seconds: told.seconds + more.value, to: more.to + 1 };
  return next === undefined && at === told.to ? { seconds: told.seconds + more.value, to: more.to } : told;
}
