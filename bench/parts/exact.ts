import { createAssistant } from '../../src/assistant/index.ts';
import { createMemory } from '../../src/memory/index.ts';
import { type Figure, type Part, quantile, timed } from '../lib/figures.ts';
import { clock, grownVault } from '../lib/grown-vault.ts';
import { realLlm } from '../lib/models.ts';

const questions = [
  'When did Maya last have melatonin?',
  'How often did she itch last month?',
  'How much melatonin has she had in February?',
  'What was the worst headache this year?',
  'On which days did she have ice cream last week?',
];

/** Answers that SQL gives whole, over 100,000 entries of one person in an encrypted vault. No model takes part. */
export const exact: Part = {
  name: 'exact',
  async run() {
    const llm = realLlm();
    const { vault, remove } = await grownVault(100_000, llm);
    try {
      const memory = createMemory({ db: vault.db, llm, forgetKey: vault.subkey('forgotten') });
      const assistant = createAssistant({
        db: vault.db,
        memory,
        llm,
        settings: { get: () => ({ wording: 'off', country: '' }) },
      });
      const ask = (question: string) =>
        assistant.ask({ question, subject: 'Maya', noModel: true }, clock, { onAnswer: () => {} });
      const figures: Figure[] = [];
      for (const question of questions) {
        const sample = await timed(() => ask(question), 20, 2);
        const { understood, known } = await ask(question);
        if (known.length === 0) throw new Error(`nothing was answered to “${question}”`);
        figures.push({
          name: `exact answer at 100k entries, ${understood.form}, p50`,
          value: quantile(sample, 0.5),
          unit: 'ms',
          aim: { below: 150 },
        });
      }
      return figures;
    } finally {
      remove();
      llm.close();
    }
  },
};
