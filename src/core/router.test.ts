import { expect, test } from 'vitest';
import { decode, encode, type Reply, TendError } from '../contract/index.ts';
import { createRouter, type Handlers } from './router.ts';

const asked = async (handlers: Partial<Handlers>, method: string, payload: Uint8Array) =>
  // The router replies in the wire's shape; a handler that is missing here is not called.
  decode(await createRouter(handlers as Handlers, (thrown) => thrown)(method, payload)) as Reply;

test('a request nobody exposed is refused, whatever it is called', async () => {
  for (const method of ['constructor', '__proto__', 'toString', 'vault.steal', '']) {
    expect(await asked({}, method, encode({}))).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  }
});

test('an input that does not fit reaches no handler, and its words are not repeated', async () => {
  let called = false;
  const handlers: Partial<Handlers> = {
    'vault.unlock': () => {
      called = true;
      return { done: true };
    },
  };
  for (const payload of [encode({ passphrase: 17 }), encode('open sesame'), new Uint8Array([0xff, 0xfe])]) {
    const reply = await asked(handlers, 'vault.unlock', payload);
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(JSON.stringify(reply)).not.toContain('sesame');
  }
  expect(called).toBe(false);
});

test('what is thrown inside crosses as data: ours with its sentence, a foreign one without its words', async () => {
  const ours = {
    'models.list': () => {
      throw new TendError('model-missing', 'No model.');
    },
  } satisfies Partial<Handlers>;
  expect(await asked(ours, 'models.list', encode({}))).toMatchObject({
    ok: false,
    error: { code: 'model-missing' },
  });
  const foreign = {
    'models.list': () => {
      throw new Error('/home/maya/diary is gone');
    },
  } satisfies Partial<Handlers>;
  const reply = await asked(foreign, 'models.list', encode({}));
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(reply)).not.toContain('maya');
});
