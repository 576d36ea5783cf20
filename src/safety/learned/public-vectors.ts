import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Public vectors of words: like words have like ones. Row by row; needed for learning only. */
export type PublicVectors = {
  readonly dims: number;
  readonly row: ReadonlyMap<string, number>;
  readonly values: Float32Array;
};

/**
 * GloVe 6B (Pennington, Socher and Manning 2014; public domain, PDDL), of the words that are used most and those of our lines, brought from 100
 * to 48 numbers by their principal components, in hundred-and-fiftieths. First the words, a line of them, then one byte a number.
 */
export function publicVectors(): PublicVectors {
  const file = gunzipSync(readFileSync(new URL('./public-vectors.gz', import.meta.url)));
  const end = file.indexOf('\n');
  const words = file.toString('utf8', 0, end).split(' ');
  const bytes = new Int8Array(file.buffer, file.byteOffset + end + 1, file.length - end - 1);
  return {
    dims: bytes.length / words.length,
    row: new Map(words.map((word, at) => [word, at])),
    values: Float32Array.from(bytes, (value) => value / 150),
  };
}
