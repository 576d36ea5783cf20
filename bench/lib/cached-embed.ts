import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Llm } from '../../src/llm/index.ts';
import { toBlob } from '../../src/memory/vectors.ts';

/** What the memory needs of the models process, with every vector of the bench's own texts kept: they never change for one model. */
export type CachedLlm = Pick<Llm, 'embedder' | 'embed'> & { readonly made: () => number };

const KEY_BYTES = 32;
const AT_ONCE = 32;

/** Kept in `.cache/bench`, which can be deleted: text's SHA-256, then its vector, one after the other. */
export function cachedEmbed(llm: Llm): CachedLlm {
  const model = llm.embedder();
  if (model === null) throw new Error('the embedding model is missing');
  mkdirSync('.cache/bench', { recursive: true });
  const file = join('.cache/bench', `vectors-${model.hash.slice(0, 16)}.bin`);
  const rowBytes = KEY_BYTES + model.dimensions * Float32Array.BYTES_PER_ELEMENT;
  const known = new Map<string, Float32Array>();
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  for (let at = 0; at + rowBytes <= bytes.length; at += rowBytes) {
    const key = bytes.subarray(at, at + KEY_BYTES).toString('hex');
    known.set(key, new Float32Array(new Uint8Array(bytes.subarray(at + KEY_BYTES, at + rowBytes)).buffer));
  }
  let made = 0;
  const keyOf = (text: string) => createHash('sha256').update(text).digest('hex');

  return {
    embedder: llm.embedder,
    made: () => made,
    async embed(texts, signal, turn) {
      const missing = [...new Set(texts)].filter((text) => !known.has(keyOf(text)));
      for (let at = 0; at < missing.length; at += AT_ONCE) {
        const some = missing.slice(at, at + AT_ONCE);
        const vectors = await llm.embed(some, signal, turn);
        made += some.length;
        const rows = some.flatMap((text, i) => {
          const vector = vectors[i];
          if (vector === undefined) return [];
          known.set(keyOf(text), vector);
          return [Buffer.from(keyOf(text), 'hex'), toBlob(vector)];
        });
        appendFileSync(file, Buffer.concat(rows));
      }
      return texts.flatMap((text) => known.get(keyOf(text)) ?? []);
    },
  };
}
