import type { Figure } from './figures.ts';
import { wilson } from './years-intervals.ts';

/** So many of so many, as a figure in per cent with its 95 % interval. */
export function share(
  name: string,
  hits: number,
  of: number,
  more: Pick<Figure, 'peer' | 'aim'> & { readonly note?: string } = {},
): Figure {
  const { note, ...rest } = more;
  const { low, high } = of === 0 ? { low: 0, high: 1 } : wilson(hits, of);
  const interval = `95 %: ${shown(low)}–${shown(high)} %`;
  return {
    name,
    value: of === 0 ? 0 : (100 * hits) / of,
    unit: '%',
    ...rest,
    note: [`${hits} of ${of}`, interval, note].filter((part) => part !== undefined).join('; '),
  };
}

const shown = (part: number) => (100 * Math.max(0, part)).toFixed(1);

/** "person 3/234, email 0/133": hits of each kind. */
export function byKind(counts: ReadonlyMap<string, readonly [number, number]>): string {
  return [...counts].map(([kind, [hits, of]]) => `${kind} ${hits}/${of}`).join(', ');
}

export function count(counts: Map<string, [number, number]>, kind: string, hit: boolean): void {
  const [hits, of] = counts.get(kind) ?? [0, 0];
  counts.set(kind, [hits + (hit ? 1 : 0), of + 1]);
}
