import { latin1, viewOf } from './layout.ts';

const HEADER_BYTES = 128;
const ENTRY_BYTES = 12;
const MOST_BYTES = 1024 * 1024;
const MOST_TAGS = 100;

/** Tags of ICC.1 that say how colours are meant. Others hold names, copyright, and of a screen its make and serial number. */
const COLOURS: ReadonlySet<string> = new Set(
  'wtpt bkpt chad chrm cicp lumi rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 B2D0 B2D1 B2D2 gamt'.split(
    ' ',
  ),
);

/**
 * A colour profile (ICC.1) with nothing in it but colours.
 * @returns undefined when it is none; the picture is then shown as if it had no profile
 */
export function cleanProfile(
  profile: Uint8Array,
): { readonly profile: Uint8Array; readonly asItWas: boolean } | undefined {
  if (profile.length < HEADER_BYTES + 4 || profile.length > MOST_BYTES) return undefined;
  if (latin1(profile, 36, 40) !== 'acsp') return undefined;
  const view = viewOf(profile);
  const count = view.getUint32(HEADER_BYTES);
  if (count > MOST_TAGS || HEADER_BYTES + 4 + count * ENTRY_BYTES > profile.length) return undefined;

  const tags: { name: string; data: Uint8Array }[] = [];
  for (let i = 0; i < count; i++) {
    const at = HEADER_BYTES + 4 + i * ENTRY_BYTES;
    const offset = view.getUint32(at + 4);
    const size = view.getUint32(at + 8);
    if (offset + size > profile.length) return undefined;
    const name = latin1(profile, at, at + 4);
    if (COLOURS.has(name)) tags.push({ name, data: profile.subarray(offset, offset + size) });
  }
  const clean = written(profile.subarray(0, HEADER_BYTES), tags);
  return clean === undefined ? undefined : { profile: clean, asItWas: Buffer.compare(clean, profile) === 0 };
}

function written(
  header: Uint8Array,
  tags: readonly { name: string; data: Uint8Array }[],
): Uint8Array | undefined {
  const table = Buffer.alloc(4 + tags.length * ENTRY_BYTES);
  table.writeUInt32BE(tags.length, 0);
  const data: Uint8Array[] = [];
  // One curve is often shared by three colours: what is the same is written once.
  const places = new Map<string, number>();
  let end = HEADER_BYTES + table.length;
  tags.forEach((tag, i) => {
    const key = Buffer.from(tag.data).toString('base64');
    const known = places.get(key);
    const at = 4 + i * ENTRY_BYTES;
    table.write(tag.name, at, 'latin1');
    table.writeUInt32BE(known ?? end, at + 4);
    table.writeUInt32BE(tag.data.length, at + 8);
    if (known !== undefined) return;
    places.set(key, end);
    data.push(tag.data, new Uint8Array(-tag.data.length & 3));
    end += tag.data.length + (-tag.data.length & 3);
  });
  if (end > MOST_BYTES) return undefined;
  const head = Buffer.from(header);
  head.writeUInt32BE(end, 0);
  // When and by what it was made, for which device, and its fingerprint.
  for (const [from, to] of [
    [4, 8],
    [24, 36],
    [48, 56],
    [80, 128],
  ] as const) {
    head.fill(0, from, to);
  }
  return Buffer.concat([head, table, ...data]);
}
