import type { Rule } from '../rule.ts';

/** A carer at the end of their strength. */
export const carer: Rule = {
  id: 'carer',
  now: [],
  today: [
    'end of my rope|tether',
    'nothing left to? ~1 give|cant|i',
    'ive|have|got nothing left',
    'cant do another ~1 night|day',
    'havent|not slept in|for ~1 weeks|days',
  ],
  not: [],

  says: {
    now: { text: 'You should not be alone with this.', action: '{call}.' },
    today: {
      text: 'This is more than one person can carry.',
      action:
        'Ring someone today: family, a doctor, a carers’ line or the care team, and say it in these words. If you fear for yourself or for them: call the emergency number.',
    },
  },
  source: {
    name: 'South Tyneside Council, Carers’ Emergency Support Service',
    url: 'https://www.southtyneside.gov.uk/article/35748/Carers-Emergency-Support-Service',
    basis: 'read',
    read: '2026-11-25',
  },
};
