import type { Rule } from '../rule.ts';
import { badColour, cantStand, cold, dried, failingNumbers, muddle, notThere, noWater } from '../signs.ts';

/** Water leaves, or none comes in. */
const losing = [
  'diarrhoea|diarrhea|runs|vomit*|gastro|gastroenteritis|stooling|norovirus|puking|puked|cholera|dysentery|rotavirus|squits|hyperemesis|dehydrat*|sickness|hfmd|diff|laxatives|diuretics|stoma',
  'd and|& v',
  'd v',
  'loose|watery|bloody|runny|water ~1 stool|stools|poos|tummy|nappies|motions|bowels',
  'loose|watery|bloody|runny poo|nappy ~2 #|x|all|every|since|again',
  '8|9|10|6|7|5|12 ~1 poos|runs|stools',
  'tummy|stomach|vomiting|sick|sickness bug|flu',
  'food poisoning|poisoned',
  'both|two ends',
  'from|out both',
  'being|been|is|was|keeps|so|three ~1 sick',
  'threw|throw|throwing|thrown ~1 up',
  'cant|not|hardly|barely|struggling|even ~4 keep|hold|kept|holding|get ~5 down|spit|anything|water|teaspoon|past',
  'nothing ~2 stays|staying|stay|kept|keeps ~1 down|in',
  'comes|came|coming ~2 back|up|straight',
  'water|sips|drinks|feed|everything|ors|sachets ~3 back|up',
  'white|rice water',
  'green bile',
  'refus*|wont|not|hasnt|havent|stopped|isnt|pushing|doesnt|cant|barely|didnt|drunk|drank ~3 drink|drinks|drinking|drank|drunk|fluid|fluids|bottle|bottles|water|feeds|feed|nothing|beaker|milk',
  'no water|fluid|fluids|drink',
  'hunger strike',
  'anorexi*',
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
    {
      beside: [
        losing,
        [
          '#|two|three|four|five|six|seven|ten|twelve|several ~2 days|day|hrs|hours|times|x|nights|weeks|poos|bags',
          'x #',
          'since|for ~3 yesterday|morning|night|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|weds|thurs|fri|sat|sun|breakfast|midnight|tea|lunch|#',
          'all day|night',
          'day #',
          'every|each drink|feed|sip|time',
          '8*|9*|elderly|granny|grandma|grandad|nan|nana|grandpa|grandmother|grandfather',
          'on ~4 metformin|ramipril|losartan|spironolactone|lisinopril|furosemide|tablets|lithium|digoxin',
          'dialysis|transplant|heart failure|diabetic|kidney',
          'month|months|mth|mths',
          'thirsty|weak|dizzy|tired',
        ],
      ],
      within: 16,
    },
    {
      beside: [
        ['wee|pee|urine|weed|peed|weeing|peeing|wees|pees|pads'],
        [
          'dark|brown|orange|cola|coke|tea|cider|marmalade|concentrate|amber|less|lighter|strong|treacle|rust|once|1x',
          'small|few|one wee|wees|pee ~3 today|since|now',
          'hardly|barely|once',
        ],
      ],
      within: 6,
    },
    {
      beside: [
        ['wet|nappy|nappies|diaper|diapers|wets ~1'],
        ['dry|damp|two|one|2|1|no|lighter|barely|only|hours|hrs|less|fewer'],
      ],
      within: 5,
    },
    'no|not|without|last|since ~3 wet|dirty? nappy|nappies|diaper|diapers|nappys',
    'hasnt|not|no|havent ~2 pee|peed|wee|weed|urine ~4 since|for|today|all|yesterday|hours|hrs',
    {
      beside: [
        ['cups|ml|sips|drank|drunk|drinking|fluids|beaker|eats ~4'],
        ['only|maybe|about|hardly|barely|refus*|pushing|spitting'],
        ['day|yesterday|since|today|dry|lips|dark'],
      ],
      within: 14,
    },
    { beside: [heat, ['dizzy|wobbly|sick|headache|muddled|faint|cramps|sunburned']], within: 16 },
    'dry nappy|diaper ~2 for|since|all',
    'cant keep ~4 down',
    'ketone strip|strips ~2 plus|positive|high',
  ],
  not: [
    'runs ~1 well|fast|round|the|a|in|past|through|for|every|club|away|on|down',
    'runs ~3 km|miles|k|battery|app',
    'school|half runs',
    'dehydrat* ~2 mango|fruit|food|snack|slices|skin|tomatoes|onion|onions|camp|meals',
    'no vomiting|diarrhoea|runs',
    'dehydrat* ~3 soak|plant|plants|lawn|soil',
    'heat pack|pad|lamp|gun|rash|pump|setting',
    'dad joke|laughter|laughing ~4',
    'shaking|rolling with|eyes laughter|rolling',
    'who|film|tv|netflix|lotr|potter|box|movie marathon',
    'after ~1 prunes',
    'sickness bands',
    'weeing|drinking|peeing loads|lots|plenty|fine|well|normally',
    'dry nappy|nappies overnight|in',
    'no dehydration',
    'dry ~1 nappy ~4 potty|trained|last',
    'one wee at',
    'loose poo ~3 prunes|x1|once',
    '# loose',
    'runny poo once',
    'nappies all normal',
    'sick day|note|pay|leave|joke|of|beat',
    'wet ~1 weather|wipes|dog|hair|suit|room|through|day|and|walk|look|grass|room',
    'morning sickness ~8 better|gone|stayed|stays',
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
