import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Answer } from '../../contract/index.ts';
import { answerText } from './answer.ts';

const answer: Answer = {
  question: 'when was her last head scan',
  subject: 'Maya',
  redFlags: [],
  understood: { form: 'last-time', inWords: 'When mri was last written down about Maya' },
  known: [],
  unknown: [],
  maybe: [],
  evidence: [],
  dropped: 0,
  model: null,
  crumbOffered: false,
  searched: { entries: 3, passages: 0, from: null, to: null },
};

test('who read the question stands above the answer, where it was a model', () => {
  const said = (one: Answer) => stripVTControlCharacters(answerText(one));
  expect(said({ ...answer, understood: { ...answer.understood, readBy: 'model' } })).toContain(
    'read so by a model',
  );
  expect(said(answer)).not.toContain('by a model');
});
