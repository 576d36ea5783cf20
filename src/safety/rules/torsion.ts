import type { Rule } from '../rule.ts';

/** A testicle that may have twisted. */
export const torsion: Rule = {
  id: 'torsion',
  now: [
    {
      together: [
        ['testicle|testicles|testis|scrotum|ball|balls|bollock'],
        ['sudden|suddenly|awful|severe|terrible|agony|swollen|excruciating'],
        ['pain|pains|agony|hurts|sick|vomit*|swollen'],
      ],
      within: 10,
    },
  ],
  today: [],
  not: ['football|basketball|tennis|ball pit|game'],

  says: {
    now: {
      text: 'Sudden strong pain in a testicle can be a twist that has to be operated on within hours.',
      action: '{call}, or go to an emergency department now. Do not wait to see whether it eases.',
    },
    today: { text: 'Pain in a testicle needs to be looked at.', action: 'Speak to a doctor today.' },
  },
  source: {
    name: 'South Yorkshire and Bassetlaw Healthier Together (NHS), Torsion; Fern House Surgery, Testicular Torsion (1 May 2025)',
    url: 'https://sybhealthiertogether.nhs.uk/professionals/education-and-training/torsion',
    basis: 'read',
    read: '2026-11-30',
  },
};
