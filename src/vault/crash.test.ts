import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { closedVault, PASSPHRASE, said, startScript } from './testing/vaults.ts';
import { openVault } from './vault.ts';

const KILLS = 100;
/** Longer than a few entries take, so that a kill falls anywhere in the work on one, checkpoints included. */
const LONGEST_MS = 40;

it(`keeps every entry that was acknowledged before a kill −9, ${KILLS} times`, async () => {
  const dir = await closedVault();
  let known = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = startScript('write.ts', [dir, PASSPHRASE, '1000000', 'wal_autocheckpoint = 100']);
    const ended = once(writer, 'close');
    let heard = '';
    writer.stdout?.on('data', (chunk) => {
      heard += String(chunk);
    });
    await said(writer, `added ${known + 1}`);
    await sleep(((kill * 37) % 100) * (LONGEST_MS / 100));
    writer.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);

    const vault = await openVault(dir, PASSPHRASE);
    const entries = vault.db.prepare<[], number>('SELECT id FROM entries ORDER BY id').pluck().all();
    const whole = vault.db.pragma('integrity_check', { simple: true });
    vault.db.exec("INSERT INTO entries_fts (entries_fts, rank) VALUES ('integrity-check', 1)");
    vault.close();

    const acknowledged = heard.match(/^added (\d+)$/gm)?.length ?? 0;
    expect(whole).toBe('ok');
    expect(entries).toEqual(Array.from(entries, (_, i) => i + 1));
    expect(entries.length, `kill ${kill}`).toBeGreaterThanOrEqual(known + acknowledged);
    // At most the one that was on its way; else this counts acknowledgements wrongly.
    expect(entries.length).toBeLessThanOrEqual(known + acknowledged + 1);
    known = entries.length;
  }
  expect(known).toBeGreaterThan(KILLS);
});
