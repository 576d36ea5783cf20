import type { Refusal } from '../../contract/index.ts';
import { unleet } from './fold.ts';
import type { Identifier } from './identifiers.ts';
import { isOrdinary } from './ordinary-words.ts';
import type { Marked } from './sentence.ts';

/**
 * Names and other identifiers of the vault, whole, over joined fragments ("Ma ya", "M.a.y.a"), in part
 * ("Okaf", "drokafor") or misspelt by one letter. Whole ones are refused whatever was licensed.
 */
export function findIdentifiers(sentence: Marked, identifiers: readonly Identifier[]): Refusal[] {
  return [...joined(sentence, identifiers), ...inParts(sentence, identifiers)];
}

/** Longest name in fragments worth joining: single letters of a name of this length. */
const MAX_FRAGMENTS = 24;

function joined({ tokens }: Marked, identifiers: readonly Identifier[]): Refusal[] {
  const byJoined = new Map<string, Identifier>();
  for (const id of identifiers) {
    const known = byJoined.get(id.joined);
    if (known === undefined || strictness(id) > strictness(known)) byJoined.set(id.joined, id);
  }
  const longest = Math.max(0, ...identifiers.map((id) => id.joined.length));
  const refusals: Refusal[] = [];
  for (let start = 0; start < tokens.length; start++) {
    let text = '';
    for (let end = start; end < Math.min(tokens.length, start + MAX_FRAGMENTS); end++) {
      text += tokens[end]?.word ?? '';
      if (text.length > longest) break;
      const id = byJoined.get(text) ?? byJoined.get(unleet(text));
      if (id === undefined) continue;
      const run = tokens.slice(start, end + 1);
      const asWritten = run.length === id.words.length;
      if ((id.part || id.kind === 'fact') && run.every((token) => token.licensed || token.template)) continue;
      // "there's a" is not Theresa: fragments that are all ordinary words are no disguise.
      if (!asWritten && run.every((token) => isOrdinary(token.word)) && run.some((t) => t.word.length > 2))
        continue;
      refusals.push(refuse(id, run[0]?.start, run.at(-1)?.end));
    }
  }
  return refusals;
}

/** A word may be a whole name, part of another and a fact at once: the strictest counts. */
function strictness(id: Identifier): number {
  if (id.kind === 'fact') return 0;
  return id.part ? 1 : 2;
}

/** Partial matches count from four characters, and only in what is no ordinary word: "there" is not Theresa. */
function inParts({ tokens }: Marked, identifiers: readonly Identifier[]): Refusal[] {
  const names = identifiers.filter((id) => id.kind !== 'fact' && id.joined.length >= 4);
  const refusals: Refusal[] = [];
  for (const token of tokens) {
    if (token.licensed || token.template || isOrdinary(token.word) || token.word.length < 4) continue;
    const plain = unleet(token.word);
    const id = names.find(
      ({ joined: name }) =>
        name !== token.word &&
        (name.startsWith(plain) ||
          name.endsWith(plain) ||
          plain.includes(name) ||
          oneLetterApart(plain, name)),
    );
    if (id !== undefined) refusals.push(refuse(id, token.start, token.end));
  }
  return refusals;
}

function refuse(id: Identifier, start: number | undefined, end: number | undefined): Refusal {
  const at = start === undefined || end === undefined ? {} : { start, end };
  return { gate: id.kind === 'name' ? 'name' : id.kind, reason: REASONS[id.kind], ...at };
}

const REASONS = {
  name: 'This is a name that stays here, or part of one.',
  contact: 'This belongs to someone the vault knows how to reach, or to a device.',
  fact: 'These are the words of a fact you recorded, and no switch lets them out.',
  key: 'This is part of the key of a receiver.',
} as const;

/** One letter more, less, other, or two swapped, in names of five letters and more. */
function oneLetterApart(a: string, b: string): boolean {
  if (b.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
