import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { vaultError } from './errors.ts';
import { unlock } from './header.ts';
import { readHeaderFile } from './header-file.ts';
import { KDF_FLOOR } from './passphrase.ts';
import { newPhrase } from './phrase.ts';
import { restoreVault } from './restore.ts';
import { contentOf } from './testing/content.ts';
import { introduce } from './testing/journals.ts';
import { numbered, numbersFrom } from './testing/random.ts';
import { kill, startScript, tempFolder } from './testing/vaults.ts';
import { createVault, openVault } from './vault.ts';

const KILLS = 60;
/** Side by side, each on a vault of its own. */
const CHAINS = 2;
/** A kill comes after one of these was said, */
const AFTER = ['open', 'changed', 'changed', 'backed'] as const;
/** and then after a while that is longer than what follows takes, so that it falls anywhere in it. */
const LONGEST_MS = 120;
const FLIPS = 300;
const ENTRIES = 40;

async function journal(passphrase: string): Promise<{ dir: string; phrase: string }> {
  const [dir, phrase] = [join(tempFolder(), 'vault'), newPhrase()];
  const vault = await createVault(dir, passphrase, { kdf: KDF_FLOOR, phrase });
  introduce(vault);
  const add = vault.db.prepare(
    `INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
     VALUES (:uid, 1, 1, :text, 0, 0, 60, 'Europe/Berlin', 'minute', 0)`,
  );
  for (let i = 0; i < ENTRIES; i++)
    add.run({ uid: `e${i}`, text: `itchy arms ${i}/10, ${'slept '.repeat(i)}` });
  vault.close();
  return { dir, phrase };
}

const opens = (dir: string, passphrase: string) =>
  unlock(readHeaderFile(dir), { passphrase }).then(
    () => true,
    () => false,
  );

it(`locks nobody out and leaves no half backup, killed ${KILLS} times while passphrases change and backups are made`, async () => {
  const chains = await Promise.all(Array.from({ length: CHAINS }, (_, chain) => killAgainAndAgain(chain)));
  // It was really in the middle of both.
  expect(chains.reduce((sum, { changed }) => sum + changed, 0)).toBeGreaterThan(KILLS / 2);
  expect(chains.reduce((sum, { backed }) => sum + backed, 0)).toBeGreaterThan(KILLS / 10);
  expect(chains.reduce((sum, { cutShort }) => sum + cutShort, 0)).toBeGreaterThan(0);
}, 600_000);

async function killAgainAndAgain(chain: number) {
  const { dir, phrase } = await journal(numbered(0));
  const [folder, random] = [join(tempFolder(), 'stick'), numbersFrom(20_261_125 + chain)];
  mkdirSync(folder);
  let [now, changed, backed, cutShort] = [0, 0, 0, 0];
  for (let turn = 0; turn < KILLS / CHAINS; turn++) {
    const child = startScript('rekey.ts', [dir, phrase, folder, String(now)]);
    let heard = '';
    child.stdout?.on('data', (chunk) => {
      heard += String(chunk);
    });
    const sign = AFTER[turn % AFTER.length] ?? 'open';
    while (!heard.includes(`${sign}`)) await once(child.stdout ?? child, 'data');
    await sleep(random() * LONGEST_MS);
    const closed = once(child, 'close');
    await kill(child);
    await closed;

    // What was acknowledged holds: that passphrase opens the vault, or the one that was on its way, and only one of them.
    const told = [...heard.matchAll(/^changed (\d+)$/gm)].map(([, n]) => Number(n));
    changed += told.length;
    const acknowledged = told.at(-1) ?? now;
    const both = [await opens(dir, numbered(acknowledged)), await opens(dir, numbered(acknowledged + 1))];
    expect(both.filter(Boolean), `kill ${turn}`).toHaveLength(1);
    now = both[0] ? acknowledged : acknowledged + 1;

    if (readdirSync(folder).some((name) => name.endsWith('.part'))) cutShort++;
    const files = readdirSync(folder).filter((name) => name.endsWith('.age'));
    const kept = [...heard.matchAll(/^backed (\S+)$/gm)].map(([, name]) => name);
    backed += kept.length;
    expect(files).toEqual(expect.arrayContaining(kept));
    for (const file of files) {
      const elsewhere = join(tempFolder(), 'restored');
      expect(await restoreVault(join(folder, file), { phrase }, elsewhere)).toEqual({ entries: ENTRIES });
      rmSync(join(folder, file));
    }
    const vault = await openVault(dir, { phrase });
    expect(vault.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(vault.db.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(ENTRIES);
    vault.close();
    expect(readdirSync(dir)).not.toContain('scratch.tmp');
  }
  const vault = await openVault(dir, numbered(now));
  await vault.backup(folder, '2026-11-25');
  vault.close();
  expect(readdirSync(folder)).toEqual(['tend-2026-11-25.age']);
  return { changed, backed, cutShort };
}

it(`gives what was written or says damaged, never anything else, after any of ${FLIPS} flipped bits in the journal`, async () => {
  const { dir, phrase } = await journal(numbered(0));
  const file = join(dir, 'journal-1.db');
  const whole = readFileSync(file);
  const read = async () => {
    const vault = await openVault(dir, { phrase });
    try {
      const content = contentOf(vault.db);
      return { content, integrity: vault.db.pragma('integrity_check', { simple: true }) };
    } finally {
      vault.close();
    }
  };
  const written = await read();
  const random = numbersFrom(5);
  let noticed = 0;
  for (let flip = 0; flip < FLIPS; flip++) {
    const bytes = Buffer.from(whole);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(file, bytes);
    rmSync(`${file}-wal`, { force: true });
    const result = await read().catch((thrown: unknown) => {
      const error = vaultError(thrown);
      if (error instanceof Error) return error;
      throw error;
    });
    if (result instanceof Error) expect(result, `byte ${at}`).toMatchObject({ code: 'damaged' });
    else expect(result.content, `byte ${at}`).toEqual(written.content);
    if (result instanceof Error || result.integrity !== 'ok') noticed++;
  }
  // Also where only an index is, which reading the tables does not pass by.
  expect(noticed).toBe(FLIPS);
}, 600_000);
