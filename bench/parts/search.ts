import { createMemory } from '../../src/memory/index.ts';
import { type Figure, type Part, quantile, timed } from '../lib/figures.ts';
import { clock, grownVault } from '../lib/grown-vault.ts';
import { realLlm } from '../lib/models.ts';

const queries = [
  'itchy arms after the bath',
  'how did she sleep',
  'melatonin at night',
  'headache after school',
  'ice cream at the park',
  'what did she eat for lunch',
  'coughing in the dark',
  'a bright day by the river',
];

/** Hybrid search through an encrypted vault, the query's embedding included; entry vectors are synthetic. */
export const search: Part = {
  name: 'search',
  async run() {
    const figures: Figure[] = [];
    const llm = realLlm();
    try {
      for (const count of [1_000, 10_000, 100_000]) {
        const { vault, remove } = await grownVault(count, llm);
        try {
          // Without the index first (that is what answers while it is being built), then with it.
          for (const indexed of [false, true]) {
            const memory = createMemory({
              db: vault.db,
              llm,
              forgetKey: vault.subkey('forgotten'),
              ...(indexed ? {} : { hnswFrom: Number.POSITIVE_INFINITY }),
            });
            await memory.index.start();
            const { mode } = memory.index.progress();
            if (indexed && mode === 'exact') continue;
            let next = 0;
            const sample = await timed(
              () => memory.search({ query: queries[next++ % queries.length] ?? '', subject: 'Maya' }, clock),
              80,
              8,
            );
            figures.push(...rows(count, mode, sample));
            memory.index.stop();
          }
        } finally {
          remove();
        }
      }
      const alone = await timed(() => llm.embed([queries[0] ?? '']), 30, 3);
      return [
        ...figures,
        { name: 'of which embedding the query, p50', value: quantile(alone, 0.5), unit: 'ms' },
      ];
    } finally {
      llm.close();
    }
  },
};

function rows(count: number, mode: string, sample: readonly number[]): Figure[] {
  const size = `${count / 1000}k entries, ${mode}`;
  const aimed = count === 100_000 && mode === 'hnsw';
  return [
    { name: `hybrid search, ${size}, p50`, value: quantile(sample, 0.5), unit: 'ms' },
    {
      name: `hybrid search, ${size}, p95`,
      value: quantile(sample, 0.95),
      unit: 'ms',
      note: 'synthetic vectors',
      ...(aimed ? { aim: { below: 60 } } : {}),
    },
  ];
}
