import { lexicon, type Medicine } from '../../knowledge/index.ts';
import { namesOf } from '../population.ts';
import { classWords, firstClass } from '../words.ts';
import type { PredicateDefinition, Rung } from './type.ts';
import { isWidespread } from './widespread.ts';

const SAYS =
  'The class of a medicine, or its ingredient where very many take it. Never a brand, a dose, a time or how it is taken.';

/** "levetiracetam", "an anti-seizure medicine", "a medicine". */
export const medicineClass: PredicateDefinition = {
  type: 'medicine-class',
  label: 'Medicine',
  says: SAYS,
  lasting: true,
  derive: ({ medicine, asked }) =>
    medicine === undefined && asked.anyMedicine ? [ANY] : latticeOf(medicine),
  standard({ asked, facts, mayBeCause }, rungs) {
    if (asked.medicines.length > 0) return Math.max(0, rungs.length - 2);
    const taken = facts.filter(({ kind }) => kind === 'medicine').length;
    if (asked.anyMedicine) return taken > 1 ? rungs.length - 1 : Math.max(0, rungs.length - 2);
    // "A medicine" that nobody asked about says nothing.
    return mayBeCause && rungs.length > 1 ? rungs.length - 2 : null;
  },
  from,
};

/** The second medicine of a question about two. */
export const otherMedicine: PredicateDefinition = {
  type: 'other-medicine',
  label: 'Another medicine',
  says: SAYS,
  lasting: true,
  derive: ({ other }) => latticeOf(other),
  standard: ({ asked }, rungs) => (asked.medicines.length > 1 ? Math.max(0, rungs.length - 2) : null),
  from,
};

const ANY: Rung = {
  words: 'a medicine',
  known: { kind: 'medicine', name: 'any prescription medicine, past month' },
};

function latticeOf(medicine: Medicine | undefined): readonly Rung[] {
  if (medicine === undefined) return [];
  const own = {
    words: medicine.name.replaceAll(' + ', ' and '),
    known: { kind: 'medicine', name: medicine.name },
  };
  const middle = classWords(medicine.class);
  return [
    ...(isWidespread(own.known) ? [own] : []),
    ...(middle === undefined ? [] : [ofClass(middle, firstClass(medicine.class))]),
    ANY,
  ];
}

const ofClass = (words: string, name: string): Rung => ({ words, known: { kind: 'medicine', name } });

let classes: ReadonlyMap<string, string> | undefined;

/** A class by the words that stand for it. */
function classOf(words: string): string | undefined {
  classes ??= new Map(
    namesOf('medicine').flatMap((name) => {
      const known = classWords(name);
      return known === undefined ? [] : [[known, name] as const];
    }),
  );
  return classes.get(words);
}

function from(words: string): readonly Rung[] {
  if (words === ANY.words) return [ANY];
  const known = classOf(words);
  if (known !== undefined) return [ofClass(words, known), ANY];
  const medicine = lexicon().medicine(words.replaceAll(' and ', ' + ')) ?? lexicon().medicine(words);
  if (medicine === undefined) return /^an? /.test(words) ? [ofClass(words, words), ANY] : [];
  const own = { words, known: { kind: 'medicine', name: medicine.name } };
  return [own, ...latticeOf(medicine).filter((rung) => rung.words !== words)];
}
