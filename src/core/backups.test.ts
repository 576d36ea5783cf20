import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createVault, KDF_FLOOR } from '../vault/index.ts';
import { backUp, lastBackup } from './backups.ts';

it('the last good backup is remembered with the day it has where the person is; one that failed changes nothing', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tend-backups-'));
  const vault = await createVault(join(home, 'vault'), 'seven quiet herons', { kdf: KDF_FLOOR });
  onTestFinished(() => {
    vault.close();
    rmSync(home, { recursive: true });
  });
  const stick = join(home, 'stick');
  // Still yesterday in New York.
  const clock = { nowMs: Date.UTC(2026, 10, 25, 2), zone: 'America/New_York' };
  await expect(backUp(vault, stick, clock)).rejects.toMatchObject({ code: 'bad-input' });
  expect(lastBackup(vault.db)).toBeNull();

  mkdirSync(stick);
  const made = await backUp(vault, stick, clock);
  expect(made).toMatchObject({ file: 'tend-2026-11-24.age', entries: 0, at: '2026-11-25T02:00:00.000Z' });
  const { bytes, ...remembered } = made;
  expect(bytes).toBeGreaterThan(0);
  expect(lastBackup(vault.db)).toEqual(remembered);
});
