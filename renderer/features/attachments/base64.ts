/** Puts the bytes that the contract carries as `text` into `into`, at `at`. Returns how many there were. */
export function fromBase64(text: string, into: Uint8Array, at = 0): number {
  const letters = atob(text);
  for (let i = 0; i < letters.length; i++) into[at + i] = letters.charCodeAt(i);
  return letters.length;
}
