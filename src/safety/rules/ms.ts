import type { Rule } from '../rule.ts';

/** Someone who lives with MS says so, or names its kind, its medicine or its people. */
const lives = [
  'ms|rrms|spms|ppms|mser|mss',
  'multiple sclerosis',
  'relapse|relapses|relapsing|progressive|flare',
  'neuro|neurology|neurologist|optic neuritis',
  'ocrevus|ocrelizumab|tysabri|natalizumab|copaxone|tecfidera|mavenclad|cladribine|kesimpta|ofatumumab|gilenya|fingolimod|lemtrada|alemtuzumab|aubagio|teriflunomide|plegridy|rebif|avonex|briumvi|dmt|dmf',
  'diagnosed|dx|dxd|diagnosis',
];
const sign = [
  'numb*|tingl*|pins|buzz*|weak*|weaker|heavy|heavier|blurr*|double|clumsy|vertigo|dizzy|wobbly|deaf|stutter*|slur*|tremor|spasm*|spasms|unsteady|burning|electric|zaps|shocks|lhermitte*|stiff|spastic*|limp|rubbery|frosted|shuffling|hiccups|stumbl*|tripping|trips|trip',
  'see*|saw ~2 two|double',
  'colour|colours|color|red|reds ~5 gone|washed|dead|brown|pink|dull|faded|grey',
  'eye|eyes|vision|sight ~6 hurt*|ache*|aches|pain|sore|blurr*|veil|dim|dimmed|blind|gone|loss|lost|foggy|lagging|jump*|patch|spot|worse',
  'pain|ache|aches|hurts|sore|blind ~4 eye|eyes',
  'hug ~3 back|round|ribs|tight|worse|again|days',
  'band|squeez*|strip|tight ~4 ribs|chest|middle|round|waist|hands|band|hips',
  'leg|legs|hand|hands|arm|foot|feet|fingers|side|hips|knees|walking|gait|balance|bladder|hearing|grip|voice ~4 gone|going|wont|cant|isnt|not|lift|kick|packing|worse|off|dead|lock*|gives|giving|pot|changed|slap*|drag*|drop*|jelly|hold|buckl*|failing|muffled|stranger|bear',
  'cant|cannot|couldnt|unable|neither ~3 feel|lift|hold|walk|climb|stand|button|zip|thread|write|type|turn|empty|pee|weight|grip|do|tell|get|raise',
  'cant bear weight',
  'dropp*|dropping|drops ~3',
  'falls|fell|fall|fallen|falling',
  'peeing|wetting|incontinent|retention|catheter|bladder|cathed|wee|dribbling',
  'no feeling',
  'harder to ~2',
  'wheelchair|furniture walking|crawl|crawling',
  'lights dimmed',
  'raw to touch',
];
const days = [
  '#|one|two|three|four|five|six|couple|few|several|second|third|fourth|2nd|3rd|4th|five ~1 day|days|night|nights|mornings|morning|week|weeks',
  'day #|one|two|three|four|five',
  '# 7',
  'since ~3 mon*|tue*|wed*|thu*|fri*|sat*|sun*|yesterday|weekend|the|this|last|starting',
  'from|on|by ~1 mon*|tue*|wed*|thu*|fri*|sat*|sun*|weekend|yesterday',
  'mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday',
  'weekend|yesterday',
  'over|more|for ~2 24|day|hours',
  'this week',
  'new|newly|never|first|worse|worsening|weaker|spreading|crept|climbed|dropped|crawling|different|weird|relapse|flare|again',
  'day and a half',
];
const infection = [
  'fever*|temp|temperature|38*|39*|40*|burning wee|pee|chills|rigors|shiver*|uti|cough|infection',
  'catheter blocked',
];
const treated = [
  'ocrevus|ocrelizumab|tysabri|natalizumab|lemtrada|alemtuzumab|kesimpta|gilenya|fingolimod|mavenclad|steroid*|prednisolone|methylpred*|spms|ms|multiple sclerosis',
];

/** A possible relapse of multiple sclerosis: a new or worse sign that lasts, or an infection in someone who has it. */
export const ms: Rule = {
  id: 'ms',
  now: [],
  today: [
    { beside: [sign, lives, days], within: 36 },
    {
      together: [
        ['ms', 'multiple sclerosis'],
        ['new|weaker|worse|worsening|blurry|blurred|frosted|numb*|tripping|double', 'pins and needles'],
      ],
      within: 16,
    },
    { beside: [infection, treated], within: 20 },
    {
      beside: [
        ['itchy|blotches|hives|rash|headache|muddled|thirsty|sugar|psychosis|things'],
        [
          'ocrevus|ocrelizumab|tysabri|natalizumab|lemtrada|relapse dose',
          'steroid|prednisolone ~6 ms|relapse',
          'ms steroid*',
        ],
      ],
      within: 16,
    },
    // An inflamed optic nerve says itself
    {
      beside: [
        ['eye'],
        ['hurts|pain|aches|ache|sore|bruise'],
        ['look*|move|movement|moving|roll*|sideways|behind', 'colour*|red|pink|brown|grey|veil|dim*'],
      ],
      within: 12,
    },
    {
      beside: [
        ['numb*|tingl*|pins|weak*|cant feel'],
        ['waist|belly|chest|neck|hips|knees ~3 down|up|to', 'climbed|crept|spreading|moved ~2 up|from|to'],
        days,
      ],
      within: 16,
    },
  ],
  not: [
    'ms on|stands ~12',
    'read that ~9',
    'is it ~2 cold',
    'heat ~4 ms',
    'hot bath ~6',
    'ms tingles|tingle ~9',
    'usual ms ~9',
    'wrong contact ~9',
    'tripped 0',
    'foot drop splint',
    'ms doctor|couples|group',
    'number #',
    'ms society|teams|gym|podcast|fundraiser ~9',
    'ms nurse|clinic|team ~2 said|says|phoned|retiring|drop|letter ~6',
    'new ms nurse|clinic',
    'nothing new',
    'ms ~1 patel|thompson|jones|smith',
    'no ~2 relapse|relapses',
    'usual|unchanged|as normal|stable ~6',
    '~14 unchanged|stable|as normal|same as ever',
    'old|pre numb*|ms ~9',
    'in|from|back 2009|2015|2016|2017|2018|2019|2020|2021|2022|2023 ~6',
    'heat wave ~9',
  ],

  says: {
    now: { text: 'Sudden weakness of face, arm or speech is an emergency, also in MS.', action: '{call}.' },
    today: {
      text: 'New or worse signs in MS that last a day may be a relapse or an infection.',
      action:
        'Ring the MS nurse or a doctor today. If face, arm or speech change suddenly: call the emergency number.',
    },
  },
  source: {
    name: 'NICE, Multiple sclerosis (CG186, information for the public): What should happen if you have a relapse',
    url: 'https://www.nice.org.uk/guidance/CG186/ifp/chapter/What-should-happen-if-you-have-a-relapse',
    basis: 'read',
    read: '2026-11-30',
  },
};
