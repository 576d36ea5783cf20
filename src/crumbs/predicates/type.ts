import type { CrumbKind, PredicateType } from '../../contract/index.ts';
import type { Food, Medicine, Symptom } from '../../knowledge/index.ts';
import type { Known } from '../population.ts';
import type { Asked } from '../question.ts';
import type { RecordedEvent, RecordedFact } from '../recorded.ts';

/** One place of a lattice: the words that leave, and how common what they say is (a kind and name of packs/population). */
export type Rung = {
  readonly words: string;
  readonly known: Known;
  /** What one does with it, where that is not eating or taking. */
  readonly deed?: 'having';
};

/** What a question is about, as far as code reads it and the vault knows it. Predicates are derived from nothing else. */
export type Scene = {
  readonly kind: CrumbKind;
  readonly asked: Asked;
  readonly nowMs: number;
  readonly born: string | null;
  readonly sex: string | null;
  /** ISO 3166-1, '' when it is not known. */
  readonly country: string;
  readonly facts: readonly RecordedFact[];
  readonly symptom: Symptom | undefined;
  /** The time of it that is asked about. */
  readonly felt: RecordedEvent | undefined;
  /** Every time of it that was written down, newest first. */
  readonly times: readonly RecordedEvent[];
  /** When it was looked for and not there (UTC milliseconds, newest first). */
  readonly notThere: readonly number[];
  /** What came before it, where the journal says so. */
  readonly anchor: RecordedEvent | undefined;
  /** Which predicate that is. */
  readonly after: 'food' | 'medicine' | undefined;
  readonly medicine: Medicine | undefined;
  /** That it was ever taken is written down. */
  readonly dosed: boolean;
  readonly other: Medicine | undefined;
  readonly food: Food | undefined;
  /** The journal ties a medicine nobody named to what is asked about. */
  readonly mayBeCause: boolean;
  /** The latest value of something measured. */
  measured(name: string): RecordedEvent | undefined;
};

/**
 * A predicate type. What it says is out of closed lists: no word, name, number or date of the vault is ever handed
 * through.
 */
export type PredicateDefinition = {
  readonly type: PredicateType;
  readonly label: string;
  /** What it says, and what of it never leaves: for the docs and the page of kinds. */
  readonly says: string;
  /** Stays true of someone for long: such ones add up over all that a receiver was told. */
  readonly lasting: boolean;
  /** Someone has one of these at a time: a receiver is told words that fit those it was told before, or none. */
  readonly single?: true;
  /** What the vault licenses, fine to coarse; empty when nothing was written down. */
  derive(scene: Scene): readonly Rung[];
  /** Where it stands when nobody moved it: the coarsest that still answers; null is off. */
  standard(scene: Scene, rungs: readonly Rung[]): number | null;
  /** The lattice from such words on, for words that once left; empty when they are none of this type. */
  from(words: string): readonly Rung[];
};

/** The coarsest place of a lattice. */
export const last = (rungs: readonly Rung[]): number => Math.max(0, rungs.length - 1);

/** For types whose every lattice is written out. */
export function fromLists(lattices: readonly (readonly Rung[])[]): (words: string) => readonly Rung[] {
  const known = new Map<string, readonly Rung[]>();
  for (const lattice of lattices) {
    for (const [at, { words }] of lattice.entries())
      if (!known.has(words)) known.set(words, lattice.slice(at));
  }
  return (words) => known.get(words) ?? [];
}
