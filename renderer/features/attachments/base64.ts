/** Letters at a time: a call has only so much room for arguments. */
const STEP = 0x8000;

/** Bytes as the contract carries them. */
export function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    letters += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(letters);
}

/** Puts the bytes of `text` into `into` at `at`. Returns how many there were. */
export function fromBase64(text: string, into: Uint8Array, at = 0): number {
  const letters = atob(text);
  for (let i = 0; i < letters.length; i++) into[at + i] = letters.charCodeAt(i);
  return letters.length;
}
