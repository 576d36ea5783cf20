import { type Everyday, everydayOf, normalise } from '../../knowledge/index.ts';
import { beginsAfter } from './begins.ts';
import { DID, ITSELF, NEARBY } from './open-marks.ts';
import type { Mark, Range, Sheet } from './sheet.ts';

/* Activities, therapies and things of the house, from packs/tables/everyday.tsv: where they were done or come near. */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’&]*/gu;
const MOST_WORDS = 5;

let things: ReadonlyMap<string, Everyday> | undefined;

function thing(words: string): Everyday | undefined {
  things ??= new Map(
    (['place', 'near', 'therapy', 'done'] as const)
      .flatMap((kind) => everydayOf(kind))
      .map((row) => [row.term, row]),
  );
  return things.get(normalise(words));
}

/** `several`: only names of several words, which a food may hide in ("hot water bottle"); read before names. */
export function readDone(sheet: Sheet, several = false): void {
  const open = sheet.open();
  const words = [...open.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const timed = sheet
    .marks()
    .filter(
      (one) =>
        ['clock', 'for', 'ago', 'count', 'day'].includes(one.type) ||
        (one.type === 'amount' && one.measures === 'time'),
    );
  const found: Mark[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let last = Math.min(words.length, first + MOST_WORDS) - 1; last >= first; last--) {
      const range = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
      const row = thing(open.slice(range.start, range.end));
      if (!row || (several && first === last) || !stands(open, range, row, timed)) continue;
      const exposedTo = row.kind === 'therapy' ? 'therapy' : row.kind === 'done' ? 'event' : 'place';
      found.push({ ...range, type: 'name', other: { name: row.name, exposedTo } });
      first = last;
      break;
    }
  }
  sheet.claim(found);
}

const SPOKEN_OF =
  /^(?:'s)?\s(?:says?|said|thinks?|wants?|called|calls|rang|phoned|emailed|appointment|appt|referral|letter|form|bill|food|lead|collar|litter|bed|hair|box|tomorrow|next|is booked|booked|cancelled|due|nurse|team|teacher|instructor|clinic|bag|kit|shoes|shorts|clothes|mat|membership|advert|list|plan|allergy|group chat|came out|ordered|arrived)(?![\p{L}])/u;
const NOT_YET =
  /(?<![\p{L}])(?:before|b4|until|till?|by|no|not|without|missed|skipped|cancelled|can'?t|couldn'?t|need(?:s|ed)?|want(?:s|ed)?|due|book(?:ed)?|for|going|about|like|of|than|if|will|should|plan(?:ned)?|have to|has to|got to|try|instead of|afraid of|the)\s(?:(?:the|her|his|my|a|an|any|some|do|to|go|have)\s){0,3}$/u;
/** "swam", "hoovered": done by being said. */
const SAYS_DONE = /^(?:[\p{L}]{2,}ed|swam|ran|rode|drove|flew|lay|dug|stood)(?![\p{L}])/u;
const BY_SOMEONE = /(?:^|[.,;:!?(\n→-]|(?<![\p{L}])(?:i|we|she|he|they|and|then|just|also|mum|dad)|\uE000)$/u;
/** "took Leo swimming". */
const TAKEN_TO =
  /(?:took|taken|taking)\s(?:\uE000+|him|her|them|us|the (?:kids|dog|boys|girls|children))\s(?:(?:to|for)\s(?:a|the)?\s?)?$/u;
const ELSEWHERE = /^\s(?:in|into|away|off|on|over|past|through|out|home)(?![\p{L}])/u;
const GOES_ON =
  /^\s*(?:[,;:.(→+&!-]|$|\uE000|\s(?:with|then|and|done|went|was|in|at|on|today|this|again|yesterday|all|caused|made|triggered|brought|gave|wiped|left|everywhere|near|next door|tonight|last)(?![\p{L}]))/u;

function stands(open: string, range: Range, row: Everyday, timed: readonly Mark[]): boolean {
  const before = open.slice(Math.max(0, range.start - 60), range.start);
  const behind = open.slice(range.end, range.end + 30);
  if (SPOKEN_OF.test(behind)) return false;
  if (row.kind === 'place')
    return /(?:\bwent to|\bbeen to|\btrip to|\bvisit(?:ed)?(?: to)?|\bafter)\s(?:(?:the|a|our|her|his|new|local)\s){0,2}$/u.test(
      before,
    );
  if (row.kind === 'near' ? NEARBY.test(before) : DID.test(before) || TAKEN_TO.test(before)) return true;
  if (NOT_YET.test(before)) return false;
  const clause = beginsAfter(
    before.replace(/(?:the|that|this|my|our|[\p{L}]{1,20}'s|bit of|some|new)\s$/u, ''),
    '.,;:!(→+-\n',
  );
  if (SAYS_DONE.test(open.slice(range.start, range.end)))
    return BY_SOMEONE.test(before.trimEnd()) && !ELSEWHERE.test(behind);
  const beside = timed.some(
    (one) =>
      (one.start >= range.end &&
        (/^\s?(?:for\s|x\s?)?$/u.test(open.slice(range.end, one.start)) ||
          (clause &&
            one.type === 'clock' &&
            one.start - range.end <= 24 &&
            !/[,;.]/u.test(open.slice(range.end, one.start))))) ||
      (one.end <= range.start && /^\s(?:of\s)?$/u.test(open.slice(one.end, range.start))),
  );
  if (row.kind !== 'near' && beside) return true;
  if (row.only === 'timed' || !clause) return row.kind === 'near' && beside;
  return row.kind === 'near' ? ITSELF.test(behind) || GOES_ON.test(behind) || beside : GOES_ON.test(behind);
}
