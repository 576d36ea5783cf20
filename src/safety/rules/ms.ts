import type { Rule } from '../rule.ts';

/** A possible relapse of multiple sclerosis. */
export const ms: Rule = {
  id: 'ms',
  now: [],
  today: [
    {
      together: [
        ['ms', 'multiple sclerosis'],
        ['new|weaker|worse|worsening|blurry|blurred|frosted|numb*|tripping|double', 'pins and needles'],
      ],
      within: 16,
    },
  ],
  not: ['ms nurse|society|clinic|team ~9', 'new ms nurse|clinic', 'nothing new'],

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
