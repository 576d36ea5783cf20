import type { PredicateType } from '../contract/index.ts';
import type { Scene } from './predicates/index.ts';
import type { Chosen } from './predicates.ts';
import { classWords } from './words.ts';

/** Words that stand for a thing without saying which. */
const EMPTY: ReadonlySet<string> = new Set(['a medicine', 'a food', 'a drink']);

/**
 * What the question names and the sentence does not say: an answer to another question is worse than none. For the person, who
 * wrote it; it never leaves.
 */
export function leftOut({ asked, symptom, medicine, food }: Scene, on: Chosen): string[] {
  const says = (type: PredicateType) => on.has(type) && !EMPTY.has(on.get(type)?.words ?? '');
  const medicines = asked.medicines.filter((one, at) =>
    at === 0 ? !(says('medicine-class') && medicine?.name === one.name) : at > 1 || !says('other-medicine'),
  );
  const foods = asked.foods.filter((one) => !says('food-group') || one.group !== food?.group);
  const symptoms = asked.symptoms
    .filter(({ name }) => !on.has('symptom') || name !== symptom?.name)
    .filter(
      // What is asked of a medicine, not something that was felt.
      ({ name }) => name !== 'side effects',
    );
  return [
    ...new Set([
      ...symptoms.map(({ name }) => name),
      ...medicines.map((one) => (one.classOnly ? (classWords(one.class) ?? one.name) : one.name)),
      ...foods.map(({ name }) => name),
      ...(asked.condition !== undefined && !on.has('condition') ? [asked.condition.words] : []),
      ...(asked.allergy !== undefined && !on.has('allergy') ? [`an allergy to ${asked.allergy}`] : []),
      ...(asked.lab !== undefined && !on.has('lab') ? [asked.lab] : []),
      ...asked.unread,
    ]),
  ];
}

export function leftOutLine(words: readonly string[]): string {
  return `Of your question this is not in the sentence: ${words.map((word) => `“${word}”`).join(', ')}.`;
}
