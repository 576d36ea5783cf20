import { afterAll, beforeAll, expect, test } from 'vitest';
import { CheckInCard, type Output } from '../contract/index.ts';
import { makeDesk, onATerminal, open, PASSPHRASE, removeDesk } from './testing/run.ts';

const desk = makeDesk();
const EVENING = ['--now', '2026-02-08T20:10:00+01:00', '--subject', 'Maya'];
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
const run = (args: readonly string[], input = '') => open(desk, [...EVENING, ...args], input);
async function json<T>(args: readonly string[], input = ''): Promise<T> {
  const { stdout, stderr } = await run([...args, '--json'], input);
  expect(stderr).toBe('');
  // As the contract's schemas promise; those that matter here are parsed by the tests below.
  return JSON.parse(stdout) as T;
}

beforeAll(async () => {
  await open(desk, ['init', '--owner', 'Anna', '--country', 'GB']);
  await open(desk, ['subject', 'add', 'Maya']);
});
afterAll(() => removeDesk(desk));

test('a scale has versions, and a check-in in one line keeps what was looked for', async () => {
  const scale = ['scale', 'add', 'Skin', '--range', '0..5', '--direction', 'worse', '--anchor', '5=raw'];
  expect((await run(scale)).stdout).toContain('Skin 0 to 5 · 5 raw · more is worse');
  expect((await run(['scale', 'set', 'Skin', '--range', '0..10'])).stdout).toContain('version 2');
  const { scales } = await json<Output<'scale.list'>>(['scale', 'list', '--all']);
  expect(scales.map(({ version, max }) => [version, max])).toEqual([
    [1, 5],
    [2, 10],
  ]);
  const track = await run(['track', 'set', 'sleep in h, itch 0-10, seizures, rash on Skin']);
  expect(flat(track.stdout)).toContain('sleep in h itch 0-10 seizure rash on Skin');

  const card = CheckInCard.parse(await json(['check-in']));
  expect(card.due).toBe(true);
  for (const [line, sentence] of [
    ['sleep 90 min', /sleep is told in h here/],
    ['itch 3/5', /itch is told out of 10 here/],
    ['sleepy', /not understood/],
    ['headache none', /not among what is looked for/],
    ['mood same', /not among|said nothing/],
  ] as const) {
    const { status, stderr } = await run(['check-in', line]);
    expect([status, flat(stderr)], line).toEqual([expect.any(Number), expect.stringMatching(sentence)]);
    expect(status, line).not.toBe(0);
  }
  const kept = await json<Output<'check-in.keep'>>(['check-in', 'sleep 9 h, itch 3/10; seizures none']);
  expect(kept.entry).toMatchObject({
    madeBy: 'check-in',
    text: 'Evening check-in: sleep 9 h; itch 3 of 10; no seizure.',
  });
  expect((await run(['check-in'])).stdout).toContain('is done');
  // It counts as looked for: an answer knows that there was none.
  const answer = await run(['ask', 'when was the last seizure?', '--no-model']);
  expect(flat(answer.stdout)).toContain('no seizure');
});

test('a check-in comes as JSON too, and at a terminal thing by thing', async () => {
  const monday = ['--now', '2026-02-09T20:10:00+01:00', '--subject', 'Maya'];
  const broken = await open(desk, [...monday, 'check-in', '-'], '{"answers": "itch"}');
  expect([broken.status, flat(broken.stderr)]).toEqual([2, expect.stringContaining('look at answers')]);
  const asked = await onATerminal(
    desk,
    [...monday, 'check-in'],
    `${PASSPHRASE}\r`,
    ['same (yesterday: sleep 9 h)', '\r'],
    ['same (yesterday: itch 3 of 10)', '12\r'],
    ['from 0 to 10', 'same\r'],
    ['seizure [none, some', 'none\r'],
    ['rash [', '\r'],
  );
  expect(asked.shown).toContain('Kept');
  expect(asked.status).toBe(0);
});

test('a form is read and kept as JSON, with what is asked about it', async () => {
  const form = JSON.stringify({
    ...{ kind: 'dose', product: 'Co-codamol', taken: 'taken', amount: { value: 1, unit: 'tablet' } },
    ingredients: [{ name: 'codeine', strength: { value: 8, unit: 'mg' } }],
  });
  const read = await run(['form', 'add', '-', '--read'], form);
  expect(read.stdout.trim()).toBe('Took 1 tablet of Co-codamol (codeine 8 mg).');
  const kept = await json<Output<'form.add'>>(['form', 'add', '-'], form);
  expect(kept.events[0]).toMatchObject({ kind: 'dose', ingredients: [{ name: 'codeine' }] });
  const timeline = await run(['timeline', '--kind', 'dose']);
  expect(timeline.stdout).toContain('Took 1 tablet of Co-codamol');
  expect(timeline.stdout, 'what Tend worded is no quotation').not.toContain('“Took');
  const broken = await run(['form', 'add', '-'], '{"kind": "pizza"}');
  expect([broken.status, flat(broken.stderr)]).toEqual([2, expect.stringContaining('look at kind')]);
});
