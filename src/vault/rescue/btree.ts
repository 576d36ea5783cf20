import { type Pages, USABLE_BYTES } from './pages.ts';

/** As SQLite stores it; whole numbers are exact. */
export type Value = null | bigint | number | string | Buffer;

/** A row as it stands in a page: of a table with its rowid, of an index or a table without rowid with none. */
export type Cell = { readonly rowid?: bigint; readonly values: readonly Value[] };

/** What one page says. https://www.sqlite.org/fileformat2.html, 1.6 "B-tree Pages" */
export type BtreePage = {
  readonly kind: 'table' | 'index';
  readonly children: readonly number[];
  /** Whole ones: not those that go on in a page that is damaged. */
  readonly cells: readonly Cell[];
};

const INTERIOR_INDEX = 2;
const INTERIOR_TABLE = 5;
const LEAF_INDEX = 10;
const LEAF_TABLE = 13;

/** @returns undefined for a page that is whole and of no tree */
export function btreePage(pages: Pages, number: number): BtreePage | 'damaged' | undefined {
  const page = pages.read(number);
  if (page === undefined) return 'damaged';
  const start = number === 1 ? 100 : 0;
  const type = page.readUInt8(start);
  if (![INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE].includes(type)) return undefined;
  const isLeaf = type === LEAF_INDEX || type === LEAF_TABLE;
  const kind = type === LEAF_TABLE || type === INTERIOR_TABLE ? 'table' : 'index';
  const pointers = start + (isLeaf ? 8 : 12);
  const children: number[] = [];
  const cells: Cell[] = [];
  for (let i = 0; i < page.readUInt16BE(start + 3); i++) {
    const reader = new Reader(page, page.readUInt16BE(pointers + 2 * i));
    if (!isLeaf) children.push(reader.pageNumber());
    if (type === INTERIOR_TABLE) continue;
    const size = Number(reader.varint());
    const rowid = type === LEAF_TABLE ? BigInt.asIntN(64, reader.varint()) : undefined;
    const payload = wholePayload(pages, reader, size, kind);
    if (payload !== undefined) cells.push({ ...(rowid !== undefined && { rowid }), values: record(payload) });
  }
  if (!isLeaf) children.push(page.readUInt32BE(start + 8));
  return { kind, children, cells };
}

/** What of it is in the page, and what goes on in others. */
function wholePayload(
  pages: Pages,
  reader: Reader,
  size: number,
  kind: 'table' | 'index',
): Buffer | undefined {
  const least = Math.floor(((USABLE_BYTES - 12) * 32) / 255) - 23;
  const most = kind === 'table' ? USABLE_BYTES - 35 : Math.floor(((USABLE_BYTES - 12) * 64) / 255) - 23;
  if (size <= most) return reader.bytes(size);
  const rest = least + ((size - least) % (USABLE_BYTES - 4));
  const parts = [reader.bytes(rest <= most ? rest : least)];
  let missing = size - (parts[0]?.length ?? 0);
  for (let next = reader.pageNumber(); missing > 0; ) {
    const page = next === 0 ? undefined : pages.read(next);
    if (page === undefined) return undefined;
    next = page.readUInt32BE(0);
    const part = page.subarray(4, 4 + Math.min(missing, USABLE_BYTES - 4));
    parts.push(part);
    missing -= part.length;
  }
  return Buffer.concat(parts);
}

/** 2.1 "Record Format" */
function record(payload: Buffer): Value[] {
  const header = new Reader(payload, 0);
  const body = new Reader(payload, Number(header.varint()));
  const end = body.at;
  const values: Value[] = [];
  while (header.at < end) values.push(decoded(Number(header.varint()), body));
  return values;
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8];

function decoded(type: number, body: Reader): Value {
  if (type === 0) return null;
  if (type === 7) return body.bytes(8).readDoubleBE();
  if (type === 8 || type === 9) return BigInt(type - 8);
  if (type < 7) {
    const bytes = body.bytes(INTEGER_BYTES[type] ?? 0);
    return BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
  }
  const bytes = body.bytes(Math.floor((type - 12) / 2));
  return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8');
}

class Reader {
  at: number;
  readonly #from: Buffer;

  constructor(from: Buffer, at: number) {
    this.#from = from;
    this.at = at;
  }

  bytes(size: number): Buffer {
    const found = this.#from.subarray(this.at, this.at + size);
    this.at += size;
    return found;
  }

  pageNumber(): number {
    return this.bytes(4).readUInt32BE();
  }

  /** 1.6, "varint": seven bits a byte, and eight in the ninth. */
  varint(): bigint {
    let value = 0n;
    for (let i = 0; i < 8; i++) {
      const byte = this.#from.readUInt8(this.at++);
      value = (value << 7n) | BigInt(byte & 0x7f);
      if (byte < 0x80) return value;
    }
    return (value << 8n) | BigInt(this.#from.readUInt8(this.at++));
  }
}
