import type { Rule } from '../rule.ts';

/** Warning signs in pregnancy. */
export const pregnancy: Rule = {
  id: 'pregnancy',
  now: [
    {
      together: [
        ['pregnan*|trimester|gestation|midwife', '#|20|24|28|30|31|32|33|34|35|36|37|38|39|40 weeks|wks'],
        [
          'bleed*|blood ~2 heav*|pain|lots',
          'heavily',
          'waters ~3 green|brown',
          'flashing|blurred ~1 lights|vision',
          'splitting|severe|pounding head|headache',
          'shoulder ~2 pain',
          'pain ~3 shoulder',
          'not|hasnt|stopped|isnt ~2 kick*|mov*',
        ],
      ],
      within: 14,
    },
  ],
  today: [],
  not: ['leaflet|class|film'],

  says: {
    now: {
      text: 'Bleeding, a severe headache with flashes, green waters or a baby that moves less can be an emergency in pregnancy.',
      action: '{call}, or ring the maternity unit now. Do not wait for tomorrow.',
    },
    today: {
      text: 'This should be told to the midwife today.',
      action: 'Ring the midwife or maternity unit today.',
    },
  },
  source: {
    name: 'University Hospitals Birmingham NHS, When to call the midwife; NHS Leeds CCG, Information for pregnant women',
    url: 'https://www.uhb.nhs.uk/services/maternity/when-to-call-the-midwife.htm',
    basis: 'read',
    read: '2026-11-30',
  },
};
