import type { Amount } from '../contract/index.ts';

/** What a unit measures, and how much of it one is: mg and mcg are one thing, mg and tablets are not. */
type Unit = { readonly of: string; readonly one: number };

const units: Readonly<Record<string, Unit>> = {
  g: { of: 'mass', one: 1_000 },
  mg: { of: 'mass', one: 1 },
  ug: { of: 'mass', one: 0.001 },
  ng: { of: 'mass', one: 0.000_001 },
  L: { of: 'volume', one: 1_000 },
  mL: { of: 'volume', one: 1 },
  '{tsp}': { of: 'volume', one: 5 },
  '{tbsp}': { of: 'volume', one: 15 },
  '[IU]': { of: 'units', one: 1 },
  '{unit}': { of: 'units', one: 1 },
  '{tablet}': { of: 'pieces', one: 1 },
  '{pill}': { of: 'pieces', one: 1 },
  '{capsule}': { of: 'pieces', one: 1 },
};

/** A number nobody wrote a unit to. */
const BARE: Unit = { of: 'bare', one: 1 };

/** An amount in common terms. A range has two ends; any other amount has the same one twice. */
export type Measured = {
  readonly unit: Unit;
  readonly low: number;
  readonly high: number;
  /** As it was written: "2.5 mg". */
  readonly original: string;
};

export function measured({ value, low = value, high = value, unit, original }: Amount): Measured | undefined {
  if (low === undefined || high === undefined || low <= 0) return undefined;
  // A unit outside the table is compared with itself only.
  return inUnit({ low, high, original }, unit === null ? BARE : (units[unit] ?? { of: unit, one: 1 }));
}

function inUnit({ low, high, original }: Omit<Measured, 'unit'>, unit: Unit): Measured {
  return { unit, low: low * unit.one, high: high * unit.one, original };
}

/** A slip of the decimal point is ten; a little under it, for rounded doses. A wrong unit is a thousand. */
const SLIP = 8;
/** From how many records on there is a "usual". */
const ENOUGH = 3;
/** An amount this near to two that were written before is one of their own, however rare. */
const ALIKE = 2;
/** Up to here a number without a unit may be tablets. */
const TABLETS = 10;

/** The usual amount, as it was written, when `given` is some ten times away from it; else nothing. */
export function farFrom(given: Measured, before: readonly Measured[]): string | undefined {
  const same = before.filter((one) => one.unit.of === given.unit.of);
  if (given.unit === BARE && same.length < ENOUGH) return farFromBare(given, before);
  const usual = median(same);
  if (usual === undefined || same.length < ENOUGH) return undefined;
  const near = same.filter((one) => given.low <= one.high * ALIKE && given.high >= one.low / ALIKE);
  return isFar(given, usual) && near.length < 2 ? usual.original : undefined;
}

/** Is an amount some ten times away from another of its kind? What is of another kind is not compared. */
export function isFar(given: Measured, other: Measured): boolean {
  if (given.unit.of !== other.unit.of) return false;
  return given.high / other.high >= SLIP || other.low / given.low >= SLIP;
}

/** "gave 25 melatonin" is read in the unit that is usual with it. "gave 1 keppra" is a tablet, and nothing is asked. */
function farFromBare(given: Measured, before: readonly Measured[]): string | undefined {
  const others = before.filter(({ unit }) => unit !== BARE && unit.of !== 'pieces');
  const usual = median(others);
  return usual === undefined || given.high <= TABLETS
    ? undefined
    : farFrom(inUnit(given, usual.unit), others);
}

function median(all: readonly Measured[]): Measured | undefined {
  return all.toSorted((a, b) => a.low - b.low)[Math.floor(all.length / 2)];
}
