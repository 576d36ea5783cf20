import type { CheckInAnswer, CheckInRow } from '../contract/index.ts';
import { wrongUsage } from './usage.ts';

const PART =
  /^(.+?) (none|no|some|yes|same|(\d+(?:[.,]\d+)?)(?: ?(?:\/|of|out of) ?(\d+(?:[.,]\d+)?))? ?([^\s\d]\S*)?)$/iu;

/**
 * "sleep 9 h, itch none, mood same": each thing with `none`, `some`, `same` (as yesterday) or its number. What is not named is not
 * answered. @throws TendError `bad-input` for what cannot be read, a unit that is not the one it is told in, or another scale
 */
export function readAnswers(text: string, rows: readonly CheckInRow[]): CheckInAnswer[] {
  const parts = text
    .split(/[;\n]|,\s/)
    .map(spaced)
    .filter((part) => part !== '');
  if (parts.length === 0) throw wrongUsage('Say what you looked for: tend check-in "sleep 9, itch none".');
  return parts.map((part) => {
    const [, name = '', word = '', number, outOf, unit] = PART.exec(part) ?? [];
    if (name === '') {
      throw wrongUsage(`“${part}” is not understood. Write a thing and none, some, same or its number.`);
    }
    const answer = /^no(?:ne)?$/i.test(word) ? 'none' : /^same$/i.test(word) ? 'same' : 'some';
    if (number === undefined) return { name, answer };
    const row = rows.find((one) => one.name === name.toLowerCase());
    const value = Number(number.replace(',', '.'));
    if (row !== undefined) refuseOther(row, value, outOf, unit);
    return { name, answer, value };
  });
}

/** With one space where there was any: what is read next need not look for more. */
const spaced = (part: string) => part.trim().replace(/\s+/g, ' ');

/** A number means what it is tracked by, and nothing else. */
function refuseOther(
  { name, by, scale }: CheckInRow,
  value: number,
  outOf: string | undefined,
  unit: string | undefined,
): void {
  const { min = 0, max } = by.as === 'ten' ? { max: 10 } : { ...scale };
  if (max !== undefined && (value < min || value > max)) {
    throw wrongUsage(`${name} goes from ${min} to ${max}. Please choose a number in it.`);
  }
  if (outOf !== undefined && Number(outOf) !== max) {
    throw wrongUsage(`${name} is told ${max === undefined ? 'without a scale' : `out of ${max}`} here.`);
  }
  if (unit === undefined) return;
  const told = by.as === 'amount' ? by.unit : undefined;
  if (told === undefined || unit.toLowerCase() !== told.toLowerCase()) {
    throw wrongUsage(
      told === undefined ? `${name} is told without a unit here.` : `${name} is told in ${told} here.`,
    );
  }
}

const TRACKED = /^(.+?)(?: (?:in (\S+)|on (.+)|(0-10)))?$/su;

/** "sleep in h, itch 0-10, rash on Skin, seizures": what to look for, and how each is told. */
export function readTracked(text: string) {
  return text
    .split(/[;\n]|,\s?/)
    .map(spaced)
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = part, unit, scale, ten] = TRACKED.exec(part) ?? [];
      if (unit !== undefined) return { name, by: { as: 'amount' as const, unit } };
      if (scale !== undefined) return { name, by: { as: 'scale' as const, name: scale } };
      return { name, by: { as: ten === undefined ? ('presence' as const) : ('ten' as const) } };
    });
}
