import { isMethod, MAX_PAYLOAD_BYTES, type Method } from '../src/contract/index.ts';
import { isOurs } from './origin.ts';

/** What main looks at before it passes a request on: the envelope, never the payload. */
export type Envelope = { readonly method: Method; readonly payload: Uint8Array };

/** These name a place on the disk, which the page knows nothing about: main asks the person, or nobody. */
const placed: ReadonlySet<Method> = new Set<Method>(['vault.backup', 'vault.restore']);

/** These hold or make what the system's keychain keeps: main speaks to it, the page never does. */
const ofTheKeychain: ReadonlySet<Method> = new Set<Method>([
  'vault.keychain.make',
  'vault.unlock.keychain',
  'vault.keychain.drop',
]);

/** The envelope, or undefined: a method that is not in the contract or not for a page, no bytes, or too many. */
export function readEnvelope(method: unknown, payload: unknown): Envelope | undefined {
  if (typeof method !== 'string' || !isMethod(method)) return undefined;
  if (placed.has(method) || ofTheKeychain.has(method)) return undefined;
  if (!(payload instanceof Uint8Array) || payload.byteLength > MAX_PAYLOAD_BYTES) return undefined;
  return { method, payload };
}

type Frame = { readonly url: string; readonly parent: Frame | null };

/** Only our own page asks: the top frame, at our own origin. */
export function isOurPage(frame: Frame | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isOurs(frame.url);
}
