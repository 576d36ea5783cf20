/** What a header may hold. No fractions: their text form is where canonical JSON becomes hard. */
export type Canonical = string | number | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * RFC 8785 (JSON Canonicalization Scheme) for what a header holds: members sorted by name, no white space.
 * Gives the bytes that a MAC or an AEAD covers, whatever layout the file on disk has.
 */
export function canonicalBytes(value: Canonical): Buffer {
  return Buffer.from(JSON.stringify(sorted(value)), 'utf8');
}

function sorted(value: Canonical): Canonical {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError('Only whole numbers have a place in a header.');
  }
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(sorted);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}
