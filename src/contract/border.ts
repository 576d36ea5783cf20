import { inOrder, makeOffer, numbered, type Sealing, unnumbered } from './sealing.ts';
import { decode, type Reply } from './wire.ts';

/**
 * The two ends of the border, page and core, with main between them. The page greets once with a fresh key; from
 * then on main sees a method's name and sealed bytes. A greeting makes a new line and ends the one before: a page that
 * was loaded again, and a core that was started again, share nothing with what went before.
 */
export const GREETING = 'border.greet';

/**
 * Closed to the page: what names a place on the disk, of which it knows nothing, and what the system's keychain keeps,
 * to which main speaks.
 */
export const closedToPage: ReadonlySet<string> = new Set([
  'vault.backup',
  'backup.folder',
  'vault.restore',
  'vault.restore.pick',
  'attachment.save',
  'export.write',
  'ledger.export',
  'vault.keychain.make',
  'vault.unlock.keychain',
  'vault.keychain.drop',
]);

/**
 * Requests that need what only main has: a place, which it asks the person for, or the system's keychain. The page asks
 * for the left one, main adds what was chosen, core answers the right one.
 */
export const placed: Readonly<Record<string, string>> = {
  'vault.backup.choose': 'vault.backup',
  'backup.folder.choose': 'backup.folder',
  'vault.restore.choose': 'vault.restore.pick',
  'attachment.save.choose': 'attachment.save',
  'export.choose': 'export.write',
  'ledger.export.choose': 'ledger.export',
  'keychain.on': 'vault.keychain.make',
  'keychain.off': 'vault.keychain.drop',
  'keychain.open': 'vault.unlock.keychain',
};

/** Of those, the ones whose reply is main's: the secret it hands to the keychain, and that there is none to keep. */
export const readByMain: ReadonlySet<string> = new Set(['keychain.on', 'keychain.off']);

/** What main may answer by itself, unsealed, because nothing of the person is in it. It may refuse anything. */
const answeredByMain: ReadonlySet<string> = new Set(['vault.lock', 'keychain.state', ...Object.keys(placed)]);
/** A sealed reply begins with this byte, a plain one (JSON) with `{`. */
const sealedMark = 1;
/** How far a request may run ahead of one that waits for the person in a dialog. */
const farthest = 10_000;

export type PageEnd = {
  /** Seals a request. `open` reads its reply. Requests become ready in the order they were asked for. */
  request(
    method: string,
    payload: Uint8Array,
  ): Promise<{ readonly sealed: Uint8Array; open(reply: Uint8Array): Promise<Uint8Array> }>;
  /** The event's bytes; undefined for one of another line, which is not for this page. */
  event(name: string, payload: Uint8Array): Promise<Uint8Array | undefined>;
};

export type CoreEnd = {
  /** @throws when the request is not of this page, not under this name, or was here before. */
  open(
    method: string,
    sealed: Uint8Array,
  ): Promise<{ readonly payload: Uint8Array; seal(reply: Uint8Array): Promise<Uint8Array> }>;
  event(name: string, payload: Uint8Array): Promise<Uint8Array>;
};

/** The page's end. `ask` carries the greeting to core and brings its answer. */
export async function greetCore(ask: (greeting: Uint8Array) => Promise<Uint8Array>): Promise<PageEnd> {
  const offer = await makeOffer('first');
  const sealing = await offer.agree(await ask(offer.publicKey));
  const leaving = inOrder();
  const arriving = inOrder();
  let last = 0;
  let lastEvent = 0;
  return {
    request: (method, payload) =>
      leaving(async () => {
        const number = ++last;
        const sealed = await sealing.seal({ kind: 'request', name: method, number }, payload);
        return {
          sealed: numbered(number, sealed),
          open: (reply) =>
            arriving(async () => {
              if (reply[0] !== sealedMark) return plain(method, reply);
              return sealing.open({ kind: 'reply', name: method, number }, reply.subarray(1));
            }),
        };
      }),
    event: (name, payload) =>
      arriving(async () => {
        try {
          const { number, sealed } = unnumbered(payload);
          const opened = await sealing.open({ kind: 'event', name, number }, sealed);
          if (number <= lastEvent) return undefined;
          lastEvent = number;
          return opened;
        } catch {
          return undefined;
        }
      }),
  };
}

/** Core's end, and the answer that lets the page make its own. @throws when the greeting is no key. */
export async function answerPage(
  greeting: Uint8Array,
): Promise<{ readonly answer: Uint8Array; readonly end: CoreEnd }> {
  const offer = await makeOffer('second');
  return { answer: offer.publicKey, end: coreEnd(await offer.agree(greeting)) };
}

function coreEnd(sealing: Sealing): CoreEnd {
  const arriving = inOrder();
  const leaving = inOrder();
  const once = onlyOnce();
  let lastEvent = 0;
  return {
    open: (method, bytes) =>
      arriving(async () => {
        const { number, sealed } = unnumbered(bytes);
        const payload = await sealing.open({ kind: 'request', name: method, number }, sealed);
        once(number);
        return {
          payload,
          seal: (reply) =>
            leaving(async () => {
              const body = await sealing.seal({ kind: 'reply', name: method, number }, reply);
              const bytes = new Uint8Array(1 + body.length);
              bytes[0] = sealedMark;
              bytes.set(body, 1);
              return bytes;
            }),
        };
      }),
    event: (name, payload) =>
      leaving(async () => {
        const number = ++lastEvent;
        return numbered(number, await sealing.seal({ kind: 'event', name, number }, payload));
      }),
  };
}

/** Throws for a number that was here before. A request may arrive late: main held it while it asked the person. */
function onlyOnce(): (number: number) => void {
  const late = new Set<number>();
  let highest = 0;
  return (number) => {
    if (number <= highest) {
      if (!late.delete(number)) throw new RangeError('this request was here before');
      return;
    }
    if (number - highest > farthest) throw new RangeError('this request is too far ahead');
    for (let skipped = highest + 1; skipped < number; skipped++) late.add(skipped);
    highest = number;
  };
}

/** Main's own reply: a refusal of anything, or the little it may answer. */
function plain(method: string, reply: Uint8Array): Uint8Array {
  // Its shape is checked where it is used; here only whether it claims to be more than a refusal.
  const said = decode(reply) as Reply;
  if (said.ok !== false && !answeredByMain.has(method)) throw new TypeError('an unsealed answer');
  return reply;
}
