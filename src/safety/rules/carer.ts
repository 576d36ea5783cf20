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
        'Ring someone today: family, a doctor, social services or a carers’ line, and ask for a break. If you fear for yourself or for them: call the emergency number.',
    },
  },
  source: {
    name: 'nidirect, Assessments for carers; South Tyneside Council, Carers’ Emergency Support Service',
    url: 'https://www.nidirect.gov.uk/articles/assessments-carers',
    basis: 'read',
    read: '2026-11-30',
  },
};
