import type { Phrase } from '../phrase.ts';
import type { Rule, Together } from '../rule.ts';
import { thinners } from '../words.ts';

const took = [
  'took|taken|taking|had|having|swallowed|drank|drunk|drinking|used|sprayed|downed|necked|popped|given|gave|ate|eaten|applied',
  'on top of',
  'mixed|mixing|combined|together',
];

const nitrates = [
  'gtn|nitro|nitroglycerin*|nitrolingual|nitrostat|glyceryl|isosorbide|nitrate|nitrates|nicorandil|poppers|amyl',
  'angina|heart spray',
];
const sildenafils = [
  'viagra|sildenafil|cialis|tadalafil|levitra|vardenafil|avanafil|spedra|revatio',
  'ed|erection|impotence tablet|tablets|pill|pills',
];

const opioids = [
  'codeine|dihydrocodeine|cocodamol|codydramol|codamol|dydramol|tramadol|morphine|oramorph|zomorph|mst|oxycodone|oxycontin|oxynorm|percocet|hydrocodone|vicodin|norco|hydromorphone|dilaudid|fentanyl|methadone|buprenorphine|subutex|suboxone|butrans|tapentadol|pethidine|heroin|opioid*|opiate*',
];
const sedatives = [
  'diazepam|valium|lorazepam|ativan|clonazepam|rivotril|klonopin|alprazolam|xanax|temazepam|nitrazepam|oxazepam|midazolam|buccolam|benzo|benzos|benzodiazepine*|zopiclone|zimovane|zolpidem|ambien',
  'sleeping tablet|tablets|pill|pills',
];
const calming = ['pregabalin|lyrica|gabapentin|neurontin|baclofen|promethazine|quetiapine'];
const alcohol = [
  'alcohol|wine|beer|beers|lager|cider|vodka|whisky|whiskey|gin|rum|brandy|prosecco|champagne|sherry|booze|spirits|pints|tipsy|pissed|bourbon|tequila',
  'a|couple|few|some|too|many|several ~3 drinks',
  'been|was|is|got|shes|hes|im drunk|drinking',
];

const maois = [
  'phenelzine|nardil|tranylcypromine|parnate|isocarboxazid|marplan|moclobemide|selegiline|rasagiline|azilect|linezolid|zyvox|maoi|maois',
  'methylene blue',
];
const serotonergics = [
  'sertraline|zoloft|fluoxetine|prozac|citalopram|escitalopram|lexapro|cipralex|paroxetine|seroxat|paxil|fluvoxamine|venlafaxine|effexor|duloxetine|cymbalta|clomipramine|amitriptyline|imipramine|mirtazapine|trazodone|tramadol|pethidine|dextromethorphan|robitussin|pseudoephedrine|sudafed|decongestant*|ssri|ssris|snri|mdma|ecstasy|sumatriptan|triptan|rizatriptan',
  'st johns wort',
  'cough|cold medicine|mixture|syrup',
];

const nsaids = [
  'ibuprofen|nurofen|advil|motrin|brufen|naproxen|aleve|naprosyn|diclofenac|voltarol|voltaren|indometacin|indomethacin|meloxicam|etoricoxib|celecoxib|ketoprofen|mefenamic|nsaid|nsaids|antiinflammator*',
];
const anticoagulants = [thinners, 'blood thinner|thinners'];
const withThinnersToo = [
  'aspirin|metronidazole|flagyl|clarithromycin|erythromycin|fluconazole|miconazole|daktarin|cotrimoxazole|amiodarone',
];
const clotPreventers = ['warfarin|coumadin|apixaban|eliquis|rivaroxaban|xarelto|edoxaban|dabigatran|pradaxa'];

const grapefruit = ['grapefruit|grapefruits'];
const grapefruitRaises = [
  'simvastatin|zocor|atorvastatin|lipitor|lovastatin|statin|statins|felodipine|nifedipine|tacrolimus|ciclosporin|cyclosporine|carbamazepine|tegretol|amiodarone',
];
const potassium = [
  'losalt|sandok|trimethoprim|cotrimoxazole',
  'lo|low salt|sodium substitute|salt',
  'salt substitute',
  'slow k',
  'potassium tablet|tablets|supplement|supplements|pill|pills|chloride',
];
const keepsPotassium = [
  'spironolactone|aldactone|eplerenone|amiloride|ramipril|lisinopril|enalapril|perindopril|losartan|candesartan|valsartan|irbesartan|olmesartan|entresto',
];

type Pair = readonly [readonly Phrase[], readonly Phrase[]];

/** Pairs that can stop the breath or let the blood pressure crash. */
const fastPairs: readonly Pair[] = [
  [nitrates, sildenafils],
  [opioids, alcohol],
  [opioids, sedatives],
  [sedatives, alcohol],
  [maois, serotonergics],
];

/** Pairs that can do harm over hours or days; with a sign of harm in the same sentence they are for now. */
const slowPairs: readonly Pair[] = [
  [nsaids, anticoagulants],
  [withThinnersToo, clotPreventers],
  [
    ['methotrexate'],
    ['trimethoprim|cotrimoxazole|septrin|bactrim', 'co trimoxazole', ...nsaids, 'penicillin|amoxicillin'],
  ],
  [['lithium|priadel|camcolit'], [...nsaids, 'ramipril|lisinopril|losartan|bendroflumethiazide|indapamide']],
  [grapefruit, grapefruitRaises],
  [potassium, keepsPotassium],
  [
    ['clarithromycin|erythromycin|itraconazole|ketoconazole|posaconazole'],
    ['simvastatin|atorvastatin|statin|statins|colchicine|carbamazepine|tegretol|ticagrelor|ergotamine'],
  ],
  [
    ['tramadol|dextromethorphan', 'st johns wort'],
    [
      'sertraline|fluoxetine|prozac|citalopram|escitalopram|paroxetine|venlafaxine|duloxetine|ssri|ssris|antidepressant|antidepressants',
    ],
  ],
  [['metronidazole|flagyl|tinidazole|disulfiram|antabuse'], alcohol],
  [calming, [...opioids, ...alcohol]],
  [maois, ['cheese|marmite|vegemite|salami|sauerkraut']],
  [['verapamil|diltiazem'], ['propranolol|atenolol|bisoprolol|metoprolol', 'beta blocker|blockers']],
  [['azathioprine|mercaptopurine'], ['allopurinol|febuxostat']],
];

const harm = [
  'drowsy|sleepy|confus*|faint*|dizzy|woozy|collaps*|shaky|shaking|trembl*|tremor|twitch*|jerk*|vomit*|slur*|unsteady|staggering|palpitations|ulcers|feverish|fever|yellow|clammy|limp|blackout|snoring|gurgling',
  'bleed*|bruis*|nosebleed*',
  'black poo|poos|stool|stools',
  'throwing|threw|passed|passing up|out',
  'sore throat|mouth',
  'muscle|muscles ~2 pain|ache|aching|sore|weak',
  'cant|wont|hard ~2 wake|rouse|stand|breath*',
  'cant|hardly|barely ~1 keep|open ~2 eyes',
  'banging|pounding|terrible headache',
];

/** The same painkiller in two boxes: by its name, or by a brand that hides it. */
const sameTwice: readonly Phrase[] = [
  [
    'paracetamol|acetaminophen|tylenol|panadol|calpol|apap',
    'lemsip|beechams|cocodamol|codamol|solpadeine|paramol|nurse|dayquil|nyquil|excedrin|percocet|vicodin|norco|tramacet|cold|flu',
  ],
  ['paracetamol|acetaminophen', 'calpol|panadol|tylenol|perfalgan'],
  [
    'ibuprofen|nurofen|advil|motrin|brufen|calprofen',
    'naproxen|aleve|diclofenac|voltarol|meloxicam|celecoxib|aspirin|nuromol|combogesic',
  ],
  ['ibuprofen', 'nurofen|advil|motrin|brufen|calprofen'],
].flatMap(([one, other]) =>
  [
    [one, other],
    [other, one],
  ].map(
    ([first, second]) =>
      `took|taken|taking|had|given|gave|swallowed|drank|giving|having ~5 ${first} ~3 and|plus|then|with|after|top|also|alongside|before ~5 ${second}`,
  ),
);

const together = (
  one: readonly Phrase[],
  other: readonly Phrase[],
  ...more: (readonly Phrase[])[]
): Together => ({
  together: [one, other, took, ...more],
  within: 14,
});

/** Two things said to have been taken that do harm together. A question whether they may be taken is not this. */
export const interaction: Rule = {
  id: 'interaction',
  now: [
    ...fastPairs.flatMap(([one, other]) => [
      together(one, other),
      // "temazepam and whisky, cant keep his eyes open": nobody writes "took" then.
      { together: [one, other, harm], within: 14 },
    ]),
    ...slowPairs.map(([one, other]) => together(one, other, harm)),
  ],
  today: [
    ...slowPairs.map(([one, other]) => together(one, other)),
    ...sameTwice,
    // The "didn't" is part of the phrase, else it would deny it.
    'didnt|did|never|only|just|not|hadnt|havent|wasnt|to ~4 realise|realised|realize|realized|know|knew|noticed|seen|saw|aware|read ~6 paracetamol|acetaminophen|ibuprofen|codeine|aspirin ~1 in',
    'both|each ~3 contain|contains|contained|have|has|had|got ~2 paracetamol|acetaminophen|ibuprofen|codeine|aspirin',
    'two|2 ~2 things|products|medicines|remedies|kinds|sorts|brands ~3 with|of ~2 paracetamol|acetaminophen|ibuprofen|codeine',
  ],
  not: [
    'can|could|should|may|might ~3 be|have|has given|had|taken|used|mixed|drunk',
    'not|never|no|dont|avoid*|without|instead ~3 wine|beer|alcohol|drinking|grapefruit|ibuprofen|aspirin|nsaid|nsaids|viagra|together|mixed|mixing',
    'safe|ok|okay|fine|allowed ~4 together|with|mixed',
    'usual|usually|prescribed|syringe|palliative|hospice ~12',
    'diazepam|lorazepam|midazolam|morphine|oramorph|codeine|methadone|clonazepam ~6 as prescribed|usual|charted|planned',
    'ibuprofen|diclofenac|voltarol|voltaren gel|cream',
    'wine gum|gums|vinegar|glass|glasses|rack',
    'just in case',
    'gave|given us ~8',
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
