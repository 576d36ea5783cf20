import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { entriesOf, introduce } from './testing/journals.ts';
import { closedVault, PASSPHRASE, printed, start, TEND, tempFolder } from './testing/vaults.ts';
import { openVault } from './vault.ts';

const KILLS = 100;
/** Side by side, each on a vault of its own: two cores wait less for each other's disk. */
const CHAINS = 2;
/** A kill comes after the first, second … answer, */
const MOST_ANSWERS = 4;
/** and then after a while that is longer than an entry takes, so that it falls anywhere in the work on one. */
const LONGEST_MS = 60;
/** A hundred starts of a program on a busy machine. Nothing is measured here. */
const PATIENCE_MS = 600_000;

const line = (kill: number, i: number) =>
  `kill ${kill} line ${i}: gave Maya 2 mg melatonin at 20:10, itchy arms 3/10`;
const EVENTS_IN_A_LINE = 2;

it(
  `keeps every entry that tend add - acknowledged before a kill −9, whole, ${KILLS} times`,
  async () => {
    const counts = await Promise.all(Array.from({ length: CHAINS }, (_, chain) => killAgainAndAgain(chain)));
    const answered = counts.flat();
    expect(answered).toHaveLength(KILLS);
    expect(answered.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(KILLS);
  },
  PATIENCE_MS,
);

/** @returns for each kill, how many entries were acknowledged before it */
async function killAgainAndAgain(chain: number): Promise<number[]> {
  const dir = await closedVault();
  const vault = await openVault(dir, PASSPHRASE);
  introduce(vault);
  vault.close();

  const home = tempFolder();
  const passphraseFile = join(home, 'passphrase');
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`, { mode: 0o600 });
  const tend = [process.execPath, TEND, '--vault', dir, '--passphrase-file', passphraseFile, '--json'];
  const env = { ...process.env, NODE_COMPILE_CACHE: join(home, 'cache') };

  // Fills the cache of compiled code, which a killed process never does: a hundred starts take half as long.
  await printed(start([...tend, 'status'], env));

  const acknowledged: string[] = [];
  const counts: number[] = [];
  for (let kill = 0; kill < KILLS / CHAINS; kill++) {
    const writer = start([...tend, 'add', '-'], env);
    const ended = once(writer, 'close');
    let heard = '';
    const enough = new Promise<void>((resolve) => {
      writer.stdout?.on('data', (chunk) => {
        heard += String(chunk);
        if (heard.split('\n').length > 1 + (kill % MOST_ANSWERS)) resolve();
      });
    });
    writer.stdin?.on('error', () => {}); // It is killed while it is written to.
    writer.stdin?.write(Array.from({ length: 500 }, (_, i) => `${line(kill, i)}\n`).join(''));
    await Promise.race([enough, ended.then(() => Promise.reject(new Error('It ended by itself.')))]);
    await sleep((((kill * CHAINS + chain) * 37) % 100) * (LONGEST_MS / 100));
    writer.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);

    const answers = heard
      .split('\n')
      .slice(0, -1)
      .map((json) => JSON.parse(json));
    expect(answers.filter(({ error }) => error !== undefined)).toEqual([]);
    acknowledged.push(...answers.map(({ entry }) => entry.text));
    counts.push(answers.length);
    const entries = await entriesOf(dir);
    const found = new Set(entries.map(({ text }) => text));
    expect(
      acknowledged.filter((text) => !found.has(text)),
      `kill ${kill}`,
    ).toEqual([]);
    // The one that was on its way is there whole, or not at all.
    expect(entries.filter(({ events }) => events !== EVENTS_IN_A_LINE)).toEqual([]);
    expect(entries.length).toBeLessThanOrEqual(acknowledged.length + kill + 1);
  }
  return counts;
}
