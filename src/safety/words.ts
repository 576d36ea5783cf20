/**
 * Words that rules share, as alternatives of one phrase step (`a|b|c*`) or as lists of phrases. A rule puts two or three
 * families beside each other (`together`) instead of listing every sentence someone may write.
 */

export const mouthParts = 'lip|lips|tongue|tongues|mouth|mouths|gob|throat|throats|uvula|airway';
export const faceParts = 'face|eye|eyes|eyelid|eyelids|cheek|cheeks';

/** Something has grown: "puffy", "up like a balloon", "twice its size". */
export const swollen = [
  'swell*|swollen|swole|puff*|ballooned|ballooning|huge|enormous|massive|fat|thick|bulging|bloated',
  'blown|blew|blowing|come|coming|came|puffed|is|gone|going|swelled up ~1',
  'up like a',
  'like ~1 balloon|slug|sausage|sausages|golf|plum|plums|football',
  'too big|large|fat for|to|now?',
  'feels|feeling|getting|got|gets ~2 bigger|big',
  'twice|double|triple the|its|their|her|his ~1 size',
];

/** What people react to. */
export const triggers = [
  'nut|nuts|peanut|peanuts|cashew*|almond*|walnut*|hazelnut*|pistachio*|pecan*|satay|sesame|tahini|hummus|egg|eggs|milk|fish|prawn*|shrimp*|crab|lobster|mussel*|shellfish|soy|soya|kiwi|sting|stung|wasp|bee|hornet|jellyfish|latex',
  'antibiotic*|penicillin|amoxicillin|ibuprofen|aspirin|allerg*',
  'after|since|from ~3 toast|cake|biscuit|cookie|cracker|curry|takeaway|meal|dinner|lunch|breakfast|chocolate|cereal|bar|sandwich|tablet|injection|jab|medicine|dose',
];

export const badColours = 'grey|gray|blue|bluish|mottled|marbled|ashen|dusky|blotchy';
export const skin = 'skin|colour|color|legs|arms|face|lips|hands|feet|body|shade|tummy';

export const sick = [
  'vomit*|puking|throwing',
  'being|been|is|was|keeps ~1 sick',
  'threw|throwing up',
  'cant keep ~3 down',
];

export const thinners =
  'warfarin|coumadin|apixaban|eliquis|rivaroxaban|xarelto|edoxaban|lixiana|dabigatran|pradaxa|heparin|enoxaparin|clexane|clopidogrel|anticoagulant*';
