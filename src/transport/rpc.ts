import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { asErrorData, ErrorData, TendError } from '../contract/index.ts';
import type { Channel } from './channel.ts';

/** What one process offers another: for each procedure what it takes, gives, and tells while it works. */
export type Procedures = Record<string, { params: unknown; result: unknown; progress?: unknown }>;

export type CallContext = {
  /** Aborted when the caller cancels or is gone. */
  readonly signal: AbortSignal;
  /** Told to the caller in order, before the result. */
  progress(value: unknown): void;
};

export type Handlers<P extends Procedures> = {
  readonly [M in keyof P]: (
    params: P[M]['params'],
    context: CallContext,
  ) => P[M]['result'] | Promise<P[M]['result']>;
};

export type Rpc<P extends Procedures> = {
  /**
   * Asks the other side. Values cross by structured cloning (typed arrays, maps, no functions).
   * A cancelled call ends as the other side says: cancelled, or with its result if that was already made.
   * @throws TendError what the handler threw, `cancelled`, or what `gone` gives when the other side ended.
   */
  call<M extends keyof P & string>(
    method: M,
    params: P[M]['params'],
    options?: {
      readonly onProgress?: (value: P[M]['progress']) => void;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<P[M]['result']>;
  onEvent(listener: (name: string, value: unknown) => void): void;
  readonly channel: Channel;
};

/** The other side may have loaded a hostile model file: what arrives is checked before it is believed. */
const Frame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('call'), id: z.int(), method: z.string(), params: z.unknown() }),
  z.object({ t: z.literal('cancel'), id: z.int() }),
  z.object({ t: z.literal('progress'), id: z.int(), value: z.unknown() }),
  z.object({ t: z.literal('done'), id: z.int(), value: z.unknown() }),
  z.object({ t: z.literal('failed'), id: z.int(), error: ErrorData }),
  z.object({ t: z.literal('event'), name: z.string(), value: z.unknown() }),
]);
type Frame = z.infer<typeof Frame>;

/** Answers calls that come over the channel. Handlers run as calls arrive, side by side. */
export function serve<P extends Procedures = Procedures>(
  channel: Channel,
  handlers: Handlers<P>,
): { emit(name: string, value: unknown): void } {
  const running = new Map<number, AbortController>();
  channel.onClose(() => {
    for (const controller of running.values()) controller.abort();
  });
  channel.onMessage((message) => {
    const frame = read(message);
    if (frame?.t === 'cancel') running.get(frame.id)?.abort();
    if (frame?.t === 'call') void answer(frame.id, frame.method, frame.params);
  });

  async function answer(id: number, method: string, params: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const context: CallContext = {
      signal: controller.signal,
      progress: (value) => write(channel, { t: 'progress', id, value }),
    };
    try {
      if (!Object.hasOwn(handlers, method))
        throw new TendError('internal', 'Tend asked itself for something it cannot do.');
      const value = await handlers[method]?.(params, context);
      write(channel, { t: 'done', id, value });
    } catch (thrown) {
      write(channel, { t: 'failed', id, error: cancelledOr(thrown, controller.signal) });
    } finally {
      running.delete(id);
    }
  }
  return { emit: (name, value) => write(channel, { t: 'event', name, value }) };
}

/** The asking side. `gone` makes the error of calls that were open, or come later, when the other side has ended. */
export function connect<P extends Procedures = Procedures>(
  channel: Channel,
  options: { readonly gone?: () => TendError } = {},
): Rpc<P> {
  const gone = options.gone ?? (() => new TendError('internal', 'A part of Tend stopped. Please try again.'));
  type Open = {
    resolve(value: unknown): void;
    reject(error: TendError): void;
    progress: ((value: unknown) => void) | undefined;
  };
  const open = new Map<number, Open>();
  const events: ((name: string, value: unknown) => void)[] = [];
  let closed = false;
  let lastId = 0;

  channel.onClose(() => {
    closed = true;
    for (const call of open.values()) call.reject(gone());
    open.clear();
  });
  channel.onMessage((message) => {
    const frame = read(message);
    if (frame === undefined || frame.t === 'call' || frame.t === 'cancel') return;
    if (frame.t === 'event') {
      for (const listener of events) listener(frame.name, frame.value);
      return;
    }
    const call = open.get(frame.id);
    if (call === undefined) return;
    if (frame.t === 'progress') {
      call.progress?.(frame.value);
      return;
    }
    open.delete(frame.id);
    if (frame.t === 'done') call.resolve(frame.value);
    else call.reject(new TendError(frame.error.code, frame.error.message, frame.error.data));
  });

  return {
    channel,
    onEvent: (listener) => void events.push(listener),
    call: (method, params, { onProgress, signal } = {}) => {
      if (closed) return Promise.reject(gone());
      if (signal?.aborted) return Promise.reject(cancelled());
      const id = ++lastId;
      const cancel = () => write(channel, { t: 'cancel', id });
      const reply = new Promise<unknown>((resolve, reject) => {
        // Both ends are built together and typed by the same P; only the shape of the frame is checked.
        open.set(id, { resolve, reject, progress: onProgress as Open['progress'] });
        signal?.addEventListener('abort', cancel, { once: true });
        write(channel, { t: 'call', id, method, params });
      });
      // As above: the result's type is the handler's.
      return reply.finally(() => signal?.removeEventListener('abort', cancel)) as Promise<never>;
    },
  };
}

function write(channel: Channel, frame: Frame): void {
  const message = serialize(frame);
  channel.send(message);
  // The channel has copied it: what a frame held (a passphrase, a line) does not wait for the garbage collector.
  message.fill(0);
}

function read(message: Uint8Array): Frame | undefined {
  try {
    return Frame.safeParse(deserialize(message)).data;
  } catch {
    return undefined;
  }
}

function cancelled(): TendError {
  return new TendError('cancelled', 'Stopped.');
}

/** After a cancel whatever is thrown means "stopped", unless the handler said something more precise. */
function cancelledOr(thrown: unknown, signal: AbortSignal): ErrorData {
  return signal.aborted && !(thrown instanceof TendError) ? cancelled().toData() : asErrorData(thrown);
}
