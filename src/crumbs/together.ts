import type { Crowd, Left, PredicateType } from '../contract/index.ts';
import { agesOf } from './age.ts';
import { peopleWho, type Said } from './counted.ts';
import { crowdFrom } from './crowd.ts';
import { definitionOf } from './predicates/index.ts';

/**
 * Everything that was said of one person, without what something finer says too: "an adult" adds nothing to "an older adult",
 * nor the same words said twice.
 */
export function gathered(left: readonly Left[]): Left[] {
  const said = [...new Map(left.map((one) => [`${one.type} ${one.value}`, one])).values()];
  return said.filter((one) => !said.some((other) => other !== one && implies(other, one)));
}

/** Whether who fits the first also fits the second. Two medicines are two of a kind. */
function implies(fine: Left, coarse: Left): boolean {
  if (alike(fine.type) !== alike(coarse.type)) return false;
  if (fine.value === coarse.value) return fine.type < coarse.type;
  return definitionOf(fine.type)
    .from(fine.value)
    .some(({ words }) => words === coarse.value);
}

const alike = (type: PredicateType) => (type === 'other-medicine' ? 'medicine-class' : type);

/**
 * How many people fit all that was ever said of one person, at the least. Words that are of no list count as rare.
 * @param left what a receiver was told, and what it would be told now
 */
export function together(left: readonly Left[]): Crowd & { readonly predicates: Left[] } {
  const predicates = gathered(left);
  return { ...crowdFrom(peopleTogether(predicates), 'all of this together'), predicates };
}

/** The same, of what stays true of someone only: what was felt one day last winter finds nobody. */
export function lastingTogether(before: readonly Left[], now: readonly Left[]): number {
  const lasting = before.filter(({ type }) => definitionOf(type).lasting);
  return peopleTogether(gathered([...lasting, ...now]));
}

function peopleTogether(predicates: readonly Left[]): number {
  const ages = predicates.filter(({ type }) => type === 'age-band').map(({ value }) => agesOf(value));
  // Told as one age first and as the next one later: somebody who had a birthday in between.
  const [younger, older] = [...ages].sort((a, b) => a.low - b.low);
  const said = predicates.map(asSaid);
  if (younger === undefined || older === undefined) return peopleWho(said);
  const others = said.filter(({ type }) => type !== 'age-band');
  return peopleWho(others) / BIRTHDAYS;
}

/** One year of all the years there are, of those who are old enough. */
const BIRTHDAYS = 100;

function asSaid({ type, value }: Left): Said {
  const [rung] = definitionOf(type).from(value);
  return { type, words: value, known: rung?.known ?? { kind: '', name: '' } };
}

/**
 * Whether a receiver may be told these words, beside what it was told before. Of what someone has one of at a time only words that
 * fit: the same, a coarser or a finer one. So a band that was left behind on a birthday is not followed by the next one.
 */
export function fitsWith(before: readonly Left[], type: PredicateType, words: string): boolean {
  const { single, from } = definitionOf(type);
  if (single !== true) return true;
  const lattice = (value: string) => from(value).map((rung) => rung.words);
  return before
    .filter((one) => one.type === type)
    .every(({ value }) => lattice(value).includes(words) || lattice(words).includes(value));
}
