import { ANYONE, both, type Known, peopleOf, sharesOf } from '../population.ts';

/** Fewer people than this by themselves, and a word is not offered: beside an age and a symptom it would point at someone. */
export const WIDESPREAD = 200_000;

/** Whether so many have it, at the least, that it may be said at all. What nobody counted is not. */
export function isWidespread(known: Known): boolean {
  return sharesOf(known).some(({ low, of }) => low * peopleOf(both(ANYONE, of)) >= WIDESPREAD);
}
