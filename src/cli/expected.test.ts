import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Expected, Fact } from '../contract/index.ts';
import { makeDesk, open, removeDesk } from './testing/run.ts';

const desk = makeDesk();
const maya = ['--subject', 'Maya'];
const at = (iso: string) => ['--now', `${iso}+01:00`, ...maya];
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
const json = async <T>(...args: string[]): Promise<T> =>
  // What the command prints is by the contract.
  JSON.parse((await open(desk, [...args, '--json'])).stdout) as T;

beforeAll(async () => {
  await open(desk, ['init', '--owner', 'Anna']);
  await open(desk, ['subject', 'add', 'Maya']);
});
afterAll(() => removeDesk(desk));

test('a medicine is read out of its words or the options, and wrong ones are said', async () => {
  const wrong: [string[], RegExp][] = [
    [['medicine', 'Keppra', '--times', '25:00'], /--times are as/],
    [['medicine', 'Keppra', '--times', '7:30', '--every', '8'], /Say one of/],
    [['medicine', 'Keppra', '--every', '0'], /number of hours/],
    [['allergy', 'hazelnut', '--times', '7:30'], /Only a medicine/],
  ];
  for (const [args, sentence] of wrong) {
    const { status, stderr } = await open(desk, [...at('2026-11-01T10:00:00'), 'fact', 'add', ...args]);
    expect(status, args.join(' ')).toBe(2);
    expect(flat(stderr)).toMatch(sentence);
  }
  const options = ['--times', '7:30,19:30', '--prescribed-by', 'Dr Kaya'];
  const added = await open(desk, [
    ...at('2026-11-01T10:00:00'),
    'fact',
    'add',
    'medicine',
    'Keppra 250 mg',
    ...options,
  ]);
  expect(flat(added.stdout)).toContain(
    'read as levetiracetam, 250 mg, at 07:30 and 19:30, prescribed by Dr Kaya',
  );
  // Her name is known from now on, so that it never leaves.
  expect((await open(desk, ['person', 'list'])).stdout).toMatch(/Dr Kaya/);
  const none = await open(desk, [...at('2026-11-01T10:00:00'), 'fact', 'add', 'medicine', 'melatonin 2 mg']);
  expect(flat(none.stdout)).toContain('no times, so nothing is expected');
  const unread = ['fact', 'add', 'medicine', 'warfarin 4 mg other days'];
  expect(flat((await open(desk, [...at('2026-11-01T10:00:00'), ...unread])).stdout)).toContain(
    'Tend expects nothing from this: when is it taken?',
  );
});

test('what was expected is listed, settled in one command after what is asked, and then is not expected', async () => {
  const list = () => json<Expected>(...at('2026-11-10T20:00:00'), 'expected', 'list');
  const [dose] = (await list()).doses.slice(-1);
  expect(dose).toMatchObject({ words: 'Keppra 250 mg', at: { start: '2026-11-10T19:30:00+01:00' } });
  expect((await open(desk, [...at('2026-11-10T20:00:00'), 'expected', 'list'])).stdout).toContain(
    ': not written down',
  );
  // Of another product with the same in it: it may be this dose or another, so it is asked.
  await open(desk, [...at('2026-11-10T13:00:00'), 'add', 'gave levetiracetam 250 mg at 13:00']);
  const settle = ['expected', 'settle', dose?.fact ?? '', 'given', '--at', '18:40'];
  const asked = await open(desk, [...at('2026-11-10T20:00:00'), ...settle]);
  expect(asked).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/recorded this at 13:00. Another one\?/),
  });
  expect((await list()).doses).toHaveLength(1);
  const kept = await open(desk, [...at('2026-11-10T20:00:00'), ...settle, '--sure']);
  expect(kept.status).toBe(0);
  expect((await list()).doses).toHaveLength(0);
  expect((await open(desk, [...at('2026-11-10T20:00:00'), ...settle])).status).toBe(5);
});

test('what nobody looked at for a season is asked about again: still so, later, or changed', async () => {
  const keppra = async (iso: string) => {
    const { facts } = await json<{ facts: Fact[] }>(...at(iso), 'fact', 'list');
    return facts.filter(({ value }) => value.startsWith('Keppra'));
  };
  expect((await keppra('2027-01-29T10:00:00'))[0]?.askAgain).toBeUndefined();
  const [old] = await keppra('2027-01-31T10:00:00');
  expect(old?.askAgain).toBe(true);
  await open(desk, [...at('2027-01-31T10:00:00'), 'fact', 'later', old?.id ?? '']);
  expect((await keppra('2027-02-06T10:00:00'))[0]?.askAgain).toBeUndefined();
  expect((await keppra('2027-02-08T10:00:00'))[0]?.askAgain).toBe(true);
  await open(desk, [...at('2027-02-08T10:00:00'), 'fact', 'review', old?.id ?? '']);
  expect((await keppra('2027-02-09T10:00:00'))[0]?.askAgain).toBeUndefined();
  await open(desk, [
    ...at('2027-02-10T10:00:00'),
    'fact',
    'change',
    old?.id ?? '',
    'Keppra 500 mg, 7:30 and 19:30',
  ]);
  expect(await keppra('2027-02-10T10:00:00')).toMatchObject([
    { value: 'Keppra 500 mg, 7:30 and 19:30', regimen: { dose: { value: 500 } } },
    { value: 'Keppra 250 mg', until: '2027-02-10', regimen: { prescribedBy: 'Dr Kaya' } },
  ]);
});

test('reminders are off until somebody asks for them', async () => {
  expect(await json(...maya, 'reminder', 'get')).toEqual({ doses: false, checkIn: null });
  expect((await open(desk, [...maya, 'reminder', 'set', '--check-in', '8 pm'])).status).toBe(2);
  await open(desk, [...maya, 'reminder', 'set', '--doses', 'on', '--check-in', '20:30']);
  expect((await open(desk, [...maya, 'reminder', 'get'])).stdout).toContain('doses on · check-in 20:30');
});

test('suspected and diagnosed are told apart in words, in the list and in answers; a medicine is neither', async () => {
  for (const [kind, value, ...more] of [
    ['allergy', 'hazelnut', '--status', 'suspected'],
    ['diagnosis', 'epilepsy', '--status', 'diagnosed'],
  ]) {
    await open(desk, [...maya, 'fact', 'add', kind ?? '', value ?? '', ...more]);
  }
  const list = flat((await open(desk, [...maya, 'fact', 'list'])).stdout);
  expect(list).toMatch(/allergy: hazelnut · suspected/);
  expect(list).toMatch(/diagnosis: epilepsy · diagnosed/);
  expect(list).toMatch(/medicine: melatonin 2 mg · recorded/);
  const asked = async (question: string) =>
    flat((await open(desk, [...maya, 'ask', question, '--no-model'])).stdout);
  expect(await asked('Does Maya have allergies?')).toContain('hazelnut, suspected, not diagnosed');
  expect(await asked('Which diagnoses does Maya have?')).toContain('epilepsy, diagnosed');
});
