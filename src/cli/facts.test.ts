import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fact } from '../contract/index.ts';
import { makeDesk, open, removeDesk } from './testing/run.ts';

const desk = makeDesk();
const at = (day: string) => ['--now', `${day}T20:00:00+01:00`];
const now = at('2026-11-24');
// What the command prints is by the contract.
const facts = async (day: string) => {
  const { stdout } = await open(desk, [...at(day), 'fact', 'list', '--subject', 'Maya', '--json']);
  return (JSON.parse(stdout) as { facts: Fact[] }).facts;
};
const days = ['--given', '2026-03-03', '--review-by', '2027-02-01'];
const plan = ['fact', 'add', 'plan', 'usual-seizure', '--under', '2', '--by', 'Dr Lindqvist', ...days];
/** However wide the terminal was. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
const line = 'Maya had her usual seizure, stiffened and jerked, 90 seconds';

beforeAll(async () => {
  await open(desk, ['init', '--owner', 'Anna']);
  await open(desk, ['subject', 'add', 'Maya']);
});
afterAll(() => removeDesk(desk));

test('a clinician’s plan is written down whole or not at all, lowers its card, and is read with its history', async () => {
  const wrong: [string[], RegExp][] = [
    [['fact', 'add', 'plan'], /usual-seizure or usual-oxygen/],
    [['fact', 'add', 'plan', 'usual-asthma'], /usual-seizure, usual-oxygen/],
    [['fact', 'add', 'plan', 'usual-seizure', '--under', '6', '--by', 'Dr Lindqvist', ...days], /up to 5/],
    [['fact', 'add', 'plan', 'usual-seizure', '--under', '2', ...days], /--by/],
    [['fact', 'add', 'plan', 'usual-seizure', '--under', '2', '--by', 'Dr Lindqvist'], /--given is a day/],
    [['fact', 'add', 'allergy', 'peanut', '--under', '2'], /belongs to a plan/],
    [[...plan, '--status', 'suspected'], /does not belong to a plan/],
  ];
  for (const [args, sentence] of wrong) {
    const { status, stderr } = await open(desk, [...now, ...args]);
    expect(status, args.join(' ')).toBe(2);
    expect(flat(stderr), args.join(' ')).toMatch(sentence);
  }
  expect(await facts('2026-11-24')).toEqual([]);

  const made = await open(desk, [...now, '--subject', 'Maya', ...plan]);
  expect(flat(made.stdout)).toContain('given by Dr Lindqvist on 2026-03-03');
  const card = (await open(desk, [...now, 'parse', line])).stdout;
  expect(card).toContain('Speak to someone today');
  expect(flat(card)).toContain('Dr Lindqvist’s plan of 3 March says: a usual fit of less than 2 minutes');
  expect((await open(desk, [...at('2027-02-02'), 'parse', line])).stdout).toMatch(/Call .* now/);

  const [fact] = await facts('2026-11-24');
  expect(fact).toMatchObject({ plan: { kind: 'usual-seizure', underMinutes: 2 }, planState: 'stands' });
  expect((await facts('2027-02-02'))[0]).toMatchObject({ planState: 'due' });
  const ended = await open(desk, [...now, 'fact', 'end', fact?.id ?? '']);
  expect(flat(ended.stdout)).toContain('until 2026-11-24');
  expect((await open(desk, [...now, 'parse', line])).stdout).toMatch(/Call .* now/);
  expect(await facts('2026-11-24')).toMatchObject([{ planState: 'ended', until: '2026-11-24' }]);
});
