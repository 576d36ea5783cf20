import { TendError } from './contract/index.ts';
import { createEngine, createTurns, type ModelsProcedures } from './llm/index.ts';
import type { Handlers } from './transport/index.ts';

/**
 * What the models process is made of: llama.cpp behind five procedures. It opens no socket, reads no file but
 * the models it is handed, writes nothing, logs nothing, and keeps no text but what stands in the model's own memory
 * until the next call of that task or until it ends, which is soon when nobody uses it. A native crash ends this process and nothing else.
 */
export function createModels(env: Readonly<Record<string, string | undefined>>): Handlers<ModelsProcedures> {
  // TEND_GPU=off keeps to the processor: for tests, and for machines with a broken driver.
  const engine = createEngine(env.TEND_GPU === 'off' ? false : 'auto');
  const turns = createTurns();

  return {
    async open({ file, task }) {
      const { identity } = await (task === 'embed' ? engine.embedder(file) : engine.chat(file));
      return { identity, ...(await engine.facts()) };
    },

    async embed({ file, texts, background }, { signal }) {
      const { embedder } = await engine.embedder(file);
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        // Between two lines of a batch a person's question may pass.
        if (background) await turns.quiet();
        if (signal.aborted) throw new TendError('cancelled', 'Stopped.');
        vectors.push(await turns.take(background ? 'background' : 'query', () => embedder.embed(text)));
      }
      return vectors;
    },

    async generate({ file, request }, { signal, progress }) {
      const { chat } = await engine.chat(file);
      return turns.take('chat', () => chat.generate(request, { signal, onText: progress }), signal);
    },

    async weigh({ file, request }, { signal }) {
      const { chat } = await engine.chat(file);
      return turns.take('chat', () => chat.weigh(request), signal);
    },

    async warm({ file, prefix }, { signal }) {
      const { chat } = await engine.chat(file);
      await turns.take('chat', () => chat.warm(prefix), signal);
    },
  };
}
