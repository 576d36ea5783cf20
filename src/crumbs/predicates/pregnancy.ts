import { yearsOld } from '../age.ts';
import { fromLists, type PredicateDefinition, type Rung } from './type.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'pregnancy', name: words } });
const YES = [rung('pregnant')];
const NO = [rung('not pregnant')];

/** Yes or no. On by itself when it is yes: it changes most answers. */
export const pregnancy: PredicateDefinition = {
  type: 'pregnancy',
  label: 'Pregnancy',
  says: 'Pregnant or not, as it was written down. Never the week or the day it is due.',
  lasting: true,
  derive({ facts, sex, born, nowMs }) {
    const said = facts.find(({ kind }) => kind === 'pregnancy');
    // Written down for somebody who cannot be: a slip, and no reason to say anything.
    if (said === undefined || !mayBePregnant(sex, born, nowMs)) return [];
    return said.status === 'confirmed-absent' || /^(?:no|not|none)\b/i.test(said.value.trim()) ? NO : YES;
  },
  standard: (_, rungs) => (rungs === YES ? 0 : null),
  from: fromLists([YES, NO]),
};

/** Of whom it need not even be said that nobody wrote it down. */
export function mayBePregnant(sex: string | null, born: string | null, nowMs: number): boolean {
  const years = born === null ? undefined : yearsOld(born, nowMs);
  return sex !== 'm' && (years === undefined || (years >= 10 && years <= 60));
}
