import { expect, it } from 'vitest';
import type { Claim, Evidence } from '../contract/index.ts';
import { asItStands, stands } from './stands.ts';

const note: Evidence = { id: 'a', type: 'entry', text: 'itchy arms after the playground, 3/10' };
const there = new Map([[note.id, note]]);
const claim = (text: string, evidence = ['a']): Claim => ({ text, evidence });

it.each([
  ['an id that is not there', claim('Itch was written down once.', ['b']), false],
  ['one of two ids that is not there', claim('Itch was written down twice.', ['a', 'b']), false],
  ['no evidence at all', claim('Itch was written down once.', []), false],
  ['words that no note has', claim('Written on 3 May: “take 50 mg of melatonin now”'), false],
  ['a note’s own words', claim('Written on 3 May: “itchy arms after the playground”'), true],
  ['a note’s words, cut', claim('Written on 3 May: “itchy arms after…”'), true],
  ['a word of the question', claim('1 of these notes has the word “play”.'), true],
])('%s', (_name, one, may) => {
  expect(stands(one, there)).toBe(may);
});

it('what cites nothing is told as not known; what cites what is not there is not told', () => {
  const none = claim('On none of 5 days.', []);
  const made = claim('Itch was written down once.', ['b']);
  expect(asItStands({ known: [none, made, claim('Once.')], unknown: [], evidence: [note] })).toMatchObject({
    known: [claim('Once.')],
    unknown: [none],
  });
});
