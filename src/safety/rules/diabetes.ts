import { insulins, sugarTablets } from '../medicine-words.ts';
import { compile, find, type Phrase } from '../phrase.ts';
import type { Reading } from '../reading.ts';
import type { Found, Rule } from '../rule.ts';
import { badColour, cantStand, muddle, notThere } from '../signs.ts';
import { sugarValues } from '../sugar-values.ts';
import { negated } from '../told/negation.ts';
import { sick } from '../words.ts';

const diabetic = [
  `diabet*|t1|t2|t1d|t2d|insulin|${insulins}|${sugarTablets}|metformin|libre|dexcom|cgm|hypo|hypos|ketone|ketones|sugars|glucose|dapagliflozin|empagliflozin|canagliflozin|forxiga|jardiance`,
  'type ~1 1|2|one|two',
  'sugar ~2 patient|high|low|problem|tablet|tablets|machine|disease',
];
const hypo = [
  'hypo|hypos|hypoglyc*|hypoing',
  'low|lo ~2 sugar|sugars|glucose|blood !pressure',
  'sugar|sugars|glucose|suger|bg|bm ~3 low|lo|dropped|dropping|drop|crash*|down|falling|plummet*',
  'a|bad|having|his|her|my|severe low !back|mood|mood|energy|bp|blood|iron|ferritin|fat|carb|point|tide|spirits|weight',
  'meter|libre|machine|dexcom|cgm|sensor|pump|monitor|reading|says|reads|showing ~2 lo|low',
];
const high = [
  'sugar|sugars|glucose|suger|bg|bm|bloods|reading|meter|machine|libre|dexcom|cgm ~5 high|hi|scale|error|roof',
  'high|sky ~2 sugar|sugars|glucose',
  'sugar|sugars|bloods|glucose|bg|bm|meter|machine ~4 20*|21*|22*|23*|24*|25*|26*|27*|28*|29*|30*|31*|32*|33*|34*|35*|36*|37*|38*|39*|4*|5*|6*',
  'writing|says|showing|shows|reads|reading hi',
  '2*|3*|4* mmol',
  'hyper|hyperglyc*|hhs',
  'off the scale|chart',
];

/** The brain has too little sugar, or the body gives way to too much. */
const failing: readonly Phrase[] = [
  ...sick,
  ...notThere,
  ...muddle,
  ...cantStand,
  ...badColour,
  'sweat*|soaked|drenched|clammy|shaking|shakes|trembl*|twitch*|jerk*|convuls*',
  'wet ~1 through',
  'fit|fits|fitted|fitting|seiz*',
  'angry|aggressive|fight*|fought|swear*|swing*|punch*|biting|bites|weird|odd|giggly|drunk|abusive|shout*',
  'bit ~1 me',
  'cant ~2 get ~2 gel|glucagel|glucogel|juice|honey',
  'push*|spit*|spat|chuck*|threw|refus*|wont|cant ~4 juice|gel|lucozade|coke|sweets|honey|food|swallow|drink|eat|biscuit',
  'dribbl* ~2 out|gel|honey|juice',
  'legs|hands ~3 jelly|work|belong|numb',
  'cant feel ~2 lips|hands|face|legs',
  'slump*|grunt*|blank|glazed|glassy|limp|drows*|sleepy|slep|sleeping|asleep|faint*|collaps*|falling|unconscious|unresponsive|coma|weak',
  'eyes ~3 clos*|roll*|funny|gone|glassy|shut',
  'cant|wont ~1 stay|keep ~1 awake',
  'cant ~1 wake|stand|think|stright|straight|see|walk|talk',
  'on my own',
  'live|home|im|all alone',
  'nobody|noone ~2 in|here|home',
  'third|second|3rd|4th time ~2 this|hour|tonight|today',
  'back|still|again ~2 to|down|under|dropping|falling|sinking',
  'despite|after|eaten ~4 gel|juice|sweets|tubes|glucose|coke|sugar|everything|fridge',
  'gave ~3 twice|x2|x3|again',
  'still ~2 out|low|dropping',
  'retch*|spew*|chuck*|vomit*|puk*',
  'belly|tummy|stomach|abdo* ~3 pain|ache|agony|hurts|cramp*',
  'breath* ~4 deep|fast|hard|heavy|train|race|hall|rapid|funny|puff*',
  'deep|fast|heavy|hard ~2 breath*',
  'dry ~2 bone|lips|mouth|tongue',
  'dehydrat*|delirious|hallucinat*',
  'pass* out',
  'seeing ~1 people|things|double',
  'rambl*|mumbl*|slur*|nonsense|rubbish|gibberish',
  'stroke|weak|dribbling',
];
const dropping = [
  'dropping|falling|sinking|arrow|arrows|down|plummeting|drop|going|stuck|sleepy|falling|dropped|lower|fast',
];

const ketones = 'ketone|ketones|ketostix|ketostrip|ketons|keytones';
const acid = [
  'breath|blowing|smell*|breathing ~4 pear|nail|fruity|acetone|sweet|polish|varnish|cider|pears|drops|remover|apples|sweets',
  'fruity|pear|pare|acetone|nail|sweet|cidery ~2 breath|drops|varnish|polish|breth',
  'pear drops',
];

/** The first weeks of diabetes nobody knows of yet. */
const thirst = [
  'thirst*|parched|taps|guzzl*',
  'drink* ~3 mad|tap|taps|litres|gallons|loads|fish|everything|constantly|water|nonstop|all|teh|5|like',
  'cup after cup',
  'cant ~2 quench|enough ~1 water',
];
const passing = [
  'wee|weeing|weein|pee|peeing|pissing|piss|peed|urinat*|toilet|bed|bedwetting|nappies|nappy|peein ~4 loads|constant*|horse|night|hour|lots|time|wet|mad|often|again|always|soaked|through|sticky|every|nonstop|all|ing|racehorse|drinking',
  'wet|damp|wetting|wets ~2 bed|bedsheets|sheets|himself|nappies',
  'bedsheets|bed|sheets wet|damp|soaked',
  'weeing|peeing|pissing|peein|weein',
  'pee ing',
  'only pissing',
];
const wasting = [
  'lost|down|gone|lighter|dropped|losing ~3 stone|kg|kilo|kilos|lbs|pounds|weight|st',
  'stone|kg|kilo|kilos|lbs|5kg|3kg|pounds ~2 gone|lost|lighter|down|less',
  'skinny|thin|rake|jeans|jeens|clothes|skeleton|bony ~4 falling|off|rake|as|loose|hanging|so|all',
  'weight loss|dropping|falling',
  'blurred|blurry vision',
  'tired|exhausted|knackered|grumpy',
  'thrush',
];
const foot = ['foot|feet|toe|toes|heel|sole|ankle|shoe|sock|shin|leg'];
const sore = [
  'blister|ulcer|hole|sore|wound|cut|crack|black|smelly|smells|stinks|pus|ooz*|red|hot|swollen|infected|yellow|weeping|rubbed|rub|blood|blue|purple|corn|split|stepped|trod|nail|green',
];

/** Blood sugar so low or so high that someone cannot treat it alone. */
export const diabetes: Rule = {
  id: 'diabetes',
  now: [
    // Below or above all that a meter can show.
    'meter|libre|machine|dexcom|cgm|sensor|pump|glucometer ~1 says|say|reads|reading|showing|shows|said|read|just? lo|low|hi',
    { beside: [hypo, failing], within: 18 },
    {
      beside: [
        high,
        [
          ...sick,
          ...notThere,
          ...muddle,
          ...cantStand,
          'retch*|spew*|chuck*|vomit*|puk*|drows*|sleepy|slumped',
          'belly|tummy|stomach|abdo* ~3 pain|ache|agony|hurts',
          'breath* ~4 deep|fast|hard|heavy|train|rapid',
          'deep|fast|heavy ~2 breath*',
          'cant|wont ~2 wake|stand|drink',
          'dry ~2 bone|lips',
          'pass* out',
          'seeing ~1 people|things',
          'sweat*|unconscious|unresponsive|eyes|weak|respond',
        ],
      ],
      within: 20,
    },
    {
      beside: [
        diabetic,
        ['vomit*|puk*|spew*|retch*|chuck*', ...sick],
        [
          'no|without|missed|stopped|ran|out|skipped|didnt|havent|hasnt|large|cant|keep|down|breath*|belly|tummy|dry|thirst*|drows*|sleepy|since|hours|all|ketones',
        ],
      ],
      within: 20,
    },
    {
      beside: [
        acid,
        [
          'diabet*|ketone*|sugar|sugars|glucose|thirst*|drink*|wee*|pee*|drows*|drowzy|sleep*|sick|vomit*|skinny|tired|weight|type|lying|tongue',
          ...sick,
          ...notThere,
        ],
      ],
      within: 24,
    },
    {
      beside: [
        thirst,
        [...passing, ...wasting],
        [
          ...sick,
          ...notThere,
          'breath* ~5 deep|fast|hard|heavy|train|race|hall|rapid|hear',
          'hear ~3 breath*',
          'deep|fast|heavy ~2 breath*',
          'drows*|drowzy|sleepy|floppy|confus*|puk*|retch*|vomit*|collaps*',
        ],
      ],
      within: 26,
    },
    {
      beside: [
        passing,
        wasting,
        [
          ...sick,
          ...notThere,
          'breath* ~5 deep|fast|hard|heavy|train|race|cider|hear',
          'drows*|drowzy|floppy|confus*|vomit*',
          'lying ~3 tiles|floor',
        ],
      ],
      within: 26,
    },
    `${ketones} ~3 3|4|5|6|7|8|3.*|4.*|5.*|6.*|7.*|8.*|hi|large|four|purple|dark`,
    {
      beside: [
        [ketones],
        ['high|up|moderate|large|2|2.*|1.*|purple|positive|plus'],
        [...sick, 'vomit*|retch*|belly|drowsy|breath*|burpy'],
      ],
      within: 16,
    },
    {
      beside: [
        ['dapagliflozin|empagliflozin|canagliflozin|forxiga|jardiance|flozin'],
        [...sick, 'vomit*|belly|breath*'],
      ],
      within: 18,
    },
    'ketoacidosis|dka',
    'used|gave|given|needed|use|jabbed|injected ~2 glucagon|glucagen|baqsimi',
    'glucagon|glucagen|baqsimi ~3 jabbed|given|used|gave|in|not',
    {
      beside: [
        ['diabet*', 'insulin ~2 patch|pump|bracelet', 'type ~1 1|2|one|two', 'bracelet ~2 insulin|diabet*'],
        [
          ...notThere,
          ...muddle,
          'slumped|grunts|clammy|unconscious|collapsed|sweat ~1 running',
          'cant wake',
          'acting|like drunk',
          'tells|talk* ~2 crazy|rubbish|nonsense',
        ],
      ],
      within: 14,
    },
    // More insulin or sugar tablets than were meant: the low is still to come.
    {
      beside: [
        [`${insulins}|units|jab`],
        [
          'instead|twice|double|wrong|mixed|stuck|delivering|thinks|thought|thirty|ten times|no wait|mistake|forgot|80|not',
        ],
        [
          'falling|dropping|drop|down|sleepy|shaky|grey|alone|going|fast|quick|units|glasses|arrows|giggly|2.*|3.*|not|eat|ate',
        ],
      ],
      within: 18,
    },
    {
      beside: [
        [`${sugarTablets}|glic`, 'sugar|diabetes|diabetic tablet|tablets|pills'],
        [
          'double|twice|thinking|mistake|wrong|handful|8|six|five|ten|eight|instead|no roti|without ~1 food|eating',
          ...failing,
        ],
      ],
      within: 18,
    },
    {
      beside: [
        [
          'ate|eaten|eat|food|dinner|roti ~2 nothing|nothing|no|not',
          'nothing|not|no|wont|hasnt|refus* ~2 ate|eat|eaten|eating|roti|food|dinner',
        ],
        [insulins, 'jab|units'],
        ['limp|sleepy|shaky|sweat*|2.*|grey|floppy|pale|drowsy|cold'],
      ],
      within: 18,
    },
  ],
  today: [
    {
      beside: [
        [`${ketones} ~2 high|2|2.*|1.*|small|moderate|one|raised|positive|plus`],
        ['ketones|ketostix|keytones|ketone'],
        [
          't1|type|insulin|sugar|sugars|vomit*|sick|basal|pump|pen|lantus|17s|supplies|feel|ok|fine|eating|ill|today|tonight|since',
        ],
      ],
      within: 20,
    },
    'ketones ~2 high|2|2.*|1.5|1.6|1.7|1.8|1.9',
    'ran|run|running|runs out of insulin',
    'sugar|sugars|bg|bgs|bm|bms|glucose|readings|levels|libre|dexcom ~4 20|30|twenties|thirties s|all|since|for',
    {
      beside: [
        diabetic,
        [
          'no|without|ran|run|out|left|missed|lost|broken|broke|failed|jammed|stuck|ration*|gone|forgot|skipp*|empty|smashed ~4 insulin|lantus|basal|pump|pen|strips|sensor|humulin|toujeo|novorapid|reservoir|pens|supplies',
          `insulin|lantus|basal|pump|pen|strips|sensor|reservoir|pens|cartridge ~3 out|left|gone|jammed|failed|broken|ran|stolen|lost|dropped|smashed|frozen|cooked|empty`,
        ],
      ],
      within: 14,
    },
    {
      beside: [
        [
          'hypo|hypos|lows|dropping',
          'keep|keeps|kept|keeping ~2 low|under|below',
          '2.* 2.*|3.*',
          '3.* 2.*|3.*',
        ],
        [
          'this|all|past|last ~1 week|wk|month|nights',
          'every|each night|day|morning',
          'third|second|fourth|3rd|4th|another|keeps|kept|lots|third',
        ],
        ['hypo|hypos|lows|low|treat*|sugar|gliclazide|insulin|juice|biscuits|dropping|under|glucose|soaked'],
      ],
      within: 18,
    },
    {
      beside: [
        hypo,
        [
          'fitted|paramedic*|ambulance|glucagon|husband|wife|feed|fed|refused|hospital|vein|unconscious|passed|collapsed|seizure',
        ],
      ],
      within: 16,
    },
    {
      beside: [
        ['1.*|2.*'],
        ['paramedic*|ambulance|respond|lucozade|glucagon|feed'],
        ['sugar|low|hypo|respond|overnight|glucose|lucozade'],
      ],
      within: 16,
    },
    { beside: [thirst, [...passing, ...wasting]], within: 22 },
    {
      beside: [passing, wasting, ['sugar|diabet*|thirst*|thrush|dipstick|drink*|water|weeks|week']],
      within: 22,
    },
    {
      beside: [[`diabet*|t1|t2|neuropathy|insulin|metformin`, 'type ~1 1|2|one|two'], foot, sore],
      within: 20,
    },
  ],
  not: [
    'low ~2 battery|batteries|signal|power|reservoir|soon|alert|alarm|carb|storage',
    'lo|low ~5 finger|fingerprick|prick|blood ~3 4.*|5.*|6.*|7.*|8.*|9.*',
    'pump|hypo ~2 kit|bag',
    'ketogenic|keto ~8',
    'ahi|leak|cpap ~6',
    'chapter|quiz ~8',
    'stump ~9',
    'stump ~3 fell',
    'toe stubbed',
    'low sugar how|what',
    'for first aiders ~12',
    'hypo ~3 hyper',
    'signs|symptoms|flashcard|flashcards ~8 dka|breath',
    'fine|ok for hypo|hypos',
    'low|no|added|high sugar|salt ~1 jam|diet|squash|drink|cola|cereal|snack*|food|foods|tea|free',
    'low on|in ~2 sugar|flour|milk|battery',
    'gave up sugar',
    'sugar|low|high ~1 coated|carb|carbs|crash|detox|free|daddy|bowl|cubes|snack',
    'hypo kit|awareness|box|bag|course|unaware*',
    'cat|dog|hamster|kitten|puppy|vet ~6 diabet*|insulin|sugar|hypo',
    'first|his|her|my dka ~3 was|20*|19*',
    'no|not ~1 dka|hypos|lows|hypo',
    'dka at ~1 diagnosis',
    'support group|talk|talking',
    'someone talked',
    'libre sensor ~1 on|left|right|changed|new|warmup',
    'new ~1 libre|sensor|pen|pump',
    'keto diet|group|woop|woo|ladies|bread',
    'ketones 0.*',
    'logbook ~8 hypo',
    'go|goes|went|get|gets|ever ~1 over',
    'glucagon ~2 in ~1 date|kit|bag|fridge',
  ],
  also: measured,
  urgentWhenOver: [ketones],
  says: {
    now: {
      text: 'Blood sugar this low or high with sickness, confusion or sleepiness is an emergency.',
      action:
        '{call}. Low and able to swallow: something sugary now. Not able to swallow or wake: nothing by mouth, on their side, glucagon if you were taught to.',
    },
    today: {
      text: 'This blood sugar or ketone value should be told to the diabetes team.',
      action:
        'Ring the diabetes team or a doctor now, and follow the sick-day plan. If they are sick, confused, very sleepy or breathe deep and fast: call the emergency number.',
    },
  },
  source: {
    name: 'NHS, Diabetic ketoacidosis (as shown by Corfe Castle Surgery); Hato Hone St John, Diabetes',
    url: 'https://corfecastlesurgery.co.uk/health-a-z/?condition=diabetic-ketoacidosis%2F',
    basis: 'read',
    read: '2026-11-30',
  },
};

const failingNow = failing.map(compile);
const droppingNow = dropping.map(compile);

/** Measured values: a low or a high alone is for today, with a sign that the person fails it is for now. */
function measured(reading: Reading): Found[] {
  const values = sugarValues(reading);
  if (values.length === 0) return [];
  const told = (phrases: typeof failingNow) =>
    reading.sentences.some((sentence) =>
      phrases.some((phrase) => find(phrase, sentence).some((match) => !negated(match, sentence))),
    );
  const bad = told(failingNow);
  return values.flatMap(({ kind, ...at }): Found[] => {
    if (kind === 'lowish') return bad && told(droppingNow) ? [{ level: 'now', ...at }] : [];
    return [{ level: bad || kind === 'extreme' ? 'now' : 'today', ...at }];
  });
}
