import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

const PAGE_BYTES = 4096;
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES;
const LITTLE_ENDIAN = 0x377f0682;

/**
 * Whether a log that a crash left is damaged in the middle. SQLite ends a log where its checksums end, which is right for a
 * transaction that the power cut short, and would also pass over everything acknowledged behind a flipped bit, without a
 * word. Each commit is synced before the next begins: so where one stands behind a frame that does not fit, that frame was
 * not cut short. Of the last transaction nobody can tell. To be asked before SQLite opens the journal, which removes the log.
 * https://www.sqlite.org/fileformat2.html, 4 "The Write-Ahead Log"
 */
export function isLogDamaged(log: string): boolean {
  if (!existsSync(log)) return false;
  const fd = openSync(log, 'r');
  try {
    const frames = Math.floor((fstatSync(fd).size - HEADER_BYTES) / FRAME_BYTES);
    if (frames < 1) return false;
    const header = bytesAt(fd, 0, HEADER_BYTES);
    const salts = header.subarray(16, 24);
    const begun = added([0, 0], header.subarray(0, 24), header);
    if (!isSum(begun, header.subarray(24))) {
      // A header is synced before what follows it, and is too short to be torn: frames of its own prove that it was whole.
      const first = bytesAt(fd, HEADER_BYTES, FRAME_HEADER_BYTES);
      return (
        first.subarray(8, 12).equals(salts.subarray(0, 4)) || first.subarray(12, 16).equals(salts.subarray(4))
      );
    }
    let sums = begun;
    let fits = true;
    let commitsAfter = 0;
    for (let i = 0; i < frames; i++) {
      const frame = bytesAt(fd, HEADER_BYTES + i * FRAME_BYTES, fits ? FRAME_BYTES : FRAME_HEADER_BYTES);
      const isOfThisLog = frame.subarray(8, 16).equals(salts);
      if (fits) {
        sums = added(added(sums, frame.subarray(0, 8), header), frame.subarray(FRAME_HEADER_BYTES), header);
        fits = isOfThisLog && isSum(sums, frame.subarray(16, 24));
      }
      if (fits || !isOfThisLog) continue;
      // Something of a transaction that began after the one that does not fit was committed.
      if (commitsAfter > 0) return true;
      if (frame.readUInt32BE(4) !== 0) commitsAfter++;
    }
    return false;
  } finally {
    closeSync(fd);
  }
}

type Sums = readonly [number, number];

/** 4.2 "Checksum Algorithm" */
function added(sums: Sums, bytes: Buffer, header: Buffer): Sums {
  const isLittle = header.readUInt32BE(0) === LITTLE_ENDIAN;
  let [one, two] = sums;
  for (let i = 0; i < bytes.length; i += 8) {
    one = (one + (isLittle ? bytes.readUInt32LE(i) : bytes.readUInt32BE(i)) + two) >>> 0;
    two = (two + (isLittle ? bytes.readUInt32LE(i + 4) : bytes.readUInt32BE(i + 4)) + one) >>> 0;
  }
  return [one, two];
}

function isSum([one, two]: Sums, stored: Buffer): boolean {
  return one === stored.readUInt32BE(0) && two === stored.readUInt32BE(4);
}

function bytesAt(fd: number, at: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  readSync(fd, bytes, 0, size, at);
  return bytes;
}
