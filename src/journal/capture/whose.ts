import { isOrdinaryWord, lexicon } from '../../knowledge/index.ts';
import { type Clause, isHead } from './clauses.ts';
import { only } from './events.ts';

/** Whose line it may be: the names a line can hold, and whether writer and subject are the same person. */
export type Readers = {
  readonly subjects: readonly { readonly who: string; readonly names: readonly string[] }[];
  /** The subject the line is read as being about. */
  readonly about: string;
  readonly self: boolean;
  /** The writer's own page, where there is one: whose "I" and "my" are. */
  readonly writer?: string;
  /** ISO 3166 code of where dates are written; empty or missing when unknown. */
  readonly country?: string;
};

/** Whose each clause is: people Tend knows, nobody it knows (empty), or not to be told. */
export type Owners = readonly (readonly string[] | 'unclear' | 'writer')[];

/**
 * Whom the clauses of a line are about, in their order. A clause without a name goes on with the one before: "her brother
 * coughed all night" is nobody's, "Leo has a cough, temp 38" is Leo's, "both kids" is each child's. Who gives, sees or
 * says something is only its witness.
 */
export function ownersOf(line: string, clauses: readonly Clause[], readers: Readers): Owners {
  const { about } = readers;
  let going: Owners[number] = [about];
  let sentence = -1;
  const headed = headOf(line, clauses, readers);
  if (headed) going = headed;
  return clauses.map((clause) => {
    if (clause.asks) return going;
    // "Both kids had soup. Slept well": what follows in a sentence of its own is the page's again.
    if (clause.sentence !== sentence && (going === 'unclear' || going.length > 1)) going = [about];
    sentence = clause.sentence;
    const owner = ownerOf(line, clause, readers, going);
    // "the nurse came at 11, BP 132/78": only that clause is hers.
    if (owner.length > 0) going = owner;
    return owner;
  });
}

/** "me: migraine at 4", "Me - headache", "M: fine": whose the line is, said at its head. */
function headOf(
  line: string,
  clauses: readonly Clause[],
  { subjects, about, self, writer }: Readers,
): Owners[number] | undefined {
  const first = clauses[0];
  if (!first) return undefined;
  const text = line.slice(first.start, first.end).trim();
  if (
    !/^\s?(?::|-|–|—)\s/u.test(line.slice(first.start + line.slice(first.start, first.end).trimEnd().length))
  )
    return undefined;
  if (/^(?:me|myself|mine)$/iu.test(text)) return self ? [about] : writer ? [writer] : 'writer';
  if (!/^\p{Lu}$/u.test(text)) return undefined;
  const named = subjects.filter(({ names }) => names.some((name) => name.startsWith(text)));
  if (named.some(({ who }) => who === about)) return [about];
  return named.length === 1 && named[0] ? [named[0].who] : undefined;
}

function ownerOf(line: string, clause: Clause, readers: Readers, going: Owners[number]): Owners[number] {
  const { about, self, writer } = readers;
  const text = line.slice(clause.start, clause.end);
  const several = severalOf(line, clause, readers);
  if (several) return several;
  const words = only(clause.marks, 'word');
  const named = only(clause.marks, 'subject');
  const first = clause.marks.find((mark) => !['day', 'clock', 'part'].includes(mark.type));
  const other = words.find((word) => word.word === 'other-person');
  const witness = words.some((word) => ['gave', 'says'].includes(word.word));
  const subject = named.find((mark) => mark.who === about) ?? named[0];

  if (
    other &&
    !witness &&
    (subject === undefined || other.start < subject.start || isKinOf(line, subject.end, other.start))
  ) {
    const before = clause.marks.filter((mark) => mark.start < other.start && isHead(mark));
    // "went to auntie's": where, not who.
    const where =
      /(?<![\p{L}])(?:to|at|from|with|by|near|for|per|via|according to|told)\s(?:(?:my|her|his|our|the)\s)?$/iu.test(
        line.slice(0, other.start),
      );
    if (before.length === 0 && !where) return happened(line, other.end, clause.end) ? 'unclear' : [];
  }
  if (isStranger(line, clause) || ANIMAL.test(text) || KIN_TAKES.test(text)) return [];
  if (named.length > 0) {
    // "Mum gave Leo calpol": of several it is the page's own, else whoever is spoken of last.
    const own = named.find((mark) => mark.who === about);
    const done = named.find((mark) => !isWitness(line, mark.end));
    // "Mum gave 5 ml", "Mum gave me two": hers is only the giving.
    if (!done && givenMe(text) && writer) return [writer];
    if (!done && !own && named.every((mark) => GIVES.test(line.slice(mark.end))))
      return going === 'unclear' ? [about] : going;
    return [(own && !isWitness(line, own.end) ? own : (done ?? own ?? named[0]))?.who ?? about];
  }
  if (!self) {
    const own = words.find((word) => word.word === 'self');
    // "gave my daughter…", "took my 20 mg": mine only when the word stands right before the thing itself.
    const said = own && line.slice(own.start, own.end).toLowerCase();
    if (own && (said === 'my' || said === 'me')) {
      const next = clause.marks.find((mark) => mark.start >= own.end);
      const touches = next !== undefined && /^\s*(?:own\s)?$/i.test(line.slice(own.end, next.start));
      // "sick down my back": what it came upon is mine, and it was not.
      const upon = next?.type === 'site' && /(?:down|on|onto|over|into)\s$/iu.test(line.slice(0, own.start));
      if (said === 'my' && touches && next.type !== 'word' && !upon) return writer ? [writer] : 'writer';
      if (/^\s*(?:and\s|but\s)?me too\b/i.test(text) && writer) return [writer];
    } else if (
      own &&
      own === first &&
      (!witness || tookOneself(line, own, clause)) &&
      // "I read him two stories and he was asleep at 7".
      !/(?<![\p{L}])(?:and|then|but|so)\s(?:he|she|they)(?![\p{L}])/iu.test(
        line.slice(own.end, clause.marks.find(isHead)?.start ?? own.end),
      )
    )
      return writer ? [writer] : 'writer';
  }
  if (
    going === 'unclear' &&
    /^\s*(?:and\s|but\s)?(?:she|he|they|her|his)(?![\p{L}])/iu.test(text) &&
    !sameSex(line, clause)
  )
    return [about];
  const mine = going === 'writer' || (going.length === 1 && going[0] === writer && writer !== about);
  if (mine && /(?<![\p{L}])(?:she|he|her|him|his|they|them)(?![\p{L}])/iu.test(text)) return [about];
  // Who gives, gives to the page's.
  if (mine && /^\s*(?:then\s|and\s|so\s)?(?:gave|given|giving)(?![\p{L}])/iu.test(text)) return [about];
  return going;
}

/** "dad fell", "his brother has a cough": something happened to somebody the journal does not know. */
function happened(line: string, from: number, to: number): boolean {
  return /^\s(?:\p{L}+\s)?(?:fell|fainted|collapsed|vomited|threw up|was sick|has|had|got|caught|broke|hurt|took|felt|feels|woke|slept)(?![\p{L}])/iu.test(
    line.slice(from, to),
  );
}

const MEN = /(?<![\p{L}])(?:dad|daddy|father|brother|grandpa|grandad|grandfather|uncle|husband)(?![\p{L}])/iu;
const WOMEN =
  /(?<![\p{L}])(?:mum|mom|mummy|mommy|mother|sister|nan|nana|gran|granny|grandma|grandmother|aunt|auntie|wife)(?![\p{L}])/iu;

/** Whether the "he" or "she" of a clause can be who was spoken of before it. */
function sameSex(line: string, clause: Clause): boolean {
  const text = line.slice(clause.start, clause.end);
  const before = line.slice(clause.sentence, clause.start);
  if (/(?<![\p{L}])(?:he|his|him)(?![\p{L}])/iu.test(text)) return !WOMEN.test(before);
  return /(?<![\p{L}])(?:she|her)(?![\p{L}])/iu.test(text) ? !MEN.test(before) : true;
}

/** "I took 400 mg": not "I took her temperature", "I took Maya to the GP". */
function tookOneself(line: string, own: { readonly end: number }, clause: Clause): boolean {
  const behind = line.slice(own.end, clause.end);
  const took =
    /^(?:\s(?:just|also|then|have|had))?\s(?:took|taken|swallowed|popped|downed)\s(?!(?:her|him|his|their|them|care|the|a|it off|off|over|part|some time|time|notes?|note|photos?|pictures?)(?![\p{L}]))/iu.exec(
      behind,
    );
  return took !== null && !clause.marks.some((one) => one.type === 'subject');
}

const GIVES =
  /^\s(?:also\s|just\s|then\s)?(?:gave|gives|brought|put|made|cooked|rang|called|texted)(?![\p{L}])/u;

function givenMe(text: string): boolean {
  return /(?<![\p{L}])(?:gave|given|gives|brought|made) me(?![\p{L}])/iu.test(text);
}

const WITNESSES =
  /^\s(?:also\s|just\s|then\s)?(?:gave|gives|noticed|notices|said|says|saw|sees|told|tells|found|rang|called|thinks?|thought|brought|made|put|helped|reports?|reported|texted|wrote)(?![\p{L}])/u;

function isWitness(line: string, nameEnd: number): boolean {
  return WITNESSES.test(line.slice(nameEnd));
}

/** "Maya's brother": the name only says whose brother. */
function isKinOf(line: string, nameEnd: number, kinStart: number): boolean {
  return /['’]s$/u.test(line.slice(nameEnd - 2, nameEnd)) && kinStart - nameEnd <= 2;
}

const KIDS =
  /(?<!(?:with|from|at|other|to|by|of|like)\s(?:the\s|both\s|all\s)?)(?<![\p{L}])(?:(?:both|all|all of|all the|both the|both of the|both of my|both my|the|my|our|2|two)\s(?:kids|children|twins|girls|boys|babies|siblings|little ones))(?![\p{L}])/iu;
const ALL =
  /(?<!(?:with|from|at|other|for|to|by|of|like)\s(?:the\s|both\s|all\s)?)(?<![\p{L}])(?:everyone|everybody|all of (?:us|them)|(?:we|they) all|(?:the )?whole family)(?![\p{L}])/iu;
const BOTH = /(?<![\p{L}])(?:both of (?:us|them)|we both|us both|they both|me both)(?![\p{L}])/iu;
const ELDERS =
  /^(?:mum|mom|mummy|dad|daddy|nan|nana|nanny|gran|granny|grandma|grandad|grandpa|mother|father|wife|husband|oma|opa)$/iu;

/** "both kids", "April and Will", "mum & me both": more than one person at once. `unclear` when they cannot be told. */
function severalOf(
  line: string,
  clause: Clause,
  readers: Readers,
): readonly string[] | 'unclear' | undefined {
  const text = line.slice(clause.start, clause.end);
  const { subjects, writer, about } = readers;
  const named = only(clause.marks, 'subject');
  const joined = named.flatMap((one, index) => {
    const next = named[index + 1];
    const and =
      next !== undefined &&
      next.who !== one.who &&
      /^\s?(?:,|and|&|\+|n|or|as well as)\s?(?:also\s)?$/iu.test(line.slice(one.end, next.start));
    return and ? [one.who, next.who] : [];
  });
  // "mum & me", "me and Leo".
  const withMe = named.filter(
    (one) =>
      /^\s?(?:and|&|\+|n)\s(?:me|i|myself)(?![\p{L}])/iu.test(line.slice(one.end)) ||
      /(?<![\p{L}])(?:me|i)\s(?:and|&|\+|n)\s(?:my\s)?$/iu.test(line.slice(0, one.start)),
  );
  if (withMe.length > 0) return writer ? [...new Set([writer, ...withMe.map((one) => one.who)])] : 'unclear';
  if (joined.length > 0) return [...new Set(joined)];
  if (KIDS.test(text)) {
    const kids = subjects.map((one) => one.who).filter((who) => who !== writer && !ELDERS.test(who));
    return writer !== undefined && kids.length === 2 ? kids : 'unclear';
  }
  if (BOTH.test(text))
    return writer && writer !== about && !/them|they/iu.test(text) ? [about, writer] : 'unclear';
  return ALL.test(text) ? 'unclear' : undefined;
}

/** "the dog has been sick again": not "the dog bit my hand". */
const ANIMAL =
  /^\s*(?:and\s)?(?:the\s|our\s|my\s|her\s|his\s|mum's\s|next door's\s)?(?:poor\s|old\s|little\s)?(?:dog|cat|puppy|kitten|rabbit|bunny|hamster|guinea pig|pony|horse|hen|budgie|parrot|tortoise)\s(?:is\s|was\s|has\s|had\s|just\s|also\s|been\s)*(?:sick|threw up|vomited|limping|limped|coughing|coughed|sneezed|sneezing|scratching|itchy|wheezing|on|had|has|needs|ate|poorly|unwell)(?![\p{L}])/iu;
/** "my sister takes 40 mg citalopram": what somebody else is on, told of. Of those with a page it is read by their name. */
const KIN_TAKES =
  /^\s*(?:my|his|her|our)\s(?:\p{L}+(?:'s)?\s)?(?:brother|sister|cousin|friend|neighbour|neighbor|colleague|aunt|auntie|uncle|boss|mate|flatmate|mum|mom|mother|dad|father|nan|gran|grandma|grandad|grandpa|husband|wife|partner)\s(?:also\s|already\s|always\s)?(?:takes|uses|has to take|used to take|is on|was on|swears by)(?![\p{L}])/iu;

const STRANGER =
  /^\s*(?:little\s|poor\s)?(\p{Lu}\p{Ll}{2,})(?:\s(?:at|from|in)\s\p{L}+)?\s(?:has|had|was|is|got|threw|came|caught|vomited|coughed|started)(?![\p{L}])/u;

/** "Finlay at nursery was sent home": a name nobody told Tend. */
function isStranger(line: string, clause: Clause): boolean {
  const text = line.slice(clause.start, clause.end);
  const name = STRANGER.exec(text)?.[1];
  if (name === undefined) return false;
  const start = clause.start + text.indexOf(name);
  if (clause.marks.some((mark) => mark.start < start + name.length && mark.end > start)) return false;
  const word = name.toLowerCase();
  return !isOrdinaryWord(word) && lexicon().scan([word]).length === 0;
}
