import {
  antiplatelets,
  antipsychotics,
  antiseizure,
  betaBlockers,
  clonidine,
  dopamines,
  insulins,
  otherAntidepressants,
  sedatives,
  ssris,
  steroids,
  thinnersAll,
} from '../medicine-words.ts';

import type { Rule } from '../rule.ts';
import { numbers } from '../signs.ts';

/** Opioids people take every day for months; the codeine in a cold remedy is not among them. */
const dailyOpioids =
  'tramadol|ultram|oxycod*|oxycontin|oxys|percocet|percs|morphin*|oramorph|zomorph|mst|fentan*|durogesic|methadon*|buprenorphine|subutex|suboxone|subs|butrans|buvidal|tapentadol|palexia|nucynta|hydrocodone|norco|vicodin|hydromorphone|dilaudid|opioid*|opiate*|dihydrocodeine|dhc|kratom|heroin';

/** Medicines whose sudden end is dangerous, or felt within days. */
const names = [
  antiseizure,
  sedatives,
  'baclofen|lioresal|tizanidine|pregabalin|lyrica|gabapentin|mirtazapine|quetiapine|seroquel|lithium|priadel|camcolit',
  dailyOpioids,
  steroids,
  betaBlockers,
  clonidine,
  ssris,
  otherAntidepressants,
  antipsychotics,
  dopamines,
  insulins,
  thinnersAll,
  antiplatelets,
  'entresto|tacrolimus|prograf|mycophenolate|ciclosporin|digoxin|levothyroxine|amiodarone|betablocker|betablockers|antipsychotic|antipsychotics',
].join('|');
const kinds = [
  'epilepsy|seizure|antiseizure|antiepileptic|anticonvulsant|psych|bipolar|heart|parkinsons|anti ~1 med|meds|medicine|medicines|medication|tablet|tablets|tabs|drug|drugs|pills|depressant|depressants|psychotic|psychotics|seizure|rejection',
  'beta blocker|blockers',
  'blood thinner|thinners',
  'fentanyl|butrans|pain patch|patches',
  'depot|antipsychotic injection|jab|shot',
  'all ~1 my|his|her ~1 tabs|meds|tablets|medication|pills',
];
const medicine = [names, ...kinds];

/** None left, none to be had. */
const without = [
  'ran|run|runs|running|ram out|dry|low',
  'out of',
  'run down ~3 last',
  'none|no|zero left|more|since|until|till|now|again|tonight|tomorrow',
  'only ~2 left',
  'gone|finished|lapsed|expired|lost|stolen|robbed|confiscated|misplaced|burned|flooded|ruined|empty|depleted|missing|backorder|shortage',
  'went missing',
  'last|only ~1 one|dose|tablet|pill|patch|bit ~4 tonight|today|yesterday|left|went|given|taken|gone|morning|am|night|teatime|lunch|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|this',
  'had last|his|her|my|the? last',
  '1|2|3|one|two|three ~1 days|day ~2 left|of',
  'used|took|given|gave|finished ~2 last',
  'left|forgot|forgotten|lost|packed|leaving ~6 home|behind|suitcase|bag|luggage|at|plane|airport|hotel|train|bus|box|drawer|kitchen',
  'forgot|forgotten|didnt|not|hadnt|never ~2 pack|bring|packed|brought|pick*|collect*|order*|give|get|got',
  'at|in|my ~2 suitcase|luggage|airport',
  'prescription|script|repeat|refill|rx|insurance|pharmacy|chemist|surgery|gp|doctor|delivery|farmacy|courier|supply|stock|shop|shops ~7 rejected|denied|refus*|lost|wont|closed|shut|expired|late|isnt|till|until|nil|out|ready|lapsed|delayed|messed|hasnt|didnt|short*|nationwide|backorder|available|gave|reissue',
  'wont|not|no|cant|didnt|couldnt|nobody|unable ~5 refill|renew|reissue|prescri*|fill|afford|cover*|get|give',
  'no|without|early ~1 refill|refills|script|prescription|replacement',
  'until|till ~3 monday|tuesday|weds|wednesday|thursday|friday|saturday|sunday|next|tomorrow|payday|money|review|cheque',
  'waiting ~3 script|delivery|pharmacy|courier|money|refill|post',
  'out ~2 stock',
  'cost|costs|afford|expensive|insurance|covered',
  'shortage|nil in|not available',
  'taken|stolen|nicked|binned|flushed ~2 by',
  'missed off',
  'not in ~2 blister|box|bag',
  'not|wasnt|werent|isnt|arent|nobody ~2 available|delivered|packed|ordered|in|reissued|renewed|given|give|covered',
  'dropped ~6 sink|toilet|drain|floor',
  'sold ~1 my|his|her',
  'ration*|eking|stretching|spinning',
  'halving|halved',
];

/** Not taken any more, by will or by fault. */
const stopped = [
  'cold turkey',
  'forgot|forgotten|forgets|forgetting ~5 all|whole|weekend|days|doses|week|twice|both|three',
  'stop|stopped|stopping|quit|quitting|ditch*|chucked|binned|flushed|dumped|threw|thrown|jacked',
  'gave|give|given|giving up',
  'threw|throw|throwing|chuck*|put ~4 away|out|bin|toilet',
  'in ~1 bin|toilet|loo|sink|tissue|tissues',
  'come|came|coming|comes|got|getting|get|gone|going|took|takes|taken|taking|wean*|jumped|been ~4 off',
  'off ~3 since',
  'no longer|more ~1 tak*|use|need',
  'not|wont|hasnt|havent|isnt|aint|didnt|doesnt|without|never|refus*|declin*|nobody|dont|cant|stopped|forgot|hadnt|dodged|skip* ~4 tak*|had|have|having|swallow|used|using|inject*|touch*|open|get|go|give|given|gave|want',
  'refus*|declin*|spit*|spat|hid|hiding|hides|omitted|omit|withheld|held|cheeking|cheeks|skip*|skipped',
  'missed|missing|misses|miss ~8 again|third|second|3|4|5|6|7|2|days|row|most|whole|doses|dose|three|four|five|two|six|both|nights|week|weekend|pick|trip|since|last|night|tonight|this|too|through',
  '1|2|3|4|5|6|7|8|9|one|two|three|four|five|six|seven|several|few|couple|third|second|another|x4|x5|x3 ~2 missed|doses|skipped|omitted',
  'missed|omitted|declined|skipped ~2 x|x2|x3|x4|x5|doses|2|3|4|5|6',
  'to|down to|from ~3 0|nothing|zero',
  'ended|ending ~2 abrupt*|suddenly',
  'abruptly|suddenly|overnight|too|alone ~2 quick|fast',
  'cut ~2 out|down|my|own|to',
  'taper* ~4 alone|own|myself|quick|fast|too',
  'healed|pastor|tiktok',
  '#|two|three|four|five|six|few|couple|whole|a ~1 days|day|nights|week|weeks|doses ~2 without|off|no|w|not|clean|since|now|missed|none|jumped',
  'without ~2 #|since|for|two|three|four|five|six|a',
  'keep|kept|keeping|stay|stayed ~3 down',
];
const felt = [
  'zaps|zap|zapping|buzzing|goosebumps|gooseflesh|yawning|crawling|crawls|restless|sneez*|runny|sweats|weepy|shivery|jittery|twitchy|skipping|electric|dizzy|withdraw*|shocks|jumpy|spasms|tearful',
];

/** "no clonidine left": the "no" belongs to the phrase, else it would deny it. */
const noneOfIt = (after: string) =>
  `no|zero|nil|without|wo|hasnt|havent|hadnt|not|no more|dont|didnt|wont|isnt|never ~3 ${names} ~4 ${after}`;
const lacking = [
  noneOfIt(
    'left|since|today|tonight|yesterday|now|until|till|for|here|at|more|because|bc|cos|last|anywhere|as|again|or|after|monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|days|night|nights|either|this',
  ),
  `no|zero ~1 ${names}`,
  'no|without ~1 beta|epilepsy|seizure|heart|psych|bipolar|parkinsons ~1 blocker|blockers|meds|tablets|medication',
  `no more|longer ~2 ${names}`,
  `without|wo|w ~3 ${names}|meds|medication`,
  `hasnt|havent|hadnt|not|never|didnt|wont|nobody|couldnt|cant|isnt|dont ~1 had|have|been|taken|taking|take|get|got|given|give|giving|swallow|touch|used|injecting|inject|use|started|reissue|refill|pack|need|want ~3 ${names}`,
  `${names} ~5 none|nil|no ~3 since|for|left|today|in|more|now|days|week|replacement`,
  `${names} ~6 not|isnt|wasnt|hasnt|havent ~1 had|taken|given|been|in|available|swallowed|covered|packed|delivered|come|arrived`,
  `${names} ~2 gone|finished|stolen|lost|omitted|refused|declined|binned|lapsed|missed|missing|stopped`,
];

/** Fits, visions, collapse, rigid heat, a burst of pressure: the end of the medicine has come too soon. */
const dangerous = [
  'fit|fits|fitted|fitting|seiz*|convuls*',
  'woke ~6 floor',
  'seeing|hearing|sees|hears|talking ~3 things|people|insects|spiders|bugs|voices|dead|curtains|faces|ants',
  'hallucinat*|delirious|confus*|delirium|ranting',
  'faint*|collaps*|unconscious|unresponsive|rigid',
  'cant wake',
  'vomit*|throwing up',
  '39*|40*|41*',
  `bp|pressure ~2 ${numbers(190, 249)}`,
  'head ~3 splitting|exploding',
  'stiff|itching ~4 hot|fever|mad|board',
];

/** Medicines that must not be stopped at once have run out, are missed, or are about to be stopped. */
export const stopping: Rule = {
  id: 'stopping',
  lasting: true,
  now: [
    'adrenal|addisonian|addisons crisis',
    { beside: [lacking, dangerous], within: 18 },
    { beside: [medicine, [...without, ...stopped], dangerous], within: 18 },
    {
      beside: [['pump'], ['baclofen|itb'], ['due|overdue|empty|alarm|refill|beeping'], dangerous],
      within: 16,
    },
    {
      beside: [
        ['addison*|adrenal|hydrocortisone|steroid|steroids|cortisol'],
        ['keep|down|vomit*|without|no|none|missed'],
        ['vomit*|faint*|dizzy|collaps*|sick|drowsy|weak|floppy'],
      ],
      within: 14,
    },
  ],
  today: [
    ...lacking,
    {
      beside: [
        ['meds|medicine|medicines|medication|tablets|pills'],
        [
          'not|hasnt|havent|cant|didnt|isnt|wont|hadnt|never|nothing ~2 keep|kept|keeping|hold|held|stays|stayed ~4 down',
        ],
        ['epilep*|seizure*|heart|transplant*|parkinsons|bipolar|addison*|steroid*|schizophren*|adrenal'],
      ],
      within: 14,
    },
    { together: [medicine, without], within: 10 },
    { together: [medicine, stopped], within: 9 },
    {
      beside: [medicine, ['without|stopped|quit|off|none|gone|taper|cold|repeat|script|refill|last'], felt],
      within: 18,
    },
    {
      beside: [
        [names],
        [
          'no prescription|script|repeat|refill',
          'repeat denied',
          'nobody ~2 give',
          'wont refill|renew|prescribe',
          'doctor|doc|gp said|says no',
          'none|nothing since|for|until|till',
          'no more|longer',
          'not|hasnt|havent ~2 one|any|it|them',
        ],
      ],
      within: 14,
    },
  ],
  not: [
    'risk|signs|symptoms|case|prevent|avoid|against|letter|card|kit|training|leaflet|rules ~4 crisis',
    'crisis letter|card|kit|plan|training|leaflet|protocol',
    'w|with ~1 lithium|morphine|liquid',
    'keep drinking ~4',
    'just in case',
    'gave us ~6',
    'gp|doctor noticed ~6',
    'enough till|until',
    'delivered ~3 months|weeks|month',
    'took last ~4 planned|days|course',
    'steroid ~4 days as',
    'packed in hand',
    'halved by',
    'all taken on ~1 right',
    'coming off ~6 spring|summer|autumn|plan|review',
    'review booked',
    'on the app',
    'ordered ~2 on|more',
    'then stop ~3 as|day|week|on',
    'month then stop',
    'start coming off',
    'stopped warfarin 20*|19*',
    'these ~2 years',
    'no morphine ~2 years',
    'no insulin needed',
    'repeat|script|prescription ~4 picked|collected|ready|approved|sorted|here',
    'ordered|order on|online|yesterday|today|more',
    'co|cocodamol|codamol|solpadeine|codeine|paracetamol ~3 none since',
    'no solpadeine|codeine|codamol|alcohol|nsaids|aspirin',
    'is|was rat poison',
    'naproxen|ibuprofen|aspirin|antibiotic*|omeprazole|seizure*|fits|clonics|convulsions|rash|cough|bleeding|bleeds ~2 stopped',
    'stopped|gone when|after|in|by|away',
    'by|with|from ~2 hf|heart|the? nurse|gp|doctor|consultant|neurologist|team|specialist',
    'nurse|gp|team|doctor aware|knows',
    'refills #|3|2|left',
    '20* stopped',
    'spat nothing',
    'out of interest|curiosity|bounds|breath|puff|hand|milk',
    'can|could|will start|begin ~2 coming|cutting|tapering|reducing|weaning',
    'talk|chat|appt|appointment|discuss ~4 coming|stopping|reducing',
    'old ~2 folded|binned|removed',
    `should|does|did|would|who ~5 ${names}`,
    `who|when|why ~6 stop|stopped`,
    'never used',
    'still ~3 boxes|box|packs|left',
    'due monday|tuesday|wednesday|thursday|friday|saturday|sunday',
    'cat|dog|kitten|puppy ~6 phenobarb*|gabapentin|pred*|insulin|fits',
    'say|says|said ~2 stopping',
    'about stopping',
    'before we|i|she|he run',
    `paracetamol|ibuprofen|antibiotic* stopped|stop`,
    'steroid cream|nasal|nose|spray|inhaler',
    'no missed',
    'never|not|didnt|without miss*|ran|run',
    'missed none|nothing',
    'refill*|collected|picked ~4 collected|done|got|up|approved|tonight|set|delivered|came',
    'picked|collected ~6',
    'got it|more|new|refill',
    'with|plan|per|via ~2 gp|neuro|doctor|consultant|nurse|sheet|plan|psych',
    'taper|plan ~2 day|sheet|on|as|with|from',
    'dont|didnt want|need|going to ~2 stop',
    'since|until 19*|20*',
    'more|longer ~3 since 19*|20*',
    'needed|need ~1 no more',
    'no|any|without side|change|changes|problems|seizures|fits|lows|bleeds|nosebleeds|effects|clashes',
    'when|what|how|why|does|should|is|was ~3 it|they|i|he|she|dr|doctor|we ~4 stop|stopped|stopping|missed|miss',
    'how many ~8',
    'last year|month|summer|winter|spring',
    'gave up sugar|smoking|alcohol|caffeine|coffee',
    'as|since ~3 better|fine|normal|finished',
    'course ~3 finished|done|complete*',
    'finished ~4 course',
    'stopped ~2 cough|bleeding|nose|vitamin|iron|cetirizine',
    'no need|wonder|idea|reason|doubt|fuss|bother|pain|time|rush|sign|signs',
  ],

  says: {
    now: {
      text: 'With these signs, going without such a medicine is an emergency.',
      action: '{call} and say which medicine is missing.',
    },
    today: {
      text: 'This medicine should not be stopped from one day to the next.',
      action:
        'Ring a pharmacist or the prescriber today, before the next dose is missed; a pharmacist may help with an emergency supply. If there is a fit, collapse or confusion: call the emergency number.',
    },
  },
  source: {
    name: 'Epilepsy Foundation, Stopping Seizure Medications; NHS, Steroid tablets (as shown by 1st Choice Pharmacy); NHS, About baclofen; GoodRx, Medications that are dangerous to stop abruptly; opioids recalled',
    url: 'http://www.epilepsy.com/learn/treating-seizures-and-epilepsy/seizure-and-epilepsy-medicines/stopping-medication',
    basis: 'read',
    read: '2026-11-30',
  },
};
