import { describe, expect, it } from 'vitest';
import { foreignCorpus, knownLines } from '../corpus.ts';
import { redFlags } from '../index.ts';
import type { Context } from '../rule.ts';
import { otherLanguages, watched } from './index.ts';
import { SITUATIONS } from './situations.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };
const lookedAt = foreignCorpus('looked-at');
/** The shares of the lines looked at that may be got wrong; those below are of a floor, not of a hope. */
const MISSED = 0.1;
const ALARMED = 0.02;
/** So many lines of the English corpus are in two languages: "abuela se ahoga, piece of bread". */
const MIXED = 5;
const level = (line: string) => redFlags(line, context)[0]?.level;

// By the lines, not by the code: a language that was dropped must not drop its test.
describe.each([...new Set(lookedAt.map(({ language }) => language))])('an emergency told in %s', (code) => {
  const lines = lookedAt.filter(({ language }) => language === code);

  // Not every one, and not never: these are people's words. What strangers nobody looked at get, `npm run bench -- safety` tells.
  it('is met with a card', () => {
    const urgent = lines.filter(({ expected }) => expected === 'now');
    const missed = urgent.filter(({ line }) => level(line) !== 'now').map(({ line }) => line);
    expect(missed.slice(Math.floor(MISSED * urgent.length))).toEqual([]);
    expect(urgent.length).toBeGreaterThanOrEqual(SITUATIONS.length);
  });

  it('is not seen in an ordinary evening', () => {
    const quiet = lines.filter(({ expected }) => expected === 'none');
    const alarmed = quiet.filter(({ line }) => level(line) === 'now').map(({ line }) => line);
    expect(alarmed.slice(Math.ceil(ALARMED * quiet.length))).toEqual([]);
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

it('an ordinary English line raises no card in another language, nor does an English emergency unless half of it is not English', () => {
  const raised = knownLines().filter(({ line }) => otherLanguages(line, context).length > 0);
  expect(raised.filter(({ expected }) => expected === 'none')).toEqual([]);
  expect(raised.slice(MIXED).map(({ line }) => line)).toEqual([]);
});

it('a page is read in parts, so that the line that matters is not drowned', () => {
  const quiet = lookedAt.filter(({ language, expected }) => language === 'de' && expected === 'none');
  const week = quiet.map(({ line }) => line).join('.\n');
  const raised = (text: string) => otherLanguages(text, context).map(({ rule }) => rule);
  expect(raised(week)).toEqual([]);
  for (const [line, rule] of [
    [
      'Die Kleine hatte eine Münze im Mund, jetzt fasst sie sich an den Hals und gibt keinen Laut von sich.',
      'choking/de',
    ],
    ['Papa atmet nicht mehr.', 'breathing/de'],
  ])
    expect([line, raised(`${week}.\n${line}\n${week}`)]).toEqual([line, [rule]]);
});

it('words of wanting to die are not drowned by a good day', () => {
  expect(level('hoy comió bien, durmió mal. yo tengo ganas de suicidarme y no sé a quién decírselo')).toBe(
    'now',
  );
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
