import {
  antipsychotics,
  dopamines,
  maois,
  otherAntidepressants,
  serotoninToo,
  ssris,
} from '../medicine-words.ts';
import type { Rule } from '../rule.ts';
import { feverish, muddle, notThere, numbers } from '../signs.ts';

const medicine = [
  `${ssris}|${otherAntidepressants}|${maois}|${antipsychotics}|${serotoninToo}|tramadol|buspirone|lithium|linctus|nms|ldopa|speed|coke|cocaine`,
  `${dopamines}`,
  'st johns wort',
  'methylene blue',
  'serotonin',
  'anti ~1 sickness|psychotic|depressant|depressants',
  'depression|mood|psych|sickness tablet|tablets|meds|pills|med|jab|injection',
  'l dopa',
];
/** Muscles: jerking, stiff, shivering. */
const muscles = [
  'jerk*|twitch*|stiff*|rigid*|clonus|shaking|shak*|shakes|shaky|shiver*|trembl*|tremor*|thrash*|kicking|clench*|lock*|hyperreflex*|myoclon*|spasm*|jumping|jumpy|jitter*|scissor*|grinding|lead|board|wood|plank|convuls*|wobbly|wobbl*|quiver*|tense|hard|tight*|restless*|fidget*|tapping|fasciculat*',
  'cant|wont ~2 still|bend|stop ~2 mov*|legs|arms|shaking',
  'legs|arms|feet|hands|eyes|muscles|calves|calf|jaw|body ~3 jump*|jerk*|tap*|bounc*|kick*|lock*|hard|dancing|going|tight|wobbl*|roll*|flick*',
  'eyes ~4 still|flick*|roving|bouncing|darting',
];
const heat = [
  ...feverish,
  'sweat*|soaked|drenched|pouring|dripping|boiling|burning|hot|flushed|clammy',
  '38*|39*|40*|41*|42*',
  'temp|temperature|t ~2 38*|39*|40*|41*|101|102|103|104|105',
];
const mind = [
  ...muddle,
  ...notThere,
  'agitat*|confus*|delirious|delirium|mumbl*|silent|mute|thrash*|hallucinat*|frantic|panick*|sense',
  'not ~1 speak*|know*|talk*|respond*|there',
  'doesnt|dont|not ~3 know|speak|talk|answer|recogni*',
  'pupils ~2 huge|massive|big|dilated|saucers',
  'out of ~1 it|sense',
  'no sense',
  'see*|hear* ~3 things',
  `heart|pulse|hr ~2 ${numbers(100, 199)}|racing`,
  `bp|pressure ~3 ${numbers(170, 229)}|over|all|place|swing*`,
  'pee|wee|urine ~3 cola|dark|brown|tea|coke',
  'vomit*|diarrhoea|diarrhea|runs',
];
/** The milder signs, each uncomfortable, none alone a warning. */
const unsettled = [
  'shak*|trembl*|tremor*|twitch*|jerk*|jitter*|clench*|wobbly|restless*|shiver*|jumpy|twitchy|wired|tense|fidget*|grinding|agitat*|trembly|quiver*|tremble|stiff*|spasm*|tapping|bouncing',
  'on edge',
  'hands|fingers|leg|legs|calf|jaw|eyelid ~2 shak*|jump*|wobbl*|twitch*|tap*|going|trembl*',
  'cant ~1 sit|keep still',
  'racing thoughts|heart',
  'heart ~1 racing|pounding',
];
const besides = [
  'sweat*|sweaty|flushed|hot|clammy|yawn*|runs|runny|loose|diarrhoea|diarrhea|nausea|nauseous|foggy|headache|pupils|clench*|insomnia|sleepless|feverish|shivery|goosebumps',
  'upset|loose|runny|dodgy tummy|stomach|poo|poos|bowels|belly|guts',
  'restless|agitat*|edge|wired|jitter*|jittery|racing|anxious|jumpy|pulse|heart|awake|energy|thoughts|jaw|tremor|shaky|shaking|trembly',
  'cant|no|not ~1 sleep',
  'no fever|temp|temperature',
  'temp normal',
  'pins ~1 needles',
];

/** Serotonin syndrome or neuroleptic malignant syndrome. */
export const serotonin: Rule = {
  id: 'serotonin',
  now: [
    { beside: [muscles, heat, medicine, mind], within: 30 },
    {
      beside: [
        ['38.*|39*|40*|41*|42*|104|105|103|102', 'burning|boiling up|hot', 'boiling|burning|roasting'],
        muscles,
        medicine,
      ],
      within: 30,
    },
    {
      beside: [['stiff*|rigid*|lead|plank|wood|board|locking|locked'], medicine, [...heat, ...mind]],
      within: 26,
    },
    {
      beside: [['double|triple|overdose*|mixed|mdma|ecstasy|tramadol'], muscles, heat, medicine],
      within: 26,
    },
    'neuroleptic malignant',
    { beside: [['nms'], heat], within: 20 },
  ],
  today: [
    {
      beside: [
        unsettled,
        medicine,
        [
          'upped|up|dose|doubled|increase*|added|adding|started|new|since|swapped|switch*|swap*|changed|plus|alongside|together|combin*|mixed|double|top|went|weeks|week|days|after|monday|tuesday|wednesday|thursday|friday|saturday|sunday|with',
        ],
        besides,
      ],
      within: 24,
    },
  ],
  not: [
    'sweat* ~3 gym|less',
    'sweating less',
    'no side effects',
    'shaky before',
    'stiff neck from',
    'usual|always|normal|prescribed tremor|shake|shaking',
    'no ~1 twitch*|shak*|tremor|stiffness',
    'no longer|more shak*|twitch*',
    'depot|jab ~4 moves|fine|ok',
  ],

  says: {
    now: {
      text: 'Stiffness or twitching with fever, sweating or confusion on these medicines can be a dangerous reaction to them.',
      action: '{call} and have the packets ready. Ask on the phone before any further dose.',
    },
    today: {
      text: 'This should be told to the prescriber today.',
      action: 'Ring the prescriber or a pharmacist today.',
    },
  },
  source: {
    name: 'Health New Zealand, Serotonin syndrome; SMI Adviser, What is neuroleptic malignant syndrome?',
    url: 'https://info.health.nz/conditions-treatments/medicines/serotonin-syndrome',
    basis: 'read',
    read: '2026-11-30',
  },
};
