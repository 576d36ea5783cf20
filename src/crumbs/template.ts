/**
 * The fixed words of every crumb. What is asked is always general: causes and how to tell them apart, never
 * whether to start, stop or change anything.
 */
export const CLOSING = 'What are known causes, and what would help to tell them apart?';
export const CLOSING_MEDICINE = 'Is this a known effect, and what else could explain it?';
export const CLOSING_CONDITION = 'What is known about this, and what is worth asking a doctor?';

const WORDS = [
  CLOSING,
  CLOSING_MEDICINE,
  CLOSING_CONDITION,
  'A person with taking who takes has had been after eating having and of a an the is about it they this some what food medicine',
];

/** Every word that the template itself may put into a crumb, in lower case. */
export const TEMPLATE_WORDS: ReadonlySet<string> = new Set(
  WORDS.flatMap((line) => line.toLowerCase().match(/[a-z]+/g) ?? []),
);
