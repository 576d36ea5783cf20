import { afterAll, describe, expect, it } from 'vitest';
import { resolveSubject } from '../journal/index.ts';
import { at } from '../memory/testing.ts';
import { diary } from './testing.ts';

const home = diary([
  ['2026-01-05T20:30', 'itchy arms 3/10'],
  ['2026-01-06T20:30', 'itchy arms 7/10'],
  ['2026-01-07T20:30', 'itchy arms 3/5'],
  ['2026-01-08T20:30', 'mild itch'],
]);
const { journal, ask } = home;
afterAll(() => home.llm.close());
const texts = (claims: readonly { readonly text: string }[]) => claims.map(({ text }) => text);

const subject = resolveSubject(home.db).name;
const skin = (max: number, day: string, value: number) => {
  const clock = at(day);
  journal.scales.set({ subject, name: 'Skin', max }, clock);
  const form = {
    kind: 'observation',
    of: 'symptom',
    name: 'itch',
    severity: { value, scale: 'Skin' },
  } as const;
  journal.forms.add({ subject, form }, clock);
};
journal.scales.add(
  { subject, name: 'Skin', min: 0, max: 5, direction: 'more-is-worse' },
  at('2026-01-09T08:00'),
);
skin(5, '2026-01-09T20:00', 5);
skin(10, '2026-01-10T20:00', 9);
skin(10, '2026-01-11T20:00', 8);

describe('numbers of several scales', () => {
  it('are each by themselves: nothing is the highest of a ten, a five, a scale of one’s own and its other version', async () => {
    const answer = await ask('What was the highest itch?');
    expect(texts(answer.known)).toEqual([
      'The highest itch written down: 7/10, on 6 January at 20:30. It is the highest of 2 notes with a number out of 10.',
      'The highest itch written down: 3/5, on 7 January at 20:30. It is the only note with a number out of 5.',
      'The highest itch written down: 5/5, on 9 January at 20:00. It is the only note with a number out of 5 on the scale “Skin”.',
      'The highest itch written down: 9/10, on 10 January at 20:00. It is the highest of 2 notes with a number out of 10 on the scale “Skin” (version 2).',
      '1 note says “mild”, without a number, the last on 8 January at 20:30.',
    ]);
    expect(texts(answer.unknown)[0]).toBe(
      'Numbers on different scales are not compared with each other: here a number out of 10, a number out of 5, a number out of 5 on the scale “Skin” and a number out of 10 on the scale “Skin” (version 2).',
    );
  });

  it('do not stand in one picture: only those of one scale have a height', async () => {
    const { series } = await ask('What was the highest itch?');
    expect(series?.marks).toHaveLength(7);
    expect(series?.marks.map(({ value }) => value)).toEqual([3, 7, ...Array(5).fill(undefined)]);
  });
});
