import type { Rule } from '../rule.ts';
import { fever } from '../words.ts';

/** Meningitis or sepsis: rash that stays, stiff neck with fever, or fever where defences are down. */
export const meningitis: Rule = {
  id: 'meningitis',
  now: [
    {
      together: [
        ['rash|spots|blotches'],
        ['not|doesnt|dont|wont|isnt|didnt ~2 fade|fading|disappear|blanch', 'stay|stays ~2 put'],
      ],
      within: 10,
    },
    {
      together: [
        ['neck ~2 stiff|bend|rigid', 'stiff neck', 'neck wont|cant bend|move', 'chin ~3 chest'],
        [...fever, 'light|lights|lamp|rash|headache'],
      ],
      within: 14,
    },
    {
      together: [['chemo|chemotherapy|neutropenic|transplant|catheter|surgery|operation'], fever],
      within: 14,
    },
    { together: [fever, ['mottled|marbled|blotchy', 'confus*|muddled|delirious']], within: 14 },
    'meningitis|sepsis|septic ~4 again|think|worried|signs|could|looks|like',
  ],
  today: [],
  not: ['vaccine|jab|research|charity'],

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
