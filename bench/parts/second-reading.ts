import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { supported } from '../../src/assistant/index.ts';
import type { ChatModel } from '../../src/llm/index.ts';
import { type Figure, median, type Part } from '../lib/figures.ts';
import { realLlm } from '../lib/models.ts';
import { chatModels } from '../lib/one-model.ts';
import { byKind, count, share } from '../lib/shares.ts';

/** A sentence of code's, one that says the same, and one that does not, for the reason `about`. */
type Pairs = {
  readonly about: string;
  readonly evidence: string;
  readonly right: string;
  readonly wrong: string;
};

/**
 * Does a model see which of two sentences says what the evidence says. Written for this, in the style of the app's own sentences; where
 * a no counts from was set on the first, third, … of each kind, and the others are the figure to believe. `TEND_READING_HALF=tuned` or
 * `held` asks for one half only. Each model is asked whatever it passed.
 */
export const secondReading: Part = {
  name: 'second-reading',
  async run() {
    const { held, tuned } = halves();
    const llm = realLlm();
    try {
      const figures: Figure[] = [];
      for (const { id, name } of chatModels()) {
        const wanted = process.env.TEND_READING_HALF;
        if (wanted !== 'tuned')
          figures.push(...(await figuresOf(`held back, ${name}`, held, llm.examinee(id))));
        if (wanted !== 'held')
          figures.push(...(await figuresOf(`tuned on, ${name}`, tuned, llm.examinee(id))));
      }
      return figures;
    } finally {
      llm.close();
    }
  },
};

function halves(): { readonly tuned: readonly Pairs[]; readonly held: readonly Pairs[] } {
  const seen = new Map<string, number>();
  const tuned: Pairs[] = [];
  const held: Pairs[] = [];
  const lines = readFileSync(join(import.meta.dirname, '..', 'data', 'second-reading.tsv'), 'utf8').trim();
  for (const line of lines.split('\n')) {
    const [about = '', evidence = '', right = '', wrong = ''] = line.split('\t');
    const at = seen.get(about) ?? 0;
    seen.set(about, at + 1);
    (at % 2 === 0 ? tuned : held).push({ about, evidence, right, wrong });
  }
  return { tuned, held };
}

async function figuresOf(label: string, all: readonly Pairs[], model: ChatModel): Promise<Figure[]> {
  const right = new Map<string, [number, number]>();
  const wrong = new Map<string, [number, number]>();
  const tookS: number[] = [];
  for (const { about, evidence, ...said } of all) {
    for (const [sentence, counts] of [
      [said.right, right],
      [said.wrong, wrong],
    ] as const) {
      const began = performance.now();
      count(counts, about, (await supported({ evidence, sentence }, model)) === 'no');
      tookS.push((performance.now() - began) / 1000);
    }
  }
  const refused = (counts: typeof right) => [...counts.values()].reduce((sum, [hits]) => sum + hits, 0);
  return [
    share(`right sentences refused, ${label}`, refused(right), all.length, { note: byKind(right) }),
    share(`wrong sentences refused, ${label}`, refused(wrong), all.length, { note: byKind(wrong) }),
    { name: `a second reading, ${label}`, value: median(tookS), unit: 's' },
  ];
}
