import type { PredicateType } from '../contract/index.ts';
import { type Food, lexicon, type Medicine, type Symptom } from '../knowledge/index.ts';
import { medicineFilter } from '../safety/index.ts';
import { type Ages, agesIn } from './age.ts';
import { asksAmount } from './amount.ts';
import { tokensOf } from './leak-gate/fold.ts';
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
  /** The age it names, if it does: of someone else, it is not about the subject. */
  readonly ages: Ages | undefined;
  /** It says nothing of its own ("Why does this happen?"): then what was recorded last is meant. */
  readonly open: boolean;
};

/** @param names every name of the vault, folded: whom a question names is not what it is about. */
export function readQuestion(question: string, names: ReadonlySet<string>): Asked {
  const condition = conditionIn(question);
  // "hay fever" is no fever.
  const words = without(question, condition)
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$|['’]s$/gu, ''));
  const matches = lexicon().scan(words);
  const foods = matches.flatMap(({ food, symptom }) => (food && !symptom ? [food] : []));
  const medicines = matches.flatMap(({ medicine, food }) =>
    medicine && !medicine.wordLike && !food ? [medicine] : [],
  );
  const symptoms = matches.flatMap(({ symptom }) =>
    symptom && symptom.needs === undefined ? [symptom] : [],
  );
  const known = {
    isMedicine: (word: string) => lexicon().medicine(word)?.wordLike === false,
    isFood: (word: string) => lexicon().food(word) !== undefined,
  };
  return {
    class: classOf(question, medicines.length > 0, condition !== undefined),
    decides:
      medicineFilter(question, known).concerns.includes('question') ||
      asksAmount(question, {
        thing: matches.some(({ medicine, food }) => medicine !== undefined || food !== undefined),
        felt: symptoms.length > 0 || condition !== undefined,
      }),
    medicines,
    foods,
    symptoms,
    condition,
    ages: agesIn(question),
    open: tokensOf(question).every(({ word }) => SAYS_NOTHING.has(word) || names.has(word)),
  };
}

/** Words that every question has and that name nothing. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  (
    'why what how when is are was were be been do does did has have had can could may might would will s it this that these those ' +
    'he she they i we you her his him my our their me us them the a an of for with about from to in on at and or so again always ' +
    'today tonight yesterday evening morning night day week happen happens happening happened cause causes caused causing reason ' +
    'reasons explain explains know known going wrong matter else be by there here anything something'
  ).split(' '),
);

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

function without(question: string, condition: string | undefined): string {
  return condition === undefined ? question : question.toLowerCase().replace(condition, ' ');
}

/** A condition of the prevalence table, when these words name one. Never the words themselves. */
export function conditionIn(text: string): string | undefined {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return knownConditions().find((name) =>
    plain.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `),
  );
}
