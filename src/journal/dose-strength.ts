import type { Amount } from '../contract/index.ts';
import { type Measured, measured } from './dose-amount.ts';

const UNITS: Readonly<Record<string, string>> = {
  mg: 'mg',
  g: 'g',
  mcg: 'ug',
  ug: 'ug',
  µg: 'ug',
  μg: 'ug',
  ml: 'mL',
};
const WRITTEN = /(\d{1,5}(?:[.,]\d{1,4})?) ?(mg|mcg|ug|µg|μg|g|ml)(?![\p{L}/])/iu;
const TIMES = /(\d{1,3}) ?[x×*] ?$/iu;
const OF_ONE = new RegExp(`^ ?(?:of|x|×|@|at|à)? ?${WRITTEN.source}`, 'iu');

/** What an amount is as it stands in words: "2.5 mg". */
export function writtenAmount(words: string): Measured | undefined {
  return asAmount(WRITTEN.exec(words));
}

/** "10 tablets of 2.5 mg" are 25 mg, and so are "10 x 2.5 mg", whatever the tablets before were. */
export function ofStrength(amount: Amount, text: string): Measured | undefined {
  const { original } = amount;
  const start = text.indexOf(original);
  const pieces = measured(amount);
  if (pieces === undefined || start < 0) return undefined;
  if (pieces.unit.of !== 'pieces') return several(pieces, text.slice(Math.max(0, start - 12), start));
  const end = start + original.length;
  const found = OF_ONE.exec(text.slice(end, end + 40));
  const one = asAmount(found);
  if (one === undefined || found === null) return undefined;
  return {
    unit: one.unit,
    low: pieces.low * one.low,
    high: pieces.high * one.high,
    original: `${original}${found[0]}`,
  };
}

function several(one: Measured, before: string): Measured | undefined {
  const found = TIMES.exec(before);
  if (found === null) return undefined;
  const count = Number(found[1]);
  return {
    unit: one.unit,
    low: one.low * count,
    high: one.high * count,
    original: `${found[0]}${one.original}`,
  };
}

function asAmount(found: RegExpExecArray | null): Measured | undefined {
  const [, number, unit] = found ?? [];
  if (found === null || number === undefined || unit === undefined) return undefined;
  return measured({
    value: Number(number.replace(',', '.')),
    unit: UNITS[unit.toLowerCase()] ?? null,
    original: found[0].trim().replace(/^(?:of|x|×|@|at|à) ?/iu, ''),
  });
}
