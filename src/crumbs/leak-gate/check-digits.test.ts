import { expect, it } from 'vitest';
import { ibanIsValid, luhn, mod1110, verhoeff, weighted } from './check-digits.ts';

it('each rule takes its published example and refuses it with one digit changed', () => {
  expect([luhn('4111111111111111'), luhn('4111111111111112')]).toEqual([true, false]);
  expect([ibanIsValid('DE89370400440532013000'), ibanIsValid('DE88370400440532013000')]).toEqual([
    true,
    false,
  ]);
  expect([mod1110('86095742719'), mod1110('86095742718')]).toEqual([true, false]);
  expect([verhoeff('2363'), verhoeff('2364')]).toEqual([true, false]);
  expect(weighted('123', [3, 2, 1])).toBe(10);
});
