import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acquireLock, lockHolder, signalLockHolder } from './lock.ts';
import { processStart } from './process-start.ts';
import { sqlite } from './sqlite.ts';
import { closedVault, kill, PASSPHRASE, printed, said, startScript, tempFolder } from './testing/vaults.ts';
import { openVault } from './vault.ts';

describe('one owner at a time', () => {
  it('tells the second comer who has the vault open, however long ago the first forgot about it', async () => {
    const dir = await closedVault();
    const first = startScript('holder.ts', [dir, PASSPHRASE, 'app']);
    await said(first, 'open');
    await sleep(200);

    expect(lockHolder(dir)).toMatchObject({ pid: first.pid, kind: 'app' });
    const second = openVault(dir, PASSPHRASE);
    await expect(second).rejects.toMatchObject({ code: 'in-use', data: { holder: 'app' } });
    await expect(second).rejects.toThrow(/window.*tend lock/);
  });

  it('frees the vault when its owner is killed', async () => {
    const dir = await closedVault();
    const first = startScript('holder.ts', [dir, PASSPHRASE, 'terminal']);
    await said(first, 'open');
    await kill(first);

    expect(lockHolder(dir)).toBeUndefined();
    (await openVault(dir, PASSPHRASE)).close();
  });

  it('holds within one process as well, and a failed attempt leaves the vault free', async () => {
    const dir = await closedVault();
    const vault = await openVault(dir, PASSPHRASE, { holder: 'terminal' });
    await expect(openVault(dir, PASSPHRASE)).rejects.toMatchObject({ data: { holder: 'terminal' } });
    expect(lockHolder(dir)).toMatchObject({ pid: process.pid });
    // Asking from within must not give the lock away, as closing a descriptor of the file would.
    expect(await printed(startScript('open.ts', [dir, PASSPHRASE, 'open']))).toMatchObject({
      code: 'in-use',
    });
    vault.close();
    await expect(openVault(dir, 'another passphrase')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(lockHolder(dir)).toBeUndefined();
  });

  it('lets only one of two in when they come at the same moment', async () => {
    const dir = await closedVault();
    const results = await Promise.allSettled([openVault(dir, PASSPHRASE), openVault(dir, PASSPHRASE)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const result of results) if (result.status === 'fulfilled') result.value.close();
  });

  it('says that the journal is well when only the lock file is damaged', () => {
    const dir = tempFolder();
    writeFileSync(join(dir, 'lock.db'), 'not a database'.repeat(400));
    expect(() => acquireLock(dir, 'app')).toThrow(
      expect.objectContaining({ code: 'damaged', data: { part: 'lock' } }),
    );
  });
});

describe('tend lock', () => {
  it('ends the process that has the vault open, and returns when the vault is free', async () => {
    const dir = await closedVault();
    const owner = startScript('holder.ts', [dir, PASSPHRASE, 'app']);
    const ended = once(owner, 'exit');
    await said(owner, 'open');

    expect(await signalLockHolder(dir)).toMatchObject({ pid: owner.pid });
    expect(lockHolder(dir)).toBeUndefined();
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  it('does nothing when nobody has it open', async () => {
    expect(await signalLockHolder(await closedVault())).toBeUndefined();
  });

  it('never ends a stranger who was given the number of a process that is gone', async () => {
    const dir = await closedVault();
    const stranger = startScript('holder.ts', [await closedVault(), PASSPHRASE, 'app']);
    await said(stranger, 'open');

    // The lock is held, and the row in it names the stranger's number with another start.
    const db = new (sqlite())(join(dir, 'lock.db'));
    onTestFinished(() => void db.close());
    const who = JSON.stringify({ pid: stranger.pid, started: 'another day', kind: 'app' });
    db.prepare('INSERT OR REPLACE INTO holder (one, who) VALUES (1, ?)').run(who);
    db.exec('BEGIN IMMEDIATE');

    await expect(signalLockHolder(dir)).rejects.toMatchObject({ code: 'in-use' });
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });
});

describe('the start of a process', () => {
  it('is the same each time it is asked, and another for another process', async () => {
    expect(processStart(process.pid)).toBe(processStart(process.pid));
    const other = startScript('holder.ts', [await closedVault(), PASSPHRASE, 'app']);
    await said(other, 'open');
    const started = processStart(other.pid ?? 0);
    expect(started).toBeDefined();
    expect(started).not.toBe(processStart(process.pid));
    await kill(other);
    expect(processStart(other.pid ?? 0)).toBeUndefined();
  });
});
