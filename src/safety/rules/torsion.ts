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
      action: '{call}, or go to an emergency department now. Nothing to eat or drink.',
    },
    today: { text: 'Pain in a testicle needs to be looked at.', action: 'Speak to a doctor today.' },
  },
  source: {
    name: 'Fern House Surgery, Testicular torsion (1 May 2025)',
    url: 'https://www.fernhousesurgery.co.uk/News/45ec7942-6385-4f51-823b-11185ee7e73d',
    basis: 'read',
    read: '2026-11-25',
  },
};
