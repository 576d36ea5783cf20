import type { Refusal } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { checkModelName, checkSentence, mark, merged } from './leak-gate/index.ts';

/**
 * Every gate that depends on the words alone: asked for the preview and again right before sending, since a name may have been
 * added in between.
 */
export function checkWords(
  db: ReadableDb,
  said: { readonly model: string; readonly sentence: string; readonly licensed: readonly string[] },
  alsoWritten: readonly string[] = [],
): Refusal[] {
  return [
    ...merged([
      ...checkSentence(db, said.sentence, said.licensed, alsoWritten),
      ...findUnlicensed(said.sentence, said.licensed),
    ]),
    ...checkModelName(db, said.model),
  ];
}

/** No content word without a switch: what is neither the template's nor a predicate's does not leave, however harmless. */
function findUnlicensed(sentence: string, licensed: readonly string[]): Refusal[] {
  return mark(sentence, licensed)
    .tokens.filter((token) => !token.licensed && !token.template)
    .map(({ start, end }) => ({ gate: 'unlicensed', reason: 'No switch lets this word out.', start, end }));
}
