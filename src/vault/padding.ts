/**
 * Padmé (Nikitin et al., PETS 2019): the length that a plaintext is filled up to, so that its size says little about
 * which file it is. At most 12 % more; only lengths of about log log bits remain.
 */
export function paddedLength(bytes: number): number {
  if (bytes < 2) return bytes;
  const exponent = Math.floor(Math.log2(bytes));
  const lastBits = exponent - (Math.floor(Math.log2(exponent || 1)) + 1);
  const step = 2 ** Math.max(0, lastBits);
  return Math.ceil(bytes / step) * step;
}
