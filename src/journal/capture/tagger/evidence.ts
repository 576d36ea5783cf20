import type { Mark, Range } from '../sheet.ts';
import type { Kind } from './tags.ts';
import type { Token } from './tokens.ts';
import { classesOf, type WordClasses } from './word-classes.ts';

/** What the rules made of a name: an event of a kind, and what they bound to it. `head`: the name alone. */
export type Said = Range & {
  readonly head: Range;
  readonly kind: Kind;
  readonly absent: boolean;
  readonly bound: readonly ('amount' | 'severity' | 'time' | 'count')[];
  /** The line itself says that it was there; it is never silent. */
  readonly firm: boolean;
};

const NEAR = 7;
const PAUSE = /^(?:[,.;:!?()→+/&]|then|but)$/u;
const END = /^[.!?]$/u;

/**
 * What is known of each token of a line: the words around it, what is like them, what the rules marked and what they made
 * of it. The same for learning and for reading.
 */
export function evidenceOf(
  tokens: readonly Token[],
  marks: readonly Mark[],
  said: readonly Said[],
  classes: WordClasses,
): string[][] {
  const words = tokens.map(({ word }) => word);
  const marked = tokens.map((token) => kindOfMark(marks.findLast((one) => meets(one, token))));
  const events = tokens.map((token, at) => {
    const one = said.find((each) => meets(each, token));
    const first = !tokens.slice(0, at).some((each) => one && meets(one, each));
    return one ? `${one.kind}${one.absent ? '-' : ''}${first ? 'B' : 'I'}` : '';
  });
  const bound = tokens.map((token) => said.find((one) => meets(one, token))?.bound ?? []);
  const like = words.map((word) => classesOf(word, classes));
  const word = (at: number) => words[at] ?? '<>';
  const mark = (at: number) => marked[at] ?? '<>';
  const event = (at: number) => events[at] ?? '<>';
  return words.map((own, at) => {
    const start = words.findLastIndex((one, index) => index < at && END.test(one)) + 1;
    const stop = words.findIndex((one, index) => index >= at && END.test(one));
    return [
      ...around(word, at),
      `p${own.slice(0, 3)}`,
      `s${own.slice(-3)}`,
      `S${own.slice(-4)}`,
      `l${Math.min(own.length, 8)}`,
      ...[-2, -1, 0, 1, 2].map((by) => `m${by}:${mark(at + by)}`),
      `mm${mark(at)} ${mark(at + 1)}`,
      `Mm${mark(at - 1)} ${mark(at)}`,
      ...[-1, 0, 1].map((by) => `r${by}:${event(at + by)}`),
      `mr${mark(at)} ${event(at)}`,
      `mrw${mark(at)} ${event(at)} ${own}`,
      `rw${event(at)} ${word(at + 1)}`,
      `Rw${event(at)} ${word(at - 1)}`,
      ...(bound[at] ?? []).map((what) => `q${what}${event(at)}`),
      ...(events[at] && bound[at]?.length === 0 ? [`q0${event(at)}`] : []),
      ...[-2, -1, 0, 1, 2].flatMap((by) => (like[at + by] ?? []).map((one, of) => `c${of}${by}:${one}`)),
      ...until(words, at, -1).map((one) => `b${one}`),
      ...until(words, at, 1).map((one) => `a${one}`),
      `e${stop < 0 ? '<>' : word(stop)}`,
      `f${word(start)}`,
      `F${word(start)} ${word(start + 1)}`,
      ...(at === 0 ? ['begins'] : []),
    ];
  });
}

function around(word: (at: number) => string, at: number): string[] {
  return [
    `0${word(at)}`,
    `1${word(at + 1)}`,
    `2${word(at + 2)}`,
    `-1${word(at - 1)}`,
    `-2${word(at - 2)}`,
    `-10${word(at - 1)} ${word(at)}`,
    `01${word(at)} ${word(at + 1)}`,
    `-2-1${word(at - 2)} ${word(at - 1)}`,
    `12${word(at + 1)} ${word(at + 2)}`,
  ];
}

/** The words from a token on, one way, until where people pause. */
function until(words: readonly string[], from: number, by: 1 | -1): string[] {
  const found: string[] = [];
  for (let at = from + by; at >= 0 && at < words.length && found.length < NEAR; at += by) {
    const one = words[at] ?? '';
    if (PAUSE.test(one)) break;
    found.push(one);
  }
  return found;
}

function kindOfMark(mark: Mark | undefined): string {
  if (!mark) return '';
  if (mark.type === 'word') return `w:${mark.word}`;
  if (mark.type === 'amount') return `a:${mark.measures}`;
  if (mark.type !== 'name') return mark.type;
  const { medicine, food, symptom, other, wound } = mark;
  return `n${medicine ? 'd' : ''}${food ? 'x' : ''}${symptom ? 'o' : ''}${other ? 'e' : ''}${wound ? 'w' : ''}`;
}

export function meets(one: Range, other: Range): boolean {
  return one.start < other.end && one.end > other.start;
}
