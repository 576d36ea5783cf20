// A second reader of the vault's format, written from docs/vault-format.md. It imports nothing of Tend's, so that
// whoever changes the format without its document, or the document without the format, breaks it.
import { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { wordlist } from '@scure/bip39/wordlists/english.js';

const PAGE = 4096;
const RESERVED = 80;

export type Slot = {
  kind: string;
  kdf: { memoryKiB: number; passes: number; salt: string };
  nonce: string;
  sealed: string;
};
export type Header = { format: number; vault: string; generation: number; slots: Slot[]; mac: string };

const hex = (text: string) => Buffer.from(text, 'hex');

/** RFC 8785, for text and whole numbers. */
export function canonical(value: unknown): string {
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
  if (createHash('sha256').update(entropy).digest()[0] !== bytes[32]) throw new Error('No phrase.');
  return entropy;
}

const keyOfSlot: Record<string, (kdf: Slot['kdf'], secret: string) => Promise<Buffer>> = {
  passphrase: (kdf, passphrase) =>
    hashRaw(Buffer.from(passphrase.normalize('NFKC'), 'utf8'), {
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.passes,
      parallelism: 1,
      outputLen: 32,
      salt: hex(kdf.salt),
    }),
  phrase: async (kdf, phrase) =>
    Buffer.from(hkdfSync('sha256', entropyOf(phrase), hex(kdf.salt), 'tend/v1/phrase', 32)),
};

/** @param kind of the slot that the secret opens */
export async function rootKey(
  { format, vault, slots }: Header,
  kind: string,
  secret: string,
): Promise<Buffer> {
  const slot = slots.find((one) => one.kind === kind);
  if (slot === undefined) throw new Error('There is no such slot.');
  const { kdf, nonce, sealed } = slot;
  const kek = (await keyOfSlot[kind]?.(kdf, secret)) ?? Buffer.alloc(32);
  const gcm = createDecipheriv('aes-256-gcm', kek, hex(nonce));
  gcm.setAAD(Buffer.from(canonical({ format: Math.min(format, 2), vault, kind, kdf }), 'utf8'));
  gcm.setAuthTag(hex(sealed).subarray(32));
  return Buffer.concat([gcm.update(hex(sealed).subarray(0, 32)), gcm.final()]);
}

export const keyFor = (root: Buffer, label: string) =>
  Buffer.from(hkdfSync('sha256', root, '', `tend/v1/${label}`, 32));

/** The plain SQLite database that the journal file is under its key. */
export function decrypted(file: Buffer, key: Buffer): Buffer {
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

/** The header and the layout that stand in a backup's own, which is text: the body of its stanza is base64 in lines of 64. */
export function backupHead(file: Buffer): { header: Header; layout: string } {
  const text = file.subarray(0, 100_000).toString('latin1');
  const stanza = /^-> tend\/vault (\S+)\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)/m.exec(text);
  if (stanza === null) throw new Error('No stanza of Tend’s.');
  const [, layout = '', base64 = ''] = stanza;
  return { layout, header: JSON.parse(Buffer.from(base64.replaceAll('\n', ''), 'base64').toString('utf8')) };
}

/** The members of a tar archive (POSIX.1-2001), by name. */
export function membersOf(archive: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  for (let at = 0; archive[at] !== 0; ) {
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8);
    members.set(name, archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return members;
}
