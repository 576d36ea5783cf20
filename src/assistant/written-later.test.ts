import { afterAll, expect, it } from 'vitest';
import { diary } from './testing.ts';

const home = diary([
  ['2026-01-10T20:30', 'slept 7 h, itchy at the pool yesterday'],
  ['2026-01-20T20:30', 'headache on 12 January'],
]);
afterAll(() => home.llm.close());

const told = async (question: string) => (await home.ask(question)).known.map(({ text }) => text);

it('a note about yesterday is found on the day it tells of and on the day it was written', async () => {
  const line = 'Written on 10 January at 20:30, about 9 January: “slept 7 h, itchy at the pool yesterday”';
  expect(await told('What happened on 10 January?')).toEqual([line]);
  expect(await told('What happened on 9 January?')).toEqual([line]);
  expect(await told('What happened on 8 January?')).toEqual([]);
  expect(await told('What happened on 11 January?')).toEqual([]);
});

it('what was written long after is of the day it tells of', async () => {
  expect(await told('What happened on 12 January?')).toHaveLength(1);
  expect(await told('What happened on 20 January?')).toEqual([]);
});

it('what happened yesterday is counted on the day it tells of only', async () => {
  expect((await told('how often did she itch on 9 January?'))[0]).toContain('written down once');
  expect(await told('how often did she itch on 10 January?')).toEqual([
    'Outside that time, itch was last written down on 9 January.',
  ]);
});
