import { argon2Sync, createHmac } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from './canonical.ts';
import { derivedKey, seal, unseal } from './keys.ts';
import { checkNewPassphrase, KDF_FLOOR, passphraseKey } from './passphrase.ts';

describe('sealing', () => {
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
