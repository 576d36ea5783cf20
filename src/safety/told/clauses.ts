import type { Match } from '../phrase.ts';
import type { Sentence } from '../reading.ts';
import { matches, phrases } from './list.ts';

/** Numbers of the clauses in which something is said. */
export type Clauses = ReadonlySet<number>;

const joins = new Set(['but', 'though', 'although', 'because', 'cos']);
const afterAnd = new Set(
  'i im ive id he hes she shes they theyre we my her his now today still again then leg arm chest throat one'.split(
    ' ',
  ),
);

/** A clause ends at a comma or the like, at "but", and at an "and" that a new subject follows. */
export function clausesOf({ words }: Sentence): number[] {
  let clause = 0;
  return words.map(({ text, before }, at) => {
    const and = text === 'and' && afterAnd.has(words[at + 1]?.text ?? '');
    if (at > 0 && ((before !== '' && before !== '"') || joins.has(text) || and)) clause += 1;
    return clause;
  });
}

const leaflets = phrases(
  'leaflet|booklet|poster|handout|flashcard|flashcards|website ~1 says|said|saying|reads|called|about|on|with|from|of',
  'leaflet|booklet|poster|flashcards|title ~2',
  'talk|book|course|webinar|class|lecture called|titled|about',
);
const speaksOf = new Set('i im ive he hes she shes they theyre we my his her our now'.split(' '));

/** "leaflet: call if you get a stiff neck, or a rash" is read, "leaflet says call if you cant breathe and he cant breathe" is not. */
export function quotedFrom(sentence: Sentence, clauses: readonly number[]): Clauses {
  const all = new Set<number>();
  const first = matches(leaflets, sentence)[0];
  if (first === undefined) return all;
  const stop = sentence.words.findIndex(({ text }, at) => at >= first.to && speaksOf.has(text));
  const last = stop < 0 ? Number.POSITIVE_INFINITY : (clauses[stop] ?? 0);
  for (let clause = clauses[first.from] ?? 0; clause < last && clause <= (clauses.at(-1) ?? 0); clause += 1)
    all.add(clause);
  return all;
}

const littleWords = new Set(
  'it that this was is in on at back about around when aged he she i once'.split(' '),
);

/** The clauses these stand in. One that is nothing else ("fractured skull, 1993") speaks for those beside it. */
export function clausesWith(
  found: readonly Match[],
  clauses: readonly number[],
  sentence: Sentence,
): Clauses {
  const all = new Set<number>();
  for (const { from, to } of found) {
    const clause = clauses[from] ?? 0;
    all.add(clause);
    const alone = sentence.words.every(
      ({ text }, at) => clauses[at] !== clause || (at >= from && at < to) || littleWords.has(text),
    );
    if (alone) all.add(clause - 1).add(clause + 1);
  }
  return all;
}
