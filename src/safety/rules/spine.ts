import type { Rule } from '../rule.ts';

/** Cauda equina: numb where one sits, or bladder and bowel out of control with a bad back. */
export const spine: Rule = {
  id: 'spine',
  now: [
    'numb* ~3 between ~2 legs|thighs',
    { together: [['numb*'], ['wipe|wiping|saddle|groin|bum|bottom|genitals|privates']], within: 8 },
    {
      together: [['back'], ['cant pee|wee|urinate', 'wet myself|himself|herself', 'lost control']],
      within: 14,
    },
  ],
  today: [],
  not: ['epidural|anaesthetic|numbing cream'],

  says: {
    now: {
      text: 'Numbness where you sit, or loss of bladder or bowel control with back pain, can damage nerves for good within hours.',
      action: '{call}, or go to an emergency department now. Do not drive yourself.',
    },
    today: { text: 'This should be looked at today.', action: 'Speak to a doctor today.' },
  },
  source: {
    name: 'BackES, Cauda equina warning signs',
    url: 'https://www.backes.org.uk/cauda-equina-warning-signs/',
    basis: 'read',
    read: '2026-11-25',
  },
};
