import { onsetWords } from '../bands.ts';
import { fromLists, type PredicateDefinition, type Rung, type Scene } from './type.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'onset', name: words } });

/** "a few hours" after what came before it: only where the journal says that it came before. */
export const onsetBand: PredicateDefinition = {
  type: 'onset-band',
  label: 'How soon',
  says: 'One of six words for how soon after something it began. Never minutes, an hour of the day or a date.',
  lasting: false,
  derive: (scene) => (scene.after === undefined ? [] : soonWords(scene).map(rung)),
  standard: () => 0,
  from: fromLists([
    ['a few minutes', 'less than an hour', 'less than a day'].map(rung),
    ['up to a few hours', 'less than a day'].map(rung),
    ['a few hours', 'less than a day'].map(rung),
    ['a few days'].map(rung),
  ]),
};

function soonWords({ felt, anchor }: Scene): string[] {
  if (felt === undefined || anchor === undefined) return [];
  if (felt.onsetLow !== null || felt.onsetHigh !== null) return onsetWords(felt.onsetLow, felt.onsetHigh);
  // Only two times to the minute give a distance worth words.
  if (felt.precision !== 'minute' || anchor.precision !== 'minute') return [];
  const minutes = (felt.startMs - anchor.startMs) / 60_000;
  return onsetWords(minutes, minutes);
}
