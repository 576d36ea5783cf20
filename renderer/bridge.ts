import { z } from 'zod';
import {
  type Bridge,
  decode,
  ErrorData,
  type EventName,
  type EventPayload,
  encode,
  events,
  type Input,
  MAX_PAYLOAD_BYTES,
  type Method,
  type Output,
  requests,
  TendError,
} from '../src/contract/index.ts';
import { en } from './strings/en.ts';

declare global {
  interface Window {
    /** Put there by the preload; the only way out of this page. */
    readonly tend: Bridge;
  }
}

const ReplyShape = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: ErrorData }),
]);

/**
 * Asks the core one thing and checks the shape of what comes back.
 * @throws TendError with a sentence that may be shown as it is.
 */
export async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const payload = encode(input);
  if (payload.byteLength > MAX_PAYLOAD_BYTES) throw new TendError('line-too-long', en.errors.tooLong);
  let bytes: Uint8Array;
  try {
    bytes = await window.tend.request(method, payload);
  } catch {
    throw new TendError('core-crashed', en.errors.noAnswer);
  }
  const reply = ReplyShape.parse(decode(bytes));
  if (!reply.ok) throw new TendError(reply.error.code, reply.error.message, reply.error.data);
  // The schema at this key is the one Output<M> is inferred from; indexing by a generic key loses that.
  return requests[method].output.parse(reply.value) as Output<M>;
}

/** Hears what the core says without being asked. Returns the way to stop listening. */
export function onEvent<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void) {
  return window.tend.onEvent((heard, payload) => {
    if (heard !== name) return;
    const parsed = events[name].safeParse(decode(payload));
    // As above: the schema at this key is the one the payload's type comes from.
    if (parsed.success) listener(parsed.data as EventPayload<E>);
  });
}

/** For what only refreshes the view: the next time will do, and nothing of the person's hangs on it. */
export function quietly(deed: Promise<unknown>): void {
  deed.catch(() => undefined);
}

/** What went wrong as one kind sentence. What is not ours is not quoted. */
export function sentenceOf(thrown: unknown): string {
  return thrown instanceof TendError ? thrown.message : en.errors.internal;
}

/** The code a handler here decides by; undefined for what is not ours. */
export function codeOf(thrown: unknown): TendError['code'] | undefined {
  return thrown instanceof TendError ? thrown.code : undefined;
}
