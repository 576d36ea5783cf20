import { anyTwo } from '../../combine.ts';
import type { Beside, Wanted } from '../../rule.ts';
import { badColour, cantStand, numbers } from '../../signs.ts';
import {
  birth,
  blood,
  blow,
  fits,
  greenWaters,
  muchBlood,
  pain,
  severePain,
  shoulder,
  still,
  waters,
} from './before-birth.ts';
import { childbed, infected, lungs, mind, strongToxemia, toxemiaKinds } from './illness.ts';
import { after, any, early, late, preterm, said, span, week } from './weeks.ts';

/** Bleeding, birth, waters, pre-eclampsia, a baby gone still, an illness of childbed. */
export const urgent: readonly Wanted[] = [
  { beside: [muchBlood, [...any, ...after, 'pregnant']], within: 22 },
  {
    beside: [
      blood,
      any,
      [...pain, ...cantStand, ...shoulder, 'contraction*|dizzy|faint*|scared|moving|kick*|praevia'],
    ],
    within: 22,
  },
  { beside: [severePain, any], within: 20 },
  {
    beside: [
      shoulder,
      early,
      ['pain|hurts|spotting|bleed*|faint*|stabbing|ectopic|unknown|scan|white|sweat*|belly|dizzy|aches'],
    ],
    within: 24,
  },
  {
    beside: [
      [...cantStand, ...badColour, 'faint*|blacking|collaps*|woozy|white|sweating'],
      early,
      ['pain|pains|stabbing|bleed*|shoulder|belly|side|cramp*|ectopic|rigid|spotting'],
    ],
    within: 24,
  },
  { beside: [['ectopic'], ['pain*|faint*|dizzy|woozy|shoulder|bleed*|worse|again']], within: 16 },
  {
    beside: [
      birth,
      [
        ...any,
        ...preterm,
        'midwife|waters|alone|labour|cervix|push|nobody|ambulance|home|traffic|car|taxi|uber|floor|hallway|contractions',
      ],
    ],
    within: 22,
  },
  'umbilical|babys cord ~5 out|hanging|prolapse|knickers|legs',
  'head|feet|arm|foot|bum ~2 coming|out ~3 traffic|car|taxi|hallway|floor|midwife|lekki|toilet|home',
  'babys|baby head|arm|foot|feet|bottom|bum ~2 out|coming|showing|there|crowning',
  'im pushing',
  'shes pushing',
  { beside: [waters, preterm], within: 20 },
  { beside: [greenWaters, any], within: 20 },
  {
    beside: [
      ['contraction*|tightening*|tightenings|labour|labor|waves|pains', 'back ~1 pain|pains|waves'],
      preterm,
    ],
    within: 18,
  },
  { beside: [strongToxemia, [...late, ...after]], within: 24 },
  ...anyTwo(toxemiaKinds, 18).map((two): Beside => ({ beside: [...two.beside, late], within: 22 })),
  {
    beside: [
      fits,
      [
        ...week(18, 43),
        'pregnan*|preeclampsia|eclampsia|postpartum|postnatal',
        'weeks pregnant',
        ...after.slice(1, 3),
      ],
    ],
    within: 16,
  },
  {
    beside: [
      still,
      [
        ...week(23, 43),
        'pregnan*|bump|fetus|baby|babys|midwife|hiccups|thirty|bub|kicks',
        `${span(28, 41)} w|wk|weeks`,
      ],
    ],
    within: 20,
  },
  {
    beside: [
      blow,
      [...week(8, 42), ...said, 'bump'],
      ['pain*|tight*|bleed*|blood|contraction*|hard|cramp*|kick*|moving|belly|bump'],
    ],
    within: 20,
  },
  { beside: [infected, [...after, 'waters|preterm|pprom'], childbed], within: 22 },
  {
    beside: [
      lungs,
      [...after, ...week(10, 42), 'pregnan*|postpartum'],
      ['leg|calf|breathless|lips|grey|swollen|blood|sudden*|pain|chest|collapse*'],
    ],
    within: 20,
  },
  { beside: [mind, after, ['baby|babys|slept|sleep|her|him|voices|devil|racing|thoughts']], within: 24 },
  {
    beside: [
      ['puffy|puff*|swell*|swollen|balloons'],
      week(20, 42),
      ['vision|headache|confused|blurry|pain|double', `bp|pressure ~3 high|up|${numbers(140, 199)}`],
    ],
    within: 20,
  },
];
