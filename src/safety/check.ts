import type { Level, RedFlag } from '../contract/index.ts';
import { type Circumstance, circumstance } from './circumstance.ts';
import { compiled } from './matching.ts';
import { compile, find, type Match } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Context, Found, Rule } from './rule.ts';

const CHILD_YEARS = 10;
const YEAR_MS = 365.25 * 86_400_000;

/** Can a rule be about whoever the line is: of a child, "38" after a fall is no week of a pregnancy. */
const mayConcern = (rule: Rule, reading: Reading, { subjectBorn, nowMs }: Context) =>
  rule.about === undefined ||
  !(childNamed(reading) || nowMs - Date.parse(subjectBorn ?? '') < CHILD_YEARS * YEAR_MS) ||
  isAbout(rule, reading);

const years = ['years|year|yrs|yr|y ~1 old', 'yo'].map((unit) => compile(`2|3|4|5|6|7|8|9|10 ${unit}`));
const childNamed = ({ sentences }: Reading) =>
  sentences.some((sentence) => years.some((age) => find(age, sentence).length > 0));

/** Does the text say that it is about what the rule is for? */
export const isAbout = ({ about }: Pick<Rule, 'about'>, { sentences }: Reading): boolean =>
  about === undefined ||
  about.some((phrase) => sentences.some((sentence) => find(compile(phrase), sentence).length > 0));

/** The card of one rule for a line, if any. */
export function check(rule: Rule, reading: Reading, context: Context): RedFlag[] {
  if (!mayConcern(rule, reading, context)) return [];
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

/** How words that a rule knows stand there: as a warning or over, as none, or meaning something else. */
export type Mark = { readonly rule: string; readonly level: Level; readonly how: Circumstance | 'other' };

/** What a rule saw in a line, also where it says nothing of it: denied, long past, someone else's. Each once. */
export function marks(rule: Rule, reading: Reading, context: Context): Mark[] {
  if (!mayConcern(rule, reading, context)) return [];
  const { whole, from } = reading.partOf ?? { whole: reading, from: 0 };
  const all = new Map<string, Mark>();
  for (let at = from; at < from + reading.sentences.length; at += 1)
    for (const mark of marksIn(rule, whole, at, context)) all.set(`${mark.level} ${mark.how}`, mark);
  return [...all.values()];
}

/** Those in one sentence of a page, worked out once: parts of a page overlap. */
function marksIn(rule: Rule, whole: Reading, sentence: number, context: Context): readonly Mark[] {
  const { bySentence, marked } = lookedAt(rule, whole);
  const there = bySentence.get(sentence);
  if (there === undefined && rule.also === undefined) return [];
  let made = marked.get(sentence);
  if (made === undefined) {
    const others = new Map<number, Match[]>();
    const more = rule.also === undefined ? [] : alsoIn(rule, whole, context);
    made = [...more.filter((found) => found.sentence === sentence), ...(there ?? [])].flatMap((found) => {
      const how = standsAs(found, rule, whole, context, others);
      return how === undefined ? [] : [{ rule: rule.id, level: found.level, how }];
    });
    marked.set(sentence, made);
  }
  return made;
}

function alsoIn(rule: Rule, whole: Reading, context: Context): readonly Found[] {
  const looked = lookedAt(rule, whole);
  looked.also ??= rule.also?.(whole, context) ?? [];
  return looked.also;
}

function standsAs(
  found: Found,
  rule: Rule,
  reading: Reading,
  context: Context,
  others: Map<number, Match[]>,
): Mark['how'] | undefined {
  const sentence = reading.sentences[found.sentence];
  if (sentence === undefined) return undefined;
  let meansOther = others.get(found.sentence);
  if (meansOther === undefined) {
    meansOther = compiled(rule).not.flatMap((phrase) => find(phrase, sentence));
    others.set(found.sentence, meansOther);
  }
  if (meansOther.some((other) => overlaps(other, found))) return 'other';
  const asked = compiled(rule).evenAsked.some((phrase) =>
    find(phrase, sentence).some((place) => overlaps(place, found)),
  );
  return circumstance(found, sentence, reading.sentences[found.sentence + 1], context, {
    lasting: rule.lasting,
    evenAsked: asked,
  });
}

function judged(
  found: Found,
  rule: Rule,
  reading: Reading,
  context: Context,
  others: Map<number, Match[]>,
): Level | null {
  const sentence = reading.sentences[found.sentence];
  const how = standsAs(found, rule, reading, context, others);
  if (sentence === undefined || how === undefined || how === 'other' || how === 'none') return null;
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

type Looked = {
  readonly found: readonly Found[];
  readonly bySentence: ReadonlyMap<number, readonly Found[]>;
  readonly marked: Map<number, readonly Mark[]>;
  also?: readonly Found[];
};

/** Everywhere that a rule's words stand, the urgent ones first. Looked for once in a text. */
function lookedAt(rule: Rule, reading: Reading): Looked {
  let kept = looked.get(reading);
  if (kept === undefined) {
    kept = new Map();
    looked.set(reading, kept);
  }
  let made = kept.get(rule);
  if (made === undefined) {
    const found = LEVELS.flatMap((level) =>
      compiled(rule)[level].flatMap((each) => each(reading).map((place) => ({ ...place, level }))),
    );
    made = { found, bySentence: Map.groupBy(found, ({ sentence }) => sentence), marked: new Map() };
    kept.set(rule, made);
  }
  return made;
}
const look = (rule: Rule, reading: Reading) => lookedAt(rule, reading).found;
const LEVELS: readonly Level[] = ['now', 'today'];
const looked = new WeakMap<Reading, Map<Rule, Looked>>();

/** Whether a rule can find anything in a part of a page: most find nothing there, and need not look again. */
export function mayStand(rule: Rule, { partOf, sentences }: Reading): boolean {
  if (partOf === undefined || rule.also !== undefined) return true;
  const { bySentence } = lookedAt(rule, partOf.whole);
  return sentences.some((_, at) => bySentence.has(partOf.from + at));
}

export const urgency = (level: Level) => (level === 'now' ? 0 : 1);
