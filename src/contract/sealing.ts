/**
 * Sealing between two processes that speak through a third: an ephemeral key agreement (ECDH on P-256, HKDF-SHA-256)
 * and AES-256-GCM, by WebCrypto alone, which the page and Node both have. Every key lives for one pair of ends and
 * cannot be read out. It keeps what a person writes out of the memory of the process between; it is no protection
 * against that process, which could take the other end's place (docs/decisions/0008-sealed-through-main.md).
 */
export type Sealing = {
  /** A label may be used once only: its number is the nonce. */
  seal(label: Label, plain: Uint8Array): Promise<Uint8Array>;
  /** @throws whatever was changed: the bytes, the label, the direction, or the pair of ends. */
  open(label: Label, sealed: Uint8Array): Promise<Uint8Array>;
};

/** What a sealed message says it is. It is bound to the bytes, so that none can be taken for another. */
export type Label = {
  readonly kind: keyof typeof kinds;
  /** Of the method or event. */
  readonly name: string;
  /** Counts from 1 for each kind and direction; a reply has its request's. */
  readonly number: number;
};

/** One end before it knows the other. */
export type Offer = { readonly publicKey: Uint8Array; agree(theirs: Uint8Array): Promise<Sealing> };

const kinds = { request: 1, reply: 2, event: 3, lane: 4 } as const;
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const cipher = { name: 'AES-GCM', length: 256 } as const;
const context = 'Tend sealing 1';
const tagBytes = 16;
const numberBytes = 8;

/** How much longer a request is sealed than plain: its number in front, its tag behind. */
export const SEAL_BYTES = numberBytes + tagBytes;

/** A fresh key pair. The end that speaks first is `first`; each direction then has a key of its own. */
export async function makeOffer(side: 'first' | 'second'): Promise<Offer> {
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveKey']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    publicKey,
    agree: async (theirs) => {
      const [first, second] = side === 'first' ? [publicKey, theirs] : [theirs, publicKey];
      // Refuses what is no point of the curve.
      const other = await crypto.subtle.importKey('raw', own(theirs), curve, false, []);
      const shared = await crypto.subtle.deriveKey(
        { name: 'ECDH', public: other },
        pair.privateKey,
        'HKDF',
        false,
        ['deriveKey'],
      );
      const key = (from: 'first' | 'second') =>
        crypto.subtle.deriveKey(
          {
            name: 'HKDF',
            hash: 'SHA-256',
            salt: join(first, second),
            info: text(`${context}, from ${from}`),
          },
          shared,
          cipher,
          false,
          [from === side ? 'encrypt' : 'decrypt'],
        );
      const [ours, others] = [await key(side), await key(side === 'first' ? 'second' : 'first')];
      return {
        seal: async (label, plain) =>
          new Uint8Array(await crypto.subtle.encrypt(parameters(label), ours, own(plain))),
        open: async (label, sealed) =>
          new Uint8Array(await crypto.subtle.decrypt(parameters(label), others, own(sealed))),
      };
    },
  };
}

/** Puts a message's number in front of it, for the kinds whose receiver cannot know it. */
export function numbered(number: number, sealed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(numberBytes + sealed.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number));
  bytes.set(sealed, numberBytes);
  return bytes;
}

/** @throws RangeError when there is no number, or none that counts. */
export function unnumbered(bytes: Uint8Array): { readonly number: number; readonly sealed: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = Number(view.getBigUint64(0));
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError('not a number of a message');
  return { number, sealed: bytes.subarray(numberBytes) };
}

/** Runs what it is given one after the other, in the order it was given: sealing and opening must not overtake. */
export function inOrder(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

function parameters({ kind, name, number }: Label) {
  const iv = new Uint8Array(12);
  const view = new DataView(iv.buffer);
  view.setUint32(0, kinds[kind]);
  view.setBigUint64(4, BigInt(number));
  return {
    name: 'AES-GCM',
    iv,
    additionalData: text(JSON.stringify([context, kind, name, number])),
    tagLength: tagBytes * 8,
  };
}

function text(words: string): Uint8Array<ArrayBuffer> {
  return own(new TextEncoder().encode(words));
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}

/** WebCrypto takes no view of memory that others share. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
