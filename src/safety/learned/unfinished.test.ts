import { describe, expect, it } from 'vitest';
import { redFlags } from '../index.ts';
import { learningContext as context } from './training.ts';

const openings = [
  'She cannot',
  'he is not',
  'mum wont',
  'Leo cannot',
  'I dont',
  'he has no',
  "baby isn't",
  'we can not',
  'she didnt',
  'Papa could not',
];
const levelsOf = (line: string) => redFlags(line, context).map(({ level }) => level);

describe('a line while it is written', () => {
  it.each(openings)('says nothing with a "not" and half a word: %s', (opening) => {
    const halves = [
      ...'abcdefghijklmnopqrstuvwxyz',
      'br',
      'bre',
      'brea',
      'sl',
      'slee',
      'wa',
      'wak',
      'mo',
      'dr',
    ];
    const loud = ['', ...halves].filter((half) => levelsOf(`${opening} ${half}`).length > 0);
    expect(loud).toEqual([]);
  });

  it('says nothing with words that only begin something', () => {
    for (const line of [
      'Leo cannot move his',
      'I dont want to',
      'she is not',
      'Leo cannot move his a',
      'baby wont stop',
      'she keeps',
    ])
      expect(levelsOf(line), line).toEqual([]);
  });

  it.each([
    'she cannot breathe',
    'mum isnt waking up',
    'he has no pulse',
    'Leo cannot move his arm',
    'the bleeding wont stop',
    'baby has stopped breathing',
    'I want to die',
  ])('says it as soon as it is there: %s', (line) => {
    expect(levelsOf(line)[0]).toBe('now');
  });

  it('says it where a line ends in a "not", of more words or after a full stop', () => {
    expect(levelsOf('late for work because my leg wouldnt move, still wont')[0]).toBe('now');
    expect(levelsOf('He is blue. He is not')[0]).toBe('now');
  });
});
