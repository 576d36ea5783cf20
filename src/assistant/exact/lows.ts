import type { Draft } from '../claims.ts';
import type { Ev } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { some } from '../say.ts';
import type { Asked } from './common.ts';

/**
 * A sugar taken because of a low is no sample of the others: a mean, a course or what is usual is told without such
 * readings, and says so. The lowest and the highest are of all.
 */
export function withoutLows(
  asked: Asked,
  thing: Thing,
  there: readonly Ev[],
): { readonly there: readonly Ev[]; readonly says: readonly Draft[] } {
  if (!thing.names.includes('glucose')) return { there, says: [] };
  const { events, query } = asked;
  const always = { fromMs: null, toMs: null };
  const wanted = {
    ...{ phrases: ['hypo', 'low blood sugar', 'low sugar'], names: ['low blood sugar'] },
    ...{ label: 'low blood sugar', type: 'symptom' as const },
  };
  const notes = new Set(
    [
      ...events.of(query.about.id, { names: ['low blood sugar'], groups: [] }, always),
      ...events.mentioned(query.about.id, wanted, always),
    ].flatMap((ev) => (ev.absent === 1 ? [] : [ev.entryId])),
  );
  const lows = there.filter((ev) => ev.name === 'low blood sugar' || notes.has(ev.entryId));
  if (lows.length === 0 || lows.length === there.length) return { there, says: [] };
  return {
    there: there.filter((ev) => !lows.includes(ev)),
    says: [
      {
        text: `${some(new Set(lows.map((ev) => ev.entryId)).size, 'note')} of a low ${lows.length === 1 ? 'is' : 'are'} not in this.`,
        events: lows,
      },
    ],
  };
}
