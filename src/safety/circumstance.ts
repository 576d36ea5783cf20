import { type Compiled, find, type Match } from './phrase.ts';
import type { Sentence } from './reading.ts';
import type { Context } from './rule.ts';
import { animalAt, anyoneBetween } from './told/animals.ts';
import { answeredNo, asksAboutThePast, asksGenerally } from './told/asks.ts';
import { type Clauses, clausesOf, clausesWith, quotedFrom } from './told/clauses.ts';
import { any, matches } from './told/list.ts';
import { negated, negators } from './told/negation.ts';
import { back, currently, goesOn, lately, resolved, saidNotSo, saidOfNow, undoesPast } from './told/over.ts';
import { dated, past, weeksAgo } from './told/past.ts';
import { deaths, explained, ifThen, imagined, invented, mine, stories } from './told/stories.ts';

/** How the words stand in the line: happening or not known to be over, over within 72 hours, or not a warning at all. */
export type Circumstance = 'current' | 'over' | 'none';

/** What does not silence the words of a rule. */
export type Unsilenced = {
  /** What began some weeks ago is so still. */
  readonly lasting?: boolean | undefined;
  /** Asking it, or imagining it, is the warning. */
  readonly evenAsked?: boolean;
};

const THREE_DAYS_MS = 72 * 3_600_000;

/**
 * Judges one match. Every way out of a warning is a list of words that must be there; whatever is in none of
 * them counts as happening now. So it fails towards a card.
 */
export function circumstance(
  match: Match,
  sentence: Sentence,
  next: Sentence | undefined,
  context: Context,
  { lasting = false, evenAsked = false }: Unsilenced = {},
): Circumstance {
  if (negated(match, sentence) || answered(match, sentence, next)) return 'none';
  const told = tone(sentence);
  const clause = told.clauses[match.from] ?? 0;
  if (told.story || told.answeredNo || (told.generally && !evenAsked)) return 'none';
  if ((told.deaths.has(clause) && !evenAsked) || told.quoted.has(clause)) return 'none';
  if (told.animalAt > 0 && clause === 0 && !anyoneBetween(told.animalAt, match, sentence)) return 'none';
  const over = (told.resolved || (next !== undefined && tone(next).resolved)) && !told.back;
  const current = told.current.size > 0 && !over;
  if (!current && told.asksAboutThePast && !evenAsked) return 'none';
  if (told.current.size === 0 && (told.explained.has(clause) || told.explained.has(clause + 1)))
    return 'none';
  if (told.current.size === 0 && told.imaginedFrom < match.from + 3 && !evenAsked) return 'none';
  if (isLongPast(context)) return 'none';
  const past =
    told.past.has(clause) ||
    told.earlierDates(context).has(clause) ||
    (!lasting && told.weeksAgo.has(clause));
  if (past && !(current && (told.now || told.current.has(clause)))) return 'none';
  if (over || (!current && told.lately.has(clause))) return 'over';
  return 'current';
}

/** "Face drooping? No. Arms? Both up." Not what someone should be doing: "breathing? no". */
function answered(match: Match, { asks, words }: Sentence, next: Sentence | undefined): boolean {
  return (
    asks &&
    words.length <= 6 &&
    next !== undefined &&
    next.words.length <= 6 &&
    noes.has(next.words[0]?.text ?? '') &&
    !next.vocabulary.has('left') &&
    words.slice(match.from, match.to).every(({ text }) => !goesOn.has(text) && !negators.has(text))
  );
}
const noes = new Set('no none nope nil never'.split(' '));

/** Written down more than 72 hours after it took place. */
export function isLongPast({ nowMs, atMs }: Context): boolean {
  return atMs !== undefined && nowMs - atMs > THREE_DAYS_MS;
}

type Tone = {
  /** The clause each word stands in. */
  readonly clauses: readonly number[];
  readonly story: boolean;
  readonly answeredNo: boolean;
  readonly generally: boolean;
  readonly deaths: Clauses;
  /** What a leaflet says, up to where someone is spoken of. */
  readonly quoted: Clauses;
  /** Someone who knows has said it is normal, or it is as it always is. */
  readonly explained: Clauses;
  readonly resolved: boolean;
  /** It was over and is not. */
  readonly back: boolean;
  readonly current: Clauses;
  /** "now", "again", "today": undoes a past anywhere in the sentence. "Still" and "just" do so only where they stand. */
  readonly now: boolean;
  readonly lately: Clauses;
  readonly past: Clauses;
  readonly weeksAgo: Clauses;
  readonly earlierDates: (context: Context) => Clauses;
  readonly asksAboutThePast: boolean;
  /** Where the first imagining word stands; infinite where none does. */
  readonly imaginedFrom: number;
  /** The word after the animal or toy that is the subject; 0 where a person is. */
  readonly animalAt: number;
};

/** What a sentence says about all that stands in it, worked out once: a pasted page may hold a thousand matches. */
function tone(sentence: Sentence): Tone {
  let made = tones.get(sentence);
  if (made === undefined) {
    const clauses = clausesOf(sentence);
    const said = (list: readonly Compiled[]) => clausesWith(matches(list, sentence), clauses, sentence);
    let dates: Clauses | undefined;
    made = {
      clauses,
      story: (any(stories, sentence) && !any(mine, sentence)) || any(invented, sentence),
      answeredNo: any(answeredNo, sentence),
      generally: asksGenerally(sentence),
      deaths: said(deaths),
      quoted: quotedFrom(sentence, clauses),
      explained: said(explained),
      resolved: matches(resolved, sentence).some(
        ({ from, to }) => !goesOn.has(sentence.words[to]?.text ?? '') && !saidNotSo(from, sentence),
      ),
      back: any(back, sentence),
      current: clausesWith(saidOfNow(currently, sentence), clauses, sentence),
      now: undoesPast(sentence, clauses),
      lately: said(lately),
      past: said(past),
      weeksAgo: said(weeksAgo),
      earlierDates: (context) => (dates ??= clausesWith(dated(sentence, context), clauses, sentence)),
      asksAboutThePast: asksAboutThePast(sentence),
      imaginedFrom: Math.min(
        any(ifThen, sentence) && sentence.words[0]?.text === 'if' ? 0 : Number.POSITIVE_INFINITY,
        ...imagined.map((phrase) => find(phrase, sentence)[0]?.from ?? Number.POSITIVE_INFINITY),
      ),
      animalAt: animalAt(sentence),
    };
    tones.set(sentence, made);
  }
  return made;
}
const tones = new WeakMap<Sentence, Tone>();
