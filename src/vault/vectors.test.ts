// The published test vectors of everything Tend's vault is made of, put through the very functions Tend calls.
// Argon2id (RFC 9106) stands in keys.test.ts, SQLCipher's pages in independent-reader.test.ts.
import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Decrypter } from 'age-encryption';
import * as ageVectors from 'cctv-age';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { valuesOf } from './archive.ts';
import { unseal } from './keys.ts';
import { phraseEntropy } from './phrase.ts';

const hex = z
  .string()
  .regex(/^([0-9a-f]{2})*$/)
  .transform((text) => Buffer.from(text, 'hex'));
const result = z.enum(['valid', 'invalid', 'acceptable']);
const Aead = z.object({ tcId: z.int(), key: hex, iv: hex, aad: hex, msg: hex, ct: hex, tag: hex, result });

/** The vectors of a file in fixtures/vectors/, whose README says where they are from. */
function vectors<T extends z.ZodType>(name: string, vector: T): z.infer<T>[] {
  const file = new URL(`./fixtures/vectors/${name}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => vector.parse(JSON.parse(line)));
}

const CHUNK = 64 * 1024;

/** What the age library itself loads, found the way it finds it. */
const ofAge = createRequire(import.meta.resolve('age-encryption'));
type Cipher = (
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
) => { decrypt(sealed: Uint8Array): Uint8Array };
type Chacha = { chacha20poly1305: Cipher };
type Curve = { x25519: { scalarMult(secret: Uint8Array, point: Uint8Array): Uint8Array } };

describe('Wycheproof', () => {
  it('AES-256-GCM: what is sealed opens, and every forged tag is refused', () => {
    const all = vectors('wycheproof-aes-gcm', Aead);
    for (const { tcId, key, iv, aad, msg, ct, tag, result } of all) {
      const plain = unseal(key, { nonce: iv, sealed: Buffer.concat([ct, tag]) }, aad);
      expect(plain, `test ${tcId}`).toEqual(result === 'valid' ? msg : undefined);
    }
    expect(tally(all)).toEqual({ valid: 39, invalid: 27 });
  });

  it('ChaCha20-Poly1305, as age loads it: likewise', () => {
    // The package's own types say the same, but nothing of ours depends on it.
    const { chacha20poly1305 } = ofAge('@noble/ciphers/chacha.js') as Chacha;
    const all = vectors('wycheproof-chacha20-poly1305', Aead);
    for (const { tcId, key, iv, aad, msg, ct, tag, result } of all) {
      const open = () => Buffer.from(chacha20poly1305(key, iv, aad).decrypt(Buffer.concat([ct, tag])));
      if (result === 'valid') expect(open(), `test ${tcId}`).toEqual(msg);
      else expect(open, `test ${tcId}`).toThrow();
    }
    expect(tally(all)).toEqual({ valid: 256, invalid: 60 });
  });

  it('HKDF-SHA-256, RFC 5869’s own among them: the keys derived are those, and one that is too long is refused', () => {
    const all = vectors(
      'wycheproof-hkdf-sha256',
      z.object({ tcId: z.int(), ikm: hex, salt: hex, info: hex, size: z.int(), okm: hex, result }),
    );
    for (const { tcId, ikm, salt, info, size, okm, result } of all) {
      const derive = () => Buffer.from(hkdfSync('sha256', ikm, salt, info, size));
      if (result === 'valid') expect(derive(), `test ${tcId}`).toEqual(okm);
      else expect(derive, `test ${tcId}`).toThrow();
    }
    expect(tally(all)).toEqual({ valid: 83, invalid: 3 });
  });

  it('HMAC-SHA-256: the header’s MAC is that, and a changed tag is another', () => {
    const all = vectors(
      'wycheproof-hmac-sha256',
      z.object({ tcId: z.int(), key: hex, msg: hex, tag: hex, result }),
    );
    for (const { tcId, key, msg, tag, result } of all) {
      const made = createHmac('sha256', key).update(msg).digest();
      expect(made.equals(tag), `test ${tcId}`).toBe(result === 'valid');
    }
    expect(tally(all)).toEqual({ valid: 33, invalid: 54 });
  });

  it('X25519, in Node’s own crypto and as age loads it: every shared secret is right, and one of zeroes is refused', async () => {
    const { x25519 } = ofAge('@noble/curves/ed25519.js') as Curve;
    const all = vectors(
      'wycheproof-x25519',
      z.object({ tcId: z.int(), public: hex, private: hex, shared: hex, result }),
    );
    let zeroes = 0;
    for (const { tcId, public: point, private: secret, shared } of all) {
      const ways = [
        async () => diffieHellman({ privateKey: privateKey(secret), publicKey: publicKey(point) }),
        async () => Buffer.from(x25519.scalarMult(secret, point)),
        () => webShared(secret, point),
      ];
      for (const way of ways) {
        if (shared.some((byte) => byte !== 0)) expect(await way(), `test ${tcId}`).toEqual(shared);
        else await expect(way(), `test ${tcId}`).rejects.toThrow();
      }
      if (shared.every((byte) => byte === 0)) zeroes++;
    }
    expect([all.length, zeroes]).toEqual([518, 31]);
  });
});

describe('BIP-39', () => {
  const all = vectors('bip39-english', z.object({ entropy: hex, phrase: z.string() }));

  it('Trezor’s vectors: the words of a phrase are those of its entropy, and back', () => {
    for (const { entropy, phrase } of all) {
      expect(entropyToMnemonic(entropy, wordlist)).toBe(phrase);
      expect(Buffer.from(mnemonicToEntropy(phrase, wordlist))).toEqual(entropy);
    }
    expect(all).toHaveLength(24);
  });

  it('Tend reads those of 24 words, and takes no shorter one for a recovery phrase', () => {
    const read = all.filter(({ phrase }) => phrase.split(' ').length === 24);
    for (const { entropy, phrase } of read) expect(phraseEntropy(phrase)).toEqual(entropy);
    for (const { phrase } of all.filter((vector) => !read.includes(vector)))
      expect(() => phraseEntropy(phrase)).toThrow(/has 24 words; here are (12|18)/);
    expect(read).toHaveLength(8);
  });
});

/**
 * C2SP's test kit for age. Left out is what no file of Tend's has: a passphrase recipient (scrypt), ASCII armor. The hybrid
 * recipients are left in: Tend makes none, and the library must refuse broken ones all the same.
 */
describe('age', () => {
  const kit = Object.entries(ageVectors)
    .map(([name, bytes]) => ageVector(name, bytes))
    .filter(({ armored, passphrase }) => !armored && !passphrase);

  it.each(['success', 'no match', 'HMAC failure', 'header failure', 'payload failure'])(
    'C2SP’s vectors: %s, read whole as attachments are, and as a stream as backups are',
    async (expected) => {
      const vectors = kit.filter(({ expect }) => expect === expected);
      for (const { name, file, fileKey, payload, identities } of vectors) {
        const whole = await decrypter(identities)
          .decrypt(file)
          .then(sha256, () => undefined);
        // No part of a payload that is not whole.
        expect(whole, name).toBe(expected === 'success' ? payload : undefined);

        const streamed = await released(identities, file);
        expect(streamed.error === undefined, name).toBe(expected === 'success');
        // A stream gives what was authenticated before the fault, and nothing else. The library looks at a full chunk when
        // more comes, so of a file that was cut there it gives one chunk less than the kit would allow.
        const allowed = fileKey === undefined ? Buffer.alloc(0) : authenticated(file, fileKey);
        if (payload !== undefined) expect(sha256(allowed), name).toBe(payload);
        const given = streamed.bytes.length;
        expect(streamed.bytes.equals(allowed.subarray(0, given)), name).toBe(true);
        expect(allowed.length - given, name).toBeLessThanOrEqual(expected === 'success' ? 0 : CHUNK);
        if (expected === 'HMAC failure') expect(String(streamed.error), name).toContain('HMAC');
      }
      expect(vectors.length).toBe(counts[expected]);
    },
  );

  const counts: Record<string, number> = {
    success: 18,
    'no match': 8,
    'HMAC failure': 1,
    'header failure': 40,
    'payload failure': 18,
  };

  it('is read by its vectors, all of them: none is new and passed over', () => {
    expect(kit.map((vector) => vector.expect).filter((kind) => !(kind in counts))).toEqual([]);
  });
});

type AgeVector = {
  readonly name: string;
  readonly expect: string;
  readonly file: Uint8Array;
  /** SHA-256 of everything that may be released. */
  readonly payload: string | undefined;
  readonly fileKey: Buffer | undefined;
  readonly identities: readonly string[];
  readonly armored: boolean;
  readonly passphrase: boolean;
};

/** A head of `key: value` lines, an empty line, and an age file. */
function ageVector(name: string, bytes: Uint8Array): AgeVector {
  const whole = Buffer.from(bytes);
  const end = whole.indexOf('\n\n');
  const lines = whole.subarray(0, end).toString('utf8').split('\n');
  const values = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const file = whole.subarray(end + 2);
  const [expected = ''] = values('expect');
  return {
    name,
    expect: expected,
    file: values('compressed').length > 0 ? inflateSync(file) : file,
    payload: values('payload')[0],
    fileKey: values('file key').map((key) => Buffer.from(key, 'hex'))[0],
    identities: values('identity'),
    armored: values('armored').length > 0,
    passphrase: values('passphrase').length > 0,
  };
}

function decrypter(identities: readonly string[]): Decrypter {
  const made = new Decrypter();
  for (const identity of identities) made.addIdentity(identity);
  return made;
}

/** Every byte that a stream gave before it ended or failed. In small pieces, as a failed stream drops what it has not handed on. */
async function released(identities: readonly string[], file: Uint8Array) {
  const given: Uint8Array[] = [];
  let at = 0;
  const pieces = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= file.length) return controller.close();
      controller.enqueue(file.subarray(at, at + 4096));
      at += 4096;
    },
  });
  let error: unknown;
  try {
    for await (const chunk of valuesOf(await decrypter(identities).decrypt(pieces))) given.push(chunk);
  } catch (thrown) {
    error = thrown;
  }
  return { bytes: Buffer.concat(given), error };
}

/**
 * The payload up to the first chunk that is not as it was written, by age's own words (C2SP age.md, "Payload") and none of
 * the library's: chunks of 64 KiB under ChaCha20-Poly1305, whose nonce counts them and marks the last.
 */
function authenticated(file: Uint8Array, fileKey: Buffer): Buffer {
  const bytes = Buffer.from(file);
  const payload = bytes.subarray(bytes.indexOf('\n', bytes.indexOf('\n---') + 1) + 1);
  const key = Buffer.from(hkdfSync('sha256', fileKey, payload.subarray(0, 16), 'payload', 32));
  const plain: Buffer[] = [];
  for (let at = 16, n = 0, last = false; at < payload.length && !last; at += CHUNK + 16, n++) {
    const sealed = payload.subarray(at, at + CHUNK + 16);
    last = sealed.length < CHUNK + 16 || openChunk(key, sealed, n, 0) === undefined;
    const chunk = openChunk(key, sealed, n, last ? 1 : 0);
    if (chunk === undefined || (chunk.length === 0 && n > 0)) break;
    plain.push(chunk);
  }
  return Buffer.concat(plain);
}

function openChunk(key: Buffer, sealed: Buffer, n: number, last: 0 | 1): Buffer | undefined {
  if (sealed.length < 16) return undefined;
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(n, 7);
  nonce[11] = last;
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = decipher.update(sealed.subarray(0, -16));
  try {
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function tally(all: readonly { result: z.infer<typeof result> }[]): Record<string, number> {
  return Object.fromEntries(
    result.options
      .map((kind) => [kind, all.filter((vector) => vector.result === kind).length] as const)
      .filter(([, n]) => n > 0),
  );
}

function privateKey(secret: Buffer) {
  const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), secret]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

function publicKey(point: Buffer) {
  const der = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), point]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** What the age library calls first. */
async function webShared(secret: Buffer, point: Buffer): Promise<Buffer> {
  const pkcs8 = privateKey(secret).export({ format: 'der', type: 'pkcs8' });
  const key = await crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), { name: 'X25519' }, false, [
    'deriveBits',
  ]);
  const peer = await crypto.subtle.importKey('raw', new Uint8Array(point), { name: 'X25519' }, false, []);
  return Buffer.from(await crypto.subtle.deriveBits({ name: 'X25519', public: peer }, key, 256));
}
