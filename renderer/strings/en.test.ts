import { expect, test } from 'vitest';
import { ErrorCode, EventKind, LedgerState, Taken } from '../../src/contract/index.ts';
import { en } from './en.ts';

const sources = import.meta.glob(['../**/*.tsx'], { query: '?raw', import: 'default', eager: true });

/** Every text in the catalogue, functions aside. */
function texts(node: unknown, path: string[] = []): [string, string][] {
  if (typeof node === 'string') return [[path.join('.'), node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => texts(value, [...path, key]));
}

test('no sentence is missing from the catalogue', () => {
  const empty = texts(en).filter(([, text]) => text.trim() === '');
  expect(empty).toEqual([]);
});

test('nothing is said that Tend never says', () => {
  const never = /\b(oops|great job|AI-powered|unlocked|awesome)\b|[\u{1F300}-\u{1FAFF}]/iu;
  expect(texts(en).filter(([, text]) => never.test(text))).toEqual([]);
});

test('a translator finds every word: no component has one of its own', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(20);
  const own = Object.entries(sources).flatMap(([file, text]) => {
    const between = [
      ...text.matchAll(/^\s*([A-Z][a-z]+[ ,.][^<>{}=();\n]*[^<>{}=();,\n]|[A-Z][a-z]+)\s*$/gm),
    ].map((m) => m[1]);
    const named = [...text.matchAll(/\b(?:aria-label|placeholder|title|label|hint)="([^"]+)"/g)].map(
      (m) => m[1],
    );
    const inline = [...text.matchAll(/>\s*([A-Z][A-Za-z ,.’]{2,})\s*</g)].map((m) => m[1]);
    return [...between, ...named, ...inline].map((words) => `${file}: ${words}`);
  });
  expect(own).toEqual([]);
});

test('every kind, state and answer of the contract has a word', () => {
  expect(Object.keys(en.chip.kinds).sort()).toEqual([...EventKind.options].sort());
  expect(Object.keys(en.chip.takens).sort()).toEqual([...Taken.options].sort());
  expect(Object.keys(en.crumbs.states).sort()).toEqual([...LedgerState.options].sort());
  expect(ErrorCode.options).toContain('core-crashed');
});

test('one note is not "1 notes"', () => {
  expect(en.nav.crumbsLeft(0)).toBe('nothing has left');
  expect(en.nav.crumbsLeft(1)).toBe('1 has left');
  expect(en.foot.left(2)).toBe('2 crumbs have left this laptop');
  expect(en.memory.showEntries(1)).toBe('Show the note');
  expect(en.today.sampleMeans(['Juno', 'Theo'], 1)).toContain('Juno and Theo goes, for good; the 1 line');
  expect(en.today.sampleMeans(['Juno'], 2)).toContain('the 2 lines you wrote about them stay.');
  expect(en.ask.searched(214, 'Maya', 0, '')).toBe('Searched 214 notes of Maya.');
});
