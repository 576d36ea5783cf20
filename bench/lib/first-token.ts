import { wording } from '../../src/assistant/index.ts';
import type { ChatModel } from '../../src/llm/index.ts';

/** Milliseconds to the first token of a wording: with nothing evaluated ahead, and with the fixed part evaluated while one typed. */
export async function firstTokens(model: ChatModel): Promise<{ coldMs: number; warmMs: number }> {
  const first = async (prompt: string) => {
    const began = performance.now();
    let ended: number | undefined;
    await model.generate({
      ...wording,
      prompt,
      maxTokens: 4,
      onText: () => {
        ended ??= performance.now();
      },
    });
    return (ended ?? performance.now()) - began;
  };
  // Another fixed part: the model is loaded, and nothing of what is timed is evaluated.
  await model.generate({
    task: 'bench',
    system: 'Answer briefly.',
    shots: [],
    prompt: 'Hello.',
    maxTokens: 2,
  });
  const coldMs = await first('Facts:\n1. Sleep was last written down on 3 May (7 h), 4 days ago.');
  await model.warm(wording);
  const warmMs = await first('Facts:\n1. Cough was written down twice from 1 to 9 May, on 2 days.');
  return { coldMs, warmMs };
}
