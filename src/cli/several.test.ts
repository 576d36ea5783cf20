import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDesk, onATerminal, open, PASSPHRASE, removeDesk } from './testing/run.ts';

const desk = makeDesk();
const now = ['--now', '2026-02-08T20:30:00+01:00'];
const maya = ['--subject', 'Maya'];
const week = join(desk.folder, 'week.txt');
/** Undo looks at the real clock: what was deleted longer ago than a day is gone when the vault is opened. */
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
writeFileSync(
  week,
  `${day(6)}\n- slept 7 h\n- itchy arms 3/10\n${day(5)}: gave keppra 250 mg at 8:10\n${day(-3)}: later\n`,
);

beforeAll(async () => {
  await open(desk, ['init', '--owner', 'Anna']);
  await open(desk, ['subject', 'add', 'Maya']);
  await open(desk, ['subject', 'add', 'Wilf']);
});
afterAll(() => removeDesk(desk));

type Note = { id: string; text: string; at: { start: string }; subject: string };
const notes = async (subject = 'Maya') => {
  const { stdout } = await open(desk, ['timeline', '--subject', subject, '--json']);
  return (JSON.parse(stdout) as { entries: Note[] }).entries;
};

test('a pasted week is shown, and kept only after a yes; undo and redo are of all of it', async () => {
  const shown = await open(desk, [...maya, 'add', '--paste', week]);
  expect(shown.stdout).toContain(day(6));
  expect(shown.stdout).toContain(`left out, still to come: ${day(-3)}`);
  expect(shown.stdout).toContain('Nothing was kept. With --yes it is.');
  expect(await notes()).toEqual([]);

  const asked = [...maya, 'add', '--paste', week];
  const no = await onATerminal(desk, asked, `${PASSPHRASE}\r`, ['[y/N]', 'n\r']);
  expect(no.shown).toContain('Nothing was kept.');
  expect(await notes()).toEqual([]);
  const yes = await onATerminal(desk, asked, `${PASSPHRASE}\r`, ['[y/N]', 'y\r']);
  expect(yes.shown).toContain('Kept: 3 notes');
  expect((await notes()).map(({ text, at }) => [text, at.start.slice(0, 16)])).toEqual([
    ['slept 7 h', `${day(6)}T00:00`],
    ['itchy arms 3/10', `${day(6)}T00:00`],
    ['gave keppra 250 mg at 8:10', `${day(5)}T08:10`],
  ]);
  expect((await open(desk, ['undo'])).stdout).toContain('3 notes');
  expect(await notes()).toEqual([]);
  expect((await open(desk, ['redo'])).stdout).toContain('Kept again: 3 notes');
  expect(await notes()).toHaveLength(3);
});

test('what code cannot know is asked of a script by name, and nothing is kept before', async () => {
  const before = (await notes()).length;
  const chat = join(desk.folder, 'chat.txt');
  writeFileSync(chat, '[01/02/2026, 08:00:00] Coach: slept 7 h\n');
  const order = await open(desk, [...now, ...maya, 'add', '--paste', chat, '--yes']);
  expect([order.status, order.stderr]).toEqual([2, expect.stringContaining('--order day-first')]);
  const who = await open(desk, [...now, ...maya, 'add', '--paste', chat, '--yes', '--order', 'day-first']);
  expect([who.status, who.stderr]).toEqual([2, expect.stringContaining('--sender')]);
  expect(await notes()).toHaveLength(before);
  const said = ['--order', 'day-first', '--sender', 'Coach=Anna', '--json'];
  const kept = await open(
    desk,
    [...now, ...maya, 'add', '--paste', '-', '--yes', ...said],
    '[01/02/2026, 08:00:00] Coach: slept 7 h\n',
  );
  expect(JSON.parse(kept.stdout)).toMatchObject({ kept: true, ids: [expect.any(String)] });
});

test('many notes are changed by one command, after it said what would change', async () => {
  const ids = (await notes()).map(({ id }) => id).join(',');
  const change = ['edit', '--ids', ids, '--about', 'Wilf'];
  expect((await open(desk, change)).stdout).toContain('4 of 4 notes would change. With --yes it is done.');
  expect(await notes('Wilf')).toEqual([]);
  expect((await open(desk, [...change, '--yes'])).stdout).toContain('Changed: 4 notes');
  expect(await notes('Wilf')).toHaveLength(4);
  await open(desk, ['undo']);
  expect(await notes()).toHaveLength(4);
  const two = await open(desk, [...now, 'edit', '--ids', ids, '--delete', '--day', '2026-02-01']);
  expect(two.status).toBe(2);
});

test('a note is given a short name, which is listed, changed and taken away', async () => {
  const [first] = await notes();
  await open(desk, [...now, 'template', 'add', first?.id ?? '', 'usual', 'night']);
  const { stdout } = await open(desk, [...now, 'template', 'list', '--json']);
  const [template] = (JSON.parse(stdout) as { templates: { id: string; name: string }[] }).templates;
  expect(template?.name).toBe('usual night');
  await open(desk, [...now, 'template', 'rename', template?.id ?? '', 'good night']);
  expect((await open(desk, [...now, 'template', 'list'])).stdout).toContain('good night');
  await open(desk, [...now, 'template', 'remove', template?.id ?? '']);
  expect((await open(desk, [...now, 'template', 'list'])).stdout).toContain('There is none yet.');
});

test('what was taken back on a day that has passed is done again', async () => {
  const past = ['--now', '2026-02-03T12:00:00+01:00', ...maya];
  const texts = async () => (await notes()).length;
  const before = await texts();
  await open(desk, [...past, 'add', 'rash on both arms']);
  expect((await open(desk, [...past, 'undo'])).status).toBe(0);
  expect(await texts()).toBe(before);
  expect((await open(desk, [...past, 'redo'])).stdout).toContain('Kept again');
  expect(await texts()).toBe(before + 1);
});

test('in a pasted chat, whom a sender speaks of is asked where the journal is about the sender too', async () => {
  const chat =
    '[01/02/2026, 08:00:00] Wilf: I fell over, hip pain 7/10\n[01/02/2026, 08:01:00] Anna: itchy arms\n';
  const paste = ['add', '--paste', '-', '--yes', '--order', 'day-first', '--json'];
  const before = await notes();
  const refused = await open(desk, [...now, ...maya, ...paste], chat);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--whose')]);
  expect(await notes()).toHaveLength(before.length);
  const kept = await open(desk, [...now, ...maya, ...paste, '--whose', 'Wilf=Wilf'], chat);
  expect(kept.status).toBe(0);
  expect((await notes('Wilf')).map(({ text }) => text)).toContain('I fell over, hip pain 7/10');
  expect((await notes()).map(({ text }) => text)).not.toContain('I fell over, hip pain 7/10');
});

test('what a line says of somebody else stands on their page too where it is asked for', async () => {
  const line = 'gave Maya 2.5 mg melatonin, Wilf slept 7 h';
  const read = await open(desk, [...now, ...maya, 'parse', line]);
  expect(read.stdout).toContain('? Part of this line is about Wilf.');
  const { stdout } = await open(desk, [...now, ...maya, 'add', line, '--also', 'Wilf']);
  expect(stdout).toContain('Kept too: about Wilf');
  expect((await notes('Wilf')).map(({ text }) => text)).toContain('Wilf slept 7 h');
});
