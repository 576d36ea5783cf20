import type { PredicateType } from '../contract/index.ts';

/** Words of a question that ask about an attribute itself: then it stands by itself, at its coarsest. */
const ABOUT: readonly (readonly [PredicateType, RegExp])[] = [
  [
    'place',
    /\b(?:heat|hot weather|cold weather|weather|climate|sun|sunshine|season|seasons|winter|summer|spring|autumn|humid\w*|travel\w*|abroad|ticks?|mosquito\w*|pollen|altitude)\b/,
  ],
  ['allergy', /\ballerg\w+|\bintoleran\w+/],
  ['gene', /\b(?:genes?|genetic\w*|genotype|metaboli[sz]er|metaboli[sz]\w+|cyp\w+|dna)\b/],
  ['lab', /\b(?:blood (?:test|tests|value|values|result|results|work)|bloods|labs?|levels?|results?)\b/],
  [
    'duration',
    /\b(?:how long|so long|for (?:weeks|months|years|days)|still|ongoing|chronic|lasting|keeps? (?:on|coming))\b/,
  ],
  [
    'trend',
    /\b(?:worse|worsen\w*|better|improv\w+|chang\w+|progress\w*|comes? and goes?|coming back|comes? back)\b/,
  ],
  ['pregnancy', /\bpregnan\w+/],
  ['weight-band', /\b(?:weigh\w*|overweight|underweight)\b/],
  ['sex', /\b(?:female|male|women|woman|men|man|girls?|boys?)\b/],
  [
    'condition',
    /\b(?:condition|disease|disorder|diagnos\w+|illness|syndrome|flare|flares|flare.?up|relapse|relapses)\b/,
  ],
];

export function aboutIn(question: string): ReadonlySet<PredicateType> {
  const said = question.toLowerCase();
  return new Set(ABOUT.flatMap(([type, words]) => (words.test(said) ? [type] : [])));
}

/** Blood values as the journal names them, by the words of a question. */
const LABS: readonly (readonly [string, RegExp])[] = [
  ['sodium', /\bsodium\b/],
  ['potassium', /\bpotassium\b/],
  ['calcium', /\bcalcium\b/],
  ['magnesium', /\bmagnesium\b/],
  ['ferritin', /\bferritin\b/],
  ['haemoglobin', /\bha?emoglobin\b/],
  ['crp', /\bcrp\b/],
  ['tsh', /\btsh\b|\bthyroid (?:level|value|test)/],
  ['vitamin d level', /\bvitamin d\b/],
  ['vitamin b12', /\b(?:vitamin )?b12\b/],
  ['creatinine', /\bcreatinine\b/],
  ['egfr', /\begfr\b/],
  ['alt', /\balt\b|\bliver (?:value|test|level)/],
  ['bilirubin', /\bbilirubin\b/],
  ['platelets', /\bplatelets?\b/],
  ['albumin', /\balbumin\b/],
  ['glucose', /\b(?:glucose|blood sugars?|sugars? (?:is|are|was|so))\b/],
  ['hba1c', /\b(?:hba1c|a1c)\b/],
  ['ketones', /\bketones?\b/],
];

export function labIn(question: string): string | undefined {
  const said = question.toLowerCase();
  return LABS.find(([, words]) => words.test(said))?.[0];
}
