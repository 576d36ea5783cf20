import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeDesk, open, PASSPHRASE, removeDesk, tend } from './testing/run.ts';

function desk() {
  const made = makeDesk();
  onTestFinished(() => removeDesk(made));
  return made;
}

test('who begins in a synced folder is told at once, and status says so to people and scripts', async () => {
  const at = desk();
  mkdirSync(join(at.folder, '.stfolder'));
  const made = await open(at, ['init', '--owner', 'Nana']);
  expect(made.status).toBe(0);
  expect(made.stderr).toContain('kept by Syncthing');

  expect((await open(at, ['status'])).stdout).toContain('kept by Syncthing');
  const { place } = JSON.parse((await open(at, ['status', '--json'])).stdout);
  expect(place).toContainEqual(expect.objectContaining({ id: 'synced', level: 'risk', answer: 'syncthing' }));
});

test('an easy passphrase gets one kind line on standard error, and is taken', async () => {
  const at = desk();
  const file = join(at.folder, 'easy');
  writeFileSync(file, 'Theodora 1984\n', { mode: 0o600 });
  const made = await tend(at, ['init', '--owner', 'Nana Theodora', '--passphrase-file', file, '--json']);
  expect(made).toMatchObject({ status: 0, stdout: '{"done":true}\n' });
  expect(made.stderr.match(/easy to guess: a name close to you and a year/g)).toHaveLength(1);
  expect(made.stderr).not.toContain('Theodora');

  writeFileSync(at.passphraseFile, 'Theodora 1984\n', { mode: 0o600 });
  const fresh = join(at.folder, 'fresh');
  writeFileSync(fresh, `${PASSPHRASE}, ${PASSPHRASE}\n`, { mode: 0o600 });
  const changed = await open(at, ['passphrase', '--new-passphrase-file', fresh, '--json']);
  expect(changed).toMatchObject({ status: 0, stderr: '' });
});
