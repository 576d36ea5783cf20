import type { Level, RedFlag } from '../contract/index.ts';
import { circumstance, negated } from './circumstance.ts';
import { otherLanguages } from './languages/index.ts';
import { withNumbers } from './numbers.ts';
import { type Compiled, compile, find, type Match, possible } from './phrase.ts';
import { asPlanned } from './plans/index.ts';
import { type Reading, read } from './reading.ts';
import type { Context, Found, Rule, Together, Wanted } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * Warnings in a line or a question, the most urgent first; one for each rule. Pure, and without any model.
 * An empty answer never means that all is well. A rule that fails gives a card that says so.
 */
export function redFlags(line: string, context: Context): RedFlag[] {
  const reading = read(line);
  const flags = rules.flatMap((rule) => {
    try {
      return check(rule, reading, context);
    } catch {
      return [unreadable(rule)];
    }
  });
  flags.push(...otherLanguages(line, context));
  return flags
    .map((flag) => withNumbers(asPlanned(flag, line, context), context.numbers))
    .sort((a, b) => urgency(a.level) - urgency(b.level));
}

const urgency = (level: Level) => (level === 'now' ? 0 : 1);

function unreadable(rule: Rule): RedFlag {
  return {
    rule: rule.id,
    level: 'today',
    text: 'Tend could not check this line for warning signs.',
    action: 'If you are worried, call your local emergency number or speak to a doctor today.',
  };
}

/** The card of one rule for a line, if any. */
export function check(rule: Rule, reading: Reading, context: Context): RedFlag[] {
  const found = [
    ...(rule.also?.(reading, context) ?? []),
    ...look(rule, 'now', reading),
    ...look(rule, 'today', reading),
  ];
  const others = new Map<number, Match[]>();
  let best: Found | undefined;
  for (const each of found) {
    if (best?.level === 'now') break;
    const level = judged(each, rule, reading, context, others);
    if (level !== null && (best === undefined || urgency(level) < urgency(best.level)))
      best = { ...each, level };
  }
  return best === undefined ? [] : [card(rule, best, reading, context)];
}

function judged(
  found: Found,
  rule: Rule,
  reading: Reading,
  context: Context,
  others: Map<number, Match[]>,
): Level | null {
  const sentence = reading.sentences[found.sentence];
  if (sentence === undefined) return null;
  let meansOther = others.get(found.sentence);
  if (meansOther === undefined) {
    meansOther = compiled(rule).not.flatMap((phrase) => find(phrase, sentence));
    others.set(found.sentence, meansOther);
  }
  if (meansOther.some((other) => overlaps(other, found))) return null;
  const how = circumstance(found, sentence, reading.sentences[found.sentence + 1], context);
  if (how === 'none') return null;
  if (how === 'current') return found.level;
  const stays = compiled(rule).stays;
  return stays === true || stays.some((phrase) => find(phrase, sentence).length > 0) ? found.level : 'today';
}

const overlaps = (a: Match, b: Match) => a.from < b.to && b.from < a.to;

function card(rule: Rule, found: Found, reading: Reading, context: Context): RedFlag {
  const words = reading.sentences[found.sentence]?.words ?? [];
  const first = words[found.from];
  const last = words[found.to - 1];
  const number = context.emergencyNumber;
  const says = rule.says[found.level];
  const call = number === undefined ? 'Call your local emergency number now' : `Call ${number} now`;
  return {
    rule: rule.id,
    level: found.level,
    text: says.text,
    action: says.action.replace('{call}', call),
    ...(number === undefined ? {} : { number }),
    ...(first && last ? { made: reading.text.slice(first.start, last.end) } : {}),
  };
}

function look(rule: Rule, level: Level, reading: Reading): Found[] {
  return compiled(rule)[level].flatMap((each) => each(reading).map((found) => ({ ...found, level })));
}

type Look = (reading: Reading) => Omit<Found, 'level'>[];
type CompiledRule = {
  readonly now: Look[];
  readonly today: Look[];
  readonly not: Compiled[];
  readonly stays: true | Compiled[];
};
const cache = new WeakMap<Rule, CompiledRule>();

function compiled(rule: Rule): CompiledRule {
  let made = cache.get(rule);
  if (made === undefined) {
    made = {
      now: rule.now.map(looker),
      today: rule.today.map(looker),
      not: rule.not.map(compile),
      stays: rule.urgentWhenOver === true ? true : (rule.urgentWhenOver ?? []).map(compile),
    };
    cache.set(rule, made);
  }
  return made;
}

function looker(wanted: Wanted): Look {
  if (typeof wanted === 'string') {
    const phrase = compile(wanted);
    return (reading) =>
      possible(phrase, reading.vocabulary)
        ? reading.sentences.flatMap((sentence, at) =>
            find(phrase, sentence).map((match) => ({ ...match, sentence: at })),
          )
        : [];
  }
  if ('together' in wanted) return family(wanted);
  const groups = wanted.beside.map((group) => group.map(looker));
  const within = wanted.within ?? 25;
  return (reading) => {
    const starts = sentenceStarts(reading);
    const position = (found: Omit<Found, 'level'>) => (starts[found.sentence] ?? 0) + found.from;
    const parts: Omit<Found, 'level'>[][] = [];
    for (const group of groups) {
      const told = group.flatMap((each) => each(reading)).filter((one) => !denied(one, reading));
      if (told.length === 0) return [];
      parts.push(told);
    }
    const [first = [], ...others] = parts;
    const places = others.map((other) => other.map(position).sort((a, b) => a - b));
    return first.filter((one) => places.every((sorted) => near(sorted, position(one), within)));
  };
}

function denied(found: Omit<Found, 'level'>, reading: Reading): boolean {
  const sentence = reading.sentences[found.sentence];
  return sentence !== undefined && negated(found, sentence);
}

/** One phrase of each group in one sentence; what is found spans them all. */
function family({ together, within = 8 }: Together): Look {
  const groups = together.map((group) => group.map(compile));
  return (reading) => {
    if (!groups.every((group) => group.some((phrase) => possible(phrase, reading.vocabulary)))) return [];
    return reading.sentences.flatMap((sentence, at) => {
      const parts: Match[][] = [];
      for (const group of groups) {
        const told = group
          .flatMap((phrase) => find(phrase, sentence))
          .filter((one) => !negated(one, sentence));
        if (told.length === 0) return [];
        parts.push(told.sort((a, b) => a.from - b.from));
      }
      const [first = [], ...others] = parts;
      return first.flatMap((one) => {
        const nearby = others.map((other) => nearestTo(other, one.from));
        if (nearby.some((other) => Math.abs(other.from - one.from) > within)) return [];
        const span = [one, ...nearby];
        return [
          {
            sentence: at,
            from: Math.min(...span.map(({ from }) => from)),
            to: Math.max(...span.map(({ to }) => to)),
          },
        ];
      });
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
