/**
 * What the tables of packs/tables leave open, decided by hand. Kept apart from the tables so that those stay
 * byte for byte what their sources say.
 */

/** Canonical names that read better in a journal than the table's own. */
export const SHOWN_AS: ReadonlyMap<string, string> = new Map([
  ['itching', 'itch'],
  ['tiredness', 'fatigue'],
  ['weariness', 'fatigue'],
  ['exhaustion', 'fatigue'],
  ['lethargy', 'fatigue'],
  ['giddiness', 'dizziness'],
  ['dyspnea', 'shortness of breath'],
  ['urticaria', 'hives'],
  ['edema', 'swelling'],
  ['epistaxis', 'nosebleed'],
  ['hiccough', 'hiccups'],
  ['palpitation', 'palpitations'],
  ['apnea', 'apnoea'],
  ['paresthesia', 'tingling'],
]);

/** Medicine names that are also ordinary words and that the table's own `word_like` misses (drugs SOURCES: "misses some"). */
export const ALSO_WORDS: ReadonlySet<string> = new Set([
  'android',
  ...'allay ambush amen artist conserve cyclops dilator dona emend entrust fractal intermezzo justice legend lion momentum muse nocturne nostril reconcile serenade sonata tabloid tums versed volley'.split(
    ' ',
  ),
  'chalk',
  'coal tar',
  'depot',
  'honey',
  'heroin',
  'cocaine',
  'mega',
  'metric',
  'oxygen',
  'pea',
  'prep',
  'price',
  'sector',
  'torch',
  'water',
]);

/** Names of the table that nobody means by the word. */
export const NOT_MEDICINES: ReadonlySet<string> = new Set(
  'nostril equal choice price success dial sector metric cyclops justice lion legend artist android pumpkin pomegranate mega mono nocturne'.split(
    ' ',
  ),
);

/** Brands whose ingredient depends on the country they are bought in: asked about, never assumed. */
export const DIFFERS_BY_COUNTRY: ReadonlySet<string> = new Set([
  'benadryl',
  'bisolvon',
  'dulcolax',
  'gaviscon',
  'robitussin',
]);

/**
 * Symptom terms that are mostly something else in a sentence ("windy day", "sat down", "the shoe fits").
 * `noun` terms count after an article, a number or "no"; `feeling` terms after "feels", "very" and the like.
 */
export const SYMPTOM_NEEDS: ReadonlyMap<string, 'noun' | 'feeling'> = new Map([
  ...[
    ...['fit', 'fits', 'cold', 'fall', 'period', 'absence', 'jerk', 'hypo', 'hyper', 'shock', 'wind', 'gas'],
    ...['cut', 'sting', 'scrape', 'rage', 'piles', 'discharge', 'rituals', 'overload', 'payback', 'aura'],
    ...['temperature', 'tic', 'nap', 'panic', 'stress', 'limp', 'faint', 'jerks', 'thrush', 'wobble', 'flu'],
  ].map((term) => [term, 'noun'] as const),
  ...[
    ...['low', 'down', 'empty', 'rough', 'wired', 'drained', 'shattered', 'spaced', 'detached', 'unreal'],
    ...['buzzing', 'exploded', 'bolted', 'hopping', 'wasting', 'spinning', 'rocking', 'flooding', 'bursting'],
    ...['leaked', 'spotting', 'touchy', 'ratty', 'hyped', 'hurled', 'parched', 'foggy', 'muddled', 'windy'],
    ...['stiff', 'cutting', 'biting', 'hitting', 'kicking', 'pale', 'distracted', 'worried', 'withdrawn'],
  ].map((term) => [term, 'feeling'] as const),
]);

/** Foods under these groups of the table, when they hold milk for certain, are one thing to a person: dairy. */
export const DAIRY_GROUPS: ReadonlySet<string> = new Set([
  'dairy',
  'dairy and egg products',
  'ice cream and desserts',
]);

/** Food groups a person writes by name ("had dairy"), which the table lists only as a group. */
export const GROUP_NAMES: ReadonlyMap<string, string> = new Map([
  ['dairy', 'milk'],
  ['gluten', 'gluten'],
  ['nuts', 'nuts'],
  ['shellfish', 'crustaceans'],
  ['seafood', 'fish'],
  ['soya', 'soya'],
  ['soy', 'soya'],
]);

/** Food terms that are mostly something else in a sentence ("changed the dressing", "a red spot"). */
export const NOT_FOODS: ReadonlySet<string> = new Set([
  ...['date', 'dates', 'game', 'drink', 'snack', 'pop', 'bar', 'spot', 'post', 'drum', 'sole', 'dip', 'hard'],
  ...[
    'food',
    'shake',
    'capers',
    'perch',
    'dock',
    'dressing',
    'rocket',
    'dinner',
    'dessert',
    'beverage',
    'toppings',
  ],
  ...[
    'celebrations',
    'distilled',
    'alcoholic',
    'carbonated',
    'ling',
    'pout',
    'sage',
    'trifle',
    'sucker',
    'starburst',
  ],
  ...[
    'kidney',
    'liver',
    'heart',
    'tongue',
    'skin',
    'formulated',
    'sweetener',
    'dove',
    'savory',
    'florentine',
  ],
]);

/** Left out of the symptoms. Terms the table takes for an allergic reaction: that is a doctor's word, and a person only wrote "reaction". */
export const NOT_SYMPTOMS: ReadonlySet<string> = new Set([
  'reacted to',
  'reaction to food',
  'had a reaction',
  "can't breathe after eating",
  // Something measured or rated, not something felt.
  'blood pressure',
  'slept badly',
  'slept poorly',
  'low mood',
  'mood low',
  'mood is low',
  'nap',
  'napped',
  'napping',
  'came on',
]);

const BY_VACCINE: Readonly<Record<string, readonly string[]>> = {
  'influenza vaccine': ['flu', 'influenza'],
  'covid-19 vaccine': ['covid', 'covid 19', 'corona'],
  'mmr vaccine': ['mmr', 'measles'],
  'hpv vaccine': ['hpv'],
  'tetanus vaccine': ['tetanus'],
  'whooping cough vaccine': ['whooping cough', 'pertussis'],
  'pneumococcal vaccine': ['pneumococcal', 'pneumonia'],
  'meningitis vaccine': ['meningitis', 'men b', 'menacwy'],
  'shingles vaccine': ['shingles'],
  'chickenpox vaccine': ['chickenpox', 'varicella'],
  'hepatitis b vaccine': ['hepatitis b', 'hep b'],
  'hepatitis a vaccine': ['hepatitis a', 'hep a'],
  'tick-borne encephalitis vaccine': ['tbe', 'tick'],
  'rabies vaccine': ['rabies'],
  'typhoid vaccine': ['typhoid'],
  'rsv vaccine': ['rsv'],
  vaccine: ['travel', 'baby', 'pre school', 'preschool', 'school'],
};
const WAYS_TO_SAY_VACCINE = [
  'vaccine',
  'vaccination',
  'jab',
  'shot',
  'booster',
  'immunisation',
  'immunization',
];

/** Vaccines as people name them, to what they are of; the tables hold brands only. */
export const VACCINES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(BY_VACCINE).flatMap(([vaccine, against]) =>
    against.flatMap((of) => WAYS_TO_SAY_VACCINE.map((word) => [`${of} ${word}`, vaccine] as const)),
  ),
  ...['vaccination', 'jab', 'jabs', 'booster jab', 'immunisation', 'immunization'].map(
    (word) => [word, 'vaccine'] as const,
  ),
]);

/** Everyday foods the table lists only in kinds ("tomato soup"). What is in them varies, so no allergen is claimed. */
export const MORE_FOODS: ReadonlyMap<string, string> = new Map([
  ['soup', 'soups'],
  ['stew', 'meat dishes'],
  ['curry', 'meat dishes'],
  ['kebab', 'takeaway'],
  ['takeaway', 'takeaway'],
  ['fast food', 'takeaway'],
  ['sweets', 'sweets'],
  ['candy', 'sweets'],
  ['crisps', 'snacks'],
  ['porridge', 'breakfast'],
  ['berries', 'fruit'],
  ['wrap', 'bakery'],
  ['breast milk', 'baby food'],
  ['formula', 'baby food'],
  ['alcohol', 'drinks'],
]);

const CANNOT = ["can't", 'cannot', "couldn't", 'could not', 'can not', 'unable to'];
const STOOL = ['poo', 'poop', 'poos', 'stool', 'stools', 'nappy', 'nappies'];
const LINK = ['', 'was ', 'is ', 'were ', 'are ', 'very ', 'really ', 'was very ', 'is very ', 'was really '];

/** Complaints as they are told, by the table's name for them; the table has few that begin with a "not". */
export const MORE_SYMPTOMS: ReadonlyMap<string, string> = new Map([
  ...[
    ...CANNOT.map((not) => `${not} breathe`),
    ...['struggled to breathe', 'difficulty breathing', 'fighting for breath', 'gasping for air'],
  ].map((term) => [term, 'shortness of breath'] as const),
  ...CANNOT.map((not) => [`${not} swallow`, 'difficulty swallowing'] as const),
  ...CANNOT.map((not) => [`${not} sleep`, 'insomnia'] as const),
  ...STOOL.flatMap((stool) =>
    ['runny', 'loose', 'watery', 'liquid'].flatMap((how) => [
      [`${how} ${stool}`, 'diarrhoea'] as const,
      ...LINK.map((link) => [`${stool} ${link}${how}`, 'diarrhoea'] as const),
    ]),
  ),
]);

/** Foods as they are typed in a hurry, to the table's own; a spread of nuts is never plain butter. */
export const FOOD_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['pnut', 'p nut', 'penut', 'peanutt', 'peenut', 'peannut', 'peanit', 'peanur'].flatMap((nut) => [
    [`${nut} butter`, 'peanut butter'] as const,
    [nut, 'peanut'] as const,
    [`${nut}s`, 'peanut'] as const,
  ]),
  ['peanutbutter', 'peanut butter'],
  ['pnutbutter', 'peanut butter'],
]);

/** Classes of medicine people name for want of the medicine's own name: a dose only beside what says it was had. */
export const MEDICINE_CLASSES: ReadonlyMap<string, string> = new Map([
  ...[
    'antibiotic',
    'steroid',
    'painkiller',
    'pain killer',
    'antihistamine',
    'inhaler',
    'laxative',
    'antacid',
  ].map((name) => [name, name] as const),
  ...['reliever', 'preventer'].flatMap((kind) => [[`${kind} inhaler`, `${kind} inhaler`] as const]),
  ['blue inhaler', 'reliever inhaler'],
  ['brown inhaler', 'preventer inhaler'],
  ['steroid inhaler', 'steroid inhaler'],
  ['steroid tablet', 'steroid'],
  ['steroid cream', 'steroid'],
  ['anti histamine', 'antihistamine'],
  ['anti biotic', 'antibiotic'],
  ['abx', 'antibiotic'],
  ['pain relief', 'painkiller'],
  ['antiemetic', 'antiemetic'],
  ['anti sickness', 'antiemetic'],
  ['water tablet', 'diuretic'],
  ['sleeping pill', 'sleeping tablet'],
  ['sleeping tablet', 'sleeping tablet'],
  ['blood thinner', 'blood thinner'],
  ['antidepressant', 'antidepressant'],
]);

/** Common complaints whose near misses in typing are still understood (see lexicon-spelling). */
export const OFTEN_MISSPELT: readonly string[] = [
  ...[
    'vomiting',
    'vomited',
    'vomit',
    'diarrhoea',
    'diarrhea',
    'headache',
    'headaches',
    'migraine',
    'migraines',
  ],
  ...[
    'wheezing',
    'wheezy',
    'coughing',
    'itching',
    'scratching',
    'nauseous',
    'nausea',
    'dizziness',
    'sneezing',
  ],
  ...['seizure', 'seizures', 'swelling', 'swollen', 'eczema', 'constipation', 'constipated', 'breathless'],
];
