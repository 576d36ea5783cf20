import { severityWords } from '../bands.ts';
import { fromLists, last, type PredicateDefinition, type Rung } from './type.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'severity', name: words } });

/** "mild", "mild to moderate": only from a number on its scale or a word that was written. */
export const severityBand: PredicateDefinition = {
  type: 'severity-band',
  label: 'How strong',
  says: 'One of five words for how strong it was. Never the number, nor how someone put it.',
  lasting: false,
  derive: ({ felt }) => (felt === undefined ? [] : severityWords(felt).map(rung)),
  standard: (_, rungs) => last(rungs),
  from: fromLists([
    ['mild', 'mild to moderate'].map(rung),
    ['moderate', 'mild to moderate'].map(rung),
    ['severe', 'moderate to severe'].map(rung),
    ['moderate', 'moderate to severe'].map(rung),
  ]),
};
