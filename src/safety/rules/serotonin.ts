import type { Rule } from '../rule.ts';

/** Serotonin syndrome or neuroleptic malignant syndrome. */
export const serotonin: Rule = {
  id: 'serotonin',
  now: [
    {
      together: [
        [
          'antidepressant*|sertraline|fluoxetine|citalopram|escitalopram|venlafaxine|paroxetine|tramadol|linezolid|mirtazapine|haloperidol|risperidone|olanzapine|clozapine|quetiapine|aripiprazole|antipsychotic*',
        ],
        ['jerk*|twitch*|stiff|rigid|clonus|shaking|shiver*'],
        ['sweat*|hot|fever*|confus*|agitated', 'temp ~2 38*|39*|40*|41*'],
      ],
      within: 16,
    },
  ],
  today: [],
  not: [],

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
