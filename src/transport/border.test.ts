import { describe, expect, test } from 'vitest';
import { decode, encode, GREETING, greetCore, isMethod, placed } from '../contract/index.ts';
import { type Asked, createBorder } from './border.ts';

const canary = 'the zephyrquince sang at midnight';

/** Core's side over a handler that tells what it was asked, and a main that keeps all it carries. */
function core() {
  const carried: Uint8Array[] = [];
  const events: [name: string, payload: Uint8Array][] = [];
  const border = createBorder({
    handle: async (method, payload) => encode({ ok: true, value: { method, input: decode(payload) } }),
    send: (name, payload) => void events.push([name, payload]),
  });
  const pass = async (asked: Asked) => {
    carried.push(Uint8Array.from(asked.payload));
    const reply = await border.handle(asked);
    carried.push(Uint8Array.from(reply));
    return reply;
  };
  return { border, pass, carried, events, page: () => greetCore((greeting) => border.greet(greeting)) };
}

const plain = (bytes: Uint8Array) =>
  decode(bytes) as { ok: boolean; value?: unknown; error?: { code: string } };

describe('between the window and the core', () => {
  test('what is asked, answered and told arrives, and main carries no word of it', async () => {
    const { pass, carried, border, events, page } = core();
    const end = await page();
    const request = await end.request('journal.add', encode({ text: canary }));
    const reply = await request.open(await pass({ method: 'journal.add', payload: request.sealed }));
    expect(plain(reply).value).toEqual({ method: 'journal.add', input: { text: canary } });

    border.emit('answer', encode({ text: canary }));
    await expect.poll(() => events.length).toBe(1);
    const [name = '', payload = new Uint8Array()] = events[0] ?? [];
    const told = await end.event(name, payload);
    expect(told && decode(told)).toEqual({ text: canary });

    expect(carried).toHaveLength(2);
    const seen = Buffer.concat([...carried, payload]).toString('latin1');
    expect(seen).not.toContain('zephyrquince');
    expect(seen).not.toContain(Buffer.from(canary).toString('base64').slice(0, 12));
  });

  test('a request that is repeated, renamed, changed, sent back or of another page is refused and not done', async () => {
    const { pass, border, page } = core();
    const end = await page();
    const refused = async (asked: Asked) => plain(await border.handle(asked)).error?.code;
    const one = await end.request('journal.delete', encode({ id: 'a' }));
    expect(await refused({ method: 'journal.undo', payload: one.sealed })).toBe('refused');
    const reply = await pass({ method: 'journal.delete', payload: one.sealed });
    expect(await refused({ method: 'journal.delete', payload: one.sealed })).toBe('refused');
    expect(await refused({ method: 'journal.delete', payload: reply })).toBe('refused');
    const two = await end.request('status', encode({}));
    for (let at = 0; at < two.sealed.length; at++) {
      const changed = Uint8Array.from(two.sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await refused({ method: 'status', payload: changed }), `byte ${at}`).toBe('refused');
    }
    for (const payload of [new Uint8Array(), new Uint8Array(7), encode({})]) {
      expect(await refused({ method: 'status', payload })).toBe('refused');
    }
    // The page is loaded again: what the one before it sent is of no use any more.
    const three = await end.request('status', encode({}));
    await page();
    expect(await refused({ method: 'status', payload: three.sealed })).toBe('refused');
  });

  test('an answer to one question is never taken for the answer to another', async () => {
    const { pass, border, events, page } = core();
    const end = await page();
    const [one, two] = [await end.request('status', encode({})), await end.request('status', encode({}))];
    const first = await pass({ method: 'status', payload: one.sealed });
    const second = await pass({ method: 'status', payload: two.sealed });
    await expect(one.open(second)).rejects.toThrow();
    await expect(two.open(two.sealed)).rejects.toThrow();
    // A plain answer is main's own: it may refuse, but claims nothing about what was written.
    await expect(one.open(encode({ ok: true, value: { text: 'all is well' } }))).rejects.toThrow();
    expect(
      plain(await one.open(encode({ ok: false, error: { code: 'core-crashed', message: '' } }))).ok,
    ).toBe(false);
    expect(plain(await one.open(first)).ok).toBe(true);

    border.emit('index', encode({ done: 1 }));
    border.emit('index', encode({ done: 2 }));
    await expect.poll(() => events.length).toBe(2);
    const [[, early = new Uint8Array()] = [], [, late = new Uint8Array()] = []] = events;
    expect(await end.event('answer', early), 'under another name').toBeUndefined();
    expect(await end.event('index', late)).toBeDefined();
    expect(await end.event('index', late), 'twice').toBeUndefined();
    expect(await end.event('index', early), 'out of order').toBeUndefined();
    expect(await end.event('index', encode({ done: 3 })), 'plain').toBeUndefined();
  });

  test('a request that main holds back while it asks the person is done once, though others passed it', async () => {
    const { pass, border, page } = core();
    const end = await page();
    const choose = await end.request('vault.backup.choose', encode({ folder: '/from/the/page' }));
    const others = await Promise.all([1, 2, 3].map(() => end.request('status', encode({}))));
    for (const { sealed, open } of others) {
      expect(plain(await open(await pass({ method: 'status', payload: sealed }))).ok).toBe(true);
    }
    const asked = { method: 'vault.backup.choose', payload: choose.sealed, place: { folder: '/chosen' } };
    const reply = plain(await choose.open(await pass(asked)));
    expect(reply.value).toEqual({ method: 'vault.backup', input: { folder: '/chosen' } });
    expect(plain(await border.handle(asked)).error?.code).toBe('refused');
  });

  test('the page reaches no place on the disk and no keychain, whatever it seals', async () => {
    const { border, page } = core();
    const end = await page();
    for (const method of ['vault.backup', 'vault.restore', 'vault.keychain.make', 'vault.unlock.keychain']) {
      const { sealed, open } = await end.request(method, encode({ folder: '/tmp' }));
      expect(plain(await open(await border.handle({ method, payload: sealed }))).error?.code).toBe('refused');
    }
    const { sealed, open } = await end.request('status', encode({}));
    const led = await border.handle({ method: 'status', payload: sealed, place: { folder: '/tmp' } });
    expect(plain(await open(led)).error?.code).toBe('refused');
  });

  test('the keychain’s secret is read by main alone, asked for by the page alone, and made of nothing either adds by itself', async () => {
    const { border, page } = core();
    const end = await page();
    const on = await end.request('keychain.on', encode({ passphrase: 'a', backend: 'from_the_page' }));
    const made = await border.handle({
      method: 'keychain.on',
      payload: on.sealed,
      place: { backend: 'kwallet6' },
    });
    expect(plain(made).value, 'in the clear for main').toEqual({
      method: 'vault.keychain.make',
      input: { passphrase: 'a', backend: 'kwallet6' },
    });
    const open = await end.request('keychain.open', encode({}));
    const opened = await border.handle({
      method: 'keychain.open',
      payload: open.sealed,
      place: { secret: 'x' },
    });
    expect(() => decode(opened), 'sealed for the page').toThrow();
    expect(plain(await open.open(opened)).value).toEqual({
      method: 'vault.unlock.keychain',
      input: { secret: 'x' },
    });
    // Without a page that asked for it, main is not heard.
    const unasked = {
      method: 'keychain.on',
      payload: encode({ passphrase: 'a' }),
      place: { backend: 'kwallet6' },
    };
    expect(plain(await border.handle(unasked)).error?.code).toBe('refused');
  });

  test('requests keep their order, however large the first is', async () => {
    const { page } = core();
    const end = await page();
    const order: number[] = [];
    await Promise.all(
      [900_000, 10, 10].map((size, at) =>
        end.request('journal.add', new Uint8Array(size)).then(() => order.push(at)),
      ),
    );
    expect(order).toEqual([0, 1, 2]);
  });

  test('what is no key makes no line', async () => {
    const { border } = core();
    for (const greeting of [new Uint8Array(), new Uint8Array(65).fill(4), encode({})]) {
      await expect(border.greet(greeting)).rejects.toThrow();
    }
    expect(isMethod(GREETING), 'a greeting is no request').toBe(false);
    for (const names of Object.entries(placed)) expect(names.every(isMethod), String(names)).toBe(true);
  });
});
