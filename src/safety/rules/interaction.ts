import { harmed } from '../medicine-harm.ts';
import {
  antiplatelets,
  antiseizure,
  azoles,
  betaBlockers,
  boozes,
  calciumBlockers,
  calming as calmingNames,
  immuneTablets,
  macrolides,
  maois as maoiNames,
  namedMedicines,
  opioids as opioidNames,
  otherAntidepressants,
  painkillersNsaid,
  pressureTablets,
  sedatives as sedativeNames,
  serotoninToo,
  ssris,
  statins,
  steroids,
  thinnersAll,
} from '../medicine-words.ts';
import type { Phrase } from '../phrase.ts';
import type { Beside, Rule, Together } from '../rule.ts';
import { failingNumbers, numbers } from '../signs.ts';

/** What says that both were had, or are being had. Nobody writes "took" each time. */
const took = [
  'took|taken|taking|takes|take|had|having|has|swallowed|drank|drunk|drinking|used|using|sprayed|downed|necked|popped|popping|given|gave|giving|ate|eaten|eating|chewed|chewing|applied|rubbed|started|start|starting|begun|began|put|added|doubled|prescribed|bought|got|been|on|with|plus|and|both|together|since|then|after|same|while|also|already|needed',
];

const started = [
  'started|starting|start|begun|began|new|since|given|put|added|prescribed|took|taking|day|week|weeks|days|nobody|noone|both|together|whoops|also',
];

const nitrates = [
  'gtn|nitro|nitroglycerin*|nitrolingual|nitrostat|nitrolingual|glyceryl|isosorbide|imdur|ismn|nitrate|nitrates|nicorandil|poppers|amyl|sorbitrate',
  'angina|heart|chest|his|her|dads|nitro ~1 spray|sprays|patch',
];
const sildenafils = [
  'viagra|sildenafil|cialis|tadalafil|levitra|vardenafil|avanafil|spedra|stendra|revatio|manforce|kamagra|penegra',
  'ed|erection|impotence|blue tablet|tablets|pill|pills',
];

const opioids = [opioidNames];
const sedatives = [sedativeNames, 'sleeping|sleep tablet|tablets|pill|pills|meds'];
const calming = [calmingNames, 'kalms|valerian|melatonin'];
const alcohol = [
  boozes,
  'a|couple|few|some|too|many|several ~3 drinks',
  'been|was|is|got|shes|hes|im drunk|drinking',
  'drank on ~1 it|top',
  'special brew',
];
const sleepyStreet = ['ghb|gbl|ketamine|ket|lean'];

const maois = [maoiNames, 'methylene blue', 'on an? maoi'];
const serotonergics = [
  ssris,
  otherAntidepressants,
  serotoninToo,
  'pseudoephedrine|sudafed|decongestant*|dextromethorphan|ephedrine|phenylephrine|lemsip',
  'st johns wort',
  'cough|cold|flu ~2 medicine|mixture|syrup|stuff|thing|remedy|tablets|capsules|linctus',
];

const nsaids = [painkillersNsaid];
const anticoagulants = [thinnersAll, antiplatelets, 'blood thinner|thinners'];
const withThinnersToo = [
  `aspirin|metronidazole|flagyl|${macrolides}|${azoles}|cotrimoxazole|trimoxazole|amiodarone|ginkgo|gingko|cranberry|turmeric|garlic|ciprofloxacin|cipro|amoxicillin|tramadol|rifampicin|colestyramine|dronedarone|${painkillersNsaid}|${ssris}`,
  'st johns wort',
  'fish oil',
];
const clotPreventers = [thinnersAll, 'blood thinner|thinners', antiplatelets];

const grapefruit = ['grapefruit|grapefruits|pomelo'];
const grapefruitRaises = [
  `${statins}|${calciumBlockers}|${immuneTablets}|carbamazepine|tegretol|amiodarone|buspirone`,
];
const potassium = [
  'losalt|sandok|trimethoprim|cotrimoxazole|trimoxazole',
  'lo|low salt|sodium substitute|salt',
  'salt substitute',
  'slow k',
  'potassium|k tablet|tablets|supplement|supplements|pill|pills|chloride',
  'my|his|her k',
];
const keepsPotassium = [
  'spironolactone|aldactone|eplerenone|amiloride|ramipril|lisinopril|enalapril|perindopril|losartan|candesartan|valsartan|irbesartan|olmesartan|telmisartan|entresto',
];
const decongestants = [
  'sudafed|pseudoephedrine|decongestant*|phenylephrine|ephedrine|lemsip|oxymetazoline|otrivin|dayquil',
  'day nurse',
  'cold ~1 flu|sinus ~2 tablets|capsules|remedy',
];
const pill = [
  'combined|mini|contraceptive pill',
  'the|my|her pill',
  'microgynon|yasmin|cerazette|cerelle|rigevidon|nexplanon|implant|contracepti*',
];
const inducers = [
  'rifampicin|rifampin|rifabutin|carbamazepine|tegretol|phenytoin|topiramate|topamax|oxcarbazepine|phenobarbital|griseofulvin|modafinil|bosentan',
  'st johns wort',
];
const slowedBreakdown = [
  `${statins}|colchicine|carbamazepine|tegretol|ticagrelor|ergotamine|digoxin|theophylline|${immuneTablets}|${calciumBlockers}|${thinnersAll}|quetiapine|sildenafil|methadone|lamotrigine|clozapine|tizanidine|ivabradine|eplerenone|budesonide|fluticasone`,
];
const breakdownSlowers = [
  `${macrolides}|${azoles}|paxlovid|ritonavir|nirmatrelvir|ciprofloxacin|cipro|amiodarone|fluvoxamine|gemfibrozil`,
];

type Pair = readonly [readonly Phrase[], readonly Phrase[]];

/** Pairs that can stop the breath or let the blood pressure crash. */
const fastPairs: readonly Pair[] = [
  [nitrates, sildenafils],
  [opioids, alcohol],
  [opioids, sedatives],
  [sedatives, alcohol],
  [sleepyStreet, [...alcohol, ...sedatives]],
  [maois, serotonergics],
];

/** Pairs that can do harm over hours or days; with a sign of harm in the same sentence they are for now. */
const slowPairs: readonly Pair[] = [
  [nsaids, anticoagulants],
  [withThinnersToo, clotPreventers],
  [[painkillersNsaid], [`aspirin|methotrexate|${steroids}|${ssris}|lithium|priadel|${pressureTablets}`]],
  [['aspirin'], [`methotrexate|${steroids}|${ssris}`]],
  [
    ['methotrexate'],
    [
      'trimethoprim|cotrimoxazole|trimoxazole|septrin|bactrim|omeprazole|ciprofloxacin',
      ...nsaids,
      'penicillin|amoxicillin',
    ],
  ],
  [
    ['lithium|priadel|camcolit'],
    [...nsaids, pressureTablets, 'diuretic|diuretics', 'salt ~1 free', 'low salt', ssris],
  ],
  [grapefruit, grapefruitRaises],
  [['simvastatin|atorvastatin'], ['rosuvastatin|pravastatin']],
  [['verapamil|diltiazem|ciclosporin|cyclosporin*'], [`${statins}|colchicine`]],
  [potassium, keepsPotassium],
  [breakdownSlowers, slowedBreakdown],
  [
    [
      'tramadol|dextromethorphan|sumatriptan|rizatriptan|zolmitriptan|linctus',
      'st johns wort',
      'triptan|triptans|tryptophan|lithium|mdma',
    ],
    [ssris, otherAntidepressants],
  ],
  [['st johns wort'], [antiseizure, 'epilepsy|seizure|fit ~1 meds|tablets|medicine|pills']],
  [['tamoxifen'], ['fluoxetine|prozac|paroxetine|seroxat|bupropion']],
  [['metronidazole|flagyl|tinidazole|disulfiram|antabuse'], alcohol],
  [calming, [...opioids, ...alcohol, ...sedatives]],
  [maois, ['cheese|marmite|vegemite|salami|sauerkraut|yeast|pepperoni', ...decongestants]],
  [['verapamil|diltiazem|adizem|tildiem'], [betaBlockers, 'beta blocker|blockers', 'digoxin|ivabradine']],
  [
    ['digoxin'],
    [
      'amiodarone|verapamil|quinine|spironolactone|furosemide|hydroxychloroquine',
      macrolides,
      'st johns wort',
    ],
  ],
  [
    ['amiodarone'],
    ['quinine|sotalol|citalopram|escitalopram|haloperidol|hydroxychloroquine', statins, macrolides],
  ],
  [
    ['quinine|citalopram|escitalopram|methadone|sotalol'],
    ['clarithromycin|erythromycin|fluconazole|amiodarone|haloperidol|domperidone|ondansetron'],
  ],
  [['azathioprine|mercaptopurine'], ['allopurinol|febuxostat']],
  [
    ['theophylline|aminophylline|tizanidine|clozapine'],
    ['ciprofloxacin|cipro|fluvoxamine|erythromycin|clarithromycin'],
  ],
  [
    decongestants,
    [
      pressureTablets,
      betaBlockers,
      calciumBlockers,
      ssris,
      otherAntidepressants,
      'ritalin|concerta|methylphenidate|elvanse|adderall|lisdex',
      'bp ~2 tablets|meds|pills',
      'blood pressure ~2 tablets|meds|pills',
    ],
  ],
  [pill, inducers],
  [sildenafils, ['tamsulosin|doxazosin|alfuzosin|flomax|riociguat']],
  [
    [`simvastatin|atorvastatin|rosuvastatin|pravastatin`],
    ['fusidic|fucidin|gemfibrozil|fenofibrate', 'two|both statins'],
  ],
  [['levothyroxine|thyroxine'], ['iron ~3 calcium', 'colestyramine']],
  [
    ['sertraline|citalopram|fluoxetine|escitalopram|paroxetine|venlafaxine|duloxetine'],
    ['5htp', otherAntidepressants],
  ],
  [
    ['cetirizine|loratadine|piriton|chlorphenamine|fexofenadine'],
    ['promethazine|cyclizine|phenergan|hydroxyzine|nytol'],
  ],
  [['warfarin|phenytoin|digoxin'], ['antibiotic|antibiotics']],
];

/** The same painkiller in two boxes: by its name, or by a brand that hides it. */
const paracetamolByName = 'paracetamol|paracetamols|acetaminophen|tylenol|panadol|calpol|apap|crocin|dolo';
const paracetamolHidden = [
  'lemsip|beechams|cocodamol|codamol|solpadeine|solpadol|kapake|tylex|paramol|dydramol|dayquil|nyquil|excedrin|percocet|vicodin|norco|tramacet',
  'night|day nurse',
  'cold|flu ~3 capsules|sachet|sachets|remedy|relief|tablets|drink',
];
const nsaidOther =
  'naproxen|aleve|diclofenac|voltarol|meloxicam|celecoxib|aspirin|nuromol|combogesic|ketorolac';
const sameTwice: readonly Pair[] = [
  [[paracetamolByName], paracetamolHidden],
  [['paracetamol|acetaminophen'], ['calpol|panadol|tylenol|perfalgan']],
  [['lemsip|beechams|kapake'], ['codamol|cocodamol|solpadeine|dayquil', 'night|day nurse']],
  [['ibuprofen|nurofen|advil|motrin|brufen|calprofen|ibugel'], [nsaidOther]],
  [['ibuprofen'], ['nurofen|advil|motrin|brufen|calprofen']],
];
/** Long, much, or the body shows it. */
const toTheLiver = [
  ...harmed,
  'days|week|weeks|since|every',
  'grams|g|grammes',
  'yellow|itchy|sick|vomiting',
  'added|adds ~1 up',
];

const questioned = `${namedMedicines}|${boozes}|${maoiNames}|${statins}|${immuneTablets}|grapefruit|metronidazole|together|viagra|sildenafil|gtn`;

/** Also bleeding and a burst of pressure. */
const hurt: readonly Phrase[] = [
  ...harmed,
  ...failingNumbers,
  'bleed*|bruis*|nosebleed*|ulcers|feverish|fever|clammy',
  'poo|stool|wee|toilet|pan ~4 tar|black|blood|red',
  'head|headache ~3 pounding|exploding|burst*|splitting|banging|terrible',
  'pounding|splitting|exploding|terrible|thunderclap head|headache',
  `bp|cuff|pressure|reading ~3 ${numbers(180, 249)}`,
  `${numbers(50, 85)} ${numbers(20, 50)}`,
  'muscle|muscles ~2 pain|ache|aching|sore|weak',
  'sore throat|mouth',
  'wee|urine|pee ~2 cola|brown|dark|red|blood',
  'went|go|goes|gone ~2 down|grey|over|white|slid',
  'slid|sack|floor|chair',
  'breaths ~2 minute',
];

const together = (
  one: readonly Phrase[],
  other: readonly Phrase[],
  ...more: (readonly Phrase[])[]
): Together => ({
  together: [one, other, ...more],
  within: 14,
});

/** Two things said to have been taken that do harm together. A question whether they may be taken is not this. */
export const interaction: Rule = {
  id: 'interaction',
  now: [
    ...fastPairs.flatMap(([one, other]) => [
      together(one, other, took),
      { beside: [one, other, hurt], within: 24 },
    ]),
    ...slowPairs.map(([one, other]) => together(one, other, hurt)),
    ...slowPairs.slice(0, 6).map(([one, other]): Beside => ({ beside: [one, other, hurt], within: 20 })),
    ...sameTwice.map(([one, other]) => together(one, other, toTheLiver)),
  ],
  today: [
    ...slowPairs.flatMap(([one, other]) => [
      together(one, other, took),
      { beside: [one, other, started], within: 18 },
    ]),
    {
      beside: [
        [
          'nobody|noone|never|not|dont|didnt|nothing|pharmacist|doctor|gp|leaflet ~2 said|told|asked|checked|know|knew|allowed|shut|read|aware',
        ],
        ['together|both|all|plus|also|started|with|and'],
        [`${slowedBreakdown[0]}|${ssris}|${pressureTablets}|${macrolides}|${painkillersNsaid}`],
      ],
      within: 20,
    },
    ...sameTwice.map(([one, other]) =>
      together(one, other, ['took|taken|taking|had|given|gave|swallowed|drank|giving|having']),
    ),
    // The "didn't" is part of the phrase, else it would deny it.
    'didnt|did|never|only|just|not|hadnt|havent|wasnt|to ~4 realise|realised|realize|realized|know|knew|noticed|seen|saw|aware|read ~6 paracetamol|acetaminophen|ibuprofen|codeine|aspirin ~1 in',
    'both|each ~3 contain|contains|contained|have|has|had|got ~2 paracetamol|acetaminophen|ibuprofen|codeine|aspirin',
    'two|2 ~2 things|products|medicines|remedies|kinds|sorts|brands ~3 with|of ~2 paracetamol|acetaminophen|ibuprofen|codeine',
    'two|both|2 ~1 statins|antihistamines|thinners|steroids|nsaids|antiinflammatories',
  ],
  not: [
    'checked|asked|okd|ok ~3 pharmacist|chemist|doctor|gp|clinic ~8',
    '~10 never ~2 had|touched|took|taken',
    'nitrate|nitrates|spray ~6 never',
    'declined|refused ~10',
    'as ~1 the ~1 cardiologist|doctor|gp|consultant',
    'listed gp aware',
    'no|without ~1 trouble|problems|probs',
    'used for years',
    'used ~2 once',
    'before ~3 began|began|started',
    `can|could|may|should|shall|might|whether i|he|she|we|you|they|my|maois|the|mum|dad ~7 ${questioned}`,
    `is|are|be ~3 safe|ok|okay|fine|alright|allowed|bad ~8 ${questioned}`,
    `what|whats|why happens|happen|if|is|are|the|cant ~7 ${questioned}`,
    `does|do|will|would ~6 mix|interact|clash|react ~4 ${questioned}`,
    `${questioned} ~6 mix|interact|clash|myth|tale`,
    `off the|my ~1 ${questioned}`,
    `refused|not for me|declined ~8 ${questioned}`,
    'mock exam|revision|quiz|essay',
    'forgot ~1 aspirin',
    `sildenafil|viagra refused`,
    `sildenafil|viagra ~2 not for me`,
    'stopped ~2 week|days|before ~5 started|op|surgery',
    'naproxen|ibuprofen|aspirin stopped',
    'can|could|should|may|might ~3 be|have|has given|had|taken|used|mixed|drunk',
    'not|never|no|dont|avoid*|without|instead ~3 wine|beer|alcohol|drinking|grapefruit|ibuprofen|aspirin|nsaid|nsaids|viagra|together|mixed|mixing',
    'safe|ok|okay|fine|allowed ~4 together|with|mixed',
    'usual|usually|syringe|palliative|hospice',
    'diazepam|lorazepam|midazolam|morphine|oramorph|codeine|methadone|clonazepam ~6 as prescribed|usual|charted|planned',
    'ibuprofen|diclofenac|voltarol|voltaren gel|cream',
    'wine gum|gums|vinegar|glass|glasses|rack',
    'just in case',
    'gave|given us ~8',
    'safe|ok|okay|fine|allowed|alright ~2 to|have|take ~10',
    'does|do|will|would ~6 mix|interact|clash',
    'what happens|happen ~8',
    'gp|doctor|pharmacist|consultant|neuro aware|knows|ok|okay',
    'no clashes|problems|interactions|interaction',
    'went in the bin',
    'nurse said|says',
    'stopped ~8 started',
    'as charted|prescribed|planned|usual|directed',
    'in the film|book|play|scene|quiz',
    'why cant ~8',
    'asked|ask|question ~10',
    'ok no wine',
    'per plan',
    'none|no tablets|codeine|tablet ~6',
    'no ~1 tablets|pills',
    'until ~4 done|finished|finish',
    'free beer|cider|wine|lager',
    'alcohol free',
    'apart|hours between',
    'ginger|root beer',
    'cider vinegar',
    'sherry trifle',
    'rum raisin',
    'alcohol gel|wipe|wipes|swab|free|hand',
    'cold|flu jab|vaccine|weather|water',
    'flu jab|jabs|vaccine|vaccination',
    'cold flannel|drink|drinks|shower|compress|pack|milk',
    'district|school|epilepsy|community nurse',
    'stopped|swapped|switched ~3 ibuprofen|naproxen|nsaid|nsaids|aspirin',
  ],
  urgentWhenOver: [...sildenafils, ...maois],
  says: {
    now: {
      text: 'These two together can slow breathing, drop the blood pressure or make each other stronger.',
      action: '{call} and have the packets ready. Stay with them; on their side if they do not wake.',
    },
    today: {
      text: 'These two can act on each other, or be the same medicine twice.',
      action:
        'Ring a pharmacist, doctor or poison line now, before the next dose of either, with the packets in hand. If they are drowsy, faint, confused, bleeding or hard to wake: call the emergency number.',
    },
  },
  source: {
    name: 'MHRA, Benzodiazepines and opioids: reminder of risk of potentially fatal respiratory depression; Patient.info, Nitrate medication; Medsafe, Bone marrow suppression with methotrexate and trimethoprim; other pairs recalled',
    url: 'https://gov.uk/drug-safety-update/benzodiazepines-and-opioids-reminder-of-risk-of-potentially-fatal-respiratory-depression',
    basis: 'read',
    read: '2026-11-30',
  },
};
