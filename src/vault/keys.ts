import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** 32 bytes derived from the root key by HKDF-SHA-256 with an empty salt and `tend/v1/<label>` as info. */
export function derivedKey(root: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `tend/v1/${label}`, KEY_BYTES));
}

/** `sealed` is the ciphertext followed by the 16-byte tag. */
export type Sealed = { readonly nonce: Buffer; readonly sealed: Buffer };

/** AES-256-GCM under a fresh random nonce. A key-encryption key comes from a fresh salt and seals once. */
export function seal(key: Buffer, plain: Buffer, associated: Buffer): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated);
  return { nonce, sealed: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

/** What was sealed, or undefined when key, nonce, associated data or bytes are not those it was sealed with. */
export function unseal(key: Buffer, { nonce, sealed }: Sealed, associated: Buffer): Buffer | undefined {
  if (sealed.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return undefined;
  }
}
