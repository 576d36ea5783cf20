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
      text: 'Numbness where you sit, or loss of bladder or bowel control with back pain, can damage nerves for good if it waits.',
      action: '{call}, or have someone drive you to an emergency department now.',
    },
    today: { text: 'This should be looked at today.', action: 'Speak to a doctor today.' },
  },
  source: {
    name: 'Chesterfield Royal Hospital, Cauda equina; BackES, Cauda Equina Warning Signs',
    url: 'https://chesterfieldroyal.nhs.uk/all-services-and-wards/physiotherapy-services/musculoskeletal-and-rheumatology-services/cauda-equina',
    basis: 'read',
    read: '2026-11-30',
  },
};
