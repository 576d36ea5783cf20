import type { Rule } from '../rule.ts';
import { badColour, cantStand, cold, failingNumbers, feverish, muddle, notThere, noWater } from '../signs.ts';

const spots = [
  'rash|spots|spot|blotches|blots|splodges|dots|pinprick*|petechi*|purpura|bruises|marks|speckles|freckles',
  'pin prick|pricks|prick',
  'stuck pins',
  'bruise ~1 like|type|marks|patches',
  'purple|purplish ~1 patch|patches|skin|spots|marks',
];

const stays = [
  'not|doesnt|dont|wont|isnt|didnt|never|wouldnt ~3 fade|fading|go|going|disappear|blanch|blanching|vanish|change',
  'stay|stays|stayed|still|stayed ~3 put|red|purple|there|see|under',
  'still red|purple|there|visible',
  'can still see',
  'nonblanching|nonblanchable|unblanching',
  'non blanching',
  'failed',
];

const glass = [
  'glass|tumbler ~1 test|thing',
  'the|a|with|under|did|on ~2 glass|tumbler',
  'glass|tumbler on|test|pressed|over',
];

const neck = [
  'neck ~4 stiff|bend|rigid|locked|stone|wood|stuck|paining|hurts|pain|sore|move|solid|back',
  'stiff|rigid|sore ~1 neck',
  'cant|wont|not|hurts ~4 bend|move|turn|touch|get|put ~2 neck|chin|head',
  'chin ~3 chest',
  'head ~2 back|locked',
  'scream* ~3 move|lift|touch ~3 head|legs|him|her',
];

const light = [
  'light|lights|lamp|sunshine|sun|telly|tv|curtains|screen|switch|brightness ~4 hurt*|hurting|stab*|knives|hate*|bear|stand|sick|loud|off|closed|open|cant|painful|eyes',
  'cant|hates|hate|wont|cries|hurts|face|stand|bear|keep|shut|shuts|shutting|look ~5 light|lights|lamp|sunshine|sun|curtains|tv|telly|screen|phone|switch|brightness|dark',
  'dark room|bedroom',
  'in the dark',
  'photophob*',
];

const head = [
  'headache|migraine|head ~3 splitting|explod*|worst|killing|banging|pounding|bursting',
  'headache',
  'holding|clutching ~2 head|his|her',
  'head ~1 in hands',
];

/** Those in whom an infection runs away. */
const atRisk = [
  'chemo|chemotherapy|neutropenic|transplant|capecitabine|leukaemia|leukemia|lymphoma|hickman|portacath|picc|clozapine|methotrexate|adalimumab|infliximab|humira|tocilizumab|rituximab|ocrelizumab|prednisolone|azathioprine|ciclosporin|tacrolimus|immunosuppress*|immunocompromised|splenectomy|asplenic|biologic|biologics|hydrocortisone',
  'no|without|lost ~2 spleen',
  'sickle',
  'central|dialysis|hickman|picc ~1 line',
  'cochlear implant',
  'drug user',
];

/** After a birth, an operation, a device. */
const opened = [
  'section|miscarriage|birth|postnatal|stillbirth|abortion|termination|surgery|operation|hernia|appendix|bypass|iud|coil|tampon|cochlear|catheter|stent',
  '# days|day|weeks ~2 after|post',
  'post op|section|natal|partum|birth',
  'gave|giving birth',
  'wound|stitches|scar|line|discharge ~3 stink*|smell*|pus|weep*|ooz*|hot|red',
];

/** Where an infection sits. */
const infection = [
  'shingles|strep|scarlet|appendix|appendicitis|gallbladder|gallstones|cholangitis|peritonitis|endocarditis|prostatitis|mastitis|cystitis|implant|portacath|cannula|picc|drain|gangrenous|sores|wound',
  'knee|hip replacement|op',
  'dog|cat|spider|tick|human ~1 bite|bit|bitten',
  'infection|infected|uti|cellulitis|abscess|ulcer|bedsore|pneumonia|chesty|septic|sepsis|antibiotics|quinsy|pus|oozing|boil|tonsillitis|kidney|pyelonephritis|mastitis|gangrene|dengue|malaria|pox|chickenpox|covid|flu',
  'chest|urine|wee|water|ear|throat|tooth|skin ~2 infection|bug',
  'cough* ~3 rusty|green|brown|phlegm|gunk',
  'bad|smelly|smell|rotten|black ~2 foot|toe|wound|leg',
  'sore|foot|toe|leg|wound|bite|graze|cut|grazed|grazing ~5 black|smell*|hot|red|pus|weepy|swollen|line|stinks|spreading',
  'red line|streak|streaks|track',
  'catheter ~2 changed|blocked',
  'legs|leg weepy|hot',
  'tattoo|insect|bite|scratch ~6 hot|red|ooz*|pus|line|swollen',
];

/** Very ill whatever the cause. */
const gravelyIll = [
  ...failingNumbers.filter((each) => !each.startsWith('pulse|heart') && !each.startsWith('heart')),
  'cant|couldnt|not|too ~2 stand|walk|sit|lift|weak',
  'faint*|collaps*',
  'belly|stomach|tummy|abdomen ~2 solid|rigid|board|hard|rock',
  'rash ~2 glass|purple|spreading',
  'never ~3 ill|sick|bad|poorly',
  'agony|excruciating',
  'screaming|screams|inconsolable',
  'gut|mum|mums instinct|feeling|says',
  'doom|doomy|dying|die',
  'fit|fits|fitting|fitted|seizure|convulsing',
];

const septic = [...muddle, ...cold, ...failingNumbers];

/** Meningitis or sepsis: rash that stays, stiff neck with fever, an infection that reaches the mind, the skin or the pulse. */
export const meningitis: Rule = {
  id: 'meningitis',
  now: [
    { beside: [spots, stays], within: 12 },
    { beside: [glass, [...stays, 'still|purple|red']], within: 12 },
    {
      beside: [
        spots,
        [...feverish, ...notThere, ...head],
        [
          'purple|purplish|blood|bruise*|tiny|pinprick*|pin|spreading|more|appear*|appearing|coming|up|popping|ankles|red',
        ],
      ],
      within: 16,
    },
    { beside: [neck, [...feverish, ...light, ...head, ...spots, 'hot|roasting|burning']], within: 25 },
    { beside: [light, [...feverish, ...head]], within: 25 },
    { beside: [feverish, [...atRisk, 'surgery|operation']], within: 20 },
    {
      beside: [
        feverish,
        [
          ...notThere,
          ...muddle,
          ...cold,
          'mottled|marbled|blotchy',
          'leg|legs|calf|calves|calfs ~3 ache|aches|killing|pain|hurt|hurts',
        ],
      ],
      within: 20,
    },
    { beside: [feverish, gravelyIll], within: 16 },
    {
      beside: [
        ['hot'],
        [
          'floppy|limp|sleepy|drowsy|moaning|groaning|confused|muddled|rambling|staring|glazed|mottled|blotchy|whimpering|lethargic|unrousable',
        ],
      ],
      within: 8,
    },
    { beside: [feverish, ['vomit*|puk*|sick|threw|throwing'], head], within: 16 },
    {
      beside: [['temp|temperature ~3 34|34.*|35|35.*'], [...septic, ...notThere, ...infection, ...opened]],
      within: 20,
    },
    { beside: [infection, failingNumbers, [...feverish, ...badColour, ...cantStand, ...cold]], within: 22 },
    {
      beside: [
        feverish,
        [...noWater, ...badColour],
        [...failingNumbers, ...cold, ...notThere, ...badColour, ...muddle],
      ],
      within: 24,
    },
    {
      beside: [
        opened,
        [...feverish, ...muddle, ...failingNumbers],
        [...feverish, ...septic, ...notThere, ...cantStand, 'stink*|smell*|smelly|tender|solid|belly|agony'],
      ],
      within: 24,
    },
    {
      beside: [
        infection,
        [...muddle, ...cold, ...notThere, 'rigor*'],
        [...septic, ...feverish, ...badColour, ...notThere, ...noWater],
      ],
      within: 26,
    },
    { beside: [infection, [...muddle, 'rigors|rigoring', `bp ~3 70|75|80|85`]], within: 20 },
    {
      beside: [
        feverish,
        [
          'bulging ~2 fontanelle|soft|spot',
          'fontanelle|spot ~4 tight|bulg*|drum|hard',
          'high|odd|shrill ~2 pitch|pitched|cry|scream|whimper',
        ],
      ],
      within: 24,
    },
    {
      beside: [
        ['pain ~4 than|way|worse|unbearable|world|out', 'hurts ~3 way|more|unbearable'],
        ['dusky|blister*|black|purple|swollen'],
        ['cut|bite|graze|patch|thigh|leg|skin|wound|arm'],
      ],
      within: 20,
    },
    {
      beside: [
        ['nonblanching|nonblanchable|petechia*', 'non blanching'],
        ['rash|fever|temp|hot|yo|yr|38*|39*|40*|spots|legs|arms|child|baby'],
      ],
      within: 14,
    },
    { beside: [muddle, ['hot|boiling|burning|roasting|toast|sweating|shivering']], within: 14 },
    'meningitis|sepsis|septic ~4 again|think|worried|signs|could|looks|like',
  ],
  today: [
    {
      beside: [
        feverish,
        [
          '4|5|6|7|8|9|10|12|14|four|five|six|seven|eight|ten|5th|6th|third|fourth|fifth|sixth|7th ~2 day|days|evenings',
          'most evenings|nights',
          'since ~2 monday|tuesday|wednesday|thursday|friday|saturday|sunday',
          '2|two|3|three weeks',
          'red|cracked ~2 lips|eyes|tongue',
        ],
      ],
      within: 14,
    },
    {
      beside: [
        ['meningitis|meningococcal|meningo'],
        [
          'contact|letter|nursery|school|health|rifampicin|ciprofloxacin|antibiotic*|friend|mate|icu|case|ward|house|son|daughter|shared',
        ],
      ],
      within: 20,
    },
    {
      beside: [['public health|close contact'], ['antibiotic*|ciprofloxacin|rifampicin|collect']],
      within: 14,
    },
    {
      beside: [
        [...infection, 'wisdom|tooth|breast|mastitis|urine|wee|kidney|lump'],
        [...feverish, '37.6|37.7|37.8|37.9', 'worse|spreading|spread|hotter|redder|grown|past'],
      ],
      within: 14,
    },
    {
      beside: [
        [
          'pen|mark|marks|line|drawn|drew|coin ~5 past|over|outside|grown|beyond|starting|spread*',
          'red|redness ~6 past|beyond|grown|spread*|spreading|starting|bigger',
        ],
        ['hot|red|redness|leg|bite|line|scratch'],
      ],
      within: 12,
    },
    {
      beside: [
        atRisk,
        ['37.6|37.7|37.8|37.9|achy|flu|fluey|unwell|poorly|shivery|sore|infection|ill|rough', ...feverish],
      ],
      within: 16,
    },
    { beside: [['nights|night sweats'], feverish], within: 12 },
    {
      beside: [
        [...feverish, '37.6|37.7|37.8|37.9'],
        [
          'rash|spots|jaw|ear|tooth|urine|wee|kidney|wound|stitches|scar|breast|abscess|loin|cut|bite|tick|glands|joint|knee|hip',
          'pee|peeing|weeing ~2 sting*|burn*|hurt*|blood',
          'back|home|returned ~2 from ~2 africa|ghana|kenya|india|nigeria|uganda|tanzania|thailand|holiday|travel*|trip',
          'malaria|antibiotics|rigors|shakes',
          'wont|not|isnt|doesnt ~3 down|shift|budge|touch',
          'came|back|returned|coming ~1 back|again|up',
          'day|days # ~2 fever|temp|temperature',
          'new cough',
          'valve|pacemaker|stent|replacement|hiv|diabetic|pregnant|steroids|splenectomy|transplant|dialysis',
        ],
      ],
      within: 14,
    },
    {
      beside: [
        ['public health|close contact|voicemail'],
        ['antibiotic*|ciprofloxacin|rifampicin|collect|contact'],
      ],
      within: 14,
    },
    {
      beside: [['catheter'], ['not|isnt|blocked|stopped ~1 draining|drain|empty', 'blocked|bypassing|blood']],
      within: 8,
    },
    {
      beside: [
        ['urine|wee|pee|waterworks'],
        ['stings|stinging|burns|burning|foul|smelly|smells|blood|cloudy'],
        ['37.*|38.*|temp|old|mum|dad|nan|sore|back|fever|71|72|73|74|75|76|77|78|79|8*'],
      ],
      within: 14,
    },
  ],
  not: [
    'uti|flu|covid|cold ~1 gone|over|clear*',
    'uti ~2 in ~1 spring|summer|winter|autumn|january',
    'wine on ~9',
    'felt tip ~12',
    '~8 sharpie|felt',
    'tooth|teeth coming|cutting',
    'chest ~1 from laughing',
    'shaking with laughter',
    'knee bend ~3',
    'degrees ~2 was',
    'physio measured ~6',
    'if i see a spot',
    'flu|covid|shingles|meningitis|chickenpox|pneumonia|hpv|rsv|menb ~2 jab|jabs|booster|vaccine|vaccination|shot|letter|appointment',
    'septic tank',
    'saw|over|had meningitis ~6 ago|back|pts|placement',
    'hot ~2 too',
    'kitten|puppy|phone|laptop|engine|radiator ~4 hot',
    'chin to chest no|fine|ok|easily|easy',
    'goggle|goggles|bra|strap|sock ~1 marks',
    'nana shakes|shake|milk|protein',
    'febrile fit|convulsion baby|the|same',
    'leaflet|poster|card|surgeon|explained|booklet ~16 rash|fever|neck|pus|shaking',
    'neck ~2 from ~1 sofa|sleeping|pillow|gym',
    'flu jab|shot|season|vaccine|day',
    'meningitis|sepsis ~2 yrs|years|# ~1 back|ago',
    'hungover|hangover ~8 neck|head|light|lights',
    'when ~3 was ~6 fever',
  ],

  says: {
    now: {
      text: 'A rash that stays under a glass, a stiff neck with fever, or fever with confusion can be meningitis or sepsis.',
      action:
        '{call}, or go to an emergency department now. Say "meningitis" or "sepsis"; do not wait for a rash.',
    },
    today: {
      text: 'An infection that has been getting worse needs to be looked at.',
      action:
        'Speak to a doctor today. If there is confusion, mottled skin, a rash that stays under a glass or they are hard to wake: call the emergency number.',
    },
  },
  source: {
    name: 'St John Ambulance, Meningitis; NHS text on meningitis (as shown by St Catharine’s College, Cambridge)',
    url: 'https://www.sja.org.uk/get-advice/first-aid-advice/meningitis/',
    basis: 'read',
    read: '2026-11-30',
  },
};
