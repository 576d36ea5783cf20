import { getLlama, LlamaChatSession } from 'node-llama-cpp';
import { quantile, timed } from '../lib/figures.ts';
import { line, page, prompt, system } from '../lib/texts.ts';

/**
 * node-llama-cpp without a line of ours, in a process of its own: what our embedding and wording are held against.
 * Arguments: the embedding model's file, the chat model's file. Prints one JSON object.
 */
const [embedFile, chatFile] = process.argv.slice(2);
if (embedFile === undefined || chatFile === undefined) throw new Error('two model files are needed');

const llama = await getLlama({ progressLogs: false, logger: () => {} });
// Set afterwards: a second getLlama after disposing a first logs to standard output, whatever logger it is given.
const cores = llama.cpuMathCores;
llama.maxThreads = cores;

const embedder = await (
  await llama.loadModel({ modelPath: embedFile, useMmap: false })
).createEmbeddingContext({
  contextSize: 512,
  threads: cores,
});
const lineMs = await timed(() => embedder.getEmbeddingFor(line), 30, 3);
const pageMs = await timed(() => embedder.getEmbeddingFor(page), 10, 1);

const model = await llama.loadModel({ modelPath: chatFile, useMmap: false });
const context = await model.createContext({ contextSize: 2048, threads: cores });
const session = new LlamaChatSession({ contextSequence: context.getSequence(), systemPrompt: system });
const runs: { firstMs: number; perSecond: number }[] = [];
await session.preloadPrompt('');
for (let i = 0; i < 4; i++) {
  session.setChatHistory([{ type: 'system', text: system }]);
  const start = performance.now();
  let first = 0;
  let tokens = 0;
  await session.prompt(prompt, {
    maxTokens: 60,
    temperature: 0,
    onToken: (chunk) => {
      if (first === 0) first = performance.now();
      tokens += chunk.length;
    },
  });
  const end = performance.now();
  if (i > 0) runs.push({ firstMs: first - start, perSecond: (tokens - 1) / ((end - first) / 1000) });
}
process.stdout.write(
  JSON.stringify({
    lineMs: quantile(lineMs, 0.5),
    pageMs: quantile(pageMs, 0.5),
    firstMs: quantile(
      runs.map((run) => run.firstMs),
      0.5,
    ),
    perSecond: quantile(
      runs.map((run) => run.perSecond),
      0.5,
    ),
  }),
);
process.exit(0);
