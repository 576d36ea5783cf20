import { isName, nameRuns } from './name-runs.ts';
import { type Found, matches, type Recogniser, type Text, type Word } from './recogniser.ts';

const STREET =
  /^(?:street|st|str|road|rd|avenue|ave|av|avda|avenida|lane|ln|drive|dr|court|ct|close|crescent|cres|square|sq|boulevard|blvd|way|terrace|place|pl|plaza|parkway|pkwy|highway|hwy|gardens|grove|mews|row|hill|route|loop|trail|alley|circle|walk|via|viale|rue|rua|calle|camino|straße|strasse|platz|weg|allee|gasse|ulica|ul|utca|út|ut|ulice)$/i;
/** Written small before the name of the street. */
const FOREIGN_STREET =
  /^(?:rue|avenue|boulevard|via|viale|rua|calle|camino|avenida|ulica|plaza|place|chemin|allée|quai)$/i;
const STREET_END =
  /(?:straße|strasse|stasse|str|gasse|platz|allee|weg|steenweg|laan|straat|plein|gracht|gata|gatan|gate|veien|vegen|vej|vägen|väg|katu|kuja|polku|tie|utca|ulice|ulica)$/i;
const UNIT =
  /^(?:apt|apartment|suite|ste|flat|unit|room|rm|floor|box|psc|apo|fpo|bldg|building|block|lot|po)$/i;
const CUE =
  /(?:address(?:es)?(?: is| are|[^.\n]{0,20}:)?|lives? at|lived at|live at|living at|office is at|located at|return to|taxi to|arrived at|send (?:it|one|them|this)? ?to|new one to|deliver(?:ed)? to|moved to|stay(?:s|ing)? at|home is)[\s:"“]*$/i;
const CORNER =
  /\b(?:the )?(?:corner|intersection|junction|crossing) of [\p{L}\p{N}.'’ -]{2,40}? (?:and|&) [\p{L}\p{N}.'’-]+(?: [\p{Lu}\p{N}][\p{L}\p{N}.'’-]*){0,4}/giu;
const POSTCODE =
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2}[ ,]{1,2}\d{5}(?:-\d{4})?\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b/g;
const CALLED =
  /\b(?:zip|post(?:al)?)[ -]?codes?(?: (?:is|was|of|my|the|her|his))*[: ]+[A-Z\d][A-Z\d -]{2,8}/gi;
const PO_BOX =
  /\bp\.?\s?o\.?\s?box\s?#?\d{1,8}|\b(?:apt|apartment|suite|flat|unit|room)\.?\s?#?\s?\d{1,5}\b/gi;
const SPELT =
  /\b(?:(?:number )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)[ -]){1,4}(?:[\p{L}'’-]{2,20} ){1,3}(?:street|road|avenue|lane|drive|court|close|crescent|square|boulevard|terrace|place|parkway|gardens|grove|mews|straße|strasse|gasse|platz|allee)\b/giu;

/** Streets with their numbers, also spelt in words; units, postcodes, corners; and what follows them. */
export const address: Recogniser = (text): Found[] => [
  ...[CORNER, POSTCODE, CALLED, PO_BOX, SPELT].flatMap((pattern) => matches(text, 'address', pattern)),
  ...runs(text),
];

type Part = 'number' | 'street' | 'unit' | 'code' | 'name' | 'small';

/** Runs of numbers, street words, units and names. They are an address if a number stands beside a street, or where one says one. */
function runs(text: Text): Found[] {
  const parts = partsOf(text);
  const found: Found[] = [];
  for (let from = 0; from < parts.length; from++) {
    if (parts[from] === undefined || parts[from] === 'small') continue;
    let to = from;
    while (to < parts.length && parts[to] !== undefined && (to === from || joins(text, to))) to++;
    const first = text.words[from];
    const last = text.words[to - 1];
    if (first !== undefined && last !== undefined && isAddress(text, parts.slice(from, to), first))
      found.push({ kind: 'address', start: first.start, end: last.end });
    from = to - 1;
  }
  return found;
}

function partsOf(text: Text): (Part | undefined)[] {
  const named = new Set(
    nameRuns(text).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  return text.words.map((word, at): Part | undefined => {
    if (isDecimal(text, at)) return undefined;
    if (word.number)
      return word.written.length <= 6 || /^\d+(?:st|nd|rd|th)$/i.test(word.written) ? 'number' : undefined;
    if (UNIT.test(word.plain) && (word.capital || text.words[at + 1]?.number === true)) return 'unit';
    if (isStreet(text, word, at)) return 'street';
    if (named.has(at) || isName(text, at)) return 'name';
    if (word.caps && (!word.common || word.plain.length === 2)) return 'code';
    return isSmall(text, at) ? 'small' : undefined;
  });
}

/** "2.5 mg": the two numbers of one amount. */
function isDecimal({ words }: Text, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  const point = (one: Word | undefined) => one?.number === true && (one.after === '.' || one.after === ',');
  return (
    word?.number === true &&
    ((point(word) && next?.number === true) || (point(before) && before !== undefined))
  );
}

function isStreet(text: Text, word: Word, at: number): boolean {
  const inName = word.capital || text.lower;
  if (/^(?:ul|str|av|avda|pl|c)$/i.test(word.written) && /^[./] ?$/.test(word.after))
    return text.words[at + 1]?.capital === true || text.lower;
  const named = text.words[at + 1]?.capital === true || text.words[at + 2]?.capital === true;
  if (FOREIGN_STREET.test(word.written) && named && text.words[at - 1]?.number === true) return true;
  if (STREET.test(word.written))
    return inName && !(word.common && !word.capital) && at > 0 + (word.first && word.ordinary ? 1 : 0);
  return inName && word.plain.length > 6 && STREET_END.test(word.written) && !word.ordinary;
}

/** "des", "dalla", "u", "R": too short to tell anything, between two parts that do. */
function isSmall(text: Text, at: number): boolean {
  const word = text.words[at];
  const before = text.words[at - 1];
  const next = text.words[at + 1];
  if (
    word === undefined ||
    before === undefined ||
    next === undefined ||
    word.plain.length > 5 ||
    word.common
  )
    return false;
  if (word.ordinary && word.plain.length > 2 && !word.capital) return false;
  return (
    /^[ /.'’-]{1,2}$/.test(before.after) &&
    /^[ /.'’-]{1,2}$/.test(word.after) &&
    (before.number || next.number || next.capital || text.lower)
  );
}

/** What may stand between the parts of an address. */
function joins(text: Text, at: number): boolean {
  const before = text.words[at - 1];
  const word = text.words[at];
  if (before === undefined || word === undefined) return false;
  if (/^(?:[ ]|-|,? ?\n ?|, ?|,? ?\n ?, ?| ?\/ ?|\. ?\/ ?|['’]|\n, )$/.test(before.after)) return true;
  return /^\. ?$/.test(before.after) && (before.number || before.plain.length < 5) && !word.common;
}

function isAddress(text: Text, parts: readonly (Part | undefined)[], first: Word): boolean {
  const has = (part: Part) => parts.includes(part);
  if (!has('number')) return has('street') && has('unit');
  const names = parts.filter((part) => part === 'name').length;
  if (has('street') && parts.length > 1) return true;
  if (has('unit')) return true;
  const said = CUE.test(text.original.slice(Math.max(0, first.start - 60), first.start));
  if (said) return true;
  const numbers = parts.filter((part) => part === 'number').length;
  return numbers > 1 && names > 0 && (parts[0] === 'number' || parts.at(-1) === 'number');
}
