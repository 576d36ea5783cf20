import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeDesk, open, removeDesk } from './testing/run.ts';

const json = (text: string) => JSON.parse(text);

test('what is forgotten at the terminal is shown before, asked for by hand, and named with the backups that still hold it', async () => {
  const at = makeDesk();
  onTestFinished(() => removeDesk(at));
  const stick = join(at.folder, 'stick');
  mkdirSync(stick);
  await open(at, ['init', '--owner', 'Nana']);
  expect((await open(at, ['backups'])).stdout).toContain('No backup yet');
  await open(at, ['subject', 'add', 'Maya']);
  await open(at, ['add', 'gave Maya 2 mg melatonin, itchy arms 3/10']);
  const slept = await open(at, ['add', 'slept 7 hours', '--subject', 'Nana', '--json']);
  const { file } = json((await open(at, ['backup', stick, '--json'])).stdout);
  expect((await open(at, ['status'])).stdout).toContain('last backup today');
  const listed = json((await open(at, ['backups', '--json'])).stdout).backups;
  expect(listed).toMatchObject([{ file, path: join(stick, file), entries: 2, by: 'hand', now: 'there' }]);

  // Without a terminal and without the word, nothing happens.
  expect(await open(at, ['subject', 'remove', 'Maya'])).toMatchObject({ status: 2 });
  expect(await open(at, ['subject', 'remove', 'Maya', '--confirm', 'Nana'])).toMatchObject({ status: 2 });
  expect((await open(at, ['subject', 'list'])).stdout).toContain('Maya');
  const removed = await open(at, ['subject', 'remove', 'Maya', '--confirm', 'Maya']);
  expect(removed.stderr).toContain('1 entry');
  expect(removed.stdout).toContain(join(stick, file));
  expect((await open(at, ['subject', 'list'])).stdout).not.toContain('Maya');

  expect(await open(at, ['forget', json(slept.stdout).entry.id])).toMatchObject({ status: 0 });
  expect((await open(at, ['undo'])).stdout).not.toContain('slept');

  expect(await open(at, ['erase', '--confirm', 'yes'])).toMatchObject({ status: 2 });
  expect(existsSync(join(at.vault, 'vault.json'))).toBe(true);
  rmSync(join(stick, file));
  const erased = await open(at, ['erase', '--confirm', 'erase everything']);
  expect(erased).toMatchObject({ status: 0 });
  expect(erased.stdout).toContain('not there any more');
  expect(existsSync(at.vault)).toBe(false);
  expect((await open(at, ['status'])).status).toBe(1);
}, 180_000);
