import { describe, expect, it } from 'vitest';
import { compile, find } from './phrase.ts';
import { read } from './reading.ts';
import { failingNumbers } from './signs.ts';

const failing = (line: string) =>
  read(line).sentences.some((sentence) =>
    failingNumbers.some((phrase) => find(compile(phrase), sentence).length > 0),
  );

describe('numbers of a body that fails', () => {
  it.each([
    'BP 78/40',
    'his bp is down to 82',
    'pulse 140',
    'heart rate is 134',
    'resps 32',
    'breathing at a rate of 34',
  ])('%s', (line) => {
    expect(failing(line)).toBe(true);
  });

  it.each([
    'BP 118/74',
    'blood pressure 128/82 and pulse 71 at the surgery',
    'pulse 72, 136/80',
    'breathing fine, sats 97',
  ])('a number is not what stands before another: %s', (line) => {
    expect(failing(line)).toBe(false);
  });
});
