import type { Mark, Range, Sheet } from './sheet.ts';

/** A stretch of the line that says one thing, with what was read in it. `asks`: part of a question, so nothing in it happened; `sentence`: where that begins. */
export type Clause = Range & {
  readonly asks: boolean;
  readonly sentence: number;
  readonly marks: readonly Mark[];
};

const SENTENCE_END = /[.!?…](?=\s|$)|\n/gu;
const ASKS =
  /^\s*(?:should|shall|can|could|may|would|will|what|which|how|when|why|where|is it|are there|is there|does|do)(?![\p{L}]|['’]t)(?!\s(?:not|never)\s)/u;
const BREAK =
  /[,;:](?=\s|$)|\s?(?:→|->|=>)\s?|\s[-–—/]\s|—|\sso(?=\s(?:i|we|gave|took|she|he|had)\s)|\sand(?=\s(?:(?:i|we|he|she|they)\s)?(?:did not|didn'?t|could not|couldn'?t)\s(?!eat|take|want|have|drink|sleep|touch|finish))|\s=(?=\s\uE000)|\sand(?=\s(?:it|this|now)\s(?:came|went|has|had|was|is|took|passed|settled|all)\s)|\s(?:then|but|vs\.?|versus)(?=\s)|\s?\((?!\uE000{1,14}\))\s?|(?<!\(\uE000{1,14})\)\s?/gu;
const JOIN = /\s(?:and|&|n|plus|\+)(?=\s)/gu;

/** Splits where people pause: at marks of punctuation, at "then" and "but", and at an "and" that joins two whole statements. */
export function clausesOf(sheet: Sheet): Clause[] {
  const open = sheet.open();
  const marks = sheet.marks();
  const clauses: Clause[] = [];
  let next = 0;
  for (const sentence of split(open, { start: 0, end: open.length }, SENTENCE_END)) {
    const asks =
      open[sentence.end] === '?' ||
      (ASKS.test(sheet.line.slice(sentence.start, sentence.end).toLowerCase()) &&
        // "Will had a rash": a name, not a question.
        !marks.some(
          (mark) =>
            mark.type === 'subject' &&
            /^\s*$/u.test(sheet.line.slice(sentence.start, mark.start)) &&
            mark.start >= sentence.start,
        ));
    const pieces = split(open, sentence, BREAK, (at) => isRating(sheet.line, marks, at));
    for (const [index, piece] of pieces.entries()) {
      const inside: Mark[] = [];
      for (let mark = marks[next]; mark && mark.start < piece.end; mark = marks[++next]) inside.push(mark);
      for (const clause of splitAtAnd(open, piece, inside))
        clauses.push({
          ...clause,
          // "stress 7/10, coincidence?": only the end of it asks.
          asks: asks && !(index < pieces.length - 1 && inside.some(isTold)),
          sentence: sentence.start,
        });
    }
  }
  return clauses;
}

/** Numbers and times of its own: nobody asks in them. */
function isTold(mark: Mark): boolean {
  return (
    ['clock', 'count', 'number', 'pressure', 'series', 'ago'].includes(mark.type) ||
    (mark.type === 'severity' && mark.label === undefined) ||
    (mark.type === 'amount' && mark.measures !== 'dose')
  );
}

/** Pieces between separators; a piece's `end` is where its separator stands. */
function split(
  text: string,
  range: Range,
  separator: RegExp,
  joins: (at: number) => boolean = () => false,
): Range[] {
  const pieces: Range[] = [];
  let start = range.start;
  for (const match of text.slice(range.start, range.end).matchAll(separator)) {
    if (joins(range.start + match.index)) continue;
    pieces.push({ start, end: range.start + match.index });
    start = range.start + match.index + match[0].length;
  }
  pieces.push({ start, end: range.end });
  return pieces;
}

/** "pain: 4", "sleep: 5 hrs": the colon stands between a thing and its number, and parts nothing. */
function isRating(line: string, marks: readonly Mark[], at: number): boolean {
  if (!/^:\s?\d{1,2}(?:\.\d)?(?!\d|[:.]\d)/u.test(line.slice(at, at + 8))) return false;
  return marks.some((mark) => mark.end === at && isHead(mark));
}

function splitAtAnd(open: string, piece: Range, marks: readonly Mark[]): Omit<Clause, 'asks' | 'sentence'>[] {
  const clauses: Omit<Clause, 'asks' | 'sentence'>[] = [];
  let rest = { start: piece.start, marks };
  for (const match of open.slice(piece.start, piece.end).matchAll(JOIN)) {
    const at = piece.start + match.index;
    const left = rest.marks.filter((mark) => mark.end <= at);
    const right = rest.marks.filter((mark) => mark.start >= at);
    if (!saysTwoThings(left, right)) continue;
    clauses.push({ start: rest.start, end: at, marks: left });
    rest = { start: at + match[0].length, marks: right };
  }
  clauses.push({ start: rest.start, end: piece.end, marks: rest.marks });
  return clauses;
}

/** "calpol at 3 and melatonin at 8" are two; "itch and rash at 19:00" is one with a time for both. */
function saysTwoThings(left: readonly Mark[], right: readonly Mark[]): boolean {
  const both = (test: (mark: Mark) => boolean) => left.some(test) && right.some(test);
  // "Leo three times and Maya once": two people.
  if (
    right[0]?.type === 'subject' &&
    left.some(
      (mark) => mark.type === 'subject' && mark.who !== (right[0]?.type === 'subject' && right[0].who),
    ) &&
    right.length > 1 &&
    left.length > 1
  )
    return true;
  // "wine last night and woke with a headache": another time.
  const [first] = right;
  if (
    first?.type === 'measure' &&
    first.name === 'night waking' &&
    right.some(isFelt) &&
    left.some((mark) => mark.type === 'day' || mark.type === 'part')
  )
    return true;
  // "forgot it last night and did not double it this morning".
  if (
    left.some(isHead) &&
    !right.some(isHead) &&
    right[0]?.type === 'word' &&
    right[0].word === 'no' &&
    both((mark) => ['clock', 'part', 'day'].includes(mark.type))
  )
    return true;
  // "4/10 in the morning and 8/10 tonight", "120 ml at 11 and 80 ml at 3": the same thing twice.
  if (left.some(isHead) && !right.some(isHead)) {
    return (
      both((mark) => ['clock', 'part', 'day'].includes(mark.type)) &&
      both(
        (mark) =>
          (mark.type === 'severity' && mark.value !== undefined) ||
          mark.type === 'amount' ||
          mark.type === 'count' ||
          mark.type === 'number',
      )
    );
  }
  if (!left.some(isHead) || !right.some(isHead)) return false;
  return (
    both((mark) => mark.type === 'clock') ||
    both((mark) => mark.type === 'amount' || mark.type === 'severity' || mark.type === 'count') ||
    right.some(
      (mark) => mark.type === 'word' && ['gave', 'ate', 'skipped', 'refused', 'stopped'].includes(mark.word),
    )
  );
}

function isFelt(mark: Mark): boolean {
  return mark.type === 'name' && mark.symptom !== undefined;
}

/** What an event can be made of. */
export function isHead(mark: Mark): boolean {
  return mark.type === 'name' || mark.type === 'measure' || mark.type === 'pressure';
}
