import type { LlamaModel } from 'node-llama-cpp';
import type { Cores } from './cores.ts';

export type Embedder = {
  /** A unit vector. What goes beyond the model's context is left out: chunk before (about 200 words). */
  embed(text: string): Promise<Float32Array>;
};

/** @param contextTokens the model's context; an input of this length or more makes llama.cpp throw */
export async function createEmbedder(
  model: LlamaModel,
  contextTokens: number,
  cores: Cores,
): Promise<Embedder> {
  const context = await model.createEmbeddingContext({
    contextSize: contextTokens,
    threads: cores.embedding,
  });
  // Room for the start and end tokens that are added.
  const most = contextTokens - 3;
  return {
    async embed(text) {
      const tokens = model.tokenize(text);
      const { vector } = await context.getEmbeddingFor(tokens.length > most ? tokens.slice(0, most) : tokens);
      return unit(vector);
    },
  };
}

/** The vectors come with lengths of 1.5 to 7.7; a dot product is a cosine only between unit vectors. */
function unit(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector);
  // An empty text has no direction; zeros are like nothing.
  return Float32Array.from(vector, (x) => (length > 0 ? x / length : 0));
}
