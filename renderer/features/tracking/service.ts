import type { Scale, TrackedBy, TrackedList } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { unitWords } from '../../ui/units.ts';

export type Tracking = { readonly list: TrackedList; readonly scales: readonly Scale[] };

export async function loadTracking(subject: string): Promise<Tracking> {
  const [list, { scales }] = await Promise.all([
    call('tracked.list', { subject }),
    call('scale.list', { subject }),
  ]);
  return { list, scales };
}

/** A way of telling as the value of a select. */
export function keyOf(by: TrackedBy): string {
  if (by.as === 'scale') return `scale ${by.name}`;
  return by.as === 'amount' ? `amount ${by.unit}` : by.as;
}

export function byOf(key: string): TrackedBy {
  const [as, ...rest] = key.split(' ');
  if (as === 'scale') return { as, name: rest.join(' ') };
  if (as === 'amount') return { as, unit: rest.join(' ') };
  return as === 'ten' ? { as } : { as: 'presence' };
}

/** "none or some", "0 to 10", "on “Skin”", "in h". */
export function wayWords(by: TrackedBy): string {
  if (by.as === 'scale') return en.tracking.onScale(by.name);
  if (by.as === 'amount') return en.tracking.inUnit(unitWords(by.unit, undefined));
  return en.tracking.ways[by.as];
}
