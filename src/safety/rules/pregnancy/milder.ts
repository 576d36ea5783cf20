import type { Wanted } from '../../rule.ts';
import { numbers } from '../../signs.ts';
import { blood, blow, fewer, still, waters } from './before-birth.ts';
import { infected } from './illness.ts';
import { after, any, said, week } from './weeks.ts';

/** What a midwife should hear of today. */
export const milder: readonly Wanted[] = [
  {
    beside: [
      [...blood, 'spotting|pink|brown|discharge|plug|jelly', 'a|bloody|had show', 'spot|spots of'],
      any,
    ],
    within: 18,
  },
  { beside: [waters, any], within: 18 },
  { beside: [['itch*|palms|soles'], any], within: 18 },
  {
    beside: [
      [
        'uti|ecoli|coli|cystitis',
        'water|urine|wee|kidney infection',
        'burn*|sting*|stings|smell*|smells ~4 wee|pee|peeing|urine|weeing',
        'wee|pee|peeing|urine|water ~3 burn*|sting*|stings|smell*|hurts|test|dark',
        'burning ~1 pee|wee',
      ],
      any,
    ],
    within: 18,
  },
  {
    beside: [
      [...fewer, ...still.slice(0, 2)],
      [...week(23, 43), 'bump|pregnan*|baby|wriggl*'],
    ],
    within: 18,
  },
  {
    beside: [blow, [...week(10, 42), ...said, 'bump'], ['bump|bum|belly|baby|weeks|wks|fall|stairs']],
    within: 16,
  },
  {
    beside: [
      [
        'swell*|swollen|puffy|rings ~2 fit',
        'headache|blurry|blurred',
        `bp|pressure ~3 ${numbers(140, 179)}`,
        'ankles|hands|face ~4 up|swollen|puffy|swelling',
      ],
      week(18, 43),
    ],
    within: 18,
  },
  {
    beside: [
      [
        'sick|vomit*|puking|keep|keeping|hyperemesis|throwing ~4 down|up|times|water|everything|again|tea|food',
        'cant|not|hardly|barely ~2 keep*',
      ],
      any,
    ],
    within: 18,
  },
  {
    beside: [
      [
        'calf|leg|lump ~4 swollen|swelling|hot|pain|tender|red|sore',
        'pain|swelling|swollen|painful|hot|sore|red ~3 calf|leg',
      ],
      [...any, ...after],
    ],
    within: 20,
  },
  {
    beside: [infected, [...week(12, 42), 'pregnan*'], ['temp|fever*|38*|39*|sweat*|cough*|shiver*|feverish']],
    within: 18,
  },
  {
    beside: [
      ['down|low|cry*|guilt|tearful|numb|hopeless|cope|coping|bond|hold|anxious'],
      after,
      ['baby|him|her|sleep|eating|hold|harm|safe|weeks|wks|days|came|since'],
    ],
    within: 24,
  },
  {
    beside: [
      ['scar|wound|stitches|section|tear ~5 open*|smell*|pus|weep*|red|hot|leak*|burst|gap*'],
      ['section|csection|caesarean|cesarean|birth|stitches|episiotomy|tear', 'c section'],
    ],
    within: 16,
  },
  {
    beside: [
      ['pregnan*|periods', 'test positive', 'positive test'],
      ['15|14|13|16|seen|anyone|midwife|daughter|daughters'],
      ['seen|missed|told|doctor|booked|midwife|scan'],
    ],
    within: 8,
  },
  {
    beside: [['litter|toxoplasm*|chickenpox|slapped|listeria|parvo|measles|rubella|shingles'], week(4, 42)],
    within: 18,
  },
  {
    beside: [
      [
        'contraction*|tightening*|tightenings|cramps|backache',
        'period ~2 ache|pain|cramps',
        'back ~1 ache|pain',
      ],
      any,
      ['weeks|wks|wk|w|week|regular|every|mins|minutes|low|constant|pee'],
    ],
    within: 16,
  },
];
