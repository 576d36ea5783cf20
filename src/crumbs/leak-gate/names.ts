import type { Refusal } from '../../contract/index.ts';
import { undisguised } from './disguises.ts';
import type { Identifier, IdentifierIndex } from './identifier-index.ts';
import { isOrdinary } from './ordinary-words.ts';
import type { Marked, MarkedToken } from './sentence.ts';

/**
 * Names and other identifiers of the vault: whole, over joined fragments ("Ma ya", "M.a.y.a"), in disguise (reversed, base64),
 * in part ("Okaf", "drokafor") or misspelt. Whole ones are refused whatever was licensed.
 */
export function findIdentifiers(sentence: Marked, index: IdentifierIndex): Refusal[] {
  return [...joined(sentence, index), ...inParts(sentence, index)];
}

/** Longest name in fragments worth joining: single letters of a name of this length. */
const MAX_FRAGMENTS = 24;
/** A disguise is longer than what it hides; base64 by a third, hex by half. */
const MAX_DISGUISED = 80;

function joined({ original, tokens }: Marked, index: IdentifierIndex): Refusal[] {
  const refusals: Refusal[] = [];
  for (let start = 0; start < tokens.length; start++) {
    let text = '';
    for (let end = start; end < Math.min(tokens.length, start + MAX_FRAGMENTS); end++) {
      text += tokens[end]?.word ?? '';
      if (text.length > Math.min(MAX_DISGUISED, 2 * index.longest)) break;
      const run = tokens.slice(start, end + 1);
      const id = index.exact(text) ?? inDisguise(original, run, text, index);
      if (id !== undefined && !isAllowed(original, run, id, index.exact(text) === id)) {
        refusals.push(refuse(id, run[0]?.start, run.at(-1)?.end));
      }
    }
  }
  return refusals;
}

function inDisguise(
  original: string,
  run: readonly MarkedToken[],
  text: string,
  index: IdentifierIndex,
): Identifier | undefined {
  // Ordinary words that read backwards or shifted as a name ("Leon", "noel") are no disguise.
  if (run.every((token) => token.licensed || token.template || isOrdinary(token.word))) return undefined;
  const written = original.slice(run[0]?.start ?? 0, run.at(-1)?.end).replace(/\s/g, '');
  for (const plain of undisguised(written, text)) {
    const id = index.exact(plain) ?? (run.length === 1 && plain.length > 5 ? index.partly(plain) : undefined);
    if (id !== undefined) return id;
  }
  return undefined;
}

function isAllowed(original: string, run: readonly MarkedToken[], id: Identifier, asItIs: boolean): boolean {
  if (run.every((token) => token.fixed)) return true;
  if ((id.part || id.kind === 'fact') && run.every((token) => token.licensed || token.template)) return true;
  if (asItIs && run.length === id.words.length) return false;
  // "there's a" is not Theresa: fragments that are all ordinary words are no disguise, unless something joins them ("germ-any").
  const ordinary = run.every((token) => isOrdinary(token.word)) && run.some((token) => token.word.length > 2);
  return ordinary && !isTied(original, run);
}

function isTied(original: string, run: readonly MarkedToken[]): boolean {
  return run.slice(1).every((token, at) => {
    const between = original.slice(run[at]?.end ?? 0, token.start);
    return !/[\s'’]/.test(between);
  });
}

/** Partial matches count from four characters, and only in what is no ordinary word: "there" is not Theresa. */
function inParts({ tokens }: Marked, index: IdentifierIndex): Refusal[] {
  const refusals: Refusal[] = [];
  const isOpen = (token: MarkedToken) => !token.licensed && !token.template && !isOrdinary(token.word);
  for (const [at, token] of tokens.entries()) {
    if (!isOpen(token)) continue;
    // "Oka fo": a fragment and what follows it.
    const next = tokens[at + 1];
    const pair = next !== undefined && isOpen(next) ? token.word + next.word : undefined;
    const alone = index.partly(token.word) ?? index.partly(squeezed(token.word));
    const id = alone ?? (pair === undefined ? undefined : index.partly(pair));
    if (id !== undefined) refusals.push(refuse(id, token.start, alone === undefined ? next?.end : token.end));
  }
  return refusals;
}

/** Letters drawn out: "Maaayaaa". */
function squeezed(word: string): string {
  return word.replace(/(.)\1{2,}/gu, '$1');
}

function refuse(id: Identifier, start: number | undefined, end: number | undefined): Refusal {
  const at = start === undefined || end === undefined ? {} : { start, end };
  return { gate: id.kind, reason: REASONS[id.kind], ...at };
}

const REASONS = {
  name: 'This is a name that stays here, or part of one.',
  contact: 'This belongs to someone the vault knows how to reach, or to a device.',
  fact: 'These are the words of something you recorded or named, and no switch lets them out.',
  key: 'This is part of the key of a receiver.',
  file: 'This is the name of a file you keep, or part of one.',
} as const;
