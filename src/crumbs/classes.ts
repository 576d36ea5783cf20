import { lexicon, type Medicine } from '../knowledge/index.ts';

/** Kinds of medicine as people name them, by the class of the tables that stands for them. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\bstatins?\b/, 'statin (cholesterol)'],
  [/\bpenicillins?\b/, 'antibiotic (penicillin)'],
  [/\bantibiotics?\b/, 'antibacterials for systemic use'],
  [/\b(?:anti-?depressants?)\b/, 'antidepressant'],
  [/\bssris?\b/, 'SSRI antidepressant'],
  [/\banti-?histamines?\b/, 'antihistamine (allergy)'],
  [/\b(?:nsaids?|anti-?inflammator(?:y|ies))\b/, 'NSAID (pain and inflammation)'],
  [/\b(?:opioids?|opiates?)\b/, 'opioid (pain)'],
  [/\bbeta.?blockers?\b/, 'beta blocker'],
  [/\bace.?inhibitors?\b/, 'ACE inhibitor (blood pressure)'],
  [/\b(?:water (?:tablets?|pills?)|diuretics?)\b/, 'diuretic (water tablet)'],
  [/\b(?:blood thinners?|anti-?coagulants?)\b/, 'anticoagulant (blood thinner)'],
  [/\b(?:ppis?|proton pump inhibitors?)\b/, 'proton pump inhibitor (stomach acid)'],
  [/\b(?:anti.?epileptics?|anti.?(?:seizure|convulsant)s?)\b/, 'antiepileptic (seizure medicine)'],
  [/\b(?:corticosteroids?|steroids?)\b/, 'corticosteroid'],
  [/\blaxatives?\b/, 'laxative'],
  [/\bvaccin\w+\b/, 'vaccine'],
  [/\btriptans?\b/, 'migraine medicine (triptan)'],
  [/\bbenzodiazepines?\b/, 'benzodiazepine'],
  [/\binsulin\b/, 'insulin'],
  // What it is for, before a word for any medicine.
  [beforeAny('seizure|epilepsy'), 'antiepileptic (seizure medicine)'],
  [beforeAny('blood pressure'), 'antihypertensive'],
  [beforeAny('thyroid'), 'thyroid hormone'],
  [beforeAny('cholesterol'), 'statin (cholesterol)'],
  [beforeAny('sleeping|sleep'), 'sleep medicine'],
  [beforeAny('migraine'), 'migraine medicine, other'],
  [beforeAny('diabetes'), 'diabetes medicine, other'],
  [beforeAny('adhd'), 'ADHD medicine'],
  [beforeAny('gout'), 'gout medicine'],
  [beforeAny('sickness|anti-sickness|nausea'), 'anti-sickness medicine'],
  [beforeAny('ms|multiple sclerosis'), 'multiple sclerosis medicine'],
];

function beforeAny(what: string): RegExp {
  return new RegExp(`\\b(?:${what}) (?:medicines?|medication|meds|tablets?|pills?|drugs?)\\b`);
}

/** Words for a medicine that say neither which nor what kind. */
export const ANY_MEDICINE = /\b(?:medicines?|medications?|meds|tablets?|pills?|drugs|prescriptions?)\b/;

/** "Flu vaccine", "insulin": the tables know which. */
function isOneMedicine(text: string, { 0: said, index }: RegExpExecArray): boolean {
  const before = text.slice(0, index).trim().split(/\s+/).at(-1) ?? '';
  return [said, `${before} ${said}`].some((name) => {
    const medicine = lexicon().medicine(name);
    return medicine !== undefined && !medicine.wordLike && medicine.classOnly !== true;
  });
}

/** The kinds of medicine a text names by no ingredient, and the text without them: "blood pressure tablets" are no bleeding. */
export function classesIn(text: string): { readonly classes: readonly Medicine[]; readonly rest: string } {
  const classes: Medicine[] = [];
  let rest = text;
  for (const [pattern, name] of NAMED) {
    const found = pattern.exec(rest.toLowerCase());
    if (found === null || isOneMedicine(rest, found)) continue;
    if (!classes.some((one) => one.class === name)) {
      classes.push({ name, class: name, wordLike: false, classOnly: true, differsByCountry: false });
    }
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  return { classes, rest };
}
