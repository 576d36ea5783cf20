import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from '../contract/index.ts';
import { makeDesk, open, removeDesk } from './testing/run.ts';

const desk = makeDesk();
const QUESTION = 'Why does Maya itch after ice cream?';

beforeAll(async () => {
  await open(desk, ['init', '--owner', 'Nana', '--json']);
  await open(desk, ['subject', 'add', 'Maya', '--born', '2018-05-04', '--sex', 'f', '--country', 'DE']);
  await open(desk, [
    'add',
    'yesterday ice cream at 15:00, itchy arms 5/10 at 17:30 after the ice cream',
    '--subject',
    'Maya',
  ]);
});
afterAll(() => removeDesk(desk));

async function preview(...options: string[]): Promise<Preview> {
  const { stdout } = await open(desk, ['crumb', 'preview', QUESTION, ...options, '--json']);
  return JSON.parse(stdout) as Preview; // the core's own answer, checked by its schema on the way out
}
const of = ({ predicates }: Preview, type: string) => predicates.find((one) => one.type === type);

describe('a predicate in the terminal', () => {
  test('is moved coarser, finer, on, off or to a place, and one move leaves the others where they were', async () => {
    const plain = await preview();
    expect(of(plain, 'food-group')).toMatchObject({ value: 'dairy', step: 1 });
    const moves: (string | null | undefined)[] = [];
    for (const to of ['coarser', 'off', '0']) {
      moves.push(of(await preview('--set', `food-group=${to}`), 'food-group')?.value);
    }
    expect(moves).toEqual(['a food', null, 'ice cream']);
    const both = await preview('--set', 'place=on', '--set', 'place=finer', '--set', 'age-band=coarser');
    expect(of(both, 'place')).toMatchObject({ value: 'Germany', source: 'person' });
    expect(of(both, 'age-band')?.value).toBe('child');
    expect(of(both, 'food-group')?.value).toBe('dairy');
    expect(both.sentence).toMatch(/^A child in Germany has .*eating dairy\./);
  });

  test('is shown with its lattice, where it stands and why', async () => {
    const { stdout } = await open(desk, ['crumb', 'preview', QUESTION]);
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain('food-group: ice cream > [dairy] > a food > off. Your question names it.');
    expect(said).toContain('people fit this, at the least.');
  });

  test('that does not exist, or does not belong to the question, is wrong usage', async () => {
    const wrong = [
      ['--set', 'name=Maya'],
      ['--set', 'gene=on'],
      ['--kind', 'gossip'],
    ];
    for (const options of wrong) {
      const { status, stderr } = await open(desk, ['crumb', 'preview', QUESTION, ...options]);
      expect(status, options.join(' ')).toBe(2);
      expect(stderr).not.toContain('Maya');
    }
  });

  test('is asked as another kind of question', async () => {
    const made = await preview('--kind', 'watch');
    expect(made.kind).toBe('watch');
    expect(made.sentence).toContain('What is worth watching and writing down');
  });
});

test('never for a kind stands against it until it is allowed again', async () => {
  const kinds = await open(desk, ['crumb', 'never', 'cause', '--json']);
  expect(JSON.parse(kinds.stdout)).toMatchObject({
    kinds: expect.arrayContaining([expect.objectContaining({ kind: 'cause', never: true })]),
  });
  await open(desk, ['settings', 'set', 'crumbs', 'on']);
  expect((await preview()).blockedBy).toBe('never');
  const { stdout } = await open(desk, ['crumb', 'kinds']);
  expect(stdout).toMatch(/cause {2}What could be behind it {2}never/);
  await open(desk, ['crumb', 'allow', 'cause']);
  expect((await preview()).blockedBy).toBe('no-receiver');
});
