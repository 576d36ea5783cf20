/** What the axis ends at: more people than there are. */
const MOST = 1e10;

/** One significant digit, rounded down: a crowd is never made to look larger than it is. */
export function oneDigit(people: number): string {
  if (people < 1) return '0';
  const power = 10 ** Math.floor(Math.log10(people));
  return (Math.floor(people / power) * power).toLocaleString('en-GB');
}

/** Where so many people stand on an axis of powers of ten, 0 (one person) to 1. */
export function placeOf(people: number): number {
  return Math.min(1, Math.log10(Math.max(1, people)) / Math.log10(MOST));
}

/** Money as a person reads it: never "0.00" for what costs something. */
export function money(amount: number, currency: string): string {
  const digits = amount > 0 && amount < 0.01 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 2 };
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, ...digits }).format(amount);
}
