import type { PredicateType, Refusal } from '../contract/index.ts';
import { type Ages, agesOf, EVERYONE } from './age.ts';
import { peopleOf, type Region, type Share, sharesOf } from './population.ts';
import { type Attribute, type Chosen, chosen, type Derived, labelOf, type Rung } from './predicates.ts';

/** Fewer people than this, by the lower bound, and the sentence may point at one of them. */
export const CROWD_AT_LEAST = 10_000;

/** An unknown prevalence counts as rare: one in a million, so that it never passes alone. */
const RARE: Share = { low: 1e-6, ages: EVERYONE, region: 'world' };

export type Crowd = { readonly low: number; readonly unit: 'people'; readonly basis: string };

/**
 * How many people fit all predicates together, at the least: people of that age (UN, mid-2025) times the lower end of
 * each share, taken as independent. Rounded down to one significant digit, since the shares are recalled.
 */
export function crowdOf(on: Chosen): Crowd {
  return {
    low: oneDigit(expected(on)),
    unit: 'people',
    basis:
      'Roughly, and at the least: people of that age (United Nations, 2025) times recalled shares, each at its lower end. ' +
      'The receiver also sees your key and the address you send from, and can link this to your account.',
  };
}

/** Refuses a crowd that is too small, and names the switch that helps most. */
export function checkCrowd(derived: Derived): Refusal[] {
  const on = chosen(derived);
  if (expected(on) >= CROWD_AT_LEAST) return [];
  const ages = agesOf(on.get('age-band')?.words ?? 'person');
  const unknown = [...on].find(
    ([type, rung]) => type !== 'age-band' && bestFor(sharesFor(rung), ages, 'world') === RARE,
  )?.[0];
  const best = unknown ?? coarsenings(derived).sort((a, b) => b.people - a.people)[0]?.attribute.type;
  const label = best === undefined ? '' : labelOf(best);
  const why =
    unknown === undefined
      ? `Only roughly ${oneDigit(expected(on)).toLocaleString('en')} people fit all of this, at the least; it must be ${CROWD_AT_LEAST.toLocaleString('en')}.`
      : `Nobody here knows how many people “${label}” fits as it stands, so it counts as rare.`;
  return [{ gate: 'crowd', reason: `${why} Make “${label}” coarser, or switch it off.` }];
}

/**
 * The defaults, coarsened until enough people fit. What tells the least about a cause goes first. It does not look at what a
 * person chose, so that moving one switch never moves another.
 */
export function coarsened(derived: Derived): Derived {
  let current = derived;
  for (const move of MOVES) {
    if (expected(chosen(current)) >= CROWD_AT_LEAST) break;
    const attribute = current.attributes.find(({ type, step }) => type === move.type && step !== null);
    if (attribute === undefined || (move.sited && !isSited(attribute))) continue;
    const next = coarser(attribute, move.off);
    if (next !== undefined) current = replaced(current, next);
  }
  return current;
}

/** Whether the symptom stands with the part of the body it was felt in. */
function isSited({ rungs, step }: Attribute): boolean {
  return step !== null && rungs[step]?.known.name.includes('@') === true;
}

const MOVES: readonly { readonly type: PredicateType; readonly off?: true; readonly sited?: true }[] = [
  { type: 'symptom', sited: true },
  { type: 'severity-band', off: true },
  { type: 'onset-band' },
  { type: 'medicine-class' },
  { type: 'age-band' },
  { type: 'age-band' },
  { type: 'food-group' },
  { type: 'condition' },
  { type: 'condition', off: true },
  { type: 'onset-band', off: true },
  { type: 'symptom' },
  { type: 'age-band' },
  { type: 'medicine-class', off: true },
  { type: 'food-group', off: true },
];

function expected(on: Chosen): number {
  let ages = agesOf(on.get('age-band')?.words ?? 'person');
  let region: Region = 'world';
  let share = 1;
  for (const [type, rung] of on) {
    if (type === 'age-band') continue;
    const best = bestFor(sharesFor(rung), ages, region);
    ages = intersect(ages, best.ages);
    region = best.region === 'high-income' ? 'high-income' : region;
    share *= best.low;
  }
  return peopleOf(ages, region) * share;
}

/** Each figure is a lower bound on its own, so the one that counts most people holds. */
function bestFor(shares: readonly Share[], ages: Ages, region: Region): Share {
  const counted = shares
    .map((share) => ({
      share,
      people: share.low * peopleOf(intersect(ages, share.ages), region === 'world' ? share.region : region),
    }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
  return counted[0]?.share ?? RARE;
}

/** A site narrows a symptom by its own share; everything else is one figure. */
function sharesFor({ known }: Rung): readonly Share[] {
  const [name = '', site] = known.name.split('@');
  const shares = sharesOf(known.kind, name);
  if (site === undefined) return shares;
  const part = sharesOf('site', 'any one part of the body')[0] ?? RARE;
  return shares.map((share) => ({ ...share, low: share.low * part.low }));
}

function coarsenings(derived: Derived): { attribute: Attribute; people: number }[] {
  return derived.attributes.flatMap((attribute) => {
    if (attribute.step === null) return [];
    const next = coarser(attribute, true);
    return next === undefined ? [] : [{ attribute, people: expected(chosen(replaced(derived, next))) }];
  });
}

/** One step up the lattice; past its end only when switching off is allowed. */
function coarser(attribute: Attribute, off: boolean | undefined): Attribute | undefined {
  if (attribute.step === null) return undefined;
  if (attribute.step + 1 < attribute.rungs.length && off !== true)
    return { ...attribute, step: attribute.step + 1 };
  if (off === true) return { ...attribute, step: null };
  return undefined;
}

function replaced(derived: Derived, next: Attribute): Derived {
  return { ...derived, attributes: derived.attributes.map((a) => (a.type === next.type ? next : a)) };
}

function intersect(a: Ages, b: Ages): Ages {
  return { low: Math.max(a.low, b.low), high: Math.max(Math.max(a.low, b.low), Math.min(a.high, b.high)) };
}

function oneDigit(people: number): number {
  if (people < 1) return 0;
  const unit = 10 ** Math.floor(Math.log10(people));
  return Math.floor(people / unit) * unit;
}
