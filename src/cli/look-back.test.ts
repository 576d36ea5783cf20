import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SearchResult } from '../contract/index.ts';
import { searchText } from './print/journal.ts';
import { makeDesk, open, removeDesk } from './testing/run.ts';

const desk = makeDesk();
const add = (text: string, ...more: string[]) => open(desk, ['add', text, '--subject', 'Maya', ...more]);
const texts = async (...args: string[]) => {
  const { stdout } = await open(desk, [...args, '--subject', 'Maya', '--json']);

  return (JSON.parse(stdout) as { entries: { text: string }[] }).entries.map(({ text }) => text);
};

/** One's own notes among what was found. */
const hits = async (...args: string[]) => {
  const { stdout } = await open(desk, [...args, '--mode', 'words', '--subject', 'Maya', '--json']);
  return SearchResult.parse(JSON.parse(stdout)).hits.filter(({ entryId }) => entryId !== undefined);
};

beforeAll(async () => {
  await open(desk, ['init', '--owner', 'Anna', '--json']);
  await open(desk, ['subject', 'add', 'Maya', '--born', '2018-05', '--sex', 'f']);
  await add('gave 2.5 mg melatonin 20:10, itching arms 3/10 by nine', '--now', '2026-03-01T21:30:00+01:00');
  await add('melatonin 2 mg at 20:00', '--observer', 'Nana', '--now', '2026-03-02T20:30:00+01:00');
  await add('no itch today', '--now', '2026-03-03T20:30:00+01:00');
});
afterAll(() => removeDesk(desk));

test('a timeline is narrowed to a thing, to who wrote it, to what was not there', async () => {
  expect(await texts('timeline', '--what', 'melatonin')).toHaveLength(2);
  expect(await texts('timeline', '--what', 'melatonin', '--by', 'Nana')).toEqual(['melatonin 2 mg at 20:00']);
  expect(await texts('timeline', '--what', 'itchy', '--absent')).toEqual(['no itch today']);
  expect(await texts('timeline', '--photos')).toEqual([]);
});

test('a search says to a script where the words stand, in their other forms too', async () => {
  const found = await hits('search', 'itch');
  const words = found.map(({ text, marks = [] }) => marks.map(({ start, end }) => text.slice(start, end)));
  expect(words.flat().sort()).toEqual(['itch', 'itching']);
  expect(await hits('search', 'melatonin', '--by', 'Nana')).toHaveLength(1);
});

test('for a person the words stand out, for a pipe they are plain', async () => {
  const piped = await open(desk, ['search', 'itch', '--mode', 'words', '--subject', 'Maya']);
  expect(piped.stdout).toContain('itching arms');
  expect(piped.stdout).not.toContain('\u001b');
  const value = { query: 'itch', mode: 'words', hits: await hits('search', 'itch') } as const;
  vi.stubEnv('FORCE_COLOR', '1');
  const shown = searchText(SearchResult.parse(value));
  vi.unstubAllEnvs();
  expect(shown).toContain('\u001b[4mitching\u001b');
});
