import { lexicon, type Symptom } from '../../knowledge/index.ts';
import { namesOf } from '../population.ts';
import { siteWords, symptomWords, systemWords } from '../words.ts';
import type { PredicateDefinition, Rung, Scene } from './type.ts';
import { isWidespread } from './widespread.ts';

/** "itching of the arms", "itching", "skin symptom". */
export const symptom: PredicateDefinition = {
  type: 'symptom',
  label: 'What was felt',
  says: 'A symptom of a closed list, with the part of the body it was felt in, or what it belongs to. Never how someone put it.',
  lasting: false,
  derive: (scene) => latticeOf(scene.symptom, siteOf(scene)),
  // A part of the body narrows more than it tells.
  standard: (scene, rungs) => (siteOf(scene) !== undefined && rungs.length > 2 ? 1 : 0),
  from(words) {
    const [plain = '', site] = words.split(/ (?:of|on) the (?=[a-z]+$)/);
    const system = SYSTEM_WORDS.get(words);
    if (system !== undefined) return [ofSystem(system)];
    const found = symptomOf(plain);
    if (found === undefined) return [];
    const lattice = latticeOf(found, site, true);
    return lattice.slice(
      Math.max(
        0,
        lattice.findIndex((rung) => rung.words === words),
      ),
    );
  },
};

const ofSystem = (system: string): Rung => ({
  words: systemWords(system),
  known: { kind: 'system', name: system },
});

const SYSTEM_WORDS: ReadonlyMap<string, string> = new Map(
  (
    'skin;breathing;head and nerves;stomach and bowel;mood and behaviour;heart and circulation;muscles and joints;' +
    'mouth and throat;general;sleep;eyes;ears;urinary;reproductive'
  )
    .split(';')
    .map((system) => [systemWords(system), system]),
);

function siteOf({ symptom: about, felt }: Scene): string | undefined {
  const site = siteWords(felt?.site ?? null);
  const said = site !== undefined && symptomWords(about?.name ?? '').includes(site.replace(/s$/, ''));
  return said ? undefined : site;
}

/** What nobody counted and what belongs to no part of the body is said as what it is a kind of. */
const KIND_OF: ReadonlyMap<string, string> = new Map([
  ['morning sickness', 'nausea'],
  ['throat pain', 'sore throat'],
  ['red eyes', 'red eye'],
  ['conjunctivitis', 'red eye'],
  ['leg swelling', 'swelling'],
  ['weakness', 'fatigue'],
  ['asthenia', 'fatigue'],
  ['decreased appetite', 'loss of appetite'],
  ['anorexia', 'loss of appetite'],
  ['poor feeding', 'food refusal'],
  ['sleep disturbance', 'insomnia'],
  ['poor concentration', 'inattention'],
  ['anger', 'irritability'],
  ['restlessness', 'hyperactivity'],
  ['colic', 'fussiness in a baby'],
  ['fussy infant', 'fussiness in a baby'],
  ['excessive crying of infant', 'fussiness in a baby'],
  ['lymph gland swelling', 'swollen glands'],
  ['painful lymph glands', 'swollen glands'],
  ['low backache', 'back pain'],
  ['severe backache', 'back pain'],
  ['severe joint pain', 'joint pain'],
  ['severe chest pain', 'chest pain'],
  ['gas pain', 'abdominal pain'],
  ['colicky pain', 'abdominal pain'],
  ...['body ache', 'bone pain', 'elbow pain', 'chronic pain', 'neuropathic pain', 'testicular pain'].map(
    (name) => [name, 'pain'] as const,
  ),
  ...['abnormal weight loss', 'acute weight loss', 'chronic weight loss'].map(
    (name) => [name, 'weight loss'] as const,
  ),
  ...['abnormal weight gain', 'acute weight gain', 'chronic weight gain'].map(
    (name) => [name, 'weight gain'] as const,
  ),
]);

function latticeOf(named: Symptom | undefined, site: string | undefined, whole = false): Rung[] {
  const about = named && (lexicon().symptom(KIND_OF.get(named.name) ?? '') ?? named);
  if (about === undefined) return [];
  const words = symptomWords(about.name);
  const plain = { words, known: { kind: 'symptom', name: about.name } };
  // "General" tells nothing of what was felt.
  const rungs = [plain, ...(about.system === 'general' ? [] : [ofSystem(about.system)])];
  if (!whole && !isWidespread(plain.known)) return rungs.slice(1);
  if (site === undefined) return rungs;
  const where = `${ON.has(about.name) ? 'on' : 'of'} the ${site}`;
  return [{ words: `${words} ${where}`, known: { kind: 'symptom', name: `${about.name}@site` } }, ...rungs];
}

/** What lies on the skin; the rest is felt in a part. */
const ON: ReadonlySet<string> = new Set([
  'rash',
  'hives',
  'redness',
  'bruising',
  'blister',
  'eczema',
  'acne',
  'dry skin',
]);

let byWords: ReadonlyMap<string, Symptom> | undefined;

function symptomOf(words: string): Symptom | undefined {
  byWords ??= new Map(
    namesOf('symptom').flatMap((name) => {
      const found = lexicon().symptom(name);
      return found === undefined ? [] : [[symptomWords(found.name), found] as const];
    }),
  );
  return byWords.get(words) ?? lexicon().symptom(words);
}
