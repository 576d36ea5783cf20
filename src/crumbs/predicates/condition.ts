import { type Condition, conditionIn, conditionOf, isOfOthers, LONG_TERM } from '../conditions.ts';
import { namesOf } from '../population.ts';
import type { PredicateDefinition, Rung, Scene } from './type.ts';
import { isWidespread } from './widespread.ts';

/**
 * "Crohn's disease", "inflammatory bowel disease", "a bowel or stomach condition". A rare one has no name here: its parent is
 * the finest that may leave.
 */
export const condition: PredicateDefinition = {
  type: 'condition',
  label: 'Condition',
  says: 'A diagnosis by a common name or what it belongs to. A rare one only by what it belongs to. Never one that is only suspected.',
  lasting: true,
  derive: (scene) => latticeOf(aboutIn(scene)),
  standard({ asked, kind }, rungs) {
    if (asked.condition !== undefined || asked.ofFeature) return 0;
    return kind === 'condition' && asked.about.has('condition') ? Math.max(0, rungs.length - 2) : null;
  },
  from(words) {
    if (words === LONG_TERM) return [group(LONG_TERM)];
    const known = conditionOf(words);
    if (known !== undefined) return latticeOf(known, true);
    return isGroup(words) ? [group(words), group(LONG_TERM)] : [];
  },
};

/** The condition that a question asks about, else the one that was diagnosed last. */
function aboutIn({ asked, facts }: Scene): Condition | undefined {
  if (asked.condition !== undefined) return asked.condition;
  const said = facts.filter(
    ({ kind, status, value }) => kind === 'diagnosis' && status === 'diagnosed' && !isOfOthers(value),
  );
  const named = said.map(({ value }) => conditionIn(value)).find((one) => one !== undefined);
  return named ?? (said.length === 0 ? undefined : { words: '', measured: '', parents: [LONG_TERM] });
}

/** @param whole also when it is too rare to be offered: for words that left already. */
function latticeOf(found: Condition | undefined, whole = false): Rung[] {
  if (found === undefined) return [];
  const own = { words: found.words, known: { kind: 'condition', name: found.measured } };
  const named = found.measured !== '' && isWidespread(own.known);
  return [...(named || whole ? [own] : []), ...found.parents.map(group)];
}

/** A parent is a condition with a figure of its own, or a group. */
function group(words: string): Rung {
  const named = conditionOf(words);
  if (named !== undefined) return { words, known: { kind: 'condition', name: named.measured } };
  return { words, known: { kind: 'condition-group', name: words } };
}

const isGroup = (words: string) => namesOf('condition-group').includes(words);
