import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, makeDesk, open, removeDesk, tend } from './testing/run.ts';

let desk: Desk;

beforeAll(async () => {
  desk = makeDesk();
  expect((await open(desk, ['init', '--owner', 'Nana', '--country', 'GB'])).status).toBe(0);
});
afterAll(() => removeDesk(desk));

const alarm = 'lips swelling and cannot breathe';

test('what to do stands before everything else that is printed', async () => {
  for (const command of ['parse', 'add', 'ask']) {
    const { stdout } = await open(desk, [command, alarm]);
    expect(stdout, command).toMatch(/^! {2}Call 999 now\n {3}Say "anaphylaxis"/);
    expect(stdout, command).toMatch(/Because of “lips swelling” and “cannot\s+breathe”/);
  }
});

test('it stands before a fact and before a crumb, too, and nothing stands before a quiet one', async () => {
  for (const args of [
    ['fact', 'add', 'diagnosis', alarm],
    ['crumb', 'preview', alarm],
  ]) {
    expect((await open(desk, args)).stdout, args[0]).toMatch(/^! {2}Call 999 now\n/);
  }
  expect((await open(desk, ['fact', 'add', 'diagnosis', 'asthma'])).stdout).not.toContain('999');
});

test('words in a language that is not watched, or not for all, are told so, as the window does', async () => {
  const italian = 'Non riesce a respirare e ha le labbra blu';
  const sentence = 'Tend does not look for signs of an emergency in this language.';
  for (const args of [['parse'], ['add'], ['add', '--sealed'], ['ask']]) {
    const run = args.includes('--sealed') ? tend : open;
    const { stdout } = await run(desk, [...args, italian]);
    expect(stdout.replaceAll(/\s+/g, ' '), args.join(' ')).toContain(sentence);
    const of = async (text: string): Promise<unknown> =>
      JSON.parse((await run(desk, [...args, '--json', text])).stdout);
    expect(await of(italian), args.join(' ')).toMatchObject({ watched: 'none', redFlags: [] });
    expect(await of('slept well'), args.join(' ')).not.toHaveProperty('watched');
  }
  const german = await open(desk, ['add', 'Heute hat sie nicht gut geschlafen und ist auch noch krank']);
  expect(german.stdout.replaceAll(/\s+/g, ' ')).toContain('it knows only the ten commonest');
  const failing = await open(desk, ['add', italian, '--subject', 'Nobody']);
  expect(failing.stderr.replaceAll(/\s+/g, ' ')).toContain(sentence);
});

test('a text that cannot be kept or asked still warns, on standard error', async () => {
  const long = (chars: number) => `${'a long day. '.repeat(chars / 12)} ${alarm}`;
  const failing: readonly (readonly string[])[] = [
    ['add', `${alarm} at 25:70`],
    ['add', long(24_000)],
    ['parse', long(60_000)],
    ['ask', long(2_400)],
    ['add', alarm, '--subject', 'Nobody'],
  ];
  for (const args of failing) {
    const { status, stdout, stderr } = await open(desk, args);
    expect(status, args[0]).not.toBe(0);
    expect(stderr, `${args[0]} ${args[1]?.length}`).toMatch(/^! {2}Call 999 now$/m);
    expect(stdout).not.toContain('999');
  }
  const some = await open(desk, ['add', '-'], [`${alarm} 25:70`, 'slept well'].join('\n'));
  expect(some.stderr).toMatch(/^! {2}Call 999 now$/m);
  const answers = some.stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(answers).toMatchObject([{ error: { code: 'no-such-time' } }, { redFlags: [] }]);
});
