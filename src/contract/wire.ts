import type { ErrorData } from './errors.ts';

/**
 * What the window and the core say to each other: JSON in UTF-8 bytes. Between them stands main, which reads a method
 * name and a size only: in the app these bytes are sealed end to end (border.ts).
 */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorData };

/** A pasted page is about 100 kB; ten times that is the most a window may send at once. */
export const MAX_PAYLOAD_BYTES = 1_000_000;

/** What the preload hands to the page: one request function, one event function, nothing else. */
export type Bridge = {
  request(method: string, payload: Uint8Array): Promise<Uint8Array>;
  onEvent(listener: (name: string, payload: Uint8Array) => void): () => void;
};

export function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

export function decode(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
