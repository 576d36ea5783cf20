import { z } from 'zod';
import {
  type Bridge,
  decode,
  ErrorData,
  type EventName,
  type EventPayload,
  encode,
  events,
  GREETING,
  greetCore,
  hasReader,
  type Input,
  MAX_PAYLOAD_BYTES,
  type Method,
  type Output,
  type PageEnd,
  requests,
  TendError,
} from '../src/contract/index.ts';
import { inTurn } from './in-turn.ts';
import { useWriter } from './state/writer.ts';
import { en } from './strings/en.ts';

declare global {
  interface Window {
    /** Put there by the preload; the only way out of this page. */
    readonly tend: Bridge;
  }
}

const RefusalShape = z.object({ ok: z.literal(false), error: ErrorData });
const ReplyShape = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), RefusalShape]);

/** This page's end of the border: made with the first request, and anew after the core was started again. */
let border: Promise<PageEnd> | undefined;
const listeners = new Set<(name: string, payload: Uint8Array) => void>();
let hearing = false;

/** What lasts, and may well overtake what was begun before it. */
const lasting: ReadonlySet<Method> = new Set<Method>([
  ...(['ask', 'ask.warm', 'line.propose', 'crumb.need', 'crumb.send', 'crumb.send.several'] as const),
  ...(['provider.test', 'models.get', 'models.exam', 'models.load'] as const),
  ...(['vault.backup', 'vault.restore', 'vault.keys.renew', 'export.write'] as const),
]);
const turnOf = new Map<Method, ReturnType<typeof inTurn>>();

/**
 * Asks the core one thing and checks the shape of what comes back. What is asked of one method comes back in the order it
 * was asked for: else on a busy machine an older answer would stand in the place of a newer one.
 * @throws TendError with a sentence that may be shown as it is.
 */
export function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = answerTo(method, input);
  if (lasting.has(method)) return answer;
  const turn = turnOf.get(method) ?? inTurn();
  turnOf.set(method, turn);
  return turn(answer);
}

async function answerTo<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const payload = encode(inWhoseName(method, input));
  if (payload.byteLength > MAX_PAYLOAD_BYTES) throw new TendError('line-too-long', en.errors.tooLong);
  const request = await (await atBorder()).request(method, payload);
  const reply = ReplyShape.parse(decode(await request.open(await ask(method, request.sealed))));
  if (!reply.ok) throw failed(reply.error);
  // The schema at this key is the one Output<M> is inferred from; indexing by a generic key loses that.
  return requests[method].output.parse(reply.value) as Output<M>;
}

/** What is answered to somebody is asked in the name of who writes here now. */
function inWhoseName<M extends Method>(method: M, input: Input<M>): unknown {
  const { name } = useWriter.getState();
  return name === null || !hasReader(method) ? input : { observer: name, ...input };
}

/** Hears what the core says without being asked. Returns the way to stop listening. */
export function onEvent<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void) {
  const heard = (said: string, payload: Uint8Array) => {
    if (said !== name) return;
    const parsed = events[name].safeParse(decode(payload));
    // As above: the schema at this key is the one the payload's type comes from.
    if (parsed.success) listener(parsed.data as EventPayload<E>);
  };
  listeners.add(heard);
  hear();
  return () => void listeners.delete(heard);
}

/** Opens each event once, whoever listens: a second opening would look like a repetition. */
function hear(): void {
  if (hearing) return;
  hearing = true;
  window.tend.onEvent((name, payload) => {
    const tell = (bytes: Uint8Array | undefined) => {
      if (bytes !== undefined) for (const listener of listeners) listener(name, bytes);
    };
    if (name !== 'core')
      quietly(border?.then((end) => end.event(name, payload)).then(tell) ?? Promise.resolve());
    else {
      // Said by main, plainly. A core that went down takes this page's line to it along.
      if (events.core.parse(decode(payload)).state !== 'ready') border = undefined;
      tell(payload);
    }
  });
}

function atBorder(): Promise<PageEnd> {
  hear();
  if (border !== undefined) return border;
  const fresh = greetCore(async (greeting) => {
    const answer = await ask(GREETING, greeting);
    // A refusal is JSON; a public key never begins like it.
    if (answer[0] === '{'.charCodeAt(0)) throw failed(RefusalShape.parse(decode(answer)).error);
    return answer;
  });
  border = fresh;
  fresh.catch(() => {
    if (border === fresh) border = undefined;
  });
  return fresh;
}

async function ask(method: string, payload: Uint8Array): Promise<Uint8Array> {
  try {
    return await window.tend.request(method, payload);
  } catch {
    throw new TendError('core-crashed', en.errors.noAnswer);
  }
}

function failed({ code, message, data }: ErrorData): TendError {
  return new TendError(code, message, data);
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
