import { fromLists, type PredicateDefinition, type Rung, type Scene } from './type.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'sex', name: words } });
const FEMALE = [rung('female')];
const MALE = [rung('male')];

/** Sex at birth. On by itself only where the answer is another one for it. */
export const sex: PredicateDefinition = {
  type: 'sex',
  label: 'Sex at birth',
  says: 'Female or male at birth, as it was written down. Never guessed from a name.',
  lasting: true,
  single: true,
  derive: (scene) => (scene.sex === 'f' ? FEMALE : scene.sex === 'm' ? MALE : []),
  standard: (scene) => (matters(scene) ? 0 : null),
  from: fromLists([FEMALE, MALE]),
};

const GROUPS: ReadonlySet<string> = new Set([
  'a condition of the womb or ovaries',
  'a condition of the prostate',
]);

function matters({ symptom, asked, facts }: Scene): boolean {
  // "Pregnant" says it already.
  if (facts.some(({ kind, status }) => kind === 'pregnancy' && status !== 'confirmed-absent')) return false;
  return (
    symptom?.system === 'reproductive' ||
    asked.condition?.parents.some((parent) => GROUPS.has(parent)) === true
  );
}
