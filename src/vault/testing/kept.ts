import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { attachmentsFolder } from '../folder.ts';
import { unlock } from '../header.ts';
import { readHeaderFile } from '../header-file.ts';
import { KDF_FLOOR } from '../passphrase.ts';
import { restoreVault } from '../restore.ts';
import type { SealedFile } from '../sealed-file.ts';
import { createVault, openVault, type Vault } from '../vault.ts';
import { addEntry, attach, entryText, fileBytes, sha256 } from './deeds.ts';
import { introduce } from './journals.ts';
import { numbered } from './random.ts';
import { tempFolder } from './vaults.ts';

/** A vault that deed.ts does its deeds to, where its backups go, and what it was ever told by it. */
export type Kept = {
  readonly dir: string;
  readonly folder: string;
  /** Every line that deed.ts said so far. */
  readonly said: string[];
  /** The number of the passphrase that opens it. */
  passphrase: number;
};

/** What was looked at, for the figures at the end. */
export type Looked = { acknowledged: number; entries: number; attachments: number; backups: number };

const EVENTS = 2;

/** A closed vault with one person, one subject and as many entries and attachments as asked for. */
export async function keptVault({ entries = 0, attachments = 0 } = {}): Promise<Kept> {
  const root = tempFolder();
  const [dir, folder] = [join(root, 'vault'), tempFolder()];
  const vault = await createVault(dir, numbered(0), { kdf: KDF_FLOOR });
  introduce(vault);
  const said: string[] = [];
  // Numbers that no deed will have.
  for (let n = 900_001; n <= 900_000 + entries; n++) {
    addEntry(vault, `e${n}`, entryText(n));
    said.push(`wrote ${n}`);
  }
  for (let n = 800_001; n <= 800_000 + attachments; n++) {
    await attach(vault, n);
    said.push(`attached ${n}`);
  }
  vault.close();
  return { dir, folder, said, passphrase: 0 };
}

/** Another one, in a folder of its own that has both: what happens to it does not happen to the first. */
export function copyOf(made: Kept): Kept & { readonly root: string } {
  const root = tempFolder();
  const [dir, folder] = [join(root, 'vault'), join(root, 'stick')];
  cpSync(made.dir, dir, { recursive: true });
  mkdirSync(folder);
  return { root, dir, folder, said: [...made.said], passphrase: made.passphrase };
}

/**
 * That everything is there which deed.ts acknowledged, whole and as it was written; that nothing is there which was not
 * written; and that the database is sound. Opens the vault as a start does.
 * @param lines what it has said since it was looked at last
 */
export async function expectKept(kept: Kept, lines: readonly string[]): Promise<Looked> {
  kept.said.push(...lines);
  const { dir, said } = kept;
  const numbers = (word: string) =>
    said.flatMap((line) => (line.startsWith(`${word} `) ? [Number(line.slice(word.length + 1))] : []));

  const acknowledged = Math.max(kept.passphrase, ...numbers('passphrase'));
  const [now, next] = [await opens(dir, acknowledged), await opens(dir, acknowledged + 1)];
  // That one, or the one that was on its way; and never both.
  expect([now, next].filter(Boolean), `of passphrases ${acknowledged} and the next`).toHaveLength(1);
  kept.passphrase = now ? acknowledged : acknowledged + 1;

  const vault = await openVault(dir, numbered(kept.passphrase));
  try {
    expect(vault.generation).toBeGreaterThanOrEqual(Math.max(1, ...numbers('keys')));
    const { unreadable } = await vault.readInbox(({ id, text }) => addEntry(vault, id, text));
    // What came to be read while it was killed for the third time lies aside, whole. No kill of ours hits one line so often.
    expect(unreadable).toBe(0);
    const entries = expectEntries(vault, numbers('wrote'), numbers('sealed'));
    const attachments = await expectAttachments(dir, vault, numbers('attached'));
    const backups = await expectBackups(kept, said);
    expect(readdirSync(dir)).not.toContain('scratch.tmp');
    expect(strayIn(dir, vault.generation)).toEqual([]);
    return { acknowledged: lines.filter((line) => PROMISE.test(line)).length, entries, attachments, backups };
  } finally {
    vault.close();
  }
}

/** Files of another generation: a second copy of everything, under keys that somebody may know. */
function strayIn(dir: string, generation: number): string[] {
  const own = new RegExp(`^(journal-${generation}\\.db.*|attachments-${generation})$`);
  return readdirSync(dir).filter((name) => /^(journal|attachments|renewing)-/.test(name) && !own.test(name));
}

/** A line that promises something. */
const PROMISE = /^(wrote|passphrase|backup|keys|attached|sealed) /;

function expectEntries({ db }: Vault, wrote: readonly number[], sealed: readonly number[]): number {
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  // Throws when the keyword index and the entries do not say the same.
  db.exec("INSERT INTO entries_fts (entries_fts, rank) VALUES ('integrity-check', 1)");
  const rows = db
    .prepare<[], { uid: string; text: string; events: number }>(
      'SELECT uid, text, (SELECT count(*) FROM events WHERE entry_id = entries.id) AS events FROM entries',
    )
    .all();
  const texts = new Map<string, number>();
  for (const { text, events } of rows) {
    const [, locked, n] = /^(sealed )?line (\d+):/.exec(text) ?? [];
    // As it was written, to the last letter, with all that belongs to it; and once.
    expect(text).toBe(`${locked ?? ''}${entryText(Number(n))}`);
    expect(events).toBe(EVENTS);
    expect(texts.has(text)).toBe(false);
    texts.set(text, events);
  }
  const lost = [...wrote.map(entryText), ...sealed.map((n) => `sealed ${entryText(n)}`)].filter(
    (text) => !texts.has(text),
  );
  expect(lost.map((text) => text.slice(0, 20))).toEqual([]);
  return rows.length;
}

async function expectAttachments(dir: string, vault: Vault, attached: readonly number[]): Promise<number> {
  const { db, attachments, generation } = vault;
  await attachments.sweep();
  const rows = db
    .prepare<[], SealedFile & { uid: string; bytes: number }>(
      'SELECT uid, file, secret, bytes FROM attachments',
    )
    .all();
  for (const row of rows) {
    const bytes = await attachments.read(row, row.bytes);
    expect(sha256(bytes), row.uid).toBe(sha256(fileBytes(Number(row.uid.slice(1)))));
  }
  const uids = new Set(rows.map(({ uid }) => uid));
  expect(attached.filter((n) => !uids.has(`a${n}`))).toEqual([]);
  const folder = attachmentsFolder(dir, generation);
  // What a kill left without a row lies aside, to be removed after its days.
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'unclaimed') : [];
  // No file without a row: nobody would ever remove it.
  expect(files.sort()).toEqual(rows.map(({ file }) => file).sort());
  return rows.length;
}

/** Every file with a backup's name restores; those that were acknowledged are there. They are removed, as room is short. */
async function expectBackups({ folder, said, passphrase }: Kept, lines: string[]): Promise<number> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.age'));
  const told = lines.flatMap((line) => (line.startsWith('backup ') ? [line.slice('backup '.length)] : []));
  expect(files).toEqual(expect.arrayContaining(told));
  // From now on they are nobody's promise.
  said.splice(0, said.length, ...said.filter((line) => !line.startsWith('backup ')));
  for (const file of files) {
    const elsewhere = join(tempFolder(), 'restored');
    const ways = [passphrase, passphrase - 1].filter((n) => n >= 0);
    let restored = false;
    for (const n of ways) {
      restored ||= await restoreVault(join(folder, file), { passphrase: numbered(n) }, elsewhere).then(
        () => true,
        () => false,
      );
    }
    expect(restored, `a backup restores`).toBe(true);
    rmSync(elsewhere, { recursive: true });
    rmSync(join(folder, file));
  }
  return files.length;
}

const opens = (dir: string, n: number) =>
  unlock(readHeaderFile(dir), { passphrase: numbered(n) }).then(
    (root) => root.fill(0).length > 0,
    () => false,
  );
