import {
  closedToPage,
  GREETING,
  isMethod,
  MAX_PAYLOAD_BYTES,
  type Method,
  SEAL_BYTES,
} from '../src/contract/index.ts';
import { isOurs } from './origin.ts';

/** What main looks at before it passes a request on: the envelope, never the payload. */
export type Envelope = { readonly method: Method | typeof GREETING; readonly payload: Uint8Array };

/** The envelope, or undefined: a method that is not in the contract or not for a page, no bytes, or too many. */
export function readEnvelope(method: unknown, payload: unknown): Envelope | undefined {
  if (typeof method !== 'string' || closedToPage.has(method)) return undefined;
  if (!(payload instanceof Uint8Array) || payload.byteLength > MAX_PAYLOAD_BYTES + SEAL_BYTES)
    return undefined;
  return method === GREETING || isMethod(method) ? { method, payload } : undefined;
}

type Frame = { readonly url: string; readonly parent: Frame | null };

/** Only our own page asks: the top frame, at our own origin. */
export function isOurPage(frame: Frame | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isOurs(frame.url);
}
