import type { PredicateType } from '../contract/index.ts';
import { agesOf, EVERYONE } from './age.ts';
import { ANYONE, both, type Known, peopleOf, type Share, sharesOf, type Who } from './population.ts';
import { countriesOf } from './predicates/index.ts';

/** Words of a predicate, and how common what they say is. */
export type Said = { readonly type: PredicateType; readonly words: string; readonly known: Known };

/** An unknown prevalence counts as rare: one in a million, so that it never passes alone. */
export const RARE: Share = { low: 1e-6, of: ANYONE };

/**
 * How many people fit all of it, at the least: those of that age, sex and place times the lower end of each share, taken as
 * independent.
 */
export function peopleWho(said: readonly Said[]): number {
  let who: Who = ANYONE;
  for (const one of said) who = both(who, whoIs(one) ?? ANYONE);
  let share = 1;
  for (const { known } of said.filter((one) => whoIs(one) === undefined)) {
    const best = bestFor(sharesFor(known), who);
    who = best === RARE ? who : both(who, best.of);
    share *= best.low;
  }
  return peopleOf(who) * share;
}

/** Words that nobody here has a figure for, as they stand. */
export function isUncounted(one: Said, said: readonly Said[]): boolean {
  if (whoIs(one) !== undefined) return false;
  let who: Who = ANYONE;
  for (const other of said) who = both(who, whoIs(other) ?? ANYONE);
  return bestFor(sharesFor(one.known), who) === RARE;
}

/** Rounded down to one significant digit, since the shares are recalled. */
export function oneDigit(people: number): number {
  if (people < 1) return 0;
  const unit = 10 ** Math.floor(Math.log10(people));
  return Math.floor(people / unit) * unit;
}

/** Age, sex and place are counted from the population itself. */
function whoIs({ type, words }: Said): Who | undefined {
  if (type === 'age-band') return { ...ANYONE, ages: agesOf(words) };
  if (type === 'sex') return { ...ANYONE, sex: words === 'female' ? 'f' : 'm' };
  if (type !== 'place') return undefined;
  return { ages: EVERYONE, places: countriesOf(words) ?? [] };
}

/** Each figure is a lower bound on its own, so the one that counts most people holds. */
function bestFor(shares: readonly Share[], who: Who): Share {
  const counted = shares
    .map((share) => ({ share, people: share.low * peopleOf(both(who, share.of)) }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
  return counted[0]?.share ?? RARE;
}

/** A site narrows a symptom by its own share; everything else is one figure. */
function sharesFor({ kind, name }: Known): readonly Share[] {
  const [plain = '', site] = name.split('@');
  const shares = sharesOf({ kind, name: plain });
  if (site === undefined) return shares;
  const part = sharesOf({ kind: 'site', name: 'any one part of the body' })[0] ?? RARE;
  return shares.map((share) => ({ ...share, low: share.low * part.low }));
}
