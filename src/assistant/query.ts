import type { Clock } from '../contract/index.ts';
import { readerOf, resolveSubject } from '../journal/index.ts';
import { lexicon } from '../knowledge/index.ts';
import { medicineFilter } from '../safety/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { type Ev, eventsIn } from './events.ts';
import { type Anchor, readAnchor, readAsked } from './reading/anchor.ts';
import { readBeside } from './reading/beside.ts';
import { asksTheFuture, type Form, isGeneral, isPersonal, readForm } from './reading/form.ts';
import { type Limit, readDose, readLimit } from './reading/limit.ts';
import { causeAndEffect, listed } from './reading/pair.ts';
import { type Repeat, readRepeat } from './reading/repeats.ts';
import { type NamedSite, type Site, sitesIn } from './reading/sites.ts';
import { asksMedicines, standsFor } from './reading/standing.ts';
import { anythingTaken, isTaken, readTaken, type TakenAsked } from './reading/taken.ts';
import {
  anyMedicine,
  readThings,
  type Thing,
  thingWrittenAs,
  type Vocabulary,
  vocabularyOf,
} from './reading/things.ts';
import { writtenOut } from './reading/typed.ts';
import { asksForAll, onlySums } from './reading/whole-time.ts';
import { nobodyHere, readNames } from './reading/whom.ts';
import { readSecond, readWindow, unreadDate, type Window } from './reading/window.ts';
import { type Token, tokens } from './reading/words.ts';

export type About = {
  readonly id: number;
  readonly name: string;
  readonly born: string | null;
  readonly country: string | null;
};

export type Beside = { readonly thing: Thing; readonly words: string; readonly without: boolean };

/** A question as code understood it. What could not be read is absent, never guessed. */
export type Query = {
  readonly question: string;
  readonly form: Form;
  readonly about: About;
  /** Who asks: what another keeps to themselves is in no answer to them. */
  readonly reader: { readonly id: number; readonly name: string };
  /** Others that the question names too: it is asked of each. */
  readonly others: readonly string[];
  readonly things: readonly Thing[];
  /** The things stand side by side, and each is asked about by itself. */
  readonly listed: boolean;
  /** In "how long after milk did she itch": milk, and itch. */
  readonly cause?: Thing;
  readonly effect?: Thing;
  readonly window?: Window;
  /** A date no calendar has, as written: nothing is counted over another time instead. */
  readonly unread?: string;
  /** A second time, to compare with the first. */
  readonly second?: Window;
  /** "above 6": only notes whose number is. */
  readonly limit?: Limit;
  /** "refused", "skipped": how what was taken went. It stands on the thing it is asked of. */
  readonly taken?: TakenAsked;
  readonly anchor?: Anchor & { readonly thing?: Thing };
  /** Only what they wrote. */
  readonly observer?: { readonly id: number; readonly name: string };
  /** What "that day" is: the event the answer before was about. */
  readonly pivot?: Ev;
  /** Where on the body: only such notes. */
  readonly site?: Site;
  /** "In the evenings", "on Mondays". */
  readonly repeat?: Repeat;
  /** "On days with ice cream": only such days. */
  readonly beside?: Beside;
  /** Asks for the least instead of the most. */
  readonly least: boolean;
  /** Asks about the time between things ("longest time without a seizure"). */
  readonly gap: boolean;
  /** Asks for what usually is: a mean may be given beside the sum. */
  readonly average: boolean;
  /** Asks Tend to decide about a medicine, a dose or a food: never answered with yes, no or an amount. */
  readonly asksDecision: boolean;
  readonly general: boolean;
  /** Asks for what has not happened yet. */
  readonly future: boolean;
  /** "When did Mika last fall?", and nobody here is called Mika: the name, as written. */
  readonly nobody?: string;
  /** Names of people who have no page, as written: "Dr Weiss". */
  readonly called: readonly string[];
  /** Words that neither name a thing, a time or a person, nor only ask. */
  readonly otherWords: readonly string[];
  /** Asks what is taken at present: all of it, or the medicine it names. */
  readonly present?: 'all' | 'one';
};

/** Who asks, on whose page, and about whom where that is settled already. */
export type Asking = {
  readonly subject?: string | undefined;
  readonly observer?: string | undefined;
  /** About this person, whatever names the question has. */
  readonly about?: string | undefined;
};

/** Reads a question by code alone. The same words give the same query, with or without any model. */
export function readQuery(typed: string, asking: Asking, db: ReadableDb, clock: Clock): Query {
  const query = readWhole(writtenOut(typed), asking, db, clock);
  const { window, anchor, second, observer, asksDecision, future, things, otherWords } = query;
  const named =
    things.some((thing) => thing.words === undefined) || anchor !== undefined || second !== undefined;
  if (named || asksDecision || future || !asksForAll(query.question) || !onlySums(otherWords)) return query;
  // "How has she been": of late, where no time is named.
  const lately = window ?? (observer === undefined ? readWindow('in the last 7 days', clock) : undefined);
  const rest = {
    ...query,
    form: 'recall',
    things: [],
    listed: false,
    otherWords: [],
    general: false,
  } as const;
  return lately === undefined ? rest : { ...rest, window: lately };
}

function readWhole(whole: string, asking: Asking, db: ReadableDb, clock: Clock): Query {
  const question = withoutManners(whole);
  const page = asking.subject === undefined ? undefined : resolveSubject(db, asking.subject).name;
  const reader = readerOf(db, asking.observer);
  const named = readNames(question, page, db, reader);
  const about = resolveSubject(db, asking.about ?? named.subjects[0] ?? page);
  const events = eventsIn(db, reader.id);
  const vocabulary = vocabularyOf(events, about.id);
  const beside = besideIn(question, named.places, vocabulary);
  const repeat = readRepeat(question);
  const plain = without(
    question,
    [beside, repeat].flatMap((each) => (each === undefined ? [] : [[each.start, each.end] as const])),
  );
  const turning = readAsked(plain);
  // "When did her mood change?" asks for no note of a dose.
  const turned =
    turning?.verb === 'change' && readThings(tokens(turning.words), vocabulary)[0]?.type !== 'medicine'
      ? undefined
      : turning;
  const anchored = turned ?? (SINCE_LAST.test(plain) ? undefined : readAnchor(plain));
  const window = readWindow(
    anchored === undefined ? plain : without(plain, [[anchored.start, anchored.end]]),
    clock,
  );
  const unread = unreadDate(plain, clock);
  const second =
    window === undefined || anchored !== undefined
      ? undefined
      : readSecond(without(plain, [[window.start, window.end]]), clock);
  const blanks: (readonly [number, number])[] = [...named.places];
  if (window !== undefined) blanks.push([window.start, window.end]);
  if (second !== undefined) blanks.push([second.start, second.end]);
  if (anchored !== undefined) blanks.push([anchored.start, anchored.end]);
  const rest = tokens(without(plain, blanks));
  const present = presentIn(plain, named.places, window ?? anchored, () =>
    thingsIn(question, rest, vocabulary),
  );
  const asksDecision =
    present === undefined &&
    !(OF_CAUSE.test(question) && isPersonal(question)) &&
    asksToDecide(question) &&
    !looksBack(question) &&
    (DECIDES.test(question) || thingsIn(question, rest, vocabulary).some(isTaken)) &&
    // A date that notes tell, whether a symptom became less, and where a number lies decide nothing.
    turned === undefined &&
    !(
      tellsOfNumbers.has(readForm(question, 'nothing')) && !thingsIn(question, rest, vocabulary).some(isTaken)
    );
  const asTaken = asksDecision ? undefined : readTaken(plain, anchored !== undefined);
  const found = asAsked(thingsIn(question, rest, vocabulary), rest, asTaken);
  const { taken } = found;
  const anchorThing = anchored === undefined ? undefined : readThings(tokens(anchored.words), vocabulary)[0];
  const read =
    turned === undefined
      ? readForm(
          plain,
          anchored !== undefined
            ? 'event'
            : second !== undefined
              ? 'two-times'
              : window !== undefined
                ? 'time'
                : 'nothing',
        )
      : 'turning';
  const covered = (word: Token) =>
    found.things.some((thing) => {
      const at = rest.indexOf(word);
      return at >= thing.at && at < thing.at + thing.asked.split(' ').length;
    });
  const site = siteIn(without(plain, blanks), rest.filter(covered));
  const otherWords = rest
    .filter(
      (word) =>
        !ofQuestions.has(word.text) &&
        !(taken !== undefined && word.start >= taken.start && word.start < taken.end) &&
        !(site !== undefined && word.start >= site.start && word.end <= site.end) &&
        !covered(word),
    )
    .map((word) => word.text);
  const nobody = nobodyHere(question, named.places, found.things);
  const general =
    present === undefined && (isGeneral(question, named.subjects.length > 0) || OF_MANY.test(question));
  const stands = standsFor(plain, read, found.things, present);
  const things =
    present === 'all'
      ? [anyMedicine]
      : found.things.length > 0 || general || asksDecision || stands === 'facts'
        ? found.things
        : byWords(plain, otherWords, read, rest, (word) =>
            thingWrittenAs(word, events.writtenAs(about.id, word), vocabulary),
          );
  // A thing and nothing else ("fever in January?") asks when it was.
  const alone = !general && found.things.length > 0 && otherWords.length === 0;
  const reading = things[0]?.type === 'measure' && things[0].label !== 'sleep' && window === undefined;
  const pair = causeAndEffect(question, rest, things, anchorThing, anchored);
  const list = anchored === undefined ? listed(question, rest, things) : undefined;
  // "Is the itch worse after dairy in March?" asks what follows dairy; March is no before and after.
  const afterThing =
    anchored === undefined && second === undefined && pair.cause !== undefined && AFTER.test(question);
  const limit =
    readLimit(plain) ?? (things[0]?.type === 'medicine' && !asksDecision ? readDose(plain) : undefined);
  const written = named.observer !== undefined && WRITTEN_ABOUT.test(question);
  const form = written
    ? 'recall'
    : stands !== undefined
      ? stands
      : read === 'before-after' && afterThing
        ? 'when'
        : read === 'recall' && alone
          ? reading
            ? 'last-time'
            : 'when'
          : // What something is like on such days is a number, where there is one.
            read === 'when' && limit?.side === 'exactly' && MOVED.test(question)
            ? 'first-time'
            : read === 'recall' && beside !== undefined && things.length > 0
              ? 'average'
              : // An amount that is given or eaten has its mean beside its sum.
                read === 'average' && things[0]?.type === 'medicine'
                ? 'how-much'
                : read;
  // "how long after starting milk": milk is no event to count from, it is what comes before.
  const asAnchor =
    anchored !== undefined && !(pair.fromAnchor && (form === 'how-long-after' || TRIED.test(anchored.phrase)))
      ? anchored
      : undefined;
  const fromHere = pair.fromAnchor && asAnchor !== undefined;
  const paired = !fromHere && list === undefined;
  const besideThing =
    beside === undefined
      ? undefined
      : thingOf(beside.words, vocabulary, (word) =>
          thingWrittenAs(word, events.writtenAs(about.id, word), vocabulary),
        );
  return {
    question: whole,
    form,
    reader,
    about: { id: about.id, name: about.name, born: about.born, country: about.country },
    others: asking.about === undefined ? named.subjects.slice(1) : [],
    things,
    listed: list !== undefined,
    ...(pair.cause === undefined || !paired ? {} : { cause: pair.cause }),
    ...(pair.effect === undefined || !paired ? {} : { effect: pair.effect }),
    ...(window === undefined ? {} : { window }),
    ...(unread === undefined ? {} : { unread }),
    ...(second === undefined ? {} : { second }),
    ...(limit === undefined ? {} : { limit }),
    ...(taken === undefined ? {} : { taken }),
    ...(asAnchor === undefined
      ? {}
      : { anchor: { ...asAnchor, ...(anchorThing === undefined ? {} : { thing: anchorThing }) } }),
    ...(named.observer === undefined ? {} : { observer: named.observer }),
    ...(site === undefined ? {} : { site }),
    ...(repeat === undefined ? {} : { repeat }),
    ...(beside === undefined || besideThing === undefined
      ? {}
      : { beside: { thing: besideThing, words: beside.words, without: beside.without } }),
    ...flagsOf(question),
    asksDecision,
    general,
    future: asksTheFuture(question),
    ...(nobody === undefined ? {} : { nobody }),
    called: named.people,
    otherWords,
    ...(present === undefined ? {} : { present }),
  };
}

/** The filter calls "is it ok to stop" a change outright; put as a question it asks for one. */
function asksToDecide(question: string): boolean {
  const { concerns } = medicineFilter(question, known);
  return concerns.includes('question') || (concerns.includes('change') && ASKS_LEAVE.test(question));
}
const ASKS_LEAVE =
  /^\W*(?:and |so |but )?(?:is|are|am|can|could|should|shall|may|must|would|ok|okay|safe)\b/i;

/** A time that is named asks for what was; and one medicine that is asked for has to be one. */
function presentIn(
  plain: string,
  names: readonly (readonly [number, number])[],
  time: object | undefined,
  things: () => readonly Thing[],
): Query['present'] {
  const asked = time === undefined ? asksMedicines(plain, names) : undefined;
  const [thing] = asked === 'one' ? things() : [];
  return asked === 'one' && (thing?.type !== 'medicine' || thing.generic) ? undefined : asked;
}

/** "Can you tell me when": the asking before the question, blanked so that places stay. */
const MANNERS =
  /^\W*(?:(?:hi|hello|hey|please|sorry|so|ok|okay|well|quick question)\b[,:!. ]*)*(?:(?:can|could|would|will) (?:you|i|we) (?:please )?(?:tell|show|remind|find|check|see|look up|know|say|give)(?: me| us| out)?|do (?:you|we) (?:know|remember|have)(?: whether| if)?|(?:i(?:'d| would) (?:like|love|want) to know|i (?:want|need) to know|i wonder|i'm wondering|any idea|tell me|remind me|show me|let me know|find out)(?: please)?)\b[,: ]*/i;

function withoutManners(question: string): string {
  const match = MANNERS.exec(question);
  const rest = match === null ? '' : question.slice(match[0].length);
  return match === null || !/\p{L}{3}/u.test(rest) ? question : ' '.repeat(match[0].length) + rest;
}

/** What the words of a question say besides what they name. */
export function flagsOf(question: string): Pick<Query, 'least' | 'gap' | 'average'> {
  return {
    least: /\b(?:lowest|least|mildest|minimum|shortest|smallest|fewest|lightest|slowest|how low)\b/i.test(
      question,
    ),
    gap: /\b(?:without|between|gap|free|stretch|break|interval|in a row with no|with no)\b|-free\b/i.test(
      question,
    ),
    average: /\b(?:average|on average|mean|usually|typically|per (?:day|night)|a (?:day|night))\b/i.test(
      question,
    ),
  };
}

/** Only days are named ("list the days with vomiting"): then what they are with is what is asked for. */
function besideIn(
  question: string,
  places: readonly (readonly [number, number])[],
  vocabulary: Vocabulary,
): ReturnType<typeof readBeside> {
  const beside = readBeside(question);
  if (beside === undefined) return undefined;
  const rest = tokens(without(question, [...places, [beside.start, beside.end]]));
  const named = readThings(rest, vocabulary).length > 0;
  const words = rest.map((word) => word.text);
  return named || wordsThing(words.filter((word) => !ofQuestions.has(word))) !== undefined
    ? beside
    : undefined;
}

/** The first place on the body that is not part of a thing's own name. */
function siteIn(text: string, named: readonly Token[]): NamedSite | undefined {
  return sitesIn(text).find(
    (site) =>
      site.side !== undefined || !named.some((word) => word.start < site.end && word.end > site.start),
  );
}

/** A thing in a few words: what the journal knows by that name, else the notes that have the words. */
export function thingOf(
  words: string,
  vocabulary: Vocabulary,
  writtenAs: (word: string) => Thing | undefined = () => undefined,
): Thing | undefined {
  const all = tokens(words);
  const taken = readTaken(words, false);
  const [first] = asAsked(readThings(all, vocabulary), all, taken).things;
  const content = all.map((word) => word.text).filter((word) => !ofQuestions.has(word) && isContent(word));
  const [only] = content;
  return (
    first ?? (only !== undefined && content.length === 1 ? writtenAs(only) : undefined) ?? wordsThing(content)
  );
}

/** Forms that can be answered from notes that only have the words. */
const fromWords: ReadonlySet<Form> = new Set([
  'last-time',
  'first-time',
  'how-often',
  'how-much',
  'average',
  'highest',
  'which-days',
  'longest',
  'who',
  'before-after',
  'trend',
]);

/** What is asked of by words alone: each run of them that no comma or "and" parts. */
function byWords(
  question: string,
  otherWords: readonly string[],
  form: Form,
  rest: readonly Token[],
  writtenAs: (word: string) => Thing | undefined,
): Thing[] {
  if (!fromWords.has(form)) return [];
  const runs: Token[][] = [];
  for (const word of rest.filter((one) => otherWords.includes(one.text) && isContent(one.text))) {
    const last = runs.at(-1)?.at(-1);
    const between = last === undefined ? ',' : question.slice(last.end, word.start);
    if (/,|;|\band\b|\bor\b/i.test(between)) runs.push([word]);
    else runs.at(-1)?.push(word);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const thing =
      (first !== undefined && run.length === 1 ? writtenAs(first.text) : undefined) ??
      wordsThing(run.map((word) => word.text));
    return thing === undefined || first === undefined ? [] : [{ ...thing, at: rest.indexOf(first) }];
  });
}

const isContent = (word: string) => word.length > 2 && !ofAsking.has(word) && !/^\d/.test(word);

/** Whether any of the words could be what is meant. */
export const hasContent = (words: readonly string[]): boolean => words.some(isContent);

/** What is looked for by its words alone: "MRI", "hearing aid". */
function wordsThing(words: readonly string[]): Thing | undefined {
  const wanted = [...new Set(words)].filter(isContent);
  if (wanted.length === 0 || wanted.length > 3) return undefined;
  const label = wanted.join(' ');
  return {
    ...{ names: [], groups: [], kinds: [], label, asked: label, at: 0 },
    ...{ type: 'other', generic: false, because: '', words: wanted },
  };
}

/** Nouns that stand beside what is meant: "physio session", "note of the tick". */
const ofAsking = new Set(
  (
    'run runs stretch streak row break interval tell date dates page menu him them being been or and not am find found show shows showed prof professor often ever never also too into onto than as if while many last highest lowest best worst lately ago also only just during without usual normal typical high low strong weak severe mild strength session sessions appointment appointments visit visits reading readings result results value values level levels score scores number numbers spell spells bout bouts ' +
    'episode episodes attack attacks mention mentions mentioned mentioning earliest exact exactly please remind remember recently recent latest newest current currently now present ' +
    'moment these begin began start started since until till count counted total together altogether name called kind sort thing things part put whom know think ' +
    'come came noted noticed measured reported happens because why said say says tell told journal diary here long longest shortest far many much dates days year years month months ' +
    'again back still already yet really actually first second third one ones two three whether could would should might will can need needs again else other others both each every ' +
    'good bad worse better more less fewer same different between compare compared compares change changed changes trend bout'
  ).split(' '),
);

const tellsOfNumbers: ReadonlySet<Form> = new Set(['trend', 'usual', 'average']);

/** "165/92" is a blood pressure and "71 kg" a weight, although nothing is named. */
function thingsIn(question: string, words: readonly Token[], vocabulary: Vocabulary): Thing[] {
  const things = readThings(words, vocabulary);
  const measured = things.length === 0 ? BY_NUMBER.find(([number]) => number.test(question)) : undefined;
  return measured === undefined ? things : readThings(tokens(measured[1]), vocabulary);
}

const BY_NUMBER: readonly (readonly [RegExp, string])[] = [
  [/\b\d{2,3}\/\d{2,3}\b/, 'blood pressure'],
  [/\b\d{1,3}(?:[.,]\d{1,2})? ?(?:kgs?|kilos?|kilograms?|lbs?|pounds|stone)\b/i, 'weight'],
  [/\b\d{2,3}(?:[.,]\d{1,2})? ?(?:°|degrees)/i, 'temperature'],
  [/\b\d{2,3} ?(?:bpm|beats)\b/i, 'pulse'],
  [/\b\d{1,3}(?:[.,]\d{1,2})? ?(?:mmol|mg\/dl)/i, 'blood sugar'],
];

const ofQuestions = new Set(
  (
    'what how was were is did do does has have had happened happen happening go going went on about tell me show list us the a an any in of for to and with there anything ' +
    'something everything all note notes she he they we i it her his my our their written down recorded write wrote entry entries day days week night date when which who ' +
    'times time ever average usual usually occasions above over more than higher greater least below under less lower most this that these those from by at give gave given take took taken get got eat ate eaten see saw seen feel felt so far'
  ).split(' '),
);

/** "How common is epilepsy in children?" */
const OF_MANY =
  /\b(?:how (?:common|rare|many (?:people|children|adults|patients))|in (?:children|people|adults|general|babies|women|men|patients)|do (?:children|people|adults|babies|women|men|patients))\b/i;

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

/** "When did he go from 500 to 1000 mg": the first dose of that amount. */
const MOVED =
  /\b(?:go|gone|went|going|move\w*|rais\w*|increas\w*|chang\w*|switch\w*|up|start\w*|begin|began|lower\w*|reduc\w*|down|first)\b/i;

/** "What has the school written about him being upset": their notes, not a count. */
const WRITTEN_ABOUT = /\b(?:write|written|wrote|sa(?:y|id)|noted?|reported?) (?:about|of|on)\b/i;

/** Not "before and after": a thing that something else came after. */
const AFTER = /(?<!before (?:and|or|versus|vs\.?|than) )\b(?:after|following)\b/i;

/** Without one of these, and without a medicine or a food, nothing is decided: "how long are my walks?" */
const DECIDES =
  /\b(?:should|shall|can|could|may|might|must|ought|need|ok|okay|safe|allowed|better|enough|too (?:much|little|many|high|low)|stop|start|change|increase|decrease|raise|lower|double|skip|give|take|taking|try|avoid|wean|switch|dose|doses|mg|ml|mcg|units?|tablets?|drops|medicines?|medication|meds|pills?|time (?:to|for))\b/i;

/** "Is the dienogest causing my low mood": nobody is to give, take or stop anything for the answer, and no note knows it. */
const OF_CAUSE =
  /\b(?:caus(?:e|ed|es|ing)|to blame|responsible for|because of|brought on by|triggered by|mak(?:es?|ing) (?:me|him|her|them|my|his|their))\b/i;

/** Asks about what was: a dose that was given may be told, one to give may not. */
function looksBack(question: string): boolean {
  return (
    /\b(?:did|was|were|had|gave|took|given|taken|got|changed|increased|raised|lowered|reduced|started|stopped|wrote|prescribed|forgot)\b|\b(?:am|is|are) (?:\w+ )?(?:taking|getting|on|having)\b|\bdo(?:es)? (?:\w+ )(?:take|get|have)\b.{0,80}\b(?:at present|at the moment|currently|these days|right now)\b/i.test(
      question,
    ) &&
    !/\b(?:should|can|could|may|might|must|shall|ought|ok|okay|safe|allowed|need|enough|too much|too little|now)\b(?<!\bright now)/i.test(
      question,
    )
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
    (word) => (word.start < taken.start || word.start >= taken.end) && !ofQuestions.has(word.text),
  );
  return things.length > 0 || named
    ? { things }
    : { taken, things: [{ ...anythingTaken, taken: { ways, says } }] };
}

function without(question: string, places: readonly (readonly [number, number])[]): string {
  let text = question;
  for (const [from, to] of places) text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  return text;
}
