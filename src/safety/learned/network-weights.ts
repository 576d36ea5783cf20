import type { Network } from './network.ts';

/** As kept in network-weights.json: words between spaces, and one byte a number, in base 64, each kind with its largest. */
export type StoredNetwork = {
  readonly from: string;
  readonly dims: number;
  readonly filters: number;
  readonly row: string;
  readonly words: Bytes;
  readonly kernel: Bytes;
  readonly bias: Bytes;
  readonly head: Bytes;
  readonly headBias: Bytes;
};
type Bytes = { readonly most: number; readonly bytes: string };

const MOST = 127;

export function packNetwork({ dims, filters, row, ...numbers }: Network, from: string): StoredNetwork {
  return {
    ...{ from, dims, filters, row: [...row.keys()].join(' ') },
    words: packed(numbers.words),
    kernel: packed(numbers.kernel),
    bias: packed(numbers.bias),
    head: packed(numbers.head),
    headBias: packed(numbers.headBias),
  };
}

export function unpackNetwork({ from: _, dims, filters, row, ...bytes }: StoredNetwork): Network {
  return {
    ...{ dims, filters, row: new Map(row.split(' ').map((word, at) => [word, at])) },
    words: unpacked(bytes.words),
    kernel: unpacked(bytes.kernel),
    bias: unpacked(bytes.bias),
    head: unpacked(bytes.head),
    headBias: unpacked(bytes.headBias),
  };
}

function packed(numbers: Float32Array): Bytes {
  const most = Number(numbers.reduce((a, b) => Math.max(a, Math.abs(b)), 0).toPrecision(5));
  const bytes = Int8Array.from(numbers, (value) =>
    Math.max(-MOST, Math.min(MOST, Math.round((value / (most || 1)) * MOST))),
  );
  return { most, bytes: Buffer.from(bytes.buffer).toString('base64') };
}

function unpacked({ most, bytes }: Bytes): Float32Array {
  return Float32Array.from(new Int8Array(Buffer.from(bytes, 'base64')), (value) => (value / MOST) * most);
}
