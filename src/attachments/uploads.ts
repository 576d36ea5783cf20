import { randomUUID } from 'node:crypto';
import { ATTACHMENT_CHUNK_BYTES, type Clock, MAX_ATTACHMENT_BYTES, TendError } from '../contract/index.ts';

/** A file as it was handed in, whole. */
export type Incoming = {
  readonly name: string;
  /** What the caller believes it is. */
  readonly mediaType: string;
  readonly keepMetadata: boolean;
  readonly clock: Clock;
  readonly bytes: Buffer;
};

type Upload = Incoming & { received: number; touchedMs: number };

/** All that may be on its way at once. It is in memory only: a plaintext never touches the disk. */
const MOST_BYTES_AT_ONCE = 4 * MAX_ATTACHMENT_BYTES;
/** A window that went away does not come back for its uploads. */
const IDLE_MS = 10 * 60_000;

/** Files that come in piece by piece. */
export function createUploads(monotonic: () => number = () => performance.now()) {
  const underWay = new Map<string, Upload>();

  function drop(id: string): void {
    underWay.get(id)?.bytes.fill(0);
    underWay.delete(id);
  }

  function known(id: string): Upload {
    const upload = underWay.get(id);
    if (upload) return upload;
    throw new TendError('not-found', 'That file was not being added any more. Please add it again.');
  }

  return {
    /** @throws TendError `bad-input` for an empty file, one that is too large, or too many at once */
    begin(
      file: Omit<Incoming, 'bytes' | 'keepMetadata'> & { bytes: number; keepMetadata?: boolean | undefined },
    ) {
      if (file.bytes < 1)
        throw new TendError('bad-input', 'This file is empty, so there is nothing to keep.');
      if (file.bytes > MAX_ATTACHMENT_BYTES) {
        const most = MAX_ATTACHMENT_BYTES / 1e6;
        throw new TendError(
          'bad-input',
          `This file is too large: up to ${most} MB can be kept. A smaller or shorter copy of it may do.`,
        );
      }
      const now = monotonic();
      for (const [id, { touchedMs }] of underWay) if (now - touchedMs > IDLE_MS) drop(id);
      const held = [...underWay.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (held + file.bytes > MOST_BYTES_AT_ONCE) {
        throw new TendError(
          'bad-input',
          'Too many files at once. Please wait for those before, and add it again.',
        );
      }
      const id = randomUUID();
      const { name, mediaType, clock, keepMetadata = false } = file;
      underWay.set(id, {
        name,
        mediaType,
        clock,
        keepMetadata,
        bytes: Buffer.alloc(file.bytes),
        received: 0,
        touchedMs: now,
      });
      return id;
    },

    /** @returns how much there is now. @throws TendError `not-found`, `bad-input` when a piece is missing or there is too much */
    add(id: string, offset: number, chunk: Uint8Array): number {
      const upload = known(id);
      upload.touchedMs = monotonic();
      if (offset !== upload.received) {
        throw new TendError('bad-input', 'A piece of this file is missing. Please add it again.', {
          expected: upload.received,
        });
      }
      if (chunk.length > ATTACHMENT_CHUNK_BYTES || offset + chunk.length > upload.bytes.length) {
        throw new TendError('bad-input', 'This file is larger than it was said to be. Please add it again.');
      }
      upload.bytes.set(chunk, offset);
      upload.received += chunk.length;
      return upload.received;
    },

    /** Hands the whole file over, and knows it no more. @throws TendError `not-found`, `bad-input` when some of it is missing */
    take(id: string): Incoming {
      const upload = known(id);
      if (upload.received !== upload.bytes.length) {
        drop(id);
        throw new TendError('bad-input', 'Not all of this file arrived. Please add it again.');
      }
      underWay.delete(id);
      return upload;
    },

    drop,
    dropAll(): void {
      for (const id of underWay.keys()) drop(id);
    },
  };
}
