import { expect, it } from 'vitest';
import type { CrumbKind } from '../contract/index.ts';
import { agesIn } from './age.ts';
import { readQuestion } from './question.ts';

const kind = (question: string): CrumbKind => readQuestion(question, new Set()).kind;

it.each<[CrumbKind, string]>([
  ['cause', 'Why does Maya itch after ice cream?'],
  ['cause', 'What else could the rash be?'],
  ['medicine-effect', 'Could Keppra cause the itching?'],
  ['medicine-effect', 'What are the side effects of sertraline?'],
  ['interaction', 'Do sertraline and ibuprofen interact?'],
  ['interaction', 'Is grapefruit known to clash with simvastatin?'],
  ['medicine-effect', 'Can melatonin with milk cause itching?'],
  ['condition', 'What is known about hay fever?'],
  ['condition', 'Does heat make MS worse?'],
  ['watch', 'What should we watch for when she has a rash?'],
  ['watch', 'Which signs mean that tingling is dangerous?'],
  ['watch', 'What should I write down about the headaches?'],
  ['doctor', 'What should I ask the neurologist about the tingling?'],
  ['doctor', 'How do I prepare for the appointment about the rash?'],
  ['common', 'How common is itching after milk?'],
  ['common', 'Are night sweats common?'],
  ['common', 'How long does a rash last?'],
])('%s: %s', (expected, question) => {
  expect(kind(question)).toBe(expected);
});

it('is another one when the person chose it', () => {
  expect(readQuestion('Why is there a rash?', new Set(), 'watch').kind).toBe('watch');
});

it('hears a whole age without the word, and no measure for one', () => {
  expect(agesIn('My daughter is 5 and has a rash')).toEqual({ low: 4, high: 7 });
  for (const other of ['She is 5 days without milk', 'He is 38.5 hot', 'She is 12 kg', 'The rash is 5 of 10'])
    expect(agesIn(other), other).toBeUndefined();
});
