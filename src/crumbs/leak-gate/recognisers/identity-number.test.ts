import { describe, expect, it } from 'vitest';
import { identityNumber } from './identity-number.ts';
import { IDENTITY_NUMBERS } from './identity-numbers.ts';
import { found } from './testing/found.ts';

/** One valid number of each kind: published examples, or made up to the rule of its check digit. */
const VALID: Readonly<Record<string, string>> = {
  'US social security number': '078-05-1120',
  'US Medicare number': '1EG4-TE5-MK73',
  'NHS number': '943 476 5919',
  'UK national insurance number': 'AB 12 34 56 C',
  'German health insurance number': 'A123456780',
  'German tax number': '86095742719',
  'French social security number': '2 55 08 14 168 025 38',
  'Spanish identity number': '12345678Z',
  'Italian tax code': 'RSSMRA85T10A562S',
  'Dutch citizen number': '111222333',
  'Belgian register number': '85.07.30-033 28',
  'Polish identity number': '44051401359',
  'Swedish personal number': '811218-9876',
  'Norwegian birth number': '010100 50053',
  'Danish personal number': '070761-4285',
  'Finnish identity code': '131052-308T',
  'Swiss social insurance number': '756.9217.0769.85',
  'Austrian social insurance number': '1237 010180',
  'Portuguese tax number': '123456789',
  'Brazilian CPF': '529.982.247-25',
  'Canadian social insurance number': '046-454-286',
  'Australian Medicare number': '2123 45670 1',
  'Indian Aadhaar number': '2341 2341 2346',
  'South African identity number': '8001015009087',
};

describe('an identity or insurance number', () => {
  it.each(IDENTITY_NUMBERS.map((number) => [number.called, number] as const))(
    '%s',
    (called, { pattern, valid }) => {
      const example = VALID[called] ?? '';
      const matched = [...`It is ${example}, she said`.matchAll(pattern)].map(([match]) => match);
      expect(matched).toContain(example);
      expect(valid(example.replace(/[^A-Z\d]/g, ''))).toBe(true);
      expect(found(identityNumber, `It is ${example}, she said`)).toContain(example);
    },
  );

  it('a wrong check digit is none', () => {
    for (const { called, valid } of IDENTITY_NUMBERS) {
      const example = (VALID[called] ?? '').replace(/[^A-Z\d]/g, '');
      const wrong = example.replace(/\d(?=[^\d]*$)/, (digit) => String((Number(digit) + 1) % 10));
      if (!UNCHECKED.has(called)) expect(valid(wrong), called).toBe(false);
    }
  });

  it.each(['policy no. 88-17A', 'passport C01X00T47', 'employee EMP-14165', 'MRN: 0044812'])(
    'one that is called so: %s',
    (text) => {
      expect(found(identityNumber, text)).toEqual([text]);
    },
  );

  it.each(['10,000 steps', 'a dose of 250 mg', 'order of 3 items'])('left alone: %s', (text) => {
    expect(found(identityNumber, text)).toEqual([]);
  });
});

/** Without a check digit, or with one in the middle. */
const UNCHECKED: ReadonlySet<string> = new Set([
  'US social security number',
  'US Medicare number',
  'UK national insurance number',
  'Italian tax code',
  'Danish personal number',
  'Australian Medicare number',
  'Spanish identity number',
  'Finnish identity code',
  'Austrian social insurance number',
]);
