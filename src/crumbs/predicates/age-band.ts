import { ageBands, ageWords } from '../age.ts';
import type { PredicateDefinition, Rung } from './type.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'age', name: words } });

/** "a child of primary-school age": the bands are the same for everybody, so that five ways to ask add up to one. */
export const ageBand: PredicateDefinition = {
  type: 'age-band',
  label: 'Age',
  says: 'One of nine bands of age. Never years, months or a birth date.',
  lasting: true,
  single: true,
  derive: ({ born, nowMs }) => (born === null ? [] : ageWords(born, nowMs).map(rung)),
  standard: () => 0,
  from: (words) => {
    const lattice = ageBands().find((band) => band.includes(words)) ?? [];
    return lattice.slice(lattice.indexOf(words)).map(rung);
  },
};
