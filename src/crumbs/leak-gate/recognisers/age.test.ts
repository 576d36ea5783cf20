import { describe, expect, it } from 'vitest';
import { age } from './age.ts';
import { found } from './testing/found.ts';

describe('an age', () => {
  it.each([
    ['a seven year old child', 'seven year old'],
    ['aged 7', 'aged 7'],
    ['She is 34, and tired', 'She is 34'],
    ['in her early thirties', 'in her early thirties'],
    ['her 40th birthday', '40th birthday'],
    ['an 8-month-old', '8-month-old'],
    ['thirty-four years old', 'thirty-four years old'],
    ['62yo', '62yo'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(age, text)).toContain(wanted);
  });

  it.each(['for 7 days', '2 years ago', 'age group', 'it is 5 mg'])('left alone: «%s»', (text) => {
    expect(found(age, text)).toEqual([]);
  });
});
