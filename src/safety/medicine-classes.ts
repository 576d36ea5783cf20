import { type Feature, features } from './learned/features.ts';
import type { Known } from './medicine-lists.ts';
import { isNamedMedicine } from './medicine-words.ts';
import type { Sentence, Word } from './reading.ts';

const list = (words: string) => new Set(words.split(/[\s|]+/));

const forms = list(
  'tablet tablets pill pills capsule capsules injection injections patch patches drops syrup suppository suppositories inhaler inhalers ' +
    'puff puffs spoonful spoonfuls sachet sachets cream spray meds med medicine medicines medication medications drug drugs dose doses dosage',
);
const units = list('mg mcg ug g ml mls iu unit units mgs kg tsp tbsp');
const foods = list(
  'dairy milk egg eggs gluten wheat nut nuts peanut peanuts soy soya fish shellfish cheese yoghurt yogurt butter bread sugar chocolate ' +
    'diet formula sesame fruit food foods prawn prawns almond almonds cashew cashews hazelnut hazelnuts kiwi strawberries tomatoes oats honey',
);
const illnesses = list(
  'virus infection flu cold asthma eczema allergy migraine migraines epilepsy anxiety depression autism adhd diabetes cancer reflux ' +
    'croup bronchitis pneumonia tonsillitis gastroenteritis colic thrush cystitis uti shingles chickenpox measles scabies hives urticaria ' +
    'arthritis gout sciatica vertigo anaemia dementia stroke sepsis meningitis concussion intolerance syndrome disorder dermatitis ibs coeliac ' +
    'bug tonsillitis laryngitis sinusitis bronchiolitis impetigo ringworm tendonitis tendinitis bursitis sprain fracture hernia piles haemorrhoids ' +
    'ulcer ulcers appendicitis gallstones angina fibromyalgia endometriosis pcos hypothyroidism menopause perimenopause hayfever conjunctivitis ' +
    'psoriasis rosacea anaphylaxis hypertension arrhythmia thyroid pneumothorax pleurisy neuralgia neuropathy carpal plantar lupus lyme burnout',
);
/** End like an illness and are none. */
const findings = list('diagnosis prognosis hypnosis metamorphosis osmosis symbiosis');
const counts = list('two three four five six seven eight nine ten twelve half double twice');
const people = list('she he her him his hers they them i you me my your we us mum dad nan gran baby child');

/** Nothing in a sentence depends on the day. */
const NO_DAY = { nowMs: 0 };

/**
 * What the medicine filter's weights see of a sentence: its words, the same with medicines, amounts and foods as classes, which
 * classes stand in it, and what the lists make of it.
 */
export function look(sentence: Sentence, known: Known, lists: readonly string[]): Feature[] {
  const classed = sentence.words.map((word, at) => ({
    ...word,
    text: classOf(word.text, sentence.words[at - 1]?.text, known) ?? word.text,
  }));
  const without = runs(classed);
  const there = [...new Set(without.map(({ text }) => text).filter((text) => text.startsWith('@')))].sort();
  const pairs = there.flatMap((one, at) => there.slice(at).map((other) => `has:${one}${other}`));
  const told = [...lists.map((concern) => `list:${concern}`), lists.length > 0 ? 'listed' : 'unlisted'];
  return [
    ...features([sentence], NO_DAY),
    ...features([{ ...sentence, words: without }], NO_DAY).map((each) => ({
      ...each,
      key: `as:${each.key}`,
    })),
    ...[...pairs, ...told].map((key) => ({ key, sentence: 0, from: 0, to: 0 })),
  ];
}

function classOf(word: string, before: string | undefined, known: Known): string | undefined {
  if (units.has(word) && before !== undefined && /^\d/.test(before)) return '@amount';
  if (/^\d/.test(word) || counts.has(word)) return '@number';
  if (forms.has(word)) return '@form';
  if (isNamedMedicine(word) || known.isMedicine?.(word) === true) return '@medicine';
  if (foods.has(word) || known.isFood?.(word) === true) return '@food';
  if (
    illnesses.has(word) ||
    (/[a-z]{3}(?:itis|osis|aemia|emia|algia|opathy|iasis)$/.test(word) && !findings.has(word))
  )
    return '@illness';
  return people.has(word) ? '@person' : undefined;
}

/** "2.5 mg" is one thing. */
function runs(words: readonly Word[]): Word[] {
  return words.filter(({ text }, at) => !(text === '@number' && words[at + 1]?.text === '@amount'));
}
