import { join } from 'node:path';
import {
  decode,
  type ErrorData,
  type EventName,
  type EventPayload,
  encode,
  hasReader,
  type Input,
  type Method,
  type Output,
  type Reply,
  TendError,
} from '../contract/index.ts';
import { createCore } from '../core.ts';
import { modelsFolders } from '../paths.ts';
import { nodeHost } from '../transport/index.ts';

type Listener<E extends EventName> = (payload: EventPayload<E>) => void;

/** The core, asked by name and answered with what the contract promises. */
export type Client = {
  /** @throws TendError as the core answered it */
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Listens until the returned function is called. */
  on<E extends EventName>(event: E, listener: Listener<E>): () => void;
  close(): Promise<void>;
};

export type ClientOptions = {
  readonly vaultDir: string;
  readonly zone?: string | undefined;
  /** Who reads and writes, for every request that asks for it and does not say. */
  readonly observer?: string | undefined;
};

/** Starts the core inside this process: the terminal has no window to keep away from the keys. */
export function openClient({ vaultDir, zone, observer }: ClientOptions): Client {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const core = createCore({
    vaultDir,
    modelsDirs: modelsFolders(),
    // The readable file that keeps everything on this laptop: net looks at it by itself.
    host: nodeHost({ env: { TEND_LOCAL_ONLY_FILE: join(vaultDir, 'local-only') } }),
    holder: 'terminal',
    indexing: 'when-searching',
    ...(zone === undefined ? {} : { zone }),
    emit(name, payload) {
      for (const listener of listeners.get(name) ?? []) listener(decode(payload));
    },
  });
  const client: Client = {
    async call<M extends Method>(method: M, input: Input<M>) {
      // The core's router answers nothing but a Reply, and its value is of this method by the handlers' types.
      const reply = decode(await core.handle(method, encode(input))) as Reply;
      if (!reply.ok) throw fromData(reply.error);
      return reply.value as Output<M>;
    },
    on(event, listener) {
      // The core emits each event with the payload its name promises.
      const heard = listener as (payload: unknown) => void;
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(heard));
      return () => set.delete(heard);
    },
    close: () => core.close(),
  };
  return readAs(client, observer);
}

/** The same client, but somebody else asks: each request that wants to know who reads and does not say is told. */
export function readAs(client: Client, observer: string | undefined): Client {
  if (observer === undefined) return client;
  return {
    ...client,
    call: (method, input) => client.call(method, hasReader(method) ? { observer, ...input } : input),
  };
}

function fromData({ code, message, data }: ErrorData): TendError {
  return new TendError(code, message, data);
}
