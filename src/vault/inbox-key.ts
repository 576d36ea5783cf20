import { createPrivateKey, createPublicKey } from 'node:crypto';
import { bech32 } from '@scure/base';
import type { ReadableDb } from './db.ts';
import { keptKey } from './kept-keys.ts';
import { derivedKey } from './keys.ts';

/** What stands before the 32 bytes of an X25519 secret in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_BYTES = 32;

/** The age recipient of the inbox: whoever has it can seal a line, and only the root key's owner can read it. */
export function inboxRecipient(root: Buffer): string {
  const secret = derivedKey(root, 'inbox');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' });
  secret.fill(0);
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return bech32.encodeFromBytes('age', spki.subarray(-PUBLIC_BYTES));
}

/** The age identity (`AGE-SECRET-KEY-1…`) that reads the inbox. Text, as the age library wants it; it cannot be zeroed. */
export function inboxIdentity(root: Buffer): string {
  return identityOf(derivedKey(root, 'inbox'));
}

/** That of the keys before today's: somebody may have sealed a line to them at the moment they were made anew. */
export function formerInboxIdentity(db: ReadableDb): string | undefined {
  const secret = keptKey(db, 'inbox');
  return secret && identityOf(secret);
}

function identityOf(secret: Buffer): string {
  try {
    return bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase();
  } finally {
    secret.fill(0);
  }
}
