import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { TendError } from '../../contract/index.ts';
import { vaultError } from '../errors.ts';
import { type Header, newHeader, parseHeader, unlock } from '../header.ts';
import { sealLine } from '../inbox.ts';
import type { InboxLine } from '../inbox-line.ts';
import { KDF_FLOOR } from '../passphrase.ts';
import type { SealedFile } from '../sealed-file.ts';
import { contentOf } from '../testing/content.ts';
import { entryText, fileBytes, inboxLine } from '../testing/deeds.ts';
import { copyOf, keptVault } from '../testing/kept.ts';
import { numbered } from '../testing/random.ts';
import { kill, said, startScript } from '../testing/vaults.ts';
import { openVault, type Vault } from '../vault.ts';
import { count, FULL, torture } from './plan.ts';

/** Entries that are in the log only. */
const BEFORE_A_CRASH = 15;

/** How the flips are spread. */
const PARTS = { journal: 0.6, log: 0.1, attachments: 0.15, inbox: 0.15 };

describe('a flipped bit', () => {
  torture('header', 'no bit of vault.json changes what opens and says it is good', 1, async (attack) => {
    const passphrase = numbered(0);
    const root = Buffer.alloc(32, 9);
    const made = await newHeader({
      vault: '01a20fd3-4a92-7f4e-8cd0-04d56ecb3286',
      generation: 1,
      passphrase,
      root,
      cost: KDF_FLOOR,
    });
    const written = Buffer.from(`${JSON.stringify(made, null, 2)}\n`);
    const random = attack.random();
    const told: Record<string, number> = {};
    for (let bit = 0; bit < written.length * 8; bit++) {
      if (random() >= attack.share) continue;
      const result = await opened(flipped(written, bit).toString('utf8'), passphrase);
      if (typeof result === 'string') told[result] = (told[result] ?? 0) + 1;
      // White space may change; what it says may not.
      else expect(result, `bit ${bit}`).toEqual({ header: made, root });
      attack.done();
    }
    // A version there is none of yet is a few bits of one digit: a tenth may not meet them.
    const codes = Object.keys(told).filter((code) => code !== 'newer-version');
    expect(codes.sort()).toEqual(['damaged', 'wrong-passphrase']);
    if (attack.share === 1) expect(told).toHaveProperty('newer-version');
    const bits = Object.values(told).reduce((sum, n) => sum + n, 0);
    return `${count(bits)} bits refused (${Object.entries(told)
      .map(([code, n]) => `${count(n)} ${code}`)
      .join(', ')}), 0 taken for good`;
  });

  torture(
    'journal flips',
    'what is read is what was written, or the journal is said to be damaged',
    FULL.flips * PARTS.journal,
    async (attack) => {
      const { dir } = await keptVault({ entries: 60, attachments: 2 });
      const file = join(dir, 'journal-1.db');
      const whole = readFileSync(file);
      const written = await inVault(dir, (vault) => contentOf(vault.db));
      const random = attack.random();
      let unread = 0;
      for (let flip = 0; flip < attack.times; flip++) {
        const bit = Math.floor(random() * whole.length * 8);
        writeFileSync(file, flipped(whole, bit));
        rmSync(`${file}-wal`, { force: true });
        const result = await inVault(dir, ({ db }) => ({
          content: contentOf(db),
          integrity: db.pragma('integrity_check', { simple: true }),
        })).catch(damagedError);
        if (result instanceof Error) unread++;
        else {
          expect(result.content, `bit ${bit}`).toEqual(written);
          // Where only an index is, reading the tables does not pass by: it is noticed all the same.
          expect(result.integrity, `bit ${bit}`).not.toBe('ok');
        }
        attack.done();
      }
      return `${count(attack.times)} flips, all noticed, ${count(unread)} before everything could be read, 0 read wrong`;
    },
  );

  torture(
    'log flips',
    'what was acknowledged before a crash is there, or the journal is said to be damaged',
    FULL.flips * PARTS.log,
    async (attack) => {
      const made = copyOf(await keptVault({ entries: 5 }));
      const writer = startScript('deed.ts', [made.dir, made.folder, '0', '1', '1000', 'write']);
      await said(writer, `wrote ${BEFORE_A_CRASH}`);
      await kill(writer);
      const log = readFileSync(join(made.dir, 'journal-1.db-wal'));
      const random = attack.random();
      let [noticed, last] = [0, 0];
      for (let flip = 0; flip < attack.times; flip++) {
        const { dir, root } = copyOf(made);
        const bit = Math.floor(random() * log.length * 8);
        writeFileSync(join(dir, 'journal-1.db-wal'), flipped(log, bit));
        const texts = await inVault(dir, ({ db }) =>
          db.prepare<[], string>('SELECT text FROM entries').pluck().all(),
        ).catch(damagedError);
        if (texts instanceof Error) noticed++;
        else {
          const lost = Array.from({ length: BEFORE_A_CRASH }, (_, i) => i + 1).filter(
            (n) => !texts.includes(entryText(n)),
          );
          // In the last one nobody can tell it from a write that was cut short.
          expect(
            lost.filter((n) => n < BEFORE_A_CRASH),
            `bit ${bit}`,
          ).toEqual([]);
          last += lost.length;
        }
        rmSync(root, { recursive: true });
        attack.done();
      }
      expect(noticed).toBeGreaterThan(attack.times / 2);
      return `${count(attack.times)} flips, ${count(noticed)} noticed, ${count(last)} took the very last entry without a word, 0 read wrong`;
    },
  );

  torture(
    'attachment flips',
    'a photo is shown as it was, or not at all',
    FULL.flips * PARTS.attachments,
    async (attack) => {
      const { dir } = await keptVault({ attachments: 6 });
      const random = attack.random();
      await inVault(dir, async ({ db, attachments }) => {
        const rows = db
          .prepare<[], SealedFile & { uid: string; bytes: number }>(
            'SELECT uid, file, secret, bytes FROM attachments',
          )
          .all();
        for (let flip = 0; flip < attack.times; flip++) {
          const row = rows[Math.floor(random() * rows.length)];
          if (row === undefined) throw new RangeError('There are attachments.');
          const file = join(dir, 'attachments-1', row.file);
          const whole = readFileSync(file);
          expect(await attachments.read(row, row.bytes)).toEqual(
            new Uint8Array(fileBytes(Number(row.uid.slice(1)))),
          );
          const bit = Math.floor(random() * whole.length * 8);
          writeFileSync(file, flipped(whole, bit));
          const error = await attachments.read(row, row.bytes).then(() => undefined, damagedError);
          expect(error, `bit ${bit}`).toMatchObject({ code: 'damaged', data: { part: 'attachment' } });
          writeFileSync(file, whole);
          attack.done();
        }
      });
      return `${count(attack.times)} flips, all refused, 0 shown wrong`;
    },
  );

  torture(
    'inbox flips',
    'a line written while locked is kept as it was written, or put aside',
    FULL.flips * PARTS.inbox,
    async (attack) => {
      const { dir } = await keptVault();
      const written = inboxLine(7);
      await sealLine(dir, written);
      const inbox = join(dir, 'inbox');
      const [name = ''] = readdirSync(inbox);
      const whole = readFileSync(join(inbox, name));
      const random = attack.random();
      let [refused, kept] = [0, 0];
      await inVault(dir, async (vault) => {
        for (let flip = 0; flip < attack.times; flip++) {
          const bit = Math.floor(random() * whole.length * 8);
          writeFileSync(join(inbox, name), flipped(whole, bit));
          const lines: InboxLine[] = [];
          const { unreadable } = await vault.readInbox((line) => void lines.push(line));
          expect(
            lines.filter((line) => JSON.stringify(line) !== JSON.stringify(written)),
            `bit ${bit}`,
          ).toEqual([]);
          expect(lines.length + unreadable, `bit ${bit}`).toBe(1);
          refused += unreadable;
          kept += lines.length;
          rmSync(join(inbox, 'unreadable'), { recursive: true, force: true });
          attack.done();
        }
      });
      expect(refused).toBeGreaterThan(0);
      return `${count(attack.times)} flips, ${count(refused)} put aside, ${count(kept)} kept as they were, 0 read wrong`;
    },
  );
});

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy;
}

async function opened(text: string, passphrase: string): Promise<{ header: Header; root: Buffer } | string> {
  try {
    const header = parseHeader(text);
    return { header, root: await unlock(header, { passphrase }) };
  } catch (error) {
    if (error instanceof TendError) return error.code;
    throw error;
  }
}

async function inVault<T>(dir: string, work: (vault: Vault) => T | Promise<T>): Promise<T> {
  const vault = await openVault(dir, numbered(0));
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
}

/** The error, which has to say that something is damaged; anything else is thrown again. */
function damagedError(thrown: unknown): Error {
  const error = vaultError(thrown);
  if (!(error instanceof TendError) || error.code !== 'damaged') throw error;
  return error;
}
