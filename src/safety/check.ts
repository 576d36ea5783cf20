import type { Level, RedFlag } from '../contract/index.ts';
import { circumstance } from './circumstance.ts';
import { compiled } from './matching.ts';
import { find, type Match } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Context, Found, Rule } from './rule.ts';

/** The card of one rule for a line, if any. */
export function check(rule: Rule, reading: Reading, context: Context): RedFlag[] {
  const found = [...(rule.also?.(reading, context) ?? []), ...look(rule, reading)];
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
  const { atMostToday, stays } = compiled(rule);
  if (atMostToday.some((phrase) => find(phrase, sentence).some((milder) => overlaps(milder, found))))
    return 'today';
  if (how === 'current') return found.level;
  return stays === true || stays.some((phrase) => find(phrase, sentence).length > 0) ? found.level : 'today';
}

const overlaps = (a: Match, b: Match) => a.from < b.to && b.from < a.to;

/** The card that shows what was found. */
export function card(
  rule: Pick<Rule, 'id' | 'says'>,
  found: Found,
  reading: Reading,
  context: Context,
): RedFlag {
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

/** Everywhere that a rule's words stand, the urgent ones first. Looked for once in a text. */
function look(rule: Rule, reading: Reading): readonly Found[] {
  let kept = looked.get(reading);
  if (kept === undefined) {
    kept = new Map();
    looked.set(reading, kept);
  }
  let found = kept.get(rule);
  if (found === undefined) {
    found = LEVELS.flatMap((level) =>
      compiled(rule)[level].flatMap((each) => each(reading).map((place) => ({ ...place, level }))),
    );
    kept.set(rule, found);
  }
  return found;
}
const LEVELS: readonly Level[] = ['now', 'today'];
const looked = new WeakMap<Reading, Map<Rule, readonly Found[]>>();

/** Whether a rule can find anything in a part of a page: most find nothing there, and need not look again. */
export function mayStand(rule: Rule, { partOf, sentences }: Reading): boolean {
  if (partOf === undefined || rule.also !== undefined) return true;
  const { whole, from } = partOf;
  return look(rule, whole).some(({ sentence }) => sentence >= from && sentence < from + sentences.length);
}

export const urgency = (level: Level) => (level === 'now' ? 0 : 1);
