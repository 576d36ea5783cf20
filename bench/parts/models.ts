import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Figure, median, type Part, timed } from '../lib/figures.ts';
import { modelFile, realLlm } from '../lib/models.ts';
import { line, page, prompt, system } from '../lib/texts.ts';

type Peer = { lineMs: number; pageMs: number; firstMs: number; perSecond: number };

/** Embedding and wording through our models process, beside node-llama-cpp alone, one after the other. */
export const models: Part = {
  name: 'models',
  async run() {
    const peer = await bareLlama();
    const ours = await throughTend();
    const bare = 'node-llama-cpp alone';
    return [
      { name: 'embedding a line', value: ours.lineMs, unit: 'ms', peer: { name: bare, value: peer.lineMs } },
      {
        name: 'embedding a page (200 words)',
        value: ours.pageMs,
        unit: 'ms',
        peer: { name: bare, value: peer.pageMs },
      },
      {
        name: 'first token, fixed part warm',
        value: ours.firstMs,
        unit: 'ms',
        peer: { name: bare, value: peer.firstMs },
      },
      {
        name: 'wording',
        value: ours.perSecond,
        unit: 'tokens/s',
        peer: { name: bare, value: peer.perSecond },
      },
      {
        name: 'what our process costs in tokens a second',
        value: (1 - ours.perSecond / peer.perSecond) * 100,
        unit: '%',
        aim: { below: 5 },
      },
    ] satisfies Figure[];
  },
};

async function bareLlama(): Promise<Peer> {
  const script = join(import.meta.dirname, '..', 'peers', 'llama.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    modelFile('embed'),
    modelFile('word'),
  ]);
  // Our own script's output, one line above.
  return JSON.parse(stdout) as Peer;
}

async function throughTend(): Promise<Peer> {
  const llm = realLlm();
  try {
    const lineMs = median(await timed(() => llm.embed([line]), 30, 3));
    const pageMs = median(await timed(() => llm.embed([page]), 10, 1));
    const runs: { firstMs: number; perSecond: number }[] = [];
    const chat = llm.status().models.find((model) => model.task === 'word' && model.inUse);
    const model = llm.examinee(chat?.id ?? '');
    await model.warm({ task: 'bench', system, shots: [] });
    for (let i = 0; i < 4; i++) {
      const start = performance.now();
      // One piece of text comes for each token, as in the peer's count.
      const pieces: number[] = [];
      await model.generate({
        task: 'bench',
        system,
        shots: [],
        prompt,
        maxTokens: 60,
        onText: () => pieces.push(performance.now()),
      });
      const first = pieces[0] ?? start;
      const last = pieces.at(-1) ?? start;
      if (i > 0)
        runs.push({ firstMs: first - start, perSecond: (pieces.length - 1) / ((last - first) / 1000) });
    }
    return {
      lineMs,
      pageMs,
      firstMs: median(runs.map((run) => run.firstMs)),
      perSecond: median(runs.map((run) => run.perSecond)),
    };
  } finally {
    llm.close();
  }
}
