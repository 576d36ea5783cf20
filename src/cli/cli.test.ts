import { chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended, makeDesk, onATerminal, open, PASSPHRASE, removeDesk, start, tend } from './testing/run.ts';

const desk = makeDesk();
const json = (text: string): unknown => JSON.parse(text);
const lines = (text: string) => text.trimEnd().split('\n').map(json);

beforeAll(async () => {
  const made = await open(desk, ['init', '--owner', 'Nana', '--json']);
  expect(made).toMatchObject({ status: 0, stdout: '{"done":true}\n' });
  expect((await open(desk, ['subject', 'add', 'Maya', '--born', '2018-05', '--sex', 'f'])).status).toBe(0);
});
afterAll(() => removeDesk(desk));

test('a script learns from the exit status what went wrong', async () => {
  const nowhere = makeDesk();
  const unknownId = '01890000-0000-7000-8000-000000000000';
  const cases: [number, Promise<{ status: number | null }>][] = [
    [2, tend(desk, ['sing'])],
    [5, tend(desk, ['models', 'exam', 'x'])],
    [2, tend(desk, ['status', '--limit', '3'])],
    [2, tend(desk, ['--now', 'yesterday', 'status'])],
    [2, tend(desk, [])],
    [1, open(nowhere, ['status'])],
    [5, open(desk, ['delete', unknownId])],
  ];
  const statuses = await Promise.all(cases.map(async ([, run]) => (await run).status));
  // Two may hold the vault at once only in turn: these are run one after the other.
  for (const [status, args] of [
    [5, ['search', 'xylophone', '--mode', 'words']],
    [2, ['timeline', '--kind', 'song']],
    [2, ['timeline', '--from', '2026-02-30']],
  ] as const) {
    expect((await open(desk, args)).status, args.join(' ')).toBe(status);
  }
  removeDesk(nowhere);
  expect(statuses).toEqual(cases.map(([status]) => status));
});

test('a wrong passphrase says so and opens nothing', async () => {
  const { status, stdout, stderr } = await tend(
    desk,
    ['timeline', '--json', '--passphrase-file', '-'],
    'not this one\n',
  );
  expect(status).toBe(3);
  expect(json(stdout)).toMatchObject({ error: { code: 'wrong-passphrase' } });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout + stderr).not.toContain('not this one');
});

test('a passphrase file that others may read is refused before it is used', async () => {
  chmodSync(desk.passphraseFile, 0o644);
  const { status, stderr } = await open(desk, ['status']);
  chmodSync(desk.passphraseFile, 0o600);
  expect(status).toBe(2);
  expect(stderr).toContain('chmod 600');
});

test('in a batch each line is answered in its place, and a bad one does not cost those after it', async () => {
  const input = [
    PASSPHRASE,
    'gave Maya 2.5 mg melatonin 20:10, itchy arms 3/10 by nine',
    '',
    JSON.stringify({ text: 'Maya slept well', now: '2026-02-09T08:00:00+01:00' }),
    '{"text": "broken',
    'Maya had porridge',
  ];
  const args = ['add', '-', '--passphrase-file', '-', '--now', '2026-02-08T21:30:00+01:00'];
  const { status, stdout } = await tend(desk, args, input.join('\n'));
  expect(status).toBe(1);
  expect(lines(stdout)).toMatchObject([
    { entry: { text: input[1], subject: 'Maya', observer: 'Nana' }, events: [{ kind: 'dose' }, {}] },
    { error: { code: 'empty-line' } },
    { entry: { text: 'Maya slept well' } },
    { error: { code: 'bad-input' } },
    { entry: { text: 'Maya had porridge' } },
  ]);
  const kept = json(
    (await open(desk, ['timeline', '--from', '2026-02-09', '--to', '2026-02-09', '--json'])).stdout,
  );
  expect(kept).toMatchObject({ entries: [{ text: 'Maya slept well' }] });
});

test('every answer to --json is one JSON value and nothing else', async () => {
  for (const args of [
    ['status'],
    ['ask', 'When did Maya last have melatonin?', '--no-model'],
    ['ledger', '--verify'],
    ['memory'],
  ]) {
    const { status, stdout } = await open(desk, [...args, '--json']);
    expect(status, args.join(' ')).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    json(stdout);
  }
});

test('an entry cannot take over the terminal it is printed on', async () => {
  await open(desk, ['add', 'odd \u001b]0;owned\u0007 line \u001b[2J here']);
  const { stdout } = await open(desk, ['timeline']);
  expect(stdout).toContain('odd');
  expect(stdout).not.toContain('\u001b');
});

test('whoever reads our output may leave early without a crash being shown', async () => {
  const child = start(desk, ['add', '-', '--passphrase-file', '-']);
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdout.destroy();
  child.stdin.on('error', () => {});
  child.stdin.end(`${PASSPHRASE}\n${'Maya smiled\n'.repeat(20)}`);
  expect(await ended(child)).toBe(1);
  expect(errors).toBe('');
});

test('a second one is told that the vault is open, and lock ends the first and frees it', async () => {
  const first = start(desk, ['add', '-', '--passphrase-file', '-']);
  first.stdin.write(`${PASSPHRASE}\nMaya laughed\n`);
  const answers = createInterface({ input: first.stdout });
  await new Promise((resolve) => answers.once('line', resolve));

  const second = await open(desk, ['status', '--json']);
  expect(second.status).toBe(4);
  expect(json(second.stdout)).toMatchObject({ error: { code: 'in-use' } });

  const gone = ended(first);
  const locked = await tend(desk, ['lock', '--json']);
  expect(json(locked.stdout)).toEqual({ done: true, holder: 'terminal' });
  await gone;
  expect((await open(desk, ['status'])).status).toBe(0);
});

test('a crumb is sent only with the hash of the bytes that were seen, and what arrives is those bytes', async () => {
  const arrived: string[] = [];
  const receiver = createServer(async (request, response) => {
    arrived.push(await text(request));
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ choices: [{ message: { role: 'assistant', content: 'It has been reported.' } }] }),
    );
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  await open(desk, ['provider', 'add', 'Here', '--url', `http://127.0.0.1:${port}/v1`, '--model', 'small']);
  await open(desk, ['settings', 'set', 'crumbs', 'on']);
  const { stdout } = await open(desk, [
    'crumb',
    'preview',
    'Can melatonin cause itching?',
    '--subject',
    'Maya',
    '--json',
  ]);
  const preview = json(stdout) as { id: string; sha256: string; bytes: string; refused: unknown[] };
  expect(preview.refused).toEqual([]);

  const unsaid = await open(desk, ['crumb', 'send', preview.id]);
  const other = await open(desk, ['crumb', 'send', preview.id, '--yes-send-exactly', '0'.repeat(64)]);
  expect([unsaid.status, other.status, arrived.length]).toEqual([2, 1, 0]);

  const sent = await open(desk, [
    'crumb',
    'send',
    preview.id,
    '--yes-send-exactly',
    preview.sha256,
    '--json',
  ]);
  receiver.close();
  expect(json(sent.stdout)).toMatchObject({ state: 'answered', answer: 'It has been reported.' });
  expect(arrived).toEqual([preview.bytes]);
});

// util-linux' `script` lends a terminal; elsewhere the same code runs without this check.
test.runIf(process.platform === 'linux')('a passphrase that is typed is not shown', async () => {
  const { shown, status } = await onATerminal(desk, ['status'], `${PASSPHRASE}\r`);
  expect(status).toBe(0);
  expect(shown).toContain('Passphrase:');
  expect(shown).toContain('about Maya');
  expect(shown).not.toContain(PASSPHRASE);
});

test('undo shows which line it took, and a medicine is recorded, not diagnosed', async () => {
  await open(desk, ['add', 'hives on the arms', '--subject', 'Maya']);
  const undone = await open(desk, ['undo']);
  expect(undone.stdout).toContain('Taken out again: about Maya');
  expect(undone.stdout).toContain('“hives on the arms”');
  const { stdout } = await open(desk, ['fact', 'add', 'medicine', 'warfarin', '3 mg']);
  expect(stdout).toContain('medicine: warfarin 3 mg · recorded');
});
