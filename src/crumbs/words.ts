/** "a" or "an", by sound: letters that are read out one by one included ("an SSRI", "a UTI"). */
export function withArticle(noun: string): string {
  const first = noun.split(/[\s-]/)[0] ?? '';
  const spelled = /^[A-Z0-9]+s?$/.test(first) && first.length > 1;
  const vowel =
    spelled && !SPOKEN.has(first) ? /^[AEFHILMNORSX8]/.test(first) : /^(?:[aeio]|u(?!ni|se|ri))/i.test(first);
  return `${vowel ? 'an' : 'a'} ${noun}`;
}

/** Abbreviations that are said as a word. */
const SPOKEN: ReadonlySet<string> = new Set(['JAK', 'ACE']);

/**
 * "an SSRI antidepressant": the tables' class in the words of a question. Of several the first counts; brackets explain,
 * so they are left out. Undefined for a class that names no kind of medicine in plain words ("other cardiac preparations").
 */
export function classWords(medicineClass: string): string | undefined {
  const first = firstClass(medicineClass);
  const known = CLASSES.get(first);
  if (known !== undefined) return known;
  const plain = first
    .replace(/\s?\([^()]*\)/g, '')
    .replace(/, other$/, '')
    .replace(/(?<=[^s])s$/, '')
    .trim();
  const last = plain.split(' ').at(-1) ?? '';
  return KINDS.has(last) && !/^(?:other|various|all)\b|\b(?:rare|sera)\b/.test(plain)
    ? withArticle(plain)
    : undefined;
}

/** The class that stands for a medicine of several. */
export function firstClass(medicineClass: string): string {
  return medicineClass.split(' + ')[0] ?? '';
}

/** What a class may end in to read as a medicine. */
const KINDS: ReadonlySet<string> = new Set(
  (
    'medicine steroid corticosteroid antidepressant inhibitor blocker antagonist agonist antibiotic antihistamine antipsychotic ' +
    'benzodiazepine barbiturate antifungal antiviral laxative antacid progestogen oestrogen androgen supplement decongestant ' +
    'relaxant anaesthetic immunosuppressant immunostimulant vaccine ARB antispasmodic sulfonylurea biguanide enzyme chelator ' +
    'stabiliser antidiarrhoeal toxin antibody gabapentinoid preventer treatment antiplatelet contraceptive anticholinergic ' +
    'immunoglobulin prostaglandin hormone analgesic antihypertensive immunotherapy vitamin'
  ).split(' '),
);

const CLASSES: ReadonlyMap<string, string> = new Map([
  ['melatonin (sleep)', 'a sleep medicine'],
  ['insulin', 'insulin'],
  ['eye pressure drops', 'eye pressure drops'],
  ['dry eye drops', 'dry eye drops'],
  ['skin care', 'a skin care product'],
  ['rehydration', 'a rehydration drink'],
  ['antiepileptic (seizure medicine)', 'an anti-seizure medicine'],
  ['NSAID (pain and inflammation)', 'an anti-inflammatory painkiller'],
  ['analgesic, simple', 'a simple painkiller'],
  ['opioid (pain)', 'an opioid painkiller'],
  ['antihistamine (allergy)', 'an antihistamine'],
  ['stimulant (ADHD)', 'a stimulant medicine'],
  ['ADHD medicine, non-stimulant', 'a non-stimulant attention medicine'],
  ['diuretic (water tablet)', 'a diuretic'],
  ['anticoagulant (blood thinner)', 'an anticoagulant'],
  ['antibiotic (penicillin)', 'a penicillin antibiotic'],
  ['antibiotic (cephalosporin)', 'a cephalosporin antibiotic'],
  ['antibiotic (macrolide)', 'a macrolide antibiotic'],
  ['antibiotic (tetracycline)', 'a tetracycline antibiotic'],
  ['antibiotic (quinolone)', 'a quinolone antibiotic'],
  ['antibacterials for systemic use', 'an antibiotic'],
  ['antivirals for systemic use', 'an antiviral'],
  ['antineoplastic agents', 'a cancer medicine'],
  ['vitamin or mineral', 'a vitamin or mineral'],
  ['bronchodilator (asthma reliever)', 'an asthma reliever'],
  ['biologic (immune)', 'a biologic immune medicine'],
  ['puberty blocker and hormone (GnRH)', 'a hormone medicine'],
  ['enzyme replacement and metabolic medicine', 'a metabolic medicine'],
  ['statin (cholesterol)', 'a statin'],
]);

/** The tables' food group in the words of a question ("eating …"). */
export function groupWords(group: string): string {
  return GROUPS.get(group) ?? group;
}

/** Whether they are the words of a group: whatever an event may hold as its group, nothing else leaves. */
export function isGroupWords(words: string): boolean {
  return GROUP_WORDS.has(words);
}

const GROUPS: ReadonlyMap<string, string> = new Map([
  ['vegetables and vegetable products', 'vegetables'],
  ['baked products', 'bread or pastry'],
  ['bakery', 'bread or pastry'],
  ['meat dishes', 'meat'],
  ['sausages and luncheon meats', 'processed meat'],
  ['fruits and fruit juices', 'fruit'],
  ['additives', 'a food additive'],
  ['dairy and egg products', 'dairy or eggs'],
  ['soups, sauces, and gravies', 'a soup or sauce'],
  ['sauces', 'a sauce'],
  ['soups', 'a soup'],
  ['legumes and legume products', 'pulses'],
  ['beverages', 'a drink'],
  ['drinks', 'a drink'],
  ['cereal grains and pasta', 'grains'],
  ['meals, entrees, and side dishes', 'a cooked meal'],
  ['takeaway', 'a cooked meal'],
  ['finfish and shellfish products', 'fish or shellfish'],
  ['fish dishes', 'fish'],
  ['shellfish dishes', 'shellfish'],
  ['shellfish (crustaceans)', 'shellfish'],
  ['spices and herbs', 'spices or herbs'],
  ['nut and seed products', 'nuts or seeds'],
  ['nuts and sweets', 'nuts'],
  ['baby foods', 'baby food'],
  ['poultry products', 'poultry'],
  ['pork products', 'meat'],
  ['beef products', 'meat'],
  ['lamb, veal, and game products', 'meat'],
  ['mollusc dishes', 'molluscs'],
  ['peanut dishes', 'peanuts'],
  ['celery dishes', 'celery'],
  ['ice cream and desserts', 'dessert'],
  ['breakfast', 'a breakfast food'],
  ['group', 'a food'],
  ['other', 'a food'],
]);

const GROUP_WORDS: ReadonlySet<string> = new Set([
  ...GROUPS.values(),
  ...(
    'dairy;sweets;snacks;desserts;fruit;vegetables;meat;grains;nuts;fish;eggs;pulses;soya;peanuts;baby food;breakfast cereals;' +
    'meat substitutes;dried fruit;fats and oils;celery;lupin;molluscs;gluten'
  ).split(';'),
]);

/** The body system as one speaks of a symptom of it, without its article. */
export function systemWords(system: string): string {
  return SYSTEMS.get(system) ?? 'symptom';
}

const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ['skin', 'skin symptom'],
  ['breathing', 'breathing symptom'],
  ['head and nerves', 'symptom of the head or nerves'],
  ['stomach and bowel', 'stomach or bowel symptom'],
  ['mood and behaviour', 'change in mood or behaviour'],
  ['heart and circulation', 'symptom of the heart or circulation'],
  ['muscles and joints', 'muscle or joint symptom'],
  ['mouth and throat', 'mouth or throat symptom'],
  ['general', 'general symptom'],
  ['sleep', 'sleep problem'],
  ['eyes', 'eye symptom'],
  ['ears', 'ear symptom'],
  ['urinary', 'urinary symptom'],
  ['reproductive', 'reproductive symptom'],
]);

/** A symptom as it follows "has": some are counted ("a rash"), some come in numbers ("seizures"), most are neither. */
export function symptomWords(name: string): string {
  if (name === 'itch') return 'itching';
  const last = name.split(' ').at(-1) ?? '';
  return PLURAL.has(last) ? `${name}s` : name;
}

const PLURAL: ReadonlySet<string> = new Set(
  'seizure cramp spasm tantrum meltdown shutdown fall attack headache nosebleed blister bruise ulcer bite outburst terror hallucination'.split(
    ' ',
  ),
);

/** Whether the words take "a": the one who writes the sentence puts it before the severity. */
export function isCounted(words: string): boolean {
  return COUNTED.has(words) || /\b(?:symptom|problem|change)\b/.test(words);
}

const COUNTED: ReadonlySet<string> = new Set([
  'rash',
  'cough',
  'fever',
  'runny nose',
  'blocked nose',
  'sore throat',
  'cold sore',
  'dry mouth',
  'red eye',
  'tremor',
  'hangover',
  'sore bottom',
  'cut or graze',
  'allergic reaction',
]);

/** Parts of the body that may leave, without left or right: a closed list, whatever was written. */
export function siteWords(site: string | null): string | undefined {
  const plain = (site ?? '')
    .toLowerCase()
    .replace(/\b(?:left|right|both|her|his|my|the|upper|lower)\b/g, ' ')
    .trim();
  const word = plain.replace(/\s+/g, ' ');
  return SITES.get(word) ?? SITES.get(`${word}s`);
}

const SITES: ReadonlyMap<string, string> = new Map([
  ...'arms legs hands feet knees elbows shoulders ankles wrists fingers toes eyes ears lips cheeks thighs hips'
    .split(' ')
    .map((word) => [word, word] as const),
  ...'face chest back neck head scalp mouth throat nose abdomen skin forehead stomach'
    .split(' ')
    .map((word) => [word, word] as const),
  ['foot', 'feet'],
  ['tummy', 'abdomen'],
  ['belly', 'abdomen'],
  ['forearms', 'arms'],
]);
