import type { Near } from './near.ts';

/** Unit vectors side by side in one array: the exact scan. A key names one vector for as long as it is kept. */
export type Flat = {
  readonly size: number;
  add(owner: number, vector: Float32Array): number;
  /** Forgets all of an owner's vectors and overwrites their bytes; gives the keys they had. */
  remove(owner: number): number[];
  has(owner: number): boolean;
  owners(): IterableIterator<number>;
  keys(): Iterable<number>;
  ownerOf(key: number): number | undefined;
  vectorOf(key: number): Float32Array | undefined;
  nearest(query: Float32Array, limit: number, allowed?: ReadonlySet<number>): Near[];
  cosine(query: Float32Array, owner: number): number | null;
};

export function createFlat(dimensions: number): Flat {
  let capacity = 64;
  let vectors = new Float32Array(capacity * dimensions);
  /** By slot: whose vector it is, and its key. */
  let owners = new Float64Array(capacity);
  let keys = new Float64Array(capacity);
  const slotOf = new Map<number, number>();
  const keysOf = new Map<number, number[]>();
  let size = 0;
  let nextKey = 0;

  function grow(): void {
    capacity *= 2;
    const [oldVectors, oldOwners, oldKeys] = [vectors, owners, keys];
    vectors = new Float32Array(capacity * dimensions);
    owners = new Float64Array(capacity);
    keys = new Float64Array(capacity);
    vectors.set(oldVectors);
    owners.set(oldOwners);
    keys.set(oldKeys);
  }

  function dropSlot(slot: number): void {
    const last = size - 1;
    const lastKey = keys[last] ?? 0;
    vectors.copyWithin(slot * dimensions, last * dimensions, (last + 1) * dimensions);
    owners[slot] = owners[last] ?? 0;
    keys[slot] = lastKey;
    slotOf.set(lastKey, slot);
    vectors.fill(0, last * dimensions, (last + 1) * dimensions);
    size = last;
  }

  function dot(query: Float32Array, slot: number): number {
    const start = slot * dimensions;
    // Four sums keep the processor's adders busy: twice as fast as one.
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < dimensions; i += 4) {
      a += (query[i] ?? 0) * (vectors[start + i] ?? 0);
      b += (query[i + 1] ?? 0) * (vectors[start + i + 1] ?? 0);
      c += (query[i + 2] ?? 0) * (vectors[start + i + 2] ?? 0);
      d += (query[i + 3] ?? 0) * (vectors[start + i + 3] ?? 0);
    }
    return a + b + c + d;
  }

  function cosine(query: Float32Array, owner: number): number | null {
    const own = keysOf.get(owner);
    if (own === undefined) return null;
    return Math.max(...own.map((key) => dot(query, slotOf.get(key) ?? 0)));
  }

  return {
    get size() {
      return size;
    },
    add(owner, vector) {
      if (size === capacity) grow();
      const key = nextKey++;
      vectors.set(vector, size * dimensions);
      owners[size] = owner;
      keys[size] = key;
      slotOf.set(key, size);
      keysOf.set(owner, [...(keysOf.get(owner) ?? []), key]);
      size += 1;
      return key;
    },
    remove(owner) {
      const own = keysOf.get(owner) ?? [];
      for (const key of own) {
        dropSlot(slotOf.get(key) ?? 0);
        slotOf.delete(key);
      }
      keysOf.delete(owner);
      return own;
    },
    has: (owner) => keysOf.has(owner),
    owners: () => keysOf.keys(),
    keys: () => slotOf.keys(),
    ownerOf(key) {
      const slot = slotOf.get(key);
      return slot === undefined ? undefined : owners[slot];
    },
    vectorOf(key) {
      const slot = slotOf.get(key);
      return slot === undefined ? undefined : vectors.slice(slot * dimensions, (slot + 1) * dimensions);
    },
    nearest(query, limit, allowed) {
      if (allowed !== undefined && allowed.size < size / 4)
        return among(allowed, limit, (o) => cosine(query, o));
      const top = createTop(limit);
      for (let slot = 0; slot < size; slot += 1) {
        const score = dot(query, slot);
        if (score <= top.worst) continue;
        const owner = owners[slot] ?? 0;
        if (allowed === undefined || allowed.has(owner)) top.offer(owner, score);
      }
      return top.list;
    },
    cosine,
  };
}

function among(allowed: ReadonlySet<number>, limit: number, score: (owner: number) => number | null): Near[] {
  const top = createTop(limit);
  for (const owner of allowed) {
    const cosine = score(owner);
    if (cosine !== null) top.offer(owner, cosine);
  }
  return top.list;
}

/** The best so far, ordered, one for each owner. */
function createTop(limit: number): {
  list: Near[];
  worst: number;
  offer(owner: number, cosine: number): void;
} {
  const top = {
    list: [] as Near[],
    worst: Number.NEGATIVE_INFINITY,
    offer(owner: number, cosine: number) {
      const known = top.list.findIndex((near) => near.owner === owner);
      if (known >= 0) {
        if ((top.list[known]?.cosine ?? 0) >= cosine) return;
        top.list.splice(known, 1);
      }
      const place = top.list.findIndex((near) => near.cosine < cosine);
      top.list.splice(place < 0 ? top.list.length : place, 0, { owner, cosine });
      if (top.list.length > limit) top.list.pop();
      if (top.list.length === limit) top.worst = top.list.at(-1)?.cosine ?? top.worst;
    },
  };
  return top;
}
