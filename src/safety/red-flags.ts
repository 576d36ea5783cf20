import type { RedFlag } from '../contract/index.ts';
import { card, check, isAbout, marks, mayStand, urgency } from './check.ts';
import { isLongPast } from './circumstance.ts';
import { otherLanguages } from './languages/index.ts';
import { classify, weights } from './learned/index.ts';
import { isEveryday, isSaidOutright } from './no-warning.ts';
import { withNumbers } from './numbers.ts';
import { asPlanned } from './plans/index.ts';
import { type Reading, read } from './reading.ts';
import type { Context, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { anothersFever } from './rules/whose-fever.ts';

/**
 * Warnings in a line or a question, the most urgent first; one for each rule. Pure, and without any model.
 * An empty answer never means that all is well. A rule that fails gives a card that says so.
 */
export function redFlags(line: string, context: Context): RedFlag[] {
  const reading = read(line);
  const unread: RedFlag[] = [];
  const found = new Map<Rule, RedFlag[]>();
  const readable: Rule[] = [];
  for (const rule of rules) {
    try {
      const flags = check(rule, reading, context);
      if (flags.length > 0) found.set(rule, flags);
      readable.push(rule);
    } catch {
      unread.push(unreadable(rule));
    }
  }
  const parts = windows(reading);
  const weighed =
    parts.length === 1
      ? standing(reading, [...found.values()].flat(), readable, context)
      : standingInAPage(parts, [...found.keys()], readable, context);
  return [...unread, ...mostUrgent(weighed), ...otherLanguages(line, context)]
    .map((flag) => withNumbers(asPlanned(flag, line, context), context.numbers))
    .sort((a, b) => urgency(a.level) - urgency(b.level));
}

/**
 * Of what the rules found in a few sentences, what stands when all their words are weighed; and one card for what no rule
 * has words for. A rule names a sign; for what is not urgent, the weights know in what company it is a figure of speech.
 */
function standing(
  reading: Reading,
  flags: readonly RedFlag[],
  seen: readonly Rule[],
  context: Context,
): readonly RedFlag[] {
  if (isLongPast(context)) return flags;
  const marked = seen.flatMap((rule) => marks(rule, reading, context));
  const { subjectBorn, ...ageless } = context;
  // In a baby's journal the temperature may be its mother's: then the age says nothing.
  const other = reading.sentences.some(({ words }) => anothersFever(words));
  const weighed = classify(reading.sentences, { flags, marks: marked }, other ? ageless : context, weights());
  if (weighed === undefined) return flags.filter(({ rule }) => isSaidOutright(rule, reading));
  if (flags.length === 0 && isEveryday(weighed, reading)) return [];
  const told = flags.some(({ level }) => level === 'now' || level === weighed.level);
  if (told) return flags;
  const area = rules.find((rule) => rule.id === weighed.area && isAbout(rule, reading));
  const raised = card(area ?? unnamed, weighed, reading, context);
  // Words that a rule knows say better why than those that weigh most.
  const made = flags.find((flag) => flag.made !== undefined)?.made ?? raised.made;
  return [...flags, made === undefined ? raised : { ...raised, made }];
}

/** The same, part by part. A rule that stands as urgently as it can is not looked for in the rest: a page may hold thousands. */
function standingInAPage(
  parts: readonly Reading[],
  found: readonly Rule[],
  seen: readonly Rule[],
  context: Context,
): RedFlag[] {
  const settled = new Set<string>();
  return parts.flatMap((part) => {
    const open = found.filter(({ id }) => !settled.has(id));
    const flags = standing(
      part,
      open.flatMap((rule) => (mayStand(rule, part) ? check(rule, part, context) : [])),
      seen,
      context,
    ).filter(({ rule }) => !settled.has(rule));
    for (const { rule, level } of flags) if (level === 'now') settled.add(rule);
    return flags;
  });
}

/** So many words are weighed as one. */
const LINE = 60;
/** What is longer is weighed so many words at a time, so that one bad line is not drowned by a good week, nor a good week by it. */
const WINDOW = 30;

/** Sentences that stand together, each half of them twice, so that what belongs together is once in one window. */
function windows(reading: Reading): Reading[] {
  const all = reading.sentences;
  if (all.reduce((sum, { words }) => sum + words.length, 0) <= LINE) return [reading];
  const parts: Reading[] = [];
  let from = 0;
  for (;;) {
    let to = from;
    let words = 0;
    while (to < all.length && (to === from || words + (all[to]?.words.length ?? 0) <= WINDOW)) {
      words += all[to]?.words.length ?? 0;
      to += 1;
    }
    const sentences = all.slice(from, to);
    const vocabulary = new Set(sentences.flatMap((sentence) => [...sentence.vocabulary]));
    parts.push({ text: reading.text, sentences, vocabulary, partOf: { whole: reading, from } });
    if (to >= all.length) return parts;
    from += Math.ceil((to - from) / 2);
  }
}

function mostUrgent(flags: readonly RedFlag[]): RedFlag[] {
  const one = new Map<string, RedFlag>();
  for (const flag of flags) {
    const other = one.get(flag.rule);
    if (other === undefined || urgency(flag.level) < urgency(other.level)) one.set(flag.rule, flag);
  }
  for (const rule of rules)
    if (one.get(rule.id)?.level === 'now') for (const id of rule.insteadOf ?? []) one.delete(id);
  return [...one.values()];
}

/** For lines that sound like an emergency, but not like one of a kind. */
const unnamed: Pick<Rule, 'id' | 'says'> = {
  id: 'unnamed',
  says: {
    now: {
      text: 'What you wrote may be an emergency.',
      action: '{call}. If you are unsure, call all the same: they will help you decide.',
    },
    today: {
      text: 'What you wrote should be heard by someone who knows about it.',
      action:
        'Ring a doctor, a nurse line or a pharmacist today. If it gets worse: call the emergency number.',
    },
  },
};

function unreadable(rule: Rule): RedFlag {
  return {
    rule: rule.id,
    level: 'today',
    text: 'Tend could not check this line for warning signs.',
    action: 'If you are worried, call your local emergency number or speak to a doctor today.',
  };
}
