import type { Refusal } from '../../contract/index.ts';
import type { Marked } from './sentence.ts';

/** Any number, in digits or in words, that no predicate licensed: a dose, an age, a count is a person's. */
export function findNumbers({ tokens }: Marked): Refusal[] {
  return tokens
    .filter((token) => !token.licensed && (/\p{N}/u.test(token.word) || IN_WORDS.has(token.word)))
    .map(({ start, end }) => ({
      gate: 'number',
      reason: 'No switch lets this number out.',
      start,
      end,
    }));
}

/** "one", "first" and "second" are also ordinary words and carry no measure of a person. */
const IN_WORDS: ReadonlySet<string> = new Set(
  (
    'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen ' +
    'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth thirtieth twice thrice'
  ).split(' '),
);
