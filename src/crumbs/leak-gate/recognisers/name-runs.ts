import { placeLength } from './places.ts';
import type { Text, Word } from './recogniser.ts';

/** Words in a row that together stand as a name, by their place in the text's words, end exclusive. */
export type Run = { readonly from: number; readonly to: number };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const TITLES = words(
  'mr mrs ms miss mx dr doctor prof professor sir madam lady lord rev reverend father sister brother nurse aunt auntie uncle aunty granny grandma grandpa ' +
    'captain judge sergeant officer coach herr frau fräulein fraulein monsieur madame mme señor señora sr sra don doña signor signora oma opa tante onkel',
);
/** They join the parts of a name. */
const PARTICLES = words(
  'van von der den de la le les di del della dalla da das do dos du el al bin ibn ben bint zu zum zur ter ten y e af av og san st saint nad pod pri na u v we ob bei am im aan op lez sur sous i ap mc mac o d l n',
);
export const ORGANISATION_ENDS = words(
  'ltd inc llc llp plc gmbh ag kg ug sa sarl bv nv ab oy as aps corp corporation company co group partners holdings holding industries systems technologies technology ' +
    'labs laboratories laboratory foundation agency solutions services consulting associates sons bros brothers university college institute hospital clinic ' +
    'practice surgery school academy kindergarten nursery pharmacy church parish centre center bank insurance council trust society association club union ministry department ' +
    'trading logistics media software networks analytics ventures capital enterprises international studio studios restaurant hotel cafe',
);
/** Those that can begin a name in small letters. */
const OPENING_PARTICLES = words('van von der den de di della da dos du al el bin ibn ter zu');
const DEGREES = words('md phd dds dvm rn esq msc bsc mba mbe obe jr sr ii iii iv');
const INTRODUCES = words('named called nicknamed christened surname herr frau');

/** Whether this word by itself, where it stands, reads as part of a name. */
export function isName(text: Text, at: number): boolean {
  const word = text.words[at];
  if (word === undefined || word.number || word.plain.length < 2) return false;
  const before = text.words[at - 1];
  if (before !== undefined && isTitle(before) && !word.common && /^\.?\s$/.test(before.after)) return true;
  if (word.common) return false;
  if (INTRODUCES.has(before?.plain ?? '') && (word.capital || word.given)) return true;
  if (word.given && !word.ordinary) return word.capital || text.lower || word.plain.length > 3;
  if (text.lower && word.given && word.first && /^:/.test(word.after)) return true;
  if (word.medical) return false;
  if (word.caps && !word.first && before?.after === '-' && before.caps) return true;
  if (word.caps && word.after === '-' && text.words[at + 1]?.caps === true) return true;
  if (word.caps && word.plain.length < 6) return !word.ordinary && word.plain.length > 3;
  if (!word.ordinary) return word.capital || text.lower;
  return word.capital && (!word.first || opensName(text, at));
}

function isTitle(word: Word): boolean {
  return TITLES.has(word.plain);
}

/** A word with a capital that it would have anyway: a name when what follows treats it as one. */
function opensName(text: Text, at: number): boolean {
  const word = text.words[at];
  const next = text.words[at + 1];
  if (word === undefined) return false;
  const adjacent = next !== undefined && /^[ -]$/.test(word.after);
  if (adjacent && next.capital && !next.caps && !next.common && !next.medical) return true;
  if (!word.given) return adjacent && next.caps && word.caps;
  if (/^\s*(?:\n|$|[,:;]|\/)/.test(word.after)) return true;
  return /['’]s$/i.test(word.written) || (adjacent && FOLLOWS_A_PERSON.has(next.plain));
}

const FOLLOWS_A_PERSON = words(
  'is was has had says said will would can could does did and or wants wanted thinks thought told asked went came gave took slept woke ate drank felt feels seems lives lived works worked spent likes loves needs got gets who whose',
);

const known = new WeakMap<Text, Run[]>();

/** All names in a text, longest first from the left. */
export function nameRuns(text: Text): Run[] {
  const runs = known.get(text) ?? findRuns(text);
  known.set(text, runs);
  return runs;
}

function findRuns(text: Text): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < text.words.length) {
    const to = runEnd(text, at);
    if (to > at) {
      runs.push({ from: opened(text, at), to });
      at = to;
    } else at++;
  }
  return runs;
}

/** "the van Gijn novel": particles in small letters before the name are part of it. */
function opened(text: Text, from: number): number {
  const before = text.words[from - 1];
  const opens =
    before !== undefined && OPENING_PARTICLES.has(before.plain) && before.after === ' ' && !before.first;
  return opens ? opened(text, from - 1) : from;
}

function runEnd(text: Text, from: number): number {
  let to = placeEnd(text, from);
  if (to === from && isName(text, from)) to = from + 1;
  if (to === from) return from;
  for (;;) {
    const next = continued(text, to);
    if (next === to) return to;
    to = next;
  }
}

/** "Isle of Man": a place of the list, however it is put together. */
function placeEnd(text: Text, from: number): number {
  const first = text.words[from];
  if (first === undefined || first.number || (!first.capital && !text.lower)) return from;
  const here: string[] = [];
  for (const word of text.words.slice(from, from + 6)) {
    here.push(word.plain.replace(/[^\p{L}]+/gu, ' '));
    if (!/^[ .'’-]{1,2}$/.test(word.after)) break;
  }
  const length = placeLength(here);
  const alone = length === 1 && text.lower && (first.ordinary || first.medical);
  return alone ? from : from + length;
}

/** Where the name goes on to after the word before `to`: the next word, or over particles, an initial or "and". */
function continued(text: Text, to: number): number {
  const last = text.words[to - 1];
  const next = text.words[to];
  if (last === undefined || next === undefined) return to;
  if (!/^(?:[ -]|['’]|,? (?=(?:jr|sr)\b)|\. ?|(?:, | )?& ?|['’]? ?- ?)$/i.test(last.after)) return to;
  if (/^\. ?$/.test(last.after) && last.plain.length > 3) return to;
  if (next.number) return to;
  if (isName(text, to) || DEGREES.has(next.plain)) return to + 1;
  if (
    next.capital &&
    last.given &&
    last.capital &&
    next.common &&
    next.plain.length > 2 &&
    last.after === ' '
  )
    return to + 1;
  if (next.caps && last.caps && !next.common) return to + 1;
  if (ORGANISATION_ENDS.has(next.plain) && (next.capital || text.lower)) return to + 1;
  const initial = next.plain.length === 1 && (next.capital || text.lower);
  const lettered = initial && next.capital && !next.common ? to + 1 : to;
  const joins =
    PARTICLES.has(next.plain) ||
    initial ||
    next.plain === 'of' ||
    next.plain === 'and' ||
    (next.common && next.capital);
  const after = text.words[to + 1];
  if (!joins || after === undefined || !/^(?:[ -]|['’]|\. ?)$/.test(next.after)) return lettered;
  if (next.plain === 'and') return ORGANISATION_ENDS.has(after.plain) && after.capital ? to + 2 : to;
  if (next.plain === 'of') return isName(text, to + 1) && after.capital ? to + 2 : to;
  if (isName(text, to + 1)) return to + 2;
  const far = text.words[to + 2];
  return PARTICLES.has(after.plain) && far !== undefined && isName(text, to + 2) ? to + 3 : lettered;
}
