// A second reader of the vault's format, written from docs/vault-format.md. It imports nothing of Tend's, so that
// whoever changes the format without its document, or the document without the format, breaks it.
import { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashRaw } from '@node-rs/argon2';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, it, onTestFinished } from 'vitest';
import { fixtureEntry, PASSPHRASE, PHRASE } from './testing/fixture.ts';

const PAGE = 4096;
const RESERVED = 80;

type Slot = {
  kind: string;
  kdf: { memoryKiB: number; passes: number; salt: string };
  nonce: string;
  sealed: string;
};
type Header = { format: number; vault: string; generation: number; slots: Slot[]; mac: string };

const hex = (text: string) => Buffer.from(text, 'hex');

/** RFC 8785, for text and whole numbers. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** BIP-39: 24 words of 11 bits each; the last 8 bits are the first of the SHA-256 of the rest. */
function entropyOf(phrase: string): Buffer {
  const bits = phrase.split(' ').map((word) => wordlist.indexOf(word).toString(2).padStart(11, '0'));
  const octets = bits.join('').match(/.{8}/g) ?? [];
  const bytes = Buffer.from(octets.map((octet) => Number.parseInt(octet, 2)));
  const entropy = bytes.subarray(0, 32);
  expect(createHash('sha256').update(entropy).digest()[0]).toBe(bytes[32]);
  return entropy;
}

const keyOfSlot: Record<string, (kdf: Slot['kdf']) => Promise<Buffer>> = {
  passphrase: (kdf) =>
    hashRaw(Buffer.from(PASSPHRASE.normalize('NFKC'), 'utf8'), {
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.passes,
      parallelism: 1,
      outputLen: 32,
      salt: hex(kdf.salt),
    }),
  phrase: async (kdf) =>
    Buffer.from(hkdfSync('sha256', entropyOf(PHRASE), hex(kdf.salt), 'tend/v1/phrase', 32)),
};

async function rootKey({ format, vault }: Header, { kind, kdf, nonce, sealed }: Slot): Promise<Buffer> {
  const kek = (await keyOfSlot[kind]?.(kdf)) ?? Buffer.alloc(32);
  const gcm = createDecipheriv('aes-256-gcm', kek, hex(nonce));
  gcm.setAAD(Buffer.from(canonical({ format: Math.min(format, 2), vault, kind, kdf }), 'utf8'));
  gcm.setAuthTag(hex(sealed).subarray(32));
  return Buffer.concat([gcm.update(hex(sealed).subarray(0, 32)), gcm.final()]);
}

const keyFor = (root: Buffer, label: string) =>
  Buffer.from(hkdfSync('sha256', root, '', `tend/v1/${label}`, 32));

/** The plain SQLite database that the journal file is under its key. */
function decrypted(file: Buffer, key: Buffer): Buffer {
  const salt = file.subarray(0, 16);
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const pages: Buffer[] = [];
  for (let page = 1; page * PAGE <= file.length; page++) {
    const bytes = file.subarray((page - 1) * PAGE, page * PAGE);
    const ciphertext = bytes.subarray(page === 1 ? 16 : 0, PAGE - RESERVED);
    const iv = bytes.subarray(PAGE - RESERVED, PAGE - RESERVED + 16);
    const number = Buffer.alloc(4);
    number.writeUInt32LE(page);
    const tag = createHmac('sha512', macKey).update(ciphertext).update(iv).update(number).digest();
    if (!tag.equals(bytes.subarray(PAGE - 64))) throw new Error(`Page ${page} is not what was written.`);
    const cbc = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    if (page === 1) pages.push(Buffer.from('SQLite format 3\0', 'latin1'));
    pages.push(cbc.update(ciphertext), cbc.final(), bytes.subarray(PAGE - RESERVED));
  }
  return Buffer.concat(pages);
}

it.each([
  ['format-1', 'passphrase'],
  ['format-2', 'passphrase'],
  ['format-2', 'phrase'],
  ['format-3', 'passphrase'],
  ['format-3', 'phrase'],
])('a second reader, written from docs/vault-format.md alone, reads %s by its %s', async (format, kind) => {
  const vault = fileURLToPath(new URL(`./fixtures/${format}/`, import.meta.url));
  const header: Header = JSON.parse(readFileSync(join(vault, 'vault.json'), 'utf8'));
  const slot = header.slots.find((one) => one.kind === kind);
  if (slot === undefined) throw new Error('There is no such slot.');
  const root = await rootKey(header, slot);
  const { mac, ...covered } = header;
  expect(createHmac('sha256', keyFor(root, 'header')).update(canonical(covered)).digest('hex')).toBe(mac);

  const journal = readFileSync(join(vault, `journal-${header.generation}.db`));
  const plain = decrypted(journal, keyFor(root, `journal/${header.generation}`));

  // Node's own SQLite, which knows no ciphers. An invented vault, so plaintext may touch the disk here.
  const dir = mkdtempSync(join(tmpdir(), 'tend-reader-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'plain.db'), plain);
  const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite');
  const db = new DatabaseSync(join(dir, 'plain.db'));
  expect(db.prepare('SELECT text FROM entries').all()).toEqual([{ text: fixtureEntry.text }]);
  db.close();
});
