import type { Refusal } from '../../contract/index.ts';
import type { Marked, MarkedToken } from './sentence.ts';

/** Any number, in digits or in words, that no predicate licensed: a dose, an age, a count is a person's. */
export function findNumbers({ tokens }: Marked): Refusal[] {
  return tokens
    .filter((token, at) => !token.licensed && isNumber(token, tokens[at - 1], tokens[at + 1]))
    .map(({ start, end }) => ({
      gate: 'number',
      reason: 'No switch lets this number out.',
      start,
      end,
    }));
}

function isNumber(
  token: MarkedToken,
  before: MarkedToken | undefined,
  after: MarkedToken | undefined,
): boolean {
  if (/\p{N}/u.test(token.word) || IN_WORDS.has(token.word)) return true;
  if (!ALSO_WORDS.has(token.word)) return false;
  return [before, after].some(
    (beside) =>
      beside !== undefined &&
      (/\p{N}/u.test(beside.word) || IN_WORDS.has(beside.word) || ALSO_WORDS.has(beside.word)),
  );
}

/** Ordinary words that carry no measure of a person, but for beside another number: "seven four one". */
const ALSO_WORDS: ReadonlySet<string> = new Set('one first second oh double triple half quarter'.split(' '));

const IN_WORDS: ReadonlySet<string> = new Set(
  (
    'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen ' +
    'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth thirtieth twice thrice'
  ).split(' '),
);
