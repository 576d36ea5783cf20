import { pbkdf2 } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { BackupProgress, Clock } from '../contract/index.ts';
import { createVault, KDF_FLOOR } from '../vault/index.ts';
import { isDue, keepSchedule } from './backup-schedule.ts';
import { createBackups } from './backups.ts';
import { lookForFiles } from './look-for-files.ts';
import { watchUse } from './quiet.ts';

const slow = promisify(pbkdf2);
const HOUR = 3_600_000;
// Still yesterday in New York.
const clock: Clock = { nowMs: Date.UTC(2026, 10, 25, 2), zone: 'America/New_York' };
const later = (hours: number): Clock => ({ ...clock, nowMs: clock.nowMs + hours * HOUR });

async function desk(paths = false) {
  const home = mkdtempSync(join(tmpdir(), 'tend-backups-'));
  const vault = await createVault(join(home, 'vault'), 'seven quiet herons', { kdf: KDF_FLOOR });
  onTestFinished(() => {
    vault.close();
    rmSync(home, { recursive: true });
  });
  const told: BackupProgress[] = [];
  const backups = createBackups(vault, {
    paths,
    ledgerHead: () => 'h',
    emit: (name, payload) => {
      // Of all events this desk makes one only.
      if (name === 'backup') told.push(payload as BackupProgress);
    },
  });
  const stick = join(home, 'stick');
  return { home, vault, backups, stick, told };
}

it('the last good backup is remembered with the day it has where the person is; one that failed changes nothing', async () => {
  const { vault, backups, stick, told } = await desk();
  await expect(backups.make(stick, 'hand', clock)).rejects.toMatchObject({ code: 'bad-input' });
  expect(backups.last()).toBeNull();
  expect(backups.folder()).toBeNull();
  expect(told.at(-1)).toMatchObject({ step: 'failed', by: 'hand' });

  mkdirSync(stick);
  const made = await backups.make(stick, 'hand', clock);
  expect(made).toMatchObject({ file: 'tend-2026-11-24.age', entries: 0, at: '2026-11-25T02:00:00.000Z' });
  expect(vault.db.prepare('SELECT ledger_head FROM backups').pluck().all()).toEqual(['h']);
  const { bytes, ...remembered } = made;
  expect(bytes).toBeGreaterThan(0);
  expect(backups.last()).toEqual(remembered);
  expect(backups.state()).toMatchObject({ folder: 'stick', since: made.at, failed: null, running: false });
  expect(told.at(-1)).toMatchObject({ step: 'done' });
  // What another start of Tend knows.
  expect(createBackups(vault, { paths: false, ledgerHead: () => 'h', emit: () => {} }).last()).toEqual(
    remembered,
  );
});

it('why the schedule could not back up stays said until a backup comes about, and is of no concern when it was stopped', async () => {
  const { backups, stick } = await desk();
  await expect(backups.make(stick, 'schedule', clock)).rejects.toMatchObject({ code: 'bad-input' });
  expect(backups.state().failed).toMatchObject({ message: expect.stringContaining('plug in its disk') });
  mkdirSync(stick);
  const stopped = backups.make(stick, 'schedule', clock);
  await backups.stop();
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(stick)).toEqual([]);
  await backups.make(stick, 'schedule', clock);
  expect(backups.state().failed).toBeNull();
});

it('says of every backup where it is and whether it is still there; the window is told no path', async () => {
  for (const paths of [false, true]) {
    const { home, backups, stick } = await desk(paths);
    mkdirSync(stick);
    await backups.make(stick, 'hand', clock);
    await backups.make(stick, 'hand', later(1));
    rmSync(join(stick, 'tend-2026-11-24.age'));
    const listed = await backups.list();
    expect(listed.map(({ file, folder, now }) => [file, folder, now])).toEqual([
      ['tend-2026-11-24-2.age', 'stick', 'there'],
      ['tend-2026-11-24.age', 'stick', 'gone'],
    ]);
    expect(JSON.stringify(listed).includes(home)).toBe(paths);
    renameSync(stick, join(home, 'pulled out'));
    expect((await backups.list()).map(({ now }) => now)).toEqual(['unknown', 'unknown']);
  }
});

it('a network drive that does not answer holds nobody up, and is looked at again later', async () => {
  const { backups, stick } = await desk();
  mkdirSync(stick);
  const { file } = await backups.make(stick, 'hand', clock);
  // Such a drive keeps Node's threads waiting. So does this, for a while.
  const busy = Array.from({ length: 6 }, () => slow('a', 'salt', 400_000, 32, 'sha512'));
  expect(await lookForFiles([{ folder: stick, file }], 20)).toEqual(['unknown']);
  await Promise.all(busy);
  expect(await lookForFiles([{ folder: stick, file }])).toEqual(['there']);
});

it('the schedule keeps its newest ten, and removes neither what was made by hand nor what it did not make', async () => {
  const { vault, backups, stick } = await desk();
  mkdirSync(stick);
  const byHand = await backups.make(stick, 'hand', clock);
  const scheduled: string[] = [];
  for (let day = 1; day <= 12; day++) {
    if (day === 12) {
      // Somebody put another file in the place of the second; the first is what Tend made.
      writeFileSync(join(stick, scheduled[1] ?? ''), 'a letter');
    }
    scheduled.push((await backups.make(stick, 'schedule', later(24 * day))).file);
  }
  const there = new Set(readdirSync(stick));
  expect(there.has(byHand.file)).toBe(true);
  expect(scheduled.map((file) => there.has(file))).toEqual([false, ...Array(11).fill(true)]);
  expect(vault.db.prepare('SELECT count(*) FROM backups').pluck().get()).toBe(12);
  expect(existsSync(join(stick, scheduled[1] ?? ''))).toBe(true);
}, 60_000);

it('is due a day, or a week, after the last good one there, and not again and again while it fails', () => {
  const nowMs = clock.nowMs;
  const base = { schedule: 'daily', folder: '/stick', lastMs: null, failedMs: null } as const;
  expect(isDue(base, nowMs)).toBe(true);
  expect(isDue({ ...base, schedule: 'off' }, nowMs)).toBe(false);
  expect(isDue({ ...base, folder: null }, nowMs)).toBe(false);
  expect(isDue({ ...base, lastMs: nowMs - 23 * HOUR }, nowMs)).toBe(false);
  expect(isDue({ ...base, lastMs: nowMs - 24 * HOUR }, nowMs)).toBe(true);
  expect(isDue({ ...base, schedule: 'weekly', lastMs: nowMs - 6 * 24 * HOUR }, nowMs)).toBe(false);
  expect(isDue({ ...base, schedule: 'weekly', lastMs: nowMs - 7 * 24 * HOUR }, nowMs)).toBe(true);
  expect(isDue({ ...base, failedMs: nowMs - HOUR / 2 }, nowMs)).toBe(false);
  expect(isDue({ ...base, failedMs: nowMs - 2 * HOUR }, nowMs)).toBe(true);
  // The clock was a year ahead when the last one was made.
  expect(isDue({ ...base, lastMs: nowMs + 365 * 24 * HOUR }, nowMs)).toBe(true);
});

it('looks every minute, makes one at a time, and waits until nobody is held up', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const minute = () => vi.advanceTimersByTimeAsync(60_000);
  const [state, made] = [{ quiet: false, lastMs: null as number | null }, [] as string[]];
  let finish = () => {};
  const stop = keepSchedule({
    clock: () => clock,
    isQuiet: () => state.quiet,
    scheduled: () => ({ schedule: 'daily', folder: '/stick', lastMs: state.lastMs, failedMs: null }),
    make: (folder) => {
      made.push(folder);
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    },
  });
  await minute();
  expect(made).toEqual([]);
  state.quiet = true;
  await minute();
  await minute();
  expect(made).toEqual(['/stick']);
  finish();
  state.lastMs = clock.nowMs;
  await minute();
  expect(made).toHaveLength(1);
  state.lastMs = null;
  await minute();
  expect(made).toHaveLength(2);
  finish();
  await minute();
  stop();
  await minute();
  await minute();
  expect(made).toHaveLength(3);
});

it('is made when nobody is typing or waiting for an answer', async () => {
  let now = 0;
  let answer = () => {};
  const use = watchUse(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(new Uint8Array());
      }),
    () => now,
  );
  expect(use.isQuiet()).toBe(true);
  const asked = use.handle('ask', new Uint8Array());
  now += 10 * 60_000;
  expect(use.isQuiet()).toBe(false);
  answer();
  await asked;
  expect(use.isQuiet()).toBe(false);
  now += 20_000;
  expect(use.isQuiet()).toBe(true);
});
