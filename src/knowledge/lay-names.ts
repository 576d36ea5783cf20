import { readTable } from './lexicon-tables.ts';

/** What people call what a medicine is for. By the words of its class in packs/tables. */
const CLASS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/analgesic|nsaid|opioid/i, 'painkiller, pain relief, for pain or fever'],
  [/antiepileptic/i, 'epilepsy medicine, anticonvulsant, against fits'],
  [/antihistamine/i, 'allergy tablet, against itching and hives'],
  [/sleep|hypnotic|sedative/i, 'sleep medicine, to fall asleep at bedtime'],
  [/muscle relaxant/i, 'for stiff muscles, cramps and spasms'],
  [/blood pressure|ace inhibitor|beta blocker|calcium channel/i, 'blood pressure tablet, heart medicine'],
  [/diuretic/i, 'water tablet, for swelling'],
  [/diabetes|insulin|biguanide/i, 'diabetes medicine, sugar tablet'],
  [/triptan|migraine/i, 'migraine pill, for headache attacks'],
  [/vitamin|mineral|supplement/i, 'supplement'],
  [/corticosteroid|steroid/i, 'steroid, cortisone'],
  [/antibiotic|penicillin/i, 'antibiotic, for an infection'],
  [/antidepressant|ssri|snri/i, 'antidepressant, for mood'],
  [/laxative/i, 'laxative, for constipation'],
  [/antacid|proton pump|acid/i, 'stomach tablet, for heartburn'],
  [/bronchodilator|asthma|inhal/i, 'inhaler, for asthma and breathing'],
  [/anticoagulant|antiplatelet/i, 'blood thinner'],
  [/statin|lipid/i, 'cholesterol tablet'],
  [/thyroid/i, 'thyroid tablet'],
  [/adhd|stimulant/i, 'for attention, ADHD medicine'],
  [/antiemetic/i, 'against sickness and vomiting'],
  [/multiple sclerosis|monoclonal/i, 'infusion, drip or injection against relapses'],
];

/** A symptom's everyday names, at most this many. */
const MOST = 8;
let symptoms: ReadonlyMap<string, readonly string[]> | undefined;

/** "painkiller, pain relief …" for the class of a medicine; empty where nobody calls it anything. */
export function classInPlainWords(medicineClass: string): string {
  return CLASS_WORDS.filter(([pattern]) => pattern.test(medicineClass))
    .map(([, words]) => words)
    .join(', ');
}

/** What else people call a symptom ("worn out" for fatigue), the table's first ones. */
export function otherNamesOf(symptom: string): readonly string[] {
  symptoms ??= readSymptoms();
  return symptoms.get(symptom) ?? [];
}

function readSymptoms(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [term = '', canonical = ''] of readTable('symptoms.tsv')) {
    const own = names.get(canonical) ?? [];
    if (term !== canonical && own.length < MOST) own.push(term);
    names.set(canonical, own);
  }
  return names;
}
