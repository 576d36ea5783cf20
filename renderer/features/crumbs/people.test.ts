import { describe, expect, it } from 'vitest';
import { CROWD_AT_LEAST } from '../../../src/contract/index.ts';
import { money, oneDigit, placeOf } from './people.ts';

describe('how many people', () => {
  it('is one digit, and never made larger', () => {
    expect([0, 0.4, 9, 10, 49_999, 40_000, 999_999].map(oneDigit)).toEqual([
      '0',
      '0',
      '9',
      '10',
      '40,000',
      '40,000',
      '900,000',
    ]);
  });

  it('stands further right the more there are, and stays on the axis', () => {
    const places = [0, 1, 100, CROWD_AT_LEAST, 1e8, 8e9, 1e12].map(placeOf);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(1);
  });
});

it('says what a crumb costs without making something nothing', () => {
  expect(money(0.00004, 'EUR')).toContain('0.00004');
  expect(money(0, 'EUR')).toContain('0.00');
  expect(money(1.239, 'EUR')).toContain('1.24');
});
