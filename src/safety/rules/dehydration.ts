import type { Rule } from '../rule.ts';
import {
  badColour,
  cantStand,
  cold,
  dried,
  failingNumbers,
  muddle,
  notThere,
  noWater,
  numbers,
} from '../signs.ts';

const notDrinking = [
  'refus*|wont|not|hasnt|havent|stopped|isnt|pushing|doesnt|cant|barely|didnt|hardly|drunk|drank|taken|taking ~3 drink|drinks|drinking|drank|drunk|fluid|fluids|bottle|bottles|water|feeds|feed|nothing|beaker|milk|sips|swallow|cup|cups',
  'no|nothing|little water|fluid|fluids|drink|drunk',
  'off ~2 drinks|milk|fluids|bottles|food',
  'hunger strike',
  'anorexi*',
];

/** Water leaves, or none comes in. */
const losing = [
  'diarrhoea|diarrhea|runs|vomit*|gastroenteritis|stooling|norovirus|noro|puking|puked|cholera|dysentery|rotavirus|squits|hyperemesis|dehydrat*|laxatives|campylobacter|salmonella|giardia|hfmd|retching|heaving|spewing|chundering|barfing|hurling',
  'gastro|gastric',
  'd and|& v',
  'd v',
  'sickness since|day|bug|all|and|for',
  'stoma|ileostomy ~3 pouring|watery|out|bags|output|runny',
  'loose|watery|bloody|runny|water ~1 stool|stools|poos|tummy|nappies|motions|bowels',
  'loose|watery|bloody|runny poo|nappy ~2 #|all|every|since|again',
  '6|7|8|9|10|12|six|seven|eight|nine|ten ~1 poos|runs|stools|motions|nappies|vomits',
  'tummy|stomach|vomiting|sick|sickness|belly bug|flu|upset',
  'food poisoning|poisoned',
  'from|out|at both ends',
  'c diff',
  'being|been|is|was|keeps|so|violently|three|still ~1 sick',
  'sick # times|x',
  'threw|throw|throwing|thrown|chuck*|bring*|brought|puk* ~1 up ~2 everything|all|again|every|water|bile|since|last|night|his|her|my|#|and|for|twice|times',
  'throwing|chucking up',
  'trots|squirts',
  'cant|not|hardly|barely|struggling|even ~4 keep|hold|kept|holding|get ~5 down|spit|anything|water|teaspoon|past',
  'nothing ~2 stays|staying|stay|kept|keeps ~1 down|in',
  'comes|came|coming ~2 back|straight ~1 up|out',
  'water|sips|drinks|feed|everything|ors|sachets|dioralyte ~3 back|up|out',
  'white|rice water',
  'green bile',
  ...notDrinking,
];

/** More heat than a body can give off. */
const heat = [
  'heatwave|heatstroke|sauna|marathon|sunstroke|sunburn*|sunburned|hajj|festival|roof|beach|desert|sugarcane',
  'heat ~1 wave|stroke|exhaustion',
  'in|the heat|sun',
  '34|35|36|37|38|39|40|42|44|45|48 c|degrees|degree|deg|heat',
  'hot ~2 dry|hot|paper|oven',
  'skin ~4 hot|oven|paper|boiling|scorching|burning|dry',
  'scorching|boiling ~1 skin',
  'stopped|not|no|isnt|without|never sweat|sweating',
  'all day|afternoon ~4 sun|roof|beach|hot',
  'half|a marathon',
  'left|locked in|out|on ~3 van|car|roof|greenhouse|conservatory',
  'hike|trek|hiking|kayak|desert',
];

const failing = [...notThere, ...muddle, ...cantStand, ...cold, ...failingNumbers, ...dried, ...badColour];
const faint = [...notThere, ...muddle, ...cantStand];

const sunken = [
  'sunken|sunk* ~2 eyes|fontanelle|spot|in',
  'eyes|spot|fontanelle|fontanel ~4 sunken|sunk|dent|dip|hollow|bowl',
];

/** It has gone on, or it is a lot. */
const long = [
  `${numbers(3, 60)}|two|three|four|five|six|seven|ten|twelve|several|couple ~2 days|day|hrs|hours|times|x|nights|weeks|poos|bags|runs|sicks|vomits`,
  `x ${numbers(4, 30)}`,
  '2 days|nights|weeks|days',
  'day 2|two|3|three|4|four|5|five|6|six|7|10',
  '2nd|second|3rd|third|4th|fourth ~1 day|night',
  'since|for ~3 yesterday|night|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|weds|thurs|fri|sat|sun|midnight|weekend',
  'all day|night|week|weekend',
  'every|each|after|straight ~1 drink|feed|sip|time|hour|bottle|meal|back',
  'lost ~2 kg|kilo|kilos|lb|lbs|pounds|stone',
  'going on ~3 days|week',
];

/** Less urine than there should be, or darker. */
const little = [
  'wee|pee|urine|weeing|peeing|water|wees|pees|piss ~5 dark|brown|orange|cola|coke|tea|cider|marmalade|concentrate*|amber|treacle|rust|strong|syrup|juice|gravy|beer|honey|mustard|stewed',
  'dark|brown|orange|strong|concentrated ~1 wee|pee|urine',
  'wee|pee|urine|weed|peed|weeing|peeing|wees|pees|pads|wet|wets|nappies|nappy|diapers|diaper ~3 less|lighter|fewer|little|small|barely|hardly|once|down|half|damp|dry|only|1x',
  'less|fewer|little|small|barely|hardly|only|just|half|a|scant|not ~2 wee|wees|pee|pees|urine|peeing|weeing|peed|weed|wet|wets|damp|much ~1 wee|pee|nappy|nappies|today|since',
  'one|two|1|2 ~1 wee|wees|wet|wets|damp ~2 nappy|nappies|diaper|diapers|since|today|all|in|yesterday|only',
  'wet|weed|peed|nappy|nappies ~1 only|just|once|twice|1|2|one|two ~2 today|since|all|at|in|yesterday',
  '6|7|8|5|six|seven ~1 wet? nappies ~2 to|down ~2 2|two|3|three|one|1',
  'no|not|without|last|hours|hrs since? ~3 wet ~1 nappy|nappies|diaper|diapers|nappys',
  'dry|damp nappy|nappies|diaper|diapers|nappys ~4 since|for|at|again|hours|hrs|all|noon|#',
  'hasnt|not|no|havent|hardly ~2 pee|peed|wee|weed|urine ~4 since|for|today|all|yesterday|hours|hrs|much',
  'peed|weed|wee|pee|wet ~2 at noon|#|six|seven|eight',
  'still pee|peeing|weeing|going|passing ~2 little|bit|dark|small',
];

/** Thirst, dryness, weakness: not yet grave. */
const parched = [
  'dry|cracked|parched|chapped ~1 lips|mouth|tongue',
  'lips|mouth|tongue ~2 dry|cracked|parched|sticky|chapped',
  'thirsty|thirst',
  'dizzy|lightheaded|wobbly|weak|exhausted|headachy|light headed|cramps|crampy|washed',
  'quiet|clingy|whiny|grumpy|tired|sleepier|sleepy|subdued|lethargic',
];

/** Whose body has no reserve. */
const atRisk = [
  `8*|9*|7* ~1 yr|yrs|year|and|old|on`,
  'elderly|granny|grandma|grandad|nan|nana|grandpa|grandmother|grandfather|resident|care home',
  'shes|hes|mum|dad|pop|gran|nan|is 70|71|72|73|74|75|76|77|78|79|8*|9*',
  'metformin|ramipril|losartan|spironolactone|lisinopril|furosemide|lithium|digoxin|bumetanide|candesartan|enalapril|empagliflozin|dapagliflozin',
  'water|pressure|bp|heart|kidney tablet|tablets|pills|pill|meds',
  'dialysis|transplant|stoma|ileostomy|diabetic|addisons|crohns|colitis|chemo|pregnant|tonsillectomy|gastric|sickle',
  'heart|kidney failure|disease|problems',
  `${numbers(1, 24)} month|months|mth|mths|mo|mnths|weeks|wk|wks`,
  'baby|toddler|newborn',
];

/** Too little water in the body, or too much heat. */
export const dehydration: Rule = {
  id: 'dehydration',
  now: [
    { beside: [losing, noWater, failing], within: 30 },
    {
      beside: [
        losing,
        [...muddle, ...cold, ...failingNumbers, ...notThere, ...cantStand],
        [...failingNumbers, ...cold, ...dried, ...badColour, ...cantStand],
      ],
      within: 26,
    },
    { beside: [losing, muddle], within: 26 },
    { beside: [sunken, [...notDrinking, ...losing, ...noWater]], within: 14 },
    `no|not|hasnt|nil|without|last ~4 wet|pee|peed|wee|weed|urine|nappy ~5 ${numbers(12, 48)} hours|hrs|h|hr`,
    `${numbers(12, 48)} hours|hrs|h|hr ~3 no|without ~2 wet|pee|wee|urine|nappy`,
    {
      beside: [
        losing,
        [
          'eyes ~3 roll*|half|mast|sunk*|holes',
          'wont|cant|doesnt|hardly|barely ~2 lift|wake|stand|open|sit|talk|answer',
          'floppy|limp|unrousable|unconscious|faint*|collaps*|drowsy|lethargic',
          'pass*|black* out',
          'went|goes|fell|go ~1 down|over',
          'skin ~4 tent|pinch*|stays',
          'skinfold',
          'hands ~3 cold|blotchy|marble|blue',
          'cold hands',
        ],
      ],
      within: 24,
    },
    {
      beside: [noWater, [...dried, ...notThere, ...muddle, ...cold, ...cantStand, ...failingNumbers]],
      within: 24,
    },
    { beside: [dried, [...notThere, ...muddle, ...cantStand, ...cold]], within: 16 },
    {
      beside: [
        heat,
        [
          ...muddle,
          'faint*|collaps*|unconscious|unresponsive|drowsy|staggering|stagger*|twitching|jerking|fitting|convulsing|seizure|dropped',
          'pass*|black* out',
          'fell|went|goes ~1 down|over|convulsing',
          'wont get up',
          'cant|wont ~2 stand|talk|wake|walk',
        ],
      ],
      within: 26,
    },
    {
      beside: [
        ['hot ~2 dry', 'not|no|stopped sweat|sweating'],
        ['confus*|red|falls|fell|hot|skin|boiling|scorching', ...muddle],
      ],
      within: 16,
    },
    { beside: [['adrenal|addisons|hydrocortisone|short gut|anorexi*|dialysis'], losing, faint], within: 26 },
  ],
  // "last wee yesterday morning" names a time, and goes on.
  urgentWhenOver: [
    'last|no|not|hasnt ~4 pee|peed|wee|weed|urine|wet|nappy',
    'since|for ~2 yesterday|last|this',
    'stays down',
    'day|days',
  ],
  today: [
    { beside: [losing, [...long, ...little, ...parched, ...atRisk]], within: 18 },
    { beside: [notDrinking, [...little, ...parched, ...atRisk, ...long]], within: 14 },
    {
      beside: [little, [...parched, ...atRisk, 'today|since|hours|hrs|day|now|morning|night|all|yesterday']],
      within: 12,
    },
    {
      beside: [
        ['cups|ml|sips|sip|drank|beaker|cupfuls ~4'],
        ['maybe|about|hardly|barely|refus*|pushing|spitting|few|couple|nothing|only'],
        ['day|yesterday|since|today|dry|lips|dark|days|night'],
      ],
      within: 14,
    },
    {
      beside: [
        ['heatstroke|sunstroke', 'heat exhaustion|stroke|got', 'too much sun|heat'],
        ['dizzy|wobbly|sick|headache|headachey|muddled|faint|cramps|shivery|still|cooled'],
      ],
      within: 16,
    },
    'ketone|ketones ~2 strip|strips ~2 plus|positive|high',
  ],
  not: [
    // Somebody of another household, and how bad the night was for them.
    'cousin|cousins|colleague|colleagues|classmate|classmates|coworker|workmate|neighbour|neighbours|neighbor|neighbors|teacher|boss|roommate|lodger|hairdresser|friends ~4 vomited|vomiting|sick|puking|puked|diarrhoea|runs|bug|up ~2 all|last|night|day|bug|nights|yesterday|evening|at',
    'cousin|cousins|colleague|colleagues|classmate|classmates|coworker|workmate|neighbour|neighbours|neighbor|neighbors|teacher|boss|roommate|lodger|hairdresser|friends ~2 threw|throwing up ~2',
    'water ~1 tablet|tablets ~2 late ~2 up',
    'sick|tummy bug ~2 is|over|gone',
    'pampers|potty|trained|no accidents ~9',
    'dry ~1 nappy ~1 overnight',
    'drank|drinks ~1 his|her|two|all|loads ~2 milk|cups|bottle',
    'choke|choking on ~2 water',
    'camel|camels|cactus ~8',
    'no wee|pee accident|accidents',
    'perking|perked up',
    'all cleaners ~9',
    'cut down from ~4 nappies',
    'eating toast',
    'weeing loads',
    'last|no ~1 vomit|sick|diarrhoea|poo ~4 ago|was',
    'milk|tea drunk',
    'cactus|plant|plants|lawn|garden ~6 water',
    'pad dry at',
    'wets today but',
    'heat wave collapse',
    `${numbers(5, 12)} wet nappies|nappy`,
    'wet bed|through|pants|wipes|room|weather|dog',
    'wee pale|clear|dip|poo|normal|card|nick|dot|scrape|bit|dimple|pink',
    'urine|wee ~1 colour|clear|chart|test|dip|infection|infections',
    'sick of|note|day|bowl|tape',
    'drinking ~1 lots|loads|plenty|well|nariyal|fine|normally',
    'candle at both',
    'taking full',
    'stoma output',
    '6|7|8|9|10 wet nappies|nappy',
    'gastro ~1 appointment|clinic|consultant|team|nurse|letter|review|dept|department|referral|band|sleeve',
    'runs ~3 km|miles|k|battery|app',
    'dehydrat* ~2 mango|fruit|food|snack|slices|skin|tomatoes|onion|onions|camp|meals',
    'dehydrat* ~3 soak|plant|plants|lawn|soil',
    'heat pack|pad|lamp|gun|rash|pump|setting',
    'who|film|tv|netflix|lotr|potter|box|movie marathon',
    'weeing|drinking|peeing loads|lots|plenty|fine|well|normally',
    'sick day|note|pay|leave|joke|of|beat',
    'pee|wee ~1 test|sample|stick|pot|chart|boat',
    'wee ~1 man|girl|boy|lad|one|bit|while|dog|dram|walk|nap|un|lass|baby|trip|chat|sleep|cry',
  ],

  says: {
    now: {
      text: 'Sunken eyes, no tears, sleepiness and dry nappies together mean far too little fluid.',
      action:
        '{call}, or go to an emergency department now. If they are awake and can swallow: small sips, often.',
    },
    today: {
      text: 'Passing little or no water can mean too little fluid.',
      action:
        'Speak to a doctor or nurse line today. If they are very sleepy, confused or have sunken eyes: call the emergency number.',
    },
  },
  source: {
    name: 'NHS, Dehydration in under-5s (as shown by clmp.org.uk); Dementia UK, Hydration',
    url: 'https://clmp.org.uk/pages/Dehydration-in-under-5s',
    basis: 'read',
    read: '2026-11-30',
  },
};
