import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { eraseVault, finishErasing } from './erase.ts';
import { vaultState } from './folder.ts';
import { KDF_FLOOR } from './passphrase.ts';
import { newPhrase } from './phrase.ts';
import { entriesOf, introduce } from './testing/journals.ts';
import { kill, PASSPHRASE, said, startScript, tempFolder } from './testing/vaults.ts';
import { createVault, openVault } from './vault.ts';

const KILLS = 12;
const FILES = 400;
/** Longer than an erasing takes. */
const LONGEST_MS = 30;

async function filledVault(): Promise<string> {
  const dir = join(tempFolder(), 'vault');
  const vault = await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR, phrase: newPhrase() });
  introduce(vault);
  vault.db.exec(
    `INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
     VALUES ('e', 1, 1, 'itchy arms', 0, 0, 60, 'Europe/Berlin', 'minute', 0)`,
  );
  vault.close();
  for (const folder of ['attachments-1', 'inbox']) {
    mkdirSync(join(dir, folder), { recursive: true });
    for (let i = 0; i < FILES; i++) writeFileSync(join(dir, folder, `${i}.age`), 'sealed');
  }
  for (const name of [
    'local-only',
    'lock-screen.json',
    'keychain.json',
    'renewing-1-2.tmp',
    'vault.json.new',
  ]) {
    writeFileSync(join(dir, name), '');
  }
  return dir;
}

it('nothing of an erased vault is left, and its folder is good for a new one', async () => {
  const dir = await filledVault();
  writeFileSync(join(dir, 'a letter.txt'), 'not Tend’s');
  await eraseVault(dir);
  expect(readdirSync(dir)).toEqual(['a letter.txt']);

  const other = await filledVault();
  await eraseVault(other);
  expect(existsSync(other)).toBe(false);
  (await createVault(other, PASSPHRASE, { kdf: KDF_FLOOR })).close();
});

it('no vault is erased while somebody has it open', async () => {
  const dir = await filledVault();
  const vault = await openVault(dir, PASSPHRASE);
  await expect(eraseVault(dir)).rejects.toMatchObject({ code: 'in-use' });
  vault.close();
  expect(await entriesOf(dir)).toHaveLength(1);
});

it(`the keys are gone or all is as it was, killed ${KILLS} times while a vault is erased; and the next start finishes it`, async () => {
  const whole = await filledVault();
  const header = readFileSync(join(whole, 'vault.json'), 'utf8');
  const slots: { sealed: string }[] = JSON.parse(header).slots;
  const ended = { asItWas: 0, halfWay: 0, done: 0 };
  for (let turn = 0; turn < KILLS; turn++) {
    const dir = join(tempFolder(), 'vault');
    cpSync(whole, dir, { recursive: true });
    const child = startScript('erase.ts', [dir, PASSPHRASE]);
    await said(child, 'closed');
    await sleep((turn / KILLS) ** 2 * LONGEST_MS);
    await kill(child);

    if (vaultState(dir) === 'locked') {
      expect(readFileSync(join(dir, 'vault.json'), 'utf8')).toBe(header);
      expect(await entriesOf(dir)).toHaveLength(1);
      expect(readdirSync(join(dir, 'attachments-1'))).toHaveLength(FILES);
      ended.asItWas++;
      continue;
    }
    const left = existsSync(join(dir, 'vault.json')) ? readFileSync(join(dir, 'vault.json'), 'utf8') : '';
    for (const { sealed } of slots) expect(left.includes(sealed)).toBe(false);
    ended[left === '' ? 'done' : 'halfWay']++;
    await expect(openVault(dir, PASSPHRASE)).rejects.toMatchObject({ code: 'no-vault' });
    await finishErasing(dir);
    expect(existsSync(dir) ? readdirSync(dir).filter((name) => !name.startsWith('lock.db')) : []).toEqual([]);
  }
  expect(ended.asItWas).toBeGreaterThan(0);
  expect(ended.halfWay).toBeGreaterThan(0);
}, 120_000);

it('a vault that is only damaged is not taken for one that was erased', async () => {
  const dir = await filledVault();
  const file = join(dir, 'vault.json');
  writeFileSync(file, readFileSync(file, 'utf8').slice(1));
  await finishErasing(dir);
  expect(vaultState(dir)).toBe('locked');
  expect(readdirSync(dir)).toContain('journal-1.db');
});
