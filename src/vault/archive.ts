import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createTarDecoder, createTarPacker } from 'modern-tar';

/** A file as it stands in an archive. */
export type Member = { readonly name: string; readonly file: string; readonly size: number };

/** What is done with the bytes of a member: it begins, they come, it ends. */
export type Sink = (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;

/** The SHA-256 of each member, in the order they stand in. */
export type Digests = ReadonlyMap<string, string>;

const CHUNK_BYTES = 1024 * 1024;
/** The archive says nothing of the machine it was made on, and is the same for the same files. */
const PLAIN = { type: 'file', mode: 0o600, mtime: new Date(0), uid: 0, gid: 0 } as const;

/** An archive (tar, POSIX.1-2001) of these files, made while it is read: no file is ever in memory whole. */
export function packed(members: readonly Member[], digests: Map<string, string>): ReadableStream<Uint8Array> {
  const { readable, controller } = createTarPacker();
  const pack = async () => {
    for (const { name, file, size } of members) {
      const hash = createHash('sha256');
      const writer = controller.add({ ...PLAIN, name, size }).getWriter();
      for await (const chunk of valuesOf(bytesOfFile(file))) {
        hash.update(chunk);
        await writer.write(chunk);
      }
      // Refuses a file that has not the size it was said to have.
      await writer.close();
      digests.set(name, hash.digest('hex'));
    }
    controller.finalize();
  };
  // Whoever reads the archive is told.
  pack().catch((error: unknown) => controller.error(error));
  return readable;
}

/**
 * Hands every member of an archive to the sink, one after the other.
 * @throws what the archive or the sink throws; also when a member is no plain file, or stands in it twice
 */
export async function unpacked(archive: ReadableStream<Uint8Array>, sink: Sink): Promise<Digests> {
  const digests = new Map<string, string>();
  for await (const { header, body } of valuesOf(archive.pipeThrough(createTarDecoder({ strict: true })))) {
    const { name, type } = header;
    if ((type ?? 'file') !== 'file' || digests.has(name)) throw new RangeError('not a member of a backup');
    digests.set(name, await digested(name, valuesOf(body), sink));
  }
  return digests;
}

/** Hands one member's bytes to the sink. @returns their SHA-256 */
export async function digested(name: string, bytes: AsyncIterable<Uint8Array>, sink: Sink): Promise<string> {
  const hash = createHash('sha256');
  const counted = async function* () {
    for await (const chunk of bytes) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await sink(name, counted());
  return hash.digest('hex');
}

/** A stream's values. Stopping early cancels the stream. */
export async function* valuesOf<T>(stream: ReadableStream<T>): AsyncGenerator<T, void, undefined> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        ended = true;
        return;
      }
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => {});
  }
}

/** A file's bytes as a stream of the web's kind. */
export function bytesOfFile(file: string): ReadableStream<Uint8Array> {
  // Node's own declaration of the web's stream differs from the global one in name only.
  return Readable.toWeb(createReadStream(file, { highWaterMark: CHUNK_BYTES })) as ReadableStream<Uint8Array>;
}
