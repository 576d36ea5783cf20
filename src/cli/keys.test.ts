import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Desk, makeDesk, onATerminal, open, PASSPHRASE, removeDesk, tend } from './testing/run.ts';

const json = (text: string): unknown => JSON.parse(text);

function desk(): Desk {
  const made = makeDesk();
  onTestFinished(() => removeDesk(made));
  return made;
}

/** A vault with one line in it, and its recovery phrase in a file. */
async function written(): Promise<Desk & { phraseFile: string }> {
  const at = desk();
  const phraseFile = join(at.folder, 'phrase');
  const made = await open(at, ['init', '--owner', 'Nana', '--phrase-file', phraseFile, '--json']);
  expect(made).toEqual({ status: 0, stdout: '{"done":true}\n', stderr: '' });
  expect((await open(at, ['add', 'itchy arms 3/10'])).status).toBe(0);
  return { ...at, phraseFile };
}

function secret(at: Desk, name: string, text: string): string {
  const file = join(at.folder, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

test('a vault made by the command as it is shipped costs at least 64 MiB and 3 passes a guess', async () => {
  const cost = async (at: Desk) => {
    expect((await open(at, ['init', '--owner', 'Nana'])).status).toBe(0);
    // The header is ours.
    return JSON.parse(readFileSync(join(at.vault, 'vault.json'), 'utf8')).slots[0].kdf;
  };
  const { memoryKiB, passes } = await cost({ ...desk(), asShipped: true });
  expect(memoryKiB).toBeGreaterThanOrEqual(64 * 1024);
  expect(passes).toBeGreaterThanOrEqual(3);
  // Not so in the other tests of the terminal, for speed: were it, they would take minutes longer.
  expect(await cost(desk())).toMatchObject({ memoryKiB: 19 * 1024, passes: 2 });
});

test('a recovery phrase goes into its own private file and nowhere else, and none is made that nobody would see', async () => {
  const at = await written();
  expect(statSync(at.phraseFile).mode & 0o777).toBe(0o600);
  expect(readFileSync(at.phraseFile, 'utf8').trim().split(' ')).toHaveLength(24);
  const again = await open(at, ['phrase', 'make', '--phrase-file', at.phraseFile]);
  expect(again).toMatchObject({ status: 2, stdout: '' });
  expect((await open(at, ['phrase', 'make'])).status).toBe(2);

  if (process.platform === 'linux') {
    const { vault, passphraseFile } = desk();
    const args = ['init', '--owner', 'Nana', '--passphrase-file', passphraseFile];
    const { shown } = await onATerminal({ ...desk(), vault }, args, '');
    expect(shown.match(/^ +\d+ [a-z]+ +\d+ [a-z]+ +\d+ [a-z]+ +\d+ [a-z]+\r?$/gm)).toHaveLength(6);
  }

  const other = desk();
  const made = await open(other, ['init', '--owner', 'Nana']);
  expect(made.stderr).toContain('tend phrase make');
  expect(json((await open(other, ['status', '--json'])).stdout)).toMatchObject({ recoveryPhrase: false });
});

test('who forgot the passphrase gets back in with the phrase, and changes it again when they like', async () => {
  const at = await written();
  const fresh = secret(at, 'new', 'four other quiet words\n');
  const mistyped = secret(at, 'mistyped', readFileSync(at.phraseFile, 'utf8').replace(/^\w+/, 'xylophone'));
  const wrong = await tend(at, ['recover', '--phrase-file', mistyped, '--new-passphrase-file', fresh]);
  expect(wrong).toMatchObject({ status: 3, stderr: expect.stringContaining('Word 1 ') });

  const back = await tend(at, ['recover', '--phrase-file', at.phraseFile, '--new-passphrase-file', fresh]);
  expect(back.status).toBe(0);
  expect((await open(at, ['status'])).status).toBe(3);
  const changed = await tend(
    at,
    ['passphrase', '--passphrase-file', '-', '--new-passphrase-file', '-'],
    `four other quiet words\n${PASSPHRASE}\n`,
  );
  expect(changed.status).toBe(0);
  expect((await open(at, ['timeline'])).stdout).toContain('itchy arms');
});

test('a backup is restored on another machine by its phrase or passphrase, and status says when the last one was', async () => {
  const at = await written();
  const stick = join(at.folder, 'stick');
  expect((await open(at, ['backup', stick])).status).toBe(2);
  mkdirSync(stick);
  const made = await open(at, ['backup', stick, '--now', '2026-11-24T23:30:00Z', '--json']);
  // It is past midnight in Berlin.
  expect(json(made.stdout)).toMatchObject({ file: 'tend-2026-11-25.age', entries: 1 });
  expect((await open(at, ['status'])).stdout).toMatch(/last\s+backup\s[^(]*\(2026-11-2/);

  for (const way of ['--phrase-file', '--passphrase-file']) {
    const other = desk();
    const file = way === '--phrase-file' ? at.phraseFile : at.passphraseFile;
    const restored = await tend(other, ['restore', join(stick, 'tend-2026-11-25.age'), way, file, '--json']);
    expect(json(restored.stdout)).toEqual({ entries: 1 });
    expect((await open(other, ['timeline'])).stdout).toContain('itchy arms');
  }
  rmSync(stick, { recursive: true });
  const gone = await open(desk(), ['restore', join(stick, 'tend-2026-11-25.age')]);
  expect(gone.status).toBe(5);
  expect(existsSync(stick)).toBe(false);
});

test('new keys leave what was written, make the phrase anew, and old backups open with the passphrase of their day', async () => {
  const at = await written();
  const stick = join(at.folder, 'stick');
  mkdirSync(stick);
  expect((await open(at, ['backup', stick, '--now', '2026-11-24T12:00:00Z'])).status).toBe(0);

  // The words would be lost: nothing is made that nobody would see.
  expect(await open(at, ['keys', 'new'])).toMatchObject({ status: 2, stdout: '' });
  const fresh = join(at.folder, 'fresh-phrase');
  const passphrase = secret(at, 'new', 'four other quiet words\n');
  const args = ['keys', 'new', '--phrase-file', fresh, '--new-passphrase-file', passphrase, '--json'];
  const made = await open(at, args);
  expect(made.stderr).toContain('100 %');
  expect(json(made.stdout)).toEqual({ generation: 2, keychainDropped: false, damagedAttachments: 0 });
  const words = (file: string) => readFileSync(file, 'utf8').trim().split(' ');
  expect([words(fresh).length, statSync(fresh).mode & 0o777]).toEqual([24, 0o600]);
  expect(words(fresh)).not.toEqual(words(at.phraseFile));

  expect((await open(at, ['status'])).status).toBe(3);
  const now = { ...at, passphraseFile: passphrase };
  expect((await open(now, ['timeline'])).stdout).toContain('itchy arms');
  const other = desk();
  const restored = await open({ ...other, passphraseFile: at.passphraseFile }, [
    'restore',
    join(stick, 'tend-2026-11-24.age'),
  ]);
  expect(restored.status).toBe(0);
});
