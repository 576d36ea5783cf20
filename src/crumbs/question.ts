import type { PredicateType } from '../contract/index.ts';
import { type Food, lexicon, type Medicine, type Symptom } from '../knowledge/index.ts';
import { medicineFilter } from '../safety/index.ts';
import { knownConditions } from './population.ts';

export type QuestionClass = 'cause' | 'medicine-effect' | 'condition';

/** Which predicates a question of a class may carry at all, whatever else the vault knows. */
export const MAY_CARRY: Readonly<Record<QuestionClass, readonly PredicateType[]>> = {
  cause: ['age-band', 'medicine-class', 'symptom', 'severity-band', 'onset-band', 'food-group', 'condition'],
  'medicine-effect': ['age-band', 'medicine-class', 'symptom', 'severity-band', 'onset-band', 'condition'],
  condition: ['age-band', 'condition', 'symptom', 'medicine-class'],
};

/** What code reads in a question: names out of closed tables. Its own words go no further. */
export type Asked = {
  readonly class: QuestionClass;
  /** It asks what to do with a medicine, a dose or a food: that is never asked outside. */
  readonly decides: boolean;
  readonly medicines: readonly Medicine[];
  readonly foods: readonly Food[];
  readonly symptoms: readonly Symptom[];
  readonly condition: string | undefined;
};

export function readQuestion(question: string): Asked {
  const words = question
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|['’]s$/gu, ''));
  const matches = lexicon().scan(words);
  const foods = matches.flatMap(({ food, symptom }) => (food && !symptom ? [food] : []));
  const medicines = matches.flatMap(({ medicine, food }) =>
    medicine && !medicine.wordLike && !food ? [medicine] : [],
  );
  const symptoms = matches.flatMap(({ symptom }) =>
    symptom && symptom.needs === undefined ? [symptom] : [],
  );
  const condition = conditionIn(question);
  const known = {
    isMedicine: (word: string) => lexicon().medicine(word)?.wordLike === false,
    isFood: (word: string) => lexicon().food(word) !== undefined,
  };
  return {
    class: classOf(question, medicines.length > 0, condition !== undefined),
    decides: medicineFilter(question, known).concerns.includes('question'),
    medicines,
    foods,
    symptoms,
    condition,
  };
}

function classOf(question: string, namesMedicine: boolean, namesCondition: boolean): QuestionClass {
  if (
    namesMedicine &&
    /\b(?:side.?effects?|cause|causes|causing|from|due to|because|react\w*|interact\w*|effects?|make|makes|making)\b/i.test(
      question,
    )
  ) {
    return 'medicine-effect';
  }
  if (namesCondition || /\b(?:flare|relapse|attack|diagnos\w+|disease|condition)\b/i.test(question))
    return 'condition';
  return 'cause';
}

/** A condition of the prevalence table, when these words name one. Never the words themselves. */
export function conditionIn(text: string): string | undefined {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return knownConditions().find((name) =>
    plain.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `),
  );
}
