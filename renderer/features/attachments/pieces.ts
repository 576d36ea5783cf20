import {
  ATTACHMENT_CHUNK_BYTES,
  type Attachment,
  type AttachmentId,
  TendError,
} from '../../../src/contract/index.ts';
import { call, quietly } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { fromBase64 } from './base64.ts';

type Watched = { readonly signal?: AbortSignal; readonly onProgress?: (doneBytes: number) => void };

const LONGEST_NAME = 200;

/**
 * Hands a file to core in pieces; nothing of it is on disk until core has sealed it. Stopping it leaves nothing.
 * @throws TendError to be shown, `cancelled` when it was stopped
 */
export async function bringIn(
  file: File,
  { keepMetadata = false, signal, onProgress }: Watched & { readonly keepMetadata?: boolean } = {},
): Promise<Attachment> {
  const name = file.name.trim().slice(0, LONGEST_NAME).trim();
  const { upload } = await call('attachment.begin', {
    name: name === '' ? en.attach.unnamed : name,
    mediaType: file.type,
    bytes: file.size,
    ...(keepMetadata ? { keepMetadata } : {}),
  });
  try {
    let coming = pieceAt(file, 0);
    for (let offset = 0; offset < file.size; offset += ATTACHMENT_CHUNK_BYTES) {
      if (signal?.aborted === true) throw stopped();
      const data = await coming;
      // Core takes the pieces one after the other; the next is made ready meanwhile.
      coming = pieceAt(file, offset + ATTACHMENT_CHUNK_BYTES);
      quietly(coming);
      await call('attachment.chunk', { upload, offset, data });
      onProgress?.(Math.min(file.size, offset + ATTACHMENT_CHUNK_BYTES));
    }
    if (signal?.aborted === true) throw stopped();
    return await call('attachment.finish', { upload });
  } catch (thrown) {
    quietly(call('attachment.cancel', { upload }));
    throw thrown;
  }
}

/** The whole of a kept file, in memory. @throws TendError `damaged`, `not-found`, `cancelled` */
export async function readWhole(
  id: AttachmentId,
  { signal, onProgress }: Watched = {},
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string }> {
  const first = await call('attachment.read', { id, offset: 0 });
  const bytes = new Uint8Array(first.bytes);
  fromBase64(first.data, bytes);
  for (let next = first.next; next !== null; ) {
    if (signal?.aborted === true) throw stopped();
    onProgress?.(next);
    const piece = await call('attachment.read', { id, offset: next });
    fromBase64(piece.data, bytes, next);
    next = piece.next;
  }
  return { bytes, mediaType: first.mediaType };
}

/** @throws TendError when the system can't read it: a folder, a stick that was pulled out */
export async function bytesOf(part: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch {
    throw notReadable();
  }
}

/** As base64, which the reader makes much faster than a script could. */
function pieceAt(file: File, offset: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,?/, ''));
    reader.onerror = () => reject(notReadable());
    reader.readAsDataURL(file.slice(offset, offset + ATTACHMENT_CHUNK_BYTES));
  });
}

function notReadable(): TendError {
  return new TendError('bad-input', en.attach.notReadable);
}

function stopped(): TendError {
  return new TendError('cancelled', '');
}
