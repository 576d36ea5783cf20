import type { Clock } from '../contract/index.ts';
import { resolveSubject } from '../journal/index.ts';
import { lexicon } from '../knowledge/index.ts';
import { medicineFilter } from '../safety/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { eventsIn } from './events.ts';
import { type Anchor, readAnchor, readAsked } from './reading/anchor.ts';
import { type Form, isGeneral, readForm } from './reading/form.ts';
import { anythingTaken, isTaken, readTaken, type TakenAsked } from './reading/taken.ts';
import { readThings, type Thing, vocabularyOf } from './reading/things.ts';
import { readNames } from './reading/whom.ts';
import { readWindow, type Window } from './reading/window.ts';
import { type Token, tokens } from './reading/words.ts';

/** Notes whose severity or amount is above or below a number. */
export type Limit = {
  readonly side: 'above' | 'below';
  readonly value: number;
  readonly orEqual: boolean;
  /** "less than 7 hours": the number is a length of time, and is compared as one. */
  readonly unit?: 'h' | 'min';
};

export type About = {
  readonly id: number;
  readonly name: string;
  readonly born: string | null;
  readonly country: string | null;
};

/** A question as code understood it. What could not be read is absent, never guessed. */
export type Query = {
  readonly question: string;
  readonly form: Form;
  readonly about: About;
  readonly things: readonly Thing[];
  /** In "how long after milk did she itch": milk, and itch. */
  readonly cause?: Thing;
  readonly effect?: Thing;
  readonly window?: Window;
  /** A second time, to compare with the first. */
  readonly second?: Window;
  /** "above 6": only notes whose number is. */
  readonly limit?: Limit;
  /** "refused", "skipped": how what was taken went. It stands on the thing it is asked of. */
  readonly taken?: TakenAsked;
  readonly anchor?: Anchor & { readonly thing?: Thing };
  readonly observer?: { readonly id: number; readonly name: string };
  /** Asks for the least instead of the most. */
  readonly least: boolean;
  /** Asks about the time between things ("longest time without a seizure"). */
  readonly gap: boolean;
  /** Asks for what usually is: a mean may be given beside the sum. */
  readonly average: boolean;
  /** Asks Tend to decide about a medicine, a dose or a food: never answered with yes, no or an amount. */
  readonly asksDecision: boolean;
  readonly general: boolean;
  /** Words that neither name a thing, a time or a person, nor only ask. */
  readonly otherWords: readonly string[];
};

/** Reads a question by code alone. The same words give the same query, with or without any model. */
export function readQuery(
  question: string,
  subject: string | undefined,
  db: ReadableDb,
  clock: Clock,
): Query {
  const named = readNames(question, db);
  const about = resolveSubject(db, named.subject ?? subject);
  const turned = readAsked(question);
  const anchored = turned ?? (SINCE_LAST.test(question) ? undefined : readAnchor(question));
  const window = readWindow(
    anchored === undefined ? question : without(question, [[anchored.start, anchored.end]]),
    clock,
  );
  const second =
    window === undefined || anchored !== undefined
      ? undefined
      : readWindow(without(question, [[window.start, window.end]]), clock);
  const vocabulary = vocabularyOf(eventsIn(db), about.id);
  const blanks: (readonly [number, number])[] = [...named.places];
  if (window !== undefined) blanks.push([window.start, window.end]);
  if (second !== undefined) blanks.push([second.start, second.end]);
  if (anchored !== undefined) blanks.push([anchored.start, anchored.end]);
  const rest = tokens(without(question, blanks));
  const asksDecision = medicineFilter(question, known).concerns.includes('question') && !looksBack(question);
  const asTaken = asksDecision ? undefined : readTaken(question, anchored !== undefined);
  const { things, taken } = asAsked(readThings(rest, vocabulary), rest, asTaken);
  const anchorThing = anchored === undefined ? undefined : readThings(tokens(anchored.words), vocabulary)[0];
  const read =
    turned === undefined
      ? readForm(
          question,
          anchored !== undefined
            ? 'event'
            : second !== undefined
              ? 'two-times'
              : window !== undefined
                ? 'time'
                : 'nothing',
        )
      : 'turning';
  const otherWords = rest
    .filter(
      (word, at) =>
        !asking.has(word.text) &&
        !(taken !== undefined && word.start >= taken.start && word.start < taken.end) &&
        !things.some((thing) => at >= thing.at && at < thing.at + thing.asked.split(' ').length),
    )
    .map((word) => word.text);
  const general = isGeneral(question, named.subject !== undefined);
  // A thing and nothing else ("fever in January?") asks when it was.
  const alone = !general && things.length > 0 && otherWords.length === 0;
  const reading = things[0]?.type === 'measure' && things[0].label !== 'sleep' && window === undefined;
  const pair = causeAndEffect(question, rest, things, anchorThing, anchored);
  // "Is the itch worse after dairy in March?" asks what follows dairy; March is no before and after.
  const afterThing =
    anchored === undefined && second === undefined && pair.cause !== undefined && AFTER.test(question);
  const form =
    read === 'before-after' && afterThing
      ? 'when'
      : read === 'recall' && alone
        ? reading
          ? 'last-time'
          : 'when'
        : read;
  // "how long after starting milk": milk is no event to count from, it is what comes before.
  const asAnchor =
    anchored !== undefined && !(pair.fromAnchor && (form === 'how-long-after' || TRIED.test(anchored.phrase)))
      ? anchored
      : undefined;
  const fromHere = pair.fromAnchor && asAnchor !== undefined;
  return {
    question,
    form,
    about: { id: about.id, name: about.name, born: about.born, country: about.country },
    things,
    ...(pair.cause === undefined || fromHere ? {} : { cause: pair.cause }),
    ...(pair.effect === undefined || fromHere ? {} : { effect: pair.effect }),
    ...(window === undefined ? {} : { window }),
    ...(second === undefined ? {} : { second }),
    ...limitOf(question),
    ...(taken === undefined ? {} : { taken }),
    ...(asAnchor === undefined
      ? {}
      : { anchor: { ...asAnchor, ...(anchorThing === undefined ? {} : { thing: anchorThing }) } }),
    ...(named.observer === undefined ? {} : { observer: named.observer }),
    least: /\b(?:lowest|least|mildest|minimum|shortest|smallest|fewest|how low)\b/i.test(question),
    gap: /\b(?:without|between|gap|free|stretch|in a row with no|with no)\b/i.test(question),
    average: /\b(?:average|on average|mean|usually|typically|per (?:day|night)|a (?:day|night))\b/i.test(
      question,
    ),
    asksDecision,
    general,
    otherWords,
  };
}

const asking = new Set(
  (
    'what how was were is did do does has have had happened happen happening go going went on about tell me show list us the a an any in of for to and with there anything ' +
    'something everything all note notes she he they we i it her his my our their written down recorded write wrote entry entries day days week night date when which who ' +
    'times time ever average usual usually occasions above over more than higher greater least below under less lower most this that these those from by at give gave given take took taken get got eat ate eaten see saw seen feel felt so far'
  ).split(' '),
);

/** What the tables know about words, for the medicine filter, which knows no tables. */
export const known = {
  isMedicine: (word: string) => {
    const medicine = lexicon().medicine(word);
    return medicine !== undefined && !medicine.wordLike;
  },
  isFood: (word: string) => word.length > 2 && lexicon().food(word) !== undefined,
};

/** "How many weeks since her last fall": the fall is what is asked for, not what is counted from. */
const SINCE_LAST =
  /\bhow (?:long|many (?:minutes|hours|days|weeks|months|years))(?: has it been| is it| have passed| have gone by)? since\b/i;

/** "after trying egg" is after one helping of it, not ever since. */
const TRIED = /\btr(?:ied|ying)\b/i;

/** Not "before and after": a thing that something else came after. */
const AFTER = /(?<!before (?:and|or|versus|vs\.?|than) )\b(?:after|following)\b/i;

/** Asks about what was: a dose that was given may be told, one to give may not. */
function looksBack(question: string): boolean {
  return (
    /\b(?:did|was|were|had|gave|took|given|taken|got)\b/i.test(question) &&
    !/\b(?:should|can|could|may|might|must|shall|ought|ok|okay|safe|allowed|need|now)\b/i.test(question)
  );
}

/** Puts "refused" on the medicine or food it stands closest to; on any of them where only "it" is named. */
function asAsked(
  things: readonly Thing[],
  words: readonly Token[],
  taken: TakenAsked | undefined,
): { readonly things: readonly Thing[]; readonly taken?: TakenAsked } {
  if (taken === undefined) return { things };
  const { ways, says } = taken;
  const distance = (thing: Thing) => Math.abs((words[thing.at]?.start ?? 0) - taken.start);
  const [nearest] = things.filter(isTaken).toSorted((a, b) => distance(a) - distance(b));
  if (nearest !== undefined) {
    return {
      taken,
      things: things.map((thing) => (thing === nearest ? { ...thing, taken: { ways, says } } : thing)),
    };
  }
  const named = words.some(
    (word) => (word.start < taken.start || word.start >= taken.end) && !asking.has(word.text),
  );
  return things.length > 0 || named
    ? { things }
    : { taken, things: [{ ...anythingTaken, taken: { ways, says } }] };
}

function limitOf(question: string): { readonly limit?: Limit } {
  const match =
    /\b(above|over|more than|higher than|greater than|at least|below|under|less than|lower than|at most)\s+(\d{1,4}(?:[.,]\d+)?)(?!\s?(?:days?|weeks?|months?|years?|times)\b)(?:\s?(hours?|hrs?|h|minutes?|mins?)\b(?! (?:after|before|of|ago|later|from|since)\b))?(?!\s?(?:hours?|hrs?|h|minutes?|mins?)\b)/i.exec(
      question,
    );
  if (match === null) return {};
  const words = (match[1] ?? '').toLowerCase();
  return {
    limit: {
      side: /above|over|more|higher|greater|least/.test(words) ? 'above' : 'below',
      value: Number((match[2] ?? '').replace(',', '.')),
      orEqual: words.startsWith('at '),
      ...(match[3] === undefined ? {} : { unit: /^h/i.test(match[3]) ? 'h' : 'min' }),
    },
  };
}

function without(question: string, places: readonly (readonly [number, number])[]): string {
  let text = question;
  for (const [from, to] of places) text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  return text;
}

/** Which of two things comes first: the one behind "after", "following", "from", "between". */
function causeAndEffect(
  question: string,
  words: readonly Token[],
  things: readonly Thing[],
  anchorThing: Thing | undefined,
  anchor: Anchor | undefined,
): { readonly cause?: Thing; readonly effect?: Thing; readonly fromAnchor: boolean } {
  if (anchor !== undefined && anchorThing !== undefined && /^after\b/i.test(anchor.phrase)) {
    const effect = things.find((thing) => thing.label !== anchorThing.label);
    return { cause: anchorThing, ...(effect === undefined ? {} : { effect }), fromAnchor: true };
  }
  const marker =
    /\b(?:after|following|within \d+ \w+ of|because of|caused by|due to|when (?:she|he|i|we|they) (?:had|has|have|eats?|ate))\b/i.exec(
      question,
    );
  const markerAt = marker === null ? -1 : words.findIndex((word) => word.start >= marker.index);
  const [first, second] = things;
  if (markerAt >= 0) {
    const cause = things.find((thing) => thing.at > markerAt && thing.at <= markerAt + 6);
    const effect = things.find((thing) => thing !== cause);
    return {
      ...(cause === undefined ? {} : { cause }),
      ...(effect === undefined ? {} : { effect }),
      fromAnchor: false,
    };
  }
  if (first !== undefined && second !== undefined) {
    const giving = (thing: Thing) => thing.type === 'medicine' || thing.type === 'food';
    if (giving(first) !== giving(second)) {
      return {
        cause: giving(first) ? first : second,
        effect: giving(first) ? second : first,
        fromAnchor: false,
      };
    }
    return { cause: first, effect: second, fromAnchor: false };
  }
  return { ...(first === undefined ? {} : { effect: first }), fromAnchor: false };
}
