import { createSecretKey } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/** Texts of up to some 500 letters; Chromium's allocator has one kind of slot for each few sizes. */
const largestBytes = 1024;
const stepBytes = 16;
/** More than are free of one kind at a time, as measured. */
const slots = 1000;

/**
 * Writes over memory that main has freed. For input methods Chromium's page tells main, with each key, the text of the
 * field that is typed in (blink's TextInputState), and main frees it as it is: pieces of a line or of a recovery phrase
 * would lie there after the lock. Keys of nothing but zeros are taken from the same allocator, fill its free slots and
 * are wiped when they go. It leaves less and promises nothing (docs/threat-model.md has the count). A few milliseconds
 * at a time, so that the lock screen does not wait for it.
 */
export async function overwriteFreed(): Promise<void> {
  const zeros = Buffer.alloc(largestBytes);
  for (let bytes = stepBytes / 2; bytes < largestBytes; bytes += stepBytes) {
    await setImmediate();
    // All at once: one after the other would get the same slot again and again.
    Array.from({ length: slots }, () => createSecretKey(zeros.subarray(0, bytes)));
  }
}
