import { muddle, numbers } from '../../signs.ts';

/** Signs of pre-eclampsia: two kinds together are enough. */
export const toxemiaKinds = [
  [
    'headache|headaches|migraine',
    'head ~3 splitting|pounding|cracking|exploding|banging|thumping|bursting|sore|aching|aches',
    'splitting|severe|pounding|thumping|banging head',
  ],
  [
    'seeing|sees|see ~2 stars|spots|lights|flashes|double|sparkl*|zigzag|wavy',
    'flashing|sparkly|blurred|blurry|wavy|double|zigzag|floaty|black|bright ~2 lights|vision|eyes|spots|dots',
    'everything|eyes|eye|vision|sight ~3 blurry|blurred|gone|zigzag|double|fuzzy|flash*',
    'cant|not ~1 see ~1 properly|right|straight',
  ],
  [
    'epigastric|liver|rib|ribs|here|under|upper|top ~4 pain|hurt|hurts|ache',
    'pain|hurts|hurt|ache ~4 rib|ribs|epigastric|upper|under|top|here',
  ],
  [`bp|pressure|machine ~5 ${numbers(140, 219)}`, '14*|15*|16*|17*|18*|19*|20* 9*|10*|11*|12*'],
  ['balloon*|pufferfish|swollen|puffy|swell*|swelled|puffed', 'face|hands ~2 fat|big|huge|tight'],
  ['foamy|prot|protein|proteinuria', 'vomit*|being|been sick', ...muddle],
];
export const strongToxemia = [
  `bp|pressure|machine ~5 ${numbers(160, 219)}`,
  '16*|17*|18*|19*|20* 10*|11*|12*|9*',
  'splitting|severe|pounding|thumping|blinding|worst ~1 head|headache',
  'headache* ~10 lights|flash*|blur*|spots|sparkl*|vision|double|zigzag|bp|swollen|balloons|ribs',
  'seeing|see ~2 stars|spots|lights|flashes|double|sparkl*',
  'flashing|sparkly|blurred|zigzag|wavy ~1 lights|vision',
  'epigastric',
  'pain ~3 rib|ribs',
  'cant ~1 see properly',
];
export const lungs = [
  'breathless|sob|cant ~1 breathe|breath*|lips|grey|coughing|blood|chest|fast',
  'short ~1 of? breath',
  'chest pain|pains|hurts|tight',
];
export const infected = [
  'fever*|feverish|shiver*|rigor*|burning|boiling|sweating|soaking|temp|temperature',
  '38.*|39.*|40.*|41.*',
  'temp|temperature ~3 38|39|40|41|101*|102*|103*|104*',
];
export const childbed = [
  'discharge|stinks|smell*|smelly|stink*|belly|tummy|wound|scar|womb|stitches|waters|bleeding|lochia|breast|section|sore|shaking|racing',
];
export const mind = [
  'says|thinks|believes|telly|devil|god|voices|evil|swapped|poison*|told|hearing|seeing|harm|kill|drown|smother|throw',
];
