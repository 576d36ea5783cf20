import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, test } from 'vitest';
import { type Strength, SUGGESTED_BITS, strengthOf, suggestion } from './index.ts';

test.each<[string, Strength['level'], Strength['reasons']]>([
  ['password', 'easy', ['common']],
  ['iloveyou', 'easy', ['common']],
  ['Anna1984', 'easy', ['own-name', 'year']],
  ['Maria-Magdalena', 'easy', ['own-name']],
  ['eleanor', 'easy', ['name']],
  ['12.05.1984', 'easy', ['date']],
  ['qazwsxedcrfv', 'easy', ['common']],
  ['aaaaaaaaaaaa', 'easy', ['repeat']],
  ['xK9#fP2', 'easy', ['short']],
  // Two words with a space are two words, not thirteen characters.
  ['correct horse', 'easy', ['word']],
  ['Hello my name is Anna', 'fair', ['common', 'own-name']],
  ['four other quiet words', 'good', []],
  ['three owls on a quiet roof', 'strong', []],
])('who chooses “%s” is told how hard it is to guess, and why', (passphrase, level, reasons) => {
  expect(strengthOf(passphrase, ['Anna', 'Maria Magdalena'])).toMatchObject({ level, reasons });
});

test('a name is only easy to guess for whom it is close to', () => {
  const own = strengthOf('tarquinius', ['Tarquinius']);
  const other = strengthOf('tarquinius', []);
  expect(own.reasons).toEqual(['own-name']);
  expect(other.guessesLog10).toBeGreaterThan(own.guessesLog10);
});

test('nothing typed, or very much, is judged too', () => {
  expect(strengthOf('', []).level).toBe('easy');
  expect(strengthOf(' - ', []).level).toBe('easy');
  expect(strengthOf('a'.repeat(1024), []).reasons).toEqual(['repeat']);
});

test('a suggestion is five words of the list, never the same again, and never easy to guess', () => {
  const suggested = Array.from({ length: 50 }, suggestion);
  expect(new Set(suggested).size).toBe(50);
  for (const one of suggested) {
    const words = one.split(' ');
    expect(words).toHaveLength(5);
    expect(words.every((word) => wordlist.includes(word))).toBe(true);
    expect(['good', 'strong']).toContain(strengthOf(one, []).level);
  }
  expect(SUGGESTED_BITS).toBe(55);
});
