import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** docs/vault-format.md, "journal-<n>.db". */
const PAGE_BYTES = 4096;
const IV_AT = 4016;
const TAG_AT = 4032;
const SALT_BYTES = 16;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/** What SQLite has of a page for itself: the rest is the cipher's. */
export const USABLE_BYTES = IV_AT;

/** The pages of a journal file that may be damaged, each by itself. Nothing is ever written. */
export type Pages = {
  readonly count: number;
  /** Its plaintext, of `USABLE_BYTES`, or undefined when it is not, to the bit, what was written. Pages count from 1. */
  read(page: number): Buffer | undefined;
  close(): void;
};

/** @param key 32 bytes, of the journal; the caller zeroes it after `close` */
export function openPages(file: string, key: Buffer): Pages {
  const journal = openSync(file, 'r');
  const log = existsSync(`${file}-wal`) ? openSync(`${file}-wal`, 'r') : undefined;
  const frames = log === undefined ? new Map<number, number>() : committed(log);
  const count = Math.max(Math.floor(fstatSync(journal).size / PAGE_BYTES), ...frames.keys());

  const sealed = (page: number): Buffer => {
    const frame = frames.get(page);
    return log !== undefined && frame !== undefined
      ? bytesAt(log, frame)
      : bytesAt(journal, (page - 1) * PAGE_BYTES);
  };
  const salt = bytesAt(journal, 0).subarray(0, SALT_BYTES);
  const macKey = macKeyOf(key, salt, (candidate) => {
    for (let page = 2; page <= Math.min(count, 64); page++)
      if (isWhole(sealed(page), page, candidate)) return true;
    return false;
  });
  return {
    count,
    read(page) {
      const bytes = sealed(page);
      if (!isWhole(bytes, page, macKey)) return undefined;
      const from = page === 1 ? SALT_BYTES : 0;
      const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(IV_AT, TAG_AT)).setAutoPadding(
        false,
      );
      const plain = Buffer.concat([decipher.update(bytes.subarray(from, IV_AT)), decipher.final()]);
      return page === 1 ? Buffer.concat([MAGIC, plain]) : plain;
    },
    close() {
      macKey.fill(0);
      closeSync(journal);
      if (log !== undefined) closeSync(log);
    },
  };
}

/** The first 16 bytes are a salt that every page's MAC hangs on: one bit of it that was flipped is found by trying. */
function macKeyOf(key: Buffer, salt: Buffer, fits: (macKey: Buffer) => boolean): Buffer {
  const found = derived(key, salt);
  if (fits(found)) return found;
  for (let bit = 0; bit < SALT_BYTES * 8; bit++) {
    const other = Buffer.from(salt);
    other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    const candidate = derived(key, other);
    if (fits(candidate)) return candidate;
  }
  return found;
}

function derived(key: Buffer, salt: Buffer): Buffer {
  return pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
}

function isWhole(bytes: Buffer, page: number, macKey: Buffer): boolean {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(page);
  const covered = bytes.subarray(page === 1 ? SALT_BYTES : 0, TAG_AT);
  const tag = createHmac('sha512', macKey).update(covered).update(number).digest();
  return timingSafeEqual(tag, bytes.subarray(TAG_AT));
}

/** Where the newest committed form of a page stands in the log. Its checksums are passed over: each page has its own MAC. */
function committed(log: number): Map<number, number> {
  const frames = new Map<number, number>();
  const { size } = fstatSync(log);
  if (size < LOG_HEADER_BYTES) return frames;
  const salts = bytesAt(log, 0, LOG_HEADER_BYTES).subarray(16, 24);
  let pending = new Map<number, number>();
  for (
    let at = LOG_HEADER_BYTES;
    at + FRAME_HEADER_BYTES + PAGE_BYTES <= size;
    at += FRAME_HEADER_BYTES + PAGE_BYTES
  ) {
    const head = bytesAt(log, at, FRAME_HEADER_BYTES);
    // The rest of the log is from before it was begun anew.
    if (!head.subarray(8, 16).equals(salts)) break;
    pending.set(head.readUInt32BE(0), at + FRAME_HEADER_BYTES);
    if (head.readUInt32BE(4) === 0) continue;
    for (const [page, where] of pending) frames.set(page, where);
    pending = new Map();
  }
  return frames;
}

/** Zeroes where the file ends, or the disk gives nothing. */
function bytesAt(fd: number, at: number, size = PAGE_BYTES): Buffer {
  const bytes = Buffer.alloc(size);
  try {
    readSync(fd, bytes, 0, size, at);
  } catch {
    bytes.fill(0);
  }
  return bytes;
}
