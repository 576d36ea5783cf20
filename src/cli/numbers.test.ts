import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '../contract/index.ts';
import { makeDesk, onATerminal, open, PASSPHRASE, removeDesk, tend } from './testing/run.ts';

const desk = makeDesk();
const list = async () => {
  const { stdout } = await open(desk, ['number', 'list', '--json']);
  return JSON.parse(stdout) as Output<'number.list'>;
};
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  // As a person does it: typed, with the country asked for.
  const made = await onATerminal(
    desk,
    ['init', '--owner', 'Anna'],
    '',
    ['Which country', 'ZZ\r'],
    ['No country has that code', 'gb\r'],
    ['New passphrase:', `${PASSPHRASE}\r`],
    ['Once more:', `${PASSPHRASE}\r`],
  );
  expect(made.status).toBe(0);
});
afterAll(() => removeDesk(desk));

test('the country asked for at first run gives the number; one’s own are added, shown on their card, and taken out, the built-in ones never', async () => {
  expect(await list()).toMatchObject({
    country: 'GB',
    builtIn: [
      { kind: 'emergency', number: '999' },
      { kind: 'crisis', number: '116 123' },
    ],
    own: [],
  });
  const add = ['number', 'add', 'emergency', '0344 892 0111', 'Mrs', 'Quince'];
  for (const [args, sentence] of [
    [['number', 'add', 'pizza', '116 117', 'x'], /emergency, poison, crisis, doctor/],
    [['number', 'add', 'doctor', '116 117'], /whose it is/],
    [['number', 'add', 'doctor', 'call me', 'x'], /in digits/],
    [['number', 'add', 'doctor', '0344 892 011', 'x'], /is it right/],
    [['number', 'remove', 'emergency'], /id of a number/],
  ] as const) {
    const { status, stderr } = await open(desk, args);
    expect([status, flat(stderr)], args.join(' ')).toEqual([2, expect.stringMatching(sentence)]);
  }
  expect((await open(desk, add)).stdout).toContain('Mrs Quince');
  expect((await open(desk, ['number', 'add', 'doctor', '0344 892 011', 'ward', '--sure'])).status).toBe(0);
  const [own] = (await list()).own;
  expect(own).toMatchObject({ kind: 'emergency', label: 'Mrs Quince', lockScreen: false });
  const card = flat((await open(desk, ['parse', 'she cannot breathe'])).stdout);
  expect(card).toMatch(/Call 999 now.*Mrs Quince: 0344 892 0111 \(added by you\)/);
  const crisis = flat((await open(desk, ['parse', 'I want to kill myself'])).stdout);
  expect(crisis).toMatch(/: 116 123 (?!\(added)/);
  expect(card).not.toContain('ward');
  expect((await tend(desk, ['add', '--sealed', 'she cannot breathe'])).stdout).not.toContain('Quince');
  expect((await open(desk, ['number', 'set', own?.id ?? '', '--at-lock-screen', 'on'])).status).toBe(0);
  expect((await tend(desk, ['add', '--sealed', 'she cannot breathe'])).stdout).toContain(
    'Mrs Quince: 0344 892 0111',
  );
  expect((await open(desk, ['number', 'remove', own?.id ?? ''])).status).toBe(0);
  expect(await list()).toMatchObject({ builtIn: [{ number: '999' }, {}], own: [{ label: 'ward' }] });
});
