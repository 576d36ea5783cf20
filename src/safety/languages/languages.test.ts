import { describe, expect, it } from 'vitest';
import { foreignCorpus } from '../corpus.ts';
import { redFlags } from '../index.ts';
import type { Context } from '../rule.ts';
import { watched } from './index.ts';
import { SITUATIONS } from './language.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };
const lookedAt = foreignCorpus('looked-at');
const level = (line: string) => redFlags(line, context)[0]?.level;

// By the lines, not by the code: a language that was dropped must not drop its test.
describe.each([...new Set(lookedAt.map(({ language }) => language))])('an emergency told in %s', (code) => {
  const lines = lookedAt.filter(({ language }) => language === code);

  it('is met with a card', () => {
    const urgent = lines.filter(({ expected }) => expected === 'now');
    expect(urgent.filter(({ line }) => level(line) !== 'now')).toEqual([]);
    expect(urgent.length).toBeGreaterThanOrEqual(SITUATIONS.length);
  });

  it('is not seen in an ordinary evening', () => {
    const quiet = lines.filter(({ expected }) => expected === 'none');
    expect(quiet.filter(({ line }) => level(line) === 'now')).toEqual([]);
  });

  it('is answered in that language, with the number where one was checked', () => {
    const { line } = lines.find(({ expected }) => expected === 'now') ?? { line: '' };
    const [flag] = redFlags(line, { ...context, emergencyNumber: '112' });
    expect(flag).toMatchObject({ rule: expect.stringContaining(`/${code}`), number: '112' });
    expect(flag?.action).toContain('112');
    expect(flag?.action).not.toContain('{');
    expect(line).toContain(flag?.made);
    expect(redFlags(line, context)[0]?.action).not.toMatch(/112|\{/);
  });
});

it('words that other languages share with English set off nothing in an English line', () => {
  for (const line of [
    'suicide squad on tv',
    'asked what anaphylaxis is',
    'no convulsions',
    'not intoxicated',
  ])
    expect([line, redFlags(line, context).filter(({ rule }) => rule.includes('/'))]).toEqual([line, []]);
});

it('has lines of the four languages that are promised', () => {
  expect(new Set(lookedAt.map(({ language }) => language))).toEqual(new Set(['de', 'es', 'fr', 'pl']));
});

describe('how far a line is watched', () => {
  it('is told where its language is plain', () => {
    expect(watched('sie hat heute nicht gut geschlafen und ist müde')).toBe('some');
    expect(watched('hoy no tiene fiebre pero está muy cansada')).toBe('some');
    expect(watched('oggi non ha mangiato molto ma sta bene')).toBe('none');
    expect(watched('ela hoje não dormiu muito bem')).toBe('none');
    expect(watched('сегодня болит голова')).toBe('none');
    expect(watched('今日は頭が痛いです')).toBe('none');
  });

  it('is not guessed from names and numbers, nor said of English', () => {
    for (const line of [
      'gave Maya 2.5 mg melatonin 20:10, itchy arms 3/10 by nine',
      'Keppra 250 mg',
      'slept 9 h, woke happy',
      'pasta al dente for lunch with Lena',
      'no rash, no fever, no idea',
    ])
      expect([line, watched(line)]).toEqual([line, undefined]);
  });
});
