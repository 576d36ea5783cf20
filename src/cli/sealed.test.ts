import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDesk, open, PASSPHRASE, removeDesk, tend } from './testing/run.ts';

const desk = makeDesk();
const json = (text: string): unknown => JSON.parse(text);
const lines = (text: string) => text.trimEnd().split('\n').map(json);

beforeAll(async () => {
  expect((await open(desk, ['init', '--owner', 'Nana', '--country', 'GB'])).status).toBe(0);
  expect((await open(desk, ['subject', 'add', 'Maya'])).status).toBe(0);
});
afterAll(() => removeDesk(desk));

test('without a passphrase a line is sealed and its warning shown; unlocked, it is in the journal', async () => {
  const text = 'Maya had a fit, will not wake up';
  const said = await tend(desk, ['add', '--sealed', text, '--now', '2026-02-09T03:10:00+01:00']);
  expect(said.status).toBe(0);
  expect(said.stdout).toMatch(/Call 999 now.*Sealed\. You will find it after unlocking\. 1 line is waiting/s);
  const { status, stdout } = await tend(
    desk,
    ['add', '--sealed', '-', '--now', '2026-02-09T03:20:00+01:00'],
    ['Maya slept', '', '{"text":"Maya drank milk","subject":"Maya","now":"2026-02-09T03:30:00+01:00"}'].join(
      '\n',
    ),
  );
  expect(status).toBe(1);
  const instant = (at: string) => ({ sealed: { id: expect.any(String), at }, redFlags: [] });
  expect(lines(stdout)).toEqual([
    instant('2026-02-09T03:20:00+01:00'),
    { error: expect.objectContaining({ code: 'empty-line' }) },
    instant('2026-02-09T03:30:00+01:00'),
  ]);
  expect(json((await tend(desk, ['inbox', '--json'])).stdout)).toEqual({
    canSeal: true,
    waiting: 3,
    unreadable: 0,
  });
  for (const name of readdirSync(join(desk.vault, 'inbox'))) {
    expect(readFileSync(join(desk.vault, 'inbox', name), 'latin1')).not.toContain('Maya');
  }

  const timeline = await open(desk, ['timeline', '--subject', 'Maya', '--json']);
  expect(timeline.stderr).toMatch(
    /Call 999 now.*3 lines written while Tend was locked are in the journal now/s,
  );
  expect(json(timeline.stdout)).toMatchObject({
    entries: [
      { text, whileLocked: true, at: { start: '2026-02-09T03:10:00+01:00' } },
      { text: 'Maya slept' },
      { text: 'Maya drank milk' },
    ],
  });
  expect((await open(desk, ['timeline', '--subject', 'Maya'])).stderr).toBe('');
});

test('a passphrase on standard input is never sealed as a line', async () => {
  const { status, stderr } = await tend(
    desk,
    ['add', '--sealed', '-', '--passphrase-file', '-'],
    `${PASSPHRASE}\nx\n`,
  );
  expect(status).toBe(2);
  expect(stderr).not.toContain(PASSPHRASE);
  expect(json((await tend(desk, ['inbox', '--json'])).stdout)).toMatchObject({ waiting: 0 });
});

test('without a vault a script is told that there is none', async () => {
  const nowhere = makeDesk();
  const { status, stdout } = await tend(nowhere, ['add', '--sealed', 'Maya slept', '--json']);
  removeDesk(nowhere);
  expect(status).toBe(1);
  expect(json(stdout)).toMatchObject({ error: { code: 'no-vault' } });
});
