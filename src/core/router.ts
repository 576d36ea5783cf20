import type { z } from 'zod';
import {
  asErrorData,
  decode,
  type ErrorData,
  encode,
  isMethod,
  type Method,
  type Output,
  type Parsed,
  type Reply,
  requests,
  TendError,
} from '../contract/index.ts';

/** One handler per request, exhaustive by type: this map is the list of what is exposed. */
export type Handlers = { readonly [M in Method]: (input: Parsed<M>) => Output<M> | Promise<Output<M>> };

/** Look up, parse, call. Whatever is thrown becomes data; nothing thrown crosses the border. */
export function createRouter(handlers: Handlers, explain: (thrown: unknown) => unknown) {
  async function answer(method: string, payload: Uint8Array): Promise<unknown> {
    if (!isMethod(method)) throw new TendError('bad-input', 'Tend does not know that request.', { method });
    const parsed = requests[method].input.safeParse(read(payload));
    if (!parsed.success) throw badInput(parsed.error);
    return call(handlers, method, parsed.data as Parsed<typeof method>);
  }

  return async function handle(method: string, payload: Uint8Array): Promise<Uint8Array> {
    try {
      return encode({ ok: true, value: await answer(method, payload) } satisfies Reply);
    } catch (thrown) {
      return encode({ ok: false, error: toData(explain(thrown)) } satisfies Reply);
    }
  };
}

function call<M extends Method>(handlers: Handlers, method: M, input: Parsed<M>) {
  return handlers[method](input);
}

function read(payload: Uint8Array): unknown {
  try {
    return decode(payload);
  } catch {
    throw new TendError('bad-input', 'That request could not be read.');
  }
}

function toData(thrown: unknown): ErrorData {
  return asErrorData(thrown);
}

/** Names the field and what it should be; never repeats what was typed. */
function badInput(error: z.ZodError): TendError {
  const first = error.issues[0];
  const field = first?.path.join('.') ?? '';
  const says = first?.message ?? 'not understood';
  return new TendError(
    'bad-input',
    field === '' ? `That is not right: ${says}.` : `“${field}” is not right: ${says}.`,
    {
      field,
    },
  );
}
