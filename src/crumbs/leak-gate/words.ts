import type { Refusal } from '../../contract/index.ts';
import { isOrdinary } from './ordinary-words.ts';
import { isCommon } from './recognisers/common-words.ts';
import type { Marked, MarkedToken } from './sentence.ts';
import type { Written } from './written.ts';

/**
 * Words that nothing vouches for: not the template, no predicate, no ordinary word. That is how a name that is in no
 * list is caught, and a place, an employer, a brand. Also ordinary words where they stand as a name, here or in
 * the journal ("at Grace's", "in Reading").
 */
export function findUnknownWords(sentence: Marked, written: Written): Refusal[] {
  const refusals: Refusal[] = [];
  const open = sentence.tokens.filter((token) => !token.licensed && !/\p{N}/u.test(token.word));
  for (const token of open) {
    const { start, end } = token;
    if (!token.template && !isOrdinary(token.word)) {
      refusals.push({
        gate: 'unknown-word',
        reason: 'This is no ordinary word, and no switch lets it out.',
        start,
        end,
      });
    } else if (isCapital(token) && !startsSentence(sentence, token) && !isLetterOfMedicine(sentence, token)) {
      refusals.push({ gate: 'proper-name', reason: 'This stands as a name.', start, end });
    } else if (!token.template && !isCommon(token.word) && written.usesAsName(token.word)) {
      refusals.push({ gate: 'name', reason: 'Your journal uses this word as a name.', start, end });
    }
  }
  return [...refusals, ...spelt(sentence)];
}

/** "j o n a s": three letters in a row that stand alone are a word nobody should see at once. */
function spelt({ tokens }: Marked): Refusal[] {
  const refusals: Refusal[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && token.word.length === 1 && !token.licensed) continue;
    const first = tokens[from];
    const last = tokens[at - 1];
    if (at - from > 2 && first !== undefined && last !== undefined) {
      const reason = 'These letters spell something out.';
      refusals.push({ gate: 'spelt', reason, start: first.start, end: last.end });
    }
    from = at + 1;
  }
  return refusals;
}

function isCapital({ written }: MarkedToken): boolean {
  return /^\p{Lu}/u.test(written) && written !== 'I';
}

/** "vitamin D", "hepatitis B". */
function isLetterOfMedicine({ original }: Marked, { written, start }: MarkedToken): boolean {
  return (
    /^[A-K]$/.test(written) &&
    /\b(?:vitamin|hepatitis|influenza|type|group|factor)s? $/i.test(original.slice(0, start))
  );
}

function startsSentence({ original }: Marked, { start }: MarkedToken): boolean {
  return /(?:^|[.?!]["”’')]?\s+)["“‘'(]?$/.test(original.slice(0, start));
}
