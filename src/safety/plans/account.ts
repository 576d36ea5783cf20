import type { StandingPlan } from '../../contract/index.ts';
import { type Duration, durationAt } from './durations.ts';
import { before, type Cursor, phraseAt, wordAt } from './tokens.ts';

/** What may stand in a line without saying more than a plan does. Whatever is in none of these lists says more. */
export type Allowed = {
  /** Whole phrases, the longest first; `a|b` is either. */
  readonly phrases: readonly string[];
  readonly words: ReadonlySet<string>;
};

/** Times and places. Two of a kind tell of two things: "at school and at home", "this morning and tonight". */
const SINGLE: readonly (readonly string[])[] = [
  'today tonight yesterday monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  'morning afternoon evening night tonight overnight midnight noon midday'.split(' '),
  'lunch breakfast dinner tea supper bedtime'.split(' '),
  'school nursery home class work playgroup garden kitchen'.split(' '),
  ['one'],
];

/** Names that are also how somebody looks: these need their capital. */
const ALSO_LOOKS: ReadonlySet<string> = new Set('grey gray blue violet ash ashen pale sky indigo'.split(' '));

export type Accounted = {
  readonly durations: readonly (Duration & { readonly from: number })[];
  /** Numbers that are neither a time of day nor part of a duration. */
  readonly numbers: readonly number[];
};

/** Accounts for every word of a line, or gives nothing: then it says more than the plan, and nothing is lowered. */
export function account(cursor: Cursor, allowed: Allowed, who: StandingPlan['who']): Accounted | undefined {
  const theirs = wordsFor(who);
  const durations: (Duration & { from: number })[] = [];
  const numbers: number[] = [];
  let clocks = 0;
  for (let at = 0; at < cursor.words.length; ) {
    const duration = durationAt(cursor, at);
    if (duration !== undefined) durations.push({ ...duration, from: at });
    const clock = duration === undefined ? clockAt(cursor, at) : undefined;
    if (clock !== undefined) clocks += 1;
    const to =
      duration?.to ??
      clock ??
      allowed.phrases.map((phrase) => phraseAt(cursor, phrase, at)).find((end) => end >= 0);
    if (to !== undefined) {
      at = to;
      continue;
    }
    const word = wordAt(cursor, at, at);
    if (/^\d/.test(word)) numbers.push(Number(word.replace(',', '.')));
    else if (!allowed.words.has(word) && !theirs.has(word)) return undefined;
    at += 1;
  }
  const told = cursor.words.map(({ text }) => text);
  const twice = SINGLE.some((kind) => told.filter((word) => kind.includes(word)).length > 1);
  return twice || clocks > 1 || speaksOfOthers(told, who) ? undefined : { durations, numbers };
}

const SHE = 'she her hers herself'.split(' ');
const HE = 'he his him himself'.split(' ');
const I = 'i my mine me myself'.split(' ');
/** Only within a phrase: "she's asleep" is over, "she's jerking" is not. */
const WITH_A_VERB: Readonly<Record<string, string>> = { shes: 'she', hes: 'he', im: 'i' };

/** "Maya", "Maya's", "she"; "I" of who writes about themselves. */
function wordsFor(who: StandingPlan['who']): ReadonlySet<string> {
  const called = who.names
    .flatMap((name) => name.toLowerCase().split(/[\s-]+/))
    .filter((name) => !ALSO_LOOKS.has(name));
  return new Set([...called, ...called.map((name) => `${name}s`), ...spokenOf(who)]);
}

function spokenOf({ self, sex }: StandingPlan['who']): readonly string[] {
  if (self) return I;
  if (sex === 'f') return SHE;
  return sex === 'm' ? HE : [...SHE, ...HE];
}

/** "He" is somebody else where she is a girl. */
function speaksOfOthers(told: readonly string[], who: StandingPlan['who']): boolean {
  const theirs = spokenOf(who);
  return told
    .map((word) => WITH_A_VERB[word] ?? word)
    .some((word) => [...SHE, ...HE, ...I].includes(word) && !theirs.includes(word));
}

/** The place after a time of day: "14:10", "at 3", "at half 3", "7 pm", "at 14.10". */
function clockAt(cursor: Cursor, from: number): number | undefined {
  const at = ['at', 'by', 'since'].includes(wordAt(cursor, from, from)) ? from + 1 : from;
  const about = ['about', 'around'].includes(wordAt(cursor, at, from)) ? at + 1 : at;
  const hour = wordAt(cursor, about, from);
  if (!/^\d{1,2}(?:[.]\d\d)?$/.test(hour) || Number(hour) >= 25) return undefined;
  const minute = wordAt(cursor, about + 1, from);
  const written = before(cursor, about + 1) === ':' && /^[0-5]\d$/.test(minute);
  const end = written ? about + 2 : about + 1;
  const half = ['am', 'pm'].includes(wordAt(cursor, end, from)) ? end + 1 : end;
  return written || half > end || at > from ? half : undefined;
}
