import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WritableDb } from '../vault/index.ts';

/** `pack.json`: what a pack is and where it comes from. Passages stand beside it, one JSON object a line. */
const Pack = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  licence: z.string(),
  /** When the texts were written, in words. */
  dated: z.string(),
  attribution: z.string(),
  passages: z.number().int(),
  /** Vectors made beforehand, good for this one model only: `vectors.f32`, one row a passage, in order. */
  vectors: z.object({ model: z.string(), dimensions: z.number().int() }),
});
export type Pack = z.infer<typeof Pack>;

const Passage = z.object({
  uid: z.string(),
  title: z.string(),
  text: z.string(),
  source: z.string(),
  url: z.url({ protocol: /^https$/ }),
});

/** The packs that come with Tend. */
const builtIn = ['medquad'];

/**
 * Puts the built-in packs into the vault: once, and again when a pack's version changed. Each in one transaction,
 * so that a vault never holds half a pack. Passages hold nothing of a person.
 *
 * @param folder where the packs lie (`packs/` of the program)
 * @param model the SHA-256 of the embedding model in use: vectors that come with a pack are taken only if they are its
 * @returns how many passages were written
 */
export function installPacks(db: WritableDb, folder: string, model: string | null): number {
  return builtIn.map((name) => install(db, join(folder, name), model)).reduce((a, b) => a + b, 0);
}

function install(db: WritableDb, folder: string, model: string | null): number {
  const pack = Pack.parse(JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')));
  const name = `${pack.id}@${pack.version}`;
  const installed = db.prepare<[object], number>('SELECT count(*) FROM passages WHERE pack = :name').pluck();
  if (installed.get({ name }) === pack.passages) return 0;

  const lines = readFileSync(join(folder, 'passages.jsonl'), 'utf8').trimEnd().split('\n');
  const passages = lines.map((line) => Passage.parse(JSON.parse(line)));
  const vectors = pack.vectors.model === model ? readFileSync(join(folder, 'vectors.f32')) : null;
  const rowBytes = pack.vectors.dimensions * Float32Array.BYTES_PER_ELEMENT;
  // Of whatever version: its vectors and search rows go with it.
  const drop = db.prepare("DELETE FROM passages WHERE pack = :id OR pack LIKE :id || '@%'");
  const put = db.prepare(`
    INSERT INTO passages (uid, pack, title, text, source, url, licence, dated)
    VALUES (:uid, :name, :title, :text, :source, :url, :licence, :dated)`);
  const putVector = db.prepare(`
    INSERT INTO passage_vectors (passage_id, chunk, model, vector) VALUES (:id, 0, :model, :vector)`);

  db.transaction(() => {
    drop.run({ id: pack.id });
    for (const [i, passage] of passages.entries()) {
      const { licence, dated } = pack;
      const id = put.run({ ...passage, name, licence, dated }).lastInsertRowid;
      const vector = vectors?.subarray(i * rowBytes, (i + 1) * rowBytes);
      if (vector?.length === rowBytes) putVector.run({ id, model, vector });
    }
  })();
  return passages.length;
}
