import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';

/** X25519 keys as node:crypto takes them: PKCS #8 and SPKI (RFC 8410), with the 32 bytes after these. */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
const CHUNK = 64 * 1024;
const TAG = 16;

/**
 * Opens a file in the age format with an X25519 secret, by C2SP's age.md and node:crypto alone: a second reader of what
 * Tend seals by a library.
 * @param secret 32 bytes
 */
export function openedAge(file: Buffer, secret: Uint8Array): Buffer {
  const text = file.toString('latin1');
  const [header = '', , share = '', body = '', mac = ''] =
    /^age-encryption\.org\/v1\n(-> X25519 ([\w+/]{43})\n([\w+/]{43})\n)--- ([\w+/]{43})\n/.exec(text) ?? [];
  if (header === '') throw new Error('not an age file with one X25519 stanza');
  const fileKey = unwrapped(Buffer.from(share, 'base64'), Buffer.from(body, 'base64'), secret);

  const macKey = Buffer.from(hkdfSync('sha256', fileKey, '', 'header', 32));
  const covered = header.slice(0, header.lastIndexOf('---') + 3);
  const expected = createHmac('sha256', macKey).update(covered, 'latin1').digest();
  if (!expected.equals(Buffer.from(mac, 'base64'))) throw new Error('the header was changed');

  const payload = file.subarray(Buffer.byteLength(header, 'latin1'));
  const key = Buffer.from(hkdfSync('sha256', fileKey, payload.subarray(0, 16), 'payload', 32));
  const sealed = payload.subarray(16);
  const pieces: Buffer[] = [];
  for (let at = 0, counter = 0; at < sealed.length; at += CHUNK + TAG, counter++) {
    const last = at + CHUNK + TAG >= sealed.length;
    // 11 bytes of counter, big-endian, and one that marks the last chunk.
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(counter, 7);
    nonce[11] = last ? 1 : 0;
    pieces.push(chacha(key, nonce, sealed.subarray(at, at + CHUNK + TAG)));
  }
  return Buffer.concat(pieces);
}

/** The file key from a stanza: the sender's share, and the key sealed to our public key. */
function unwrapped(share: Buffer, body: Buffer, secret: Uint8Array): Buffer {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, share]), format: 'der', type: 'spki' });
  const shared = diffieHellman({ privateKey, publicKey });
  const own = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  const wrap = hkdfSync('sha256', shared, Buffer.concat([share, own]), 'age-encryption.org/v1/X25519', 32);
  return chacha(Buffer.from(wrap), Buffer.alloc(12), body);
}

function chacha(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG });
  cipher.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([cipher.update(sealed.subarray(0, -TAG)), cipher.final()]);
}
