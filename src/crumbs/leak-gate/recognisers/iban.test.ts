import { describe, expect, it } from 'vitest';
import { iban } from './iban.ts';
import { found } from './testing/found.ts';

describe('a bank account', () => {
  it.each([
    ['pay DE89 3704 0044 0532 0130 00 now', 'DE89 3704 0044 0532 0130 00'],
    ['GB29NWBK60161331926819', 'GB29NWBK60161331926819'],
    ['FR1420041010050500013M02606', 'FR1420041010050500013M02606'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(iban, text)).toContain(wanted);
  });

  it.each(['DE89 3704 0044 0532 0130 01', 'at 56 138 mg'])(
    'left alone, its check digits are wrong: «%s»',
    (text) => {
      expect(found(iban, text)).toEqual([]);
    },
  );
});
