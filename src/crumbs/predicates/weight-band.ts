import { yearsOld } from '../age.ts';
import { fromLists, type PredicateDefinition, type Rung } from './type.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'weight', name: words } });
const LOW = [rung('low body weight')];
const AVERAGE = [rung('average body weight')];
const HIGH = [rung('high body weight')];

const YEAR_MS = 365.25 * 86_400_000;

/** Low, average or high for the age. Nothing for a weight that is older than a year, for a child half of that. */
export const weightBand: PredicateDefinition = {
  type: 'weight-band',
  label: 'Weight',
  says: 'Low, average or high for the age, from the last weight that was written down. Never a weight.',
  lasting: true,
  derive({ measured, born, nowMs }) {
    const weighed = measured('weight');
    const years = born === null ? undefined : yearsOld(born, nowMs);
    const kilograms = weighed === undefined ? undefined : inKilograms(weighed.amount, weighed.unit);
    if (weighed === undefined || kilograms === undefined || years === undefined) return [];
    if (nowMs - weighed.startMs > YEAR_MS / (years < 18 ? 2 : 1)) return [];
    const [low, high] = usual(years);
    return kilograms < low ? LOW : kilograms > high ? HIGH : AVERAGE;
  },
  standard: () => null,
  from: fromLists([LOW, AVERAGE, HIGH]),
};

function inKilograms(amount: number | null, unit: string | null): number | undefined {
  if (amount === null || amount <= 0) return undefined;
  if (unit === 'kg') return amount;
  if (unit === 'g') return amount / 1000;
  if (unit === '[lb_av]' || unit === 'lb') return amount * 0.4536;
  return undefined;
}

/**
 * About the third and the ninety-seventh of a hundred, both sexes together, by whole years: rounded from the growth charts of
 * the CDC as recalled. Good for three words, for nothing else.
 */
const USUAL: readonly (readonly [number, number])[] =
  '3-11 7.5-12.5 10-16 11.5-18.5 13-21.5 14.5-25 16-29 18-34 20-40 22-46 24-53 26-60 30-67 34-74 38-80 42-86 45-90 47-94'
    .split(' ')
    .map((pair) => {
      const [low = 0, high = 0] = pair.split('-').map(Number);
      return [low, high];
    });

function usual(years: number): readonly [number, number] {
  return USUAL[years] ?? [48, 100];
}
