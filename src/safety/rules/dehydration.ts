import type { Rule } from '../rule.ts';

/** Too little water in the body. */
export const dehydration: Rule = {
  id: 'dehydration',
  now: [
    {
      together: [
        [
          'sunken ~1 eyes|fontanelle',
          'no tears',
          'soft spot ~2 sunken',
          'sleepy|drowsy|floppy|confused',
          'wants to sleep',
        ],
        [
          'no|dry ~1 wet? nappy|nappies|diaper|diapers',
          'not|hasnt|no ~1 pee|peed|wee|weed|urine',
          'runs|diarrhoea|diarrhea|vomit*',
        ],
      ],
      within: 16,
    },
  ],
  today: ['dry nappy|diaper ~2 for|since|all', 'no wet nappy|nappies|diaper|diapers'],
  not: ['runs well|fast|round'],

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
