import type { ReadableDb } from '../../vault/index.ts';
import { readPart } from './written.ts';

const FIRST_MS = 2000;
const PAUSE_MS = 50;

/**
 * Reads what was written in a vault that was just opened, a part at a time between other work, so that the first crumb need not
 * wait for it: half a second of work in a vault of 100,000 entries. Ends by itself, also when the vault is closed meanwhile.
 */
export function readAhead(db: ReadableDb, waitMs = FIRST_MS): void {
  setTimeout(() => {
    try {
      if (readPart(db)) readAhead(db, PAUSE_MS);
    } catch {
      // Closed meanwhile, or damaged: the gate itself will say so.
    }
  }, waitMs).unref();
}
