import { performance } from 'node:perf_hooks';
import { hashRaw } from '@node-rs/argon2';
import { TendError } from '../contract/index.ts';
import { KEY_BYTES } from './keys.ts';

/** What one guess costs: memory in KiB, and how often it is gone over. Parallelism is always 1. */
export type KdfCost = { readonly memoryKiB: number; readonly passes: number };

/** OWASP's floor for Argon2id. A header that asks for less is refused; tests use it for speed. */
export const KDF_FLOOR: KdfCost = { memoryKiB: 19 * 1024, passes: 2 };

/** What a new vault starts from (RFC 9106, second recommendation); calibration only raises it. */
export const KDF_DEFAULT: KdfCost = { memoryKiB: 64 * 1024, passes: 3 };

/** Beyond these a header is an attack on the laptop's memory and patience, not protection. */
export const KDF_CEILING: KdfCost = { memoryKiB: 1024 * 1024, passes: 20 };

const TARGET_MS = 500;
/** A vault must still open on the small laptop it is carried to. */
const CALIBRATED_MEMORY_KIB = 256 * 1024;
const SHORTEST = 8;

/**
 * The key-encryption key of a passphrase: Argon2id version 1.3, parallelism 1, 32 bytes, over the UTF-8 of the
 * passphrase in NFKC, so that the same words open the vault from another keyboard.
 */
export async function passphraseKey(passphrase: string, salt: Buffer, cost: KdfCost): Promise<Buffer> {
  const password = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  try {
    return await hashRaw(password, {
      algorithm: 2, // Argon2id; the package's enum is ambient and const, which isolated modules cannot read
      version: 1, // 0x13
      memoryCost: cost.memoryKiB,
      timeCost: cost.passes,
      parallelism: 1,
      outputLen: KEY_BYTES,
      salt,
    });
  } finally {
    password.fill(0);
  }
}

/** @throws TendError `weak-passphrase` for fewer than eight characters, counted as people see them. */
export function checkNewPassphrase(passphrase: string): void {
  const characters = [...new Intl.Segmenter().segment(passphrase.normalize('NFKC').trim())].length;
  if (characters >= SHORTEST) return;
  throw new TendError(
    'weak-passphrase',
    `Please choose a longer passphrase: at least ${SHORTEST} characters. Four or five words that only you would put together are easy to keep and hard to guess.`,
    { shortest: SHORTEST },
  );
}

/** The cost that takes about half a second on this machine: more memory first, then more passes. */
export async function calibratedCost(): Promise<KdfCost> {
  let { memoryKiB, passes } = KDF_DEFAULT;
  let ms = await timed({ memoryKiB, passes });
  while (ms * 2 <= TARGET_MS && memoryKiB * 2 <= CALIBRATED_MEMORY_KIB) {
    memoryKiB *= 2;
    ms = await timed({ memoryKiB, passes });
  }
  const affordable = Math.floor((passes * TARGET_MS) / ms);
  passes = Math.min(Math.max(passes, affordable), KDF_CEILING.passes);
  return { memoryKiB, passes };
}

async function timed(cost: KdfCost): Promise<number> {
  const started = performance.now();
  await passphraseKey('how long does one guess take', Buffer.alloc(16), cost);
  return performance.now() - started;
}
