import { type Compiled, compile, compileReaching, type Match, type Place, places } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Rule, Together, Wanted } from './rule.ts';
import { negated } from './told/negation.ts';

type Look = (reading: Reading) => readonly Place[];
/** A rule made ready for looking. */
export type CompiledRule = {
  readonly now: Look[];
  readonly today: Look[];
  readonly not: Compiled[];
  readonly atMostToday: Compiled[];
  readonly evenAsked: Compiled[];
  readonly stays: true | Compiled[];
};
const cache = new WeakMap<Rule, CompiledRule>();

/** Each rule is made ready once. */
export function compiled(rule: Rule): CompiledRule {
  let made = cache.get(rule);
  if (made === undefined) {
    made = {
      now: rule.now.map(looker),
      today: rule.today.map(looker),
      not: rule.not.map(compileReaching),
      atMostToday: (rule.atMostToday ?? []).map(compileReaching),
      evenAsked: (rule.evenAsked ?? []).map(compile),
      stays: rule.urgentWhenOver === true ? true : (rule.urgentWhenOver ?? []).map(compile),
    };
    cache.set(rule, made);
  }
  return made;
}

function looker(wanted: Wanted): Look {
  if (typeof wanted === 'string') {
    const phrase = compile(wanted);
    return (reading) => places(phrase, reading);
  }
  if ('together' in wanted) return family(wanted);
  const groups = wanted.beside.map((group) => group.map(compile));
  const within = wanted.within ?? 25;
  return (reading) => {
    const parts = told(groups, reading);
    if (parts === undefined) return [];
    const starts = sentenceStarts(reading);
    const position = (found: Place) => (starts[found.sentence] ?? 0) + found.from;
    const [first = [], ...others] = parts;
    const positions = others.map((other) => other.map(position).sort((a, b) => a - b));
    return first.filter((one) => positions.every((sorted) => near(sorted, position(one), within)));
  };
}

/** For each group where one of its phrases stands and is not denied; nothing where a group has none. */
function told(groups: readonly (readonly Compiled[])[], reading: Reading): Place[][] | undefined {
  const parts: Place[][] = [];
  for (const group of groups) {
    const part = group.flatMap((phrase) => places(phrase, reading)).filter((one) => !denied(one, reading));
    if (part.length === 0) return undefined;
    parts.push(part);
  }
  return parts;
}

function denied(found: Place, reading: Reading): boolean {
  const sentence = reading.sentences[found.sentence];
  return sentence !== undefined && negated(found, sentence);
}

/** One phrase of each group in one sentence; what is found spans them all. */
function family({ together, within = 8 }: Together): Look {
  const groups = together.map((group) => group.map(compile));
  return (reading) => {
    const parts = told(groups, reading);
    if (parts === undefined) return [];
    const [first = [], ...others] = parts.map((part) =>
      part.sort((a, b) => a.sentence - b.sentence || a.from - b.from),
    );
    const bySentence = others.map((other) => Map.groupBy(other, ({ sentence }) => sentence));
    return first.flatMap((one) => {
      const nearby = bySentence.map((other) => nearestTo(other.get(one.sentence) ?? [], one.from));
      if (nearby.some((other) => Math.abs(other.from - one.from) > within)) return [];
      const span = [one, ...nearby];
      return [
        {
          sentence: one.sentence,
          from: Math.min(...span.map(({ from }) => from)),
          to: Math.max(...span.map(({ to }) => to)),
        },
      ];
    });
  };
}

/** The one that begins nearest to a place, of matches sorted by where they begin. By halving. */
function nearestTo(sorted: readonly Match[], place: number): Match {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  const after = sorted[low];
  const before = sorted[low - 1];
  const far = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  if (after === undefined || before === undefined) return after ?? before ?? far;
  return after.from - place < place - before.from ? after : before;
}

/** Is any of these sorted positions at most `within` words away? By halving: a page may hold thousands. */
function near(sorted: readonly number[], place: number, within: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < place - within) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next <= place + within;
}

function sentenceStarts(reading: Reading): number[] {
  let total = 0;
  return reading.sentences.map((sentence) => {
    const start = total;
    total += sentence.words.length;
    return start;
  });
}
