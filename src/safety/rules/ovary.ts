import type { Rule } from '../rule.ts';

const lowDown = [
  'ovary|ovaries|ovarian|dermoid|endometrioma',
  'pelvic|pelvis|iliac fossa',
  'pelvic|pelvis',
  'cyst|cysts',
  'left|right|one ~2 low|lower|hip|groin|pelvis',
];
const severe = [
  'sudden|suddenly|bam|stabbing|stab|knife|agony|worst|excruciating|severe|awful|unbearable|twist*|screaming',
  'out of nowhere|blue',
  '10 10|9 10',
  'cant|cannot ~2 stand|lie|uncurl|straighten|move|walk',
  'doubled|curled ~1',
];
const sick = [
  'sick|vomit*|puk*|threw|throwing|nausea*|retch*|faint*|grey|pale|clammy|sweat*',
  'cold sweat',
  'bp low',
  'doubled|curl*|uncurl|upright|straight',
];

/** An ovary that may have twisted, or a cyst that burst. */
export const ovary: Rule = {
  id: 'ovary',
  now: [{ beside: [lowDown, severe, sick], within: 24 }],
  today: [
    {
      beside: [
        lowDown,
        ['pain*|ache*|hurts|hurting'],
        ['worse|worsening|new|fever|temp|severe|bad|cant|days'],
      ],
      within: 14,
    },
  ],
  not: ['homework|scan next|results ~9', 'period|cycle ~3 app|usual|normal'],

  says: {
    now: {
      text: 'Sudden strong pain low on one side with sickness can be an ovary that has twisted, which has to be operated on soon.',
      action: '{call}, or go to an emergency department now. Do not wait to see whether it eases.',
    },
    today: {
      text: 'New or worse pain low in the belly needs to be looked at.',
      action:
        'Speak to a doctor today. If it comes suddenly and strongly, or with vomiting or fainting: call the emergency number at once.',
    },
  },
  source: {
    name: 'MedVellum, Ovarian torsion (adult)',
    url: 'https://www.medvellum.com/topics/ovarian-torsion-adult',
    basis: 'read',
    read: '2026-11-30',
  },
};
