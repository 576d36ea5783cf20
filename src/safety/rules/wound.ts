import type { Rule } from '../rule.ts';

/** A wound that goes bad. */
export const wound: Rule = {
  id: 'wound',
  now: [
    {
      together: [
        [
          'red line|lines|streak|streaks',
          'wound|cut|bite|stitches|bedsore|ulcer ~4 pus|spreading|hot|smells',
        ],
        ['fever*|shiver*|confus*|feverish|unwell', 'hot and cold'],
      ],
      within: 16,
    },
  ],
  today: [
    'red line|lines|streak|streaks ~2 up|from|along',
    {
      together: [
        ['wound|cut|stitches|scar|bedsore|sore|ulcer|bite|graze'],
        ['pus|smells|smelly|oozing|weeping|foul', 'hot to touch', 'redness|red spreading'],
      ],
      within: 8,
    },
  ],
  not: [],

  says: {
    now: {
      text: 'A wound with a red line or pus and shivering or fever can be blood poisoning.',
      action: '{call}, or go to an emergency department now. Say "sepsis".',
    },
    today: {
      text: 'A wound that is hot, smells or has pus needs to be looked at.',
      action:
        'Speak to a doctor or nurse today. If there is fever, shivering, confusion or a spreading red line: call the emergency number.',
    },
  },
  source: {
    name: 'NHS inform, Sepsis; Patient.info with The UK Sepsis Trust, Adult Sepsis Safety Net; Lab Tests Online Australasia, Wound infection',
    url: 'https://www.nhsinform.scot/sepsis',
    basis: 'read',
    read: '2026-11-30',
  },
};
