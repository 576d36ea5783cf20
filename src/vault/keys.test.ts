import { argon2Sync, createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hashRaw } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalBytes } from './canonical.ts';
import { derivedKey, seal, unseal } from './keys.ts';
import { checkNewPassphrase, KDF_FLOOR, passphraseKey } from './passphrase.ts';

const text = z.string();
const vectors = z
  .object({
    aesGcm: z.array(
      z.object({
        tcId: z.int(),
        key: text,
        iv: text,
        aad: text,
        msg: text,
        ct: text,
        tag: text,
        result: text,
      }),
    ),
    hkdfSha256: z.array(z.object({ ikm: text, salt: text, info: text, size: z.int(), okm: text })),
  })
  .parse(JSON.parse(readFileSync(new URL('./fixtures/wycheproof.json', import.meta.url), 'utf8')));

const bytes = (hex: string) => Buffer.from(hex, 'hex');

describe('sealing', () => {
  it('opens what Wycheproof calls valid and refuses every forged tag', () => {
    let refused = 0;
    for (const { tcId, key, iv, aad, msg, ct, tag, result } of vectors.aesGcm) {
      const plain = unseal(bytes(key), { nonce: bytes(iv), sealed: bytes(ct + tag) }, bytes(aad));
      expect(plain?.toString('hex'), `test ${tcId}`).toBe(result === 'valid' ? msg : undefined);
      if (plain === undefined) refused++;
    }
    expect(vectors.aesGcm.length - refused).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
  });

  it('opens only with the key and the associated data it was sealed with, whole', () => {
    const [key, root, bound] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2), Buffer.from('slot one')];
    const box = seal(key, root, bound);
    expect(unseal(key, box, bound)).toEqual(root);
    expect(unseal(Buffer.alloc(32, 3), box, bound)).toBeUndefined();
    expect(unseal(key, box, Buffer.from('slot two'))).toBeUndefined();
    expect(unseal(key, { ...box, sealed: box.sealed.subarray(0, -1) }, bound)).toBeUndefined();
    expect(unseal(key, { ...box, sealed: Buffer.alloc(0) }, bound)).toBeUndefined();
    expect(seal(key, root, bound).nonce).not.toEqual(box.nonce);
  });
});

describe('derived keys', () => {
  it('are HKDF-SHA-256 as Wycheproof and RFC 5869 (A.1) have it', () => {
    const rfc = {
      ikm: '0b'.repeat(22),
      salt: '000102030405060708090a0b0c',
      info: 'f0f1f2f3f4f5f6f7f8f9',
      size: 42,
      okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    };
    expect(vectors.hkdfSha256.length).toBeGreaterThan(5);
    for (const { ikm, salt, info, size, okm } of [rfc, ...vectors.hkdfSha256]) {
      const derived = hkdfSync('sha256', bytes(ikm), bytes(salt), bytes(info), size);
      expect(Buffer.from(derived).toString('hex')).toBe(okm);
    }
  });

  it('are what the format document says, step by step, and differ for each label', () => {
    const root = Buffer.alloc(32, 7);
    const extracted = createHmac('sha256', Buffer.alloc(32)).update(root).digest();
    const expanded = createHmac('sha256', extracted).update('tend/v1/journal/1\x01', 'latin1').digest();
    expect(derivedKey(root, 'journal/1')).toEqual(expanded);
    expect(derivedKey(root, 'journal/2')).not.toEqual(expanded);
  });
});

describe('the passphrase', () => {
  it('goes through Argon2id as RFC 9106 has it (5.3), by the way of a second implementation', async () => {
    const rfc = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    });
    expect(rfc.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');

    for (const passphrase of ['correct horse battery staple', 'ein Löffel für Oma', '眠れない夜の記録']) {
      const salt = Buffer.from('0123456789abcdef');
      const second = argon2Sync('argon2id', {
        message: passphrase.normalize('NFKC'),
        nonce: salt,
        parallelism: 1,
        tagLength: 32,
        memory: KDF_FLOOR.memoryKiB,
        passes: KDF_FLOOR.passes,
      });
      expect(await passphraseKey(passphrase, salt, KDF_FLOOR)).toEqual(second);
    }
  });

  it('goes through the library as the reference implementation’s own test has it', async () => {
    const options = { memoryCost: 65_536, timeCost: 2, parallelism: 1, outputLen: 32 };
    const tag = await hashRaw('password', { ...options, salt: Buffer.from('somesalt') });
    expect(tag.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  it('opens the vault from a keyboard that writes the same letters another way', async () => {
    const salt = Buffer.alloc(16);
    const composed = await passphraseKey('caf\u00e9 \ufb01ne day', salt, KDF_FLOOR);
    expect(await passphraseKey('cafe\u0301 fine day', salt, KDF_FLOOR)).toEqual(composed);
  });

  it('is refused kindly when a guess would find it, counted in characters as people see them', () => {
    const refused = expect.objectContaining({ code: 'weak-passphrase' });
    for (const weak of ['', '        ', '1234567', '👩‍👧👩‍👧', 'a       ']) {
      expect(() => checkNewPassphrase(weak)).toThrow(refused);
    }
    for (const fine of ['12345678', '眠れない夜の記録']) checkNewPassphrase(fine);
  });
});

describe('canonical bytes', () => {
  it('are the same whatever the order and layout of the file, and differ with any value', () => {
    const one = canonicalBytes({ b: [{ y: 'é"', x: 1 }], a: 'z' });
    expect(one.toString('utf8')).toBe('{"a":"z","b":[{"x":1,"y":"é\\""}]}');
    expect(canonicalBytes({ a: 'z', b: [{ x: 1, y: 'é"' }] })).toEqual(one);
    expect(() => canonicalBytes({ a: 0.5 })).toThrow(RangeError);
  });
});
