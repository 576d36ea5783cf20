import type { Amount } from '../contract/index.ts';
import { ucumTargets, unitOf } from './capture/units.ts';

/**
 * UCUM codes that people copy from a letter or a laboratory's page and that have no other spelling here. A test holds each
 * against @lhncbc/ucum-lhc; docs/decisions/0025 says why that library is not asked while Tend runs.
 */
const FROM_LETTERS = (
  'g/L g/dL mg/L mg/mL ug/L ug/mL ug/dL ng/mL ng/L ng/dL pg/mL pg mg/g mg/mmol umol/L nmol/L pmol/L mmol/d mmol/mol ' +
  'U/L kU/L m[IU]/L m[IU]/mL [IU]/L [IU]/mL k[IU]/L meq/L 10*9/L 10*12/L fL /uL mm/h mL/min mL/kg ug/kg mg/kg ' +
  'mg/(24.h) mL/(24.h) g/(24.h) L/min cm[H2O] kPa Pa kg/m2 g/cm3 [pH] dB kJ [in_i] [ft_i] [oz_av] [foz_us] [degF] K /min ' +
  'ms deg uV mV'
).split(' ');

const known: ReadonlySet<string> = new Set([...ucumTargets(), ...FROM_LETTERS]);

/** A unit as somebody typed it, in words or as UCUM writes it; undefined for one that is not known. UCUM minds capitals. */
export function ucumOf(typed: string): string | undefined {
  const unit = typed.trim();
  if (known.has(unit)) return unit;
  const named = unitOf(unit)?.ucum;
  if (named !== undefined) return named;
  // "umol/l", "µmol/l": small letters and a micro sign, where only one code can be meant.
  const loose = (code: string) => code.replaceAll(/[µμ]/g, 'u').toLowerCase();
  const meant = [...known].filter((code) => loose(code) === loose(unit));
  return meant.length === 1 ? meant[0] : undefined;
}

/**
 * A number as it is kept. One without a unit, or with one nobody knows, has none: it is shown as it was written, and stays
 * out of what is compared.
 */
export function amountOf({ value, unit }: { readonly value: number; readonly unit: string }): Amount {
  return { value, unit: ucumOf(unit) ?? null, original: `${value} ${unit.trim()}`.trim() };
}

/** For the test that validates them. */
export const letterUnits = (): readonly string[] => FROM_LETTERS;
