import type { CrumbKind } from '../contract/index.ts';

/**
 * What is asked, by kind of question: always general, never whether to start, stop or change anything. The only place where it is
 * written; a question's own words are no part of it.
 */
export const CLOSINGS: Readonly<Record<CrumbKind, string>> = {
  cause: 'What are known causes, and what would help to tell them apart?',
  'medicine-effect': 'Is this a known effect, and what else could explain it?',
  interaction: 'What is known about how these affect each other, and which signs would show it?',
  condition: 'What is known about this, and what is worth asking a doctor?',
  watch:
    'What is worth watching and writing down, and which signs mean that a doctor should look at it soon?',
  doctor: 'Which questions about this are worth asking a doctor, and what will a doctor want to know?',
  common: 'How common is this, and how does it usually go?',
};

/** For a medicine alone, after which nothing was felt. */
export const EFFECTS = 'Which effects of this are known, and which are worth watching for?';

/** Every fixed sentence there is. */
export const FIXED_SENTENCES: readonly string[] = [...Object.values(CLOSINGS), EFFECTS];

const WORDS = [
  ...FIXED_SENTENCES,
  'A person with taking who takes has had been after eating having and of a an the is about it they this some what food medicine',
  'in not for some other of that kind the question is whether can be behind it also about this',
];

/** Every word that the template itself may put into a crumb, in lower case. */
export const TEMPLATE_WORDS: ReadonlySet<string> = new Set(
  WORDS.flatMap((line) => line.toLowerCase().match(/[a-z]+/g) ?? []),
);
