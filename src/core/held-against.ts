import { fitToShow } from '../assistant/index.ts';
import type { createCrumbs } from '../crumbs/index.ts';
import type { Llm } from '../llm/index.ts';
import type { Memory } from '../memory/index.ts';

type HeldAgainst = Pick<Parameters<typeof createCrumbs>[0], 'passages' | 'embed'>;

/** What an answer from outside is held against: passages that came with Tend, and the model that tells what means the same. */
export function heldAgainst(
  memory: Pick<Memory, 'passages'>,
  llm: Pick<Llm, 'embedder' | 'embed'>,
): HeldAgainst {
  return {
    passages: async (sentence) => {
      const [hit] = fitToShow(await memory.passages(sentence, 1));
      if (hit?.source === undefined) return undefined;
      const { text, title, source } = hit;
      return { text: nearestIn(text, sentence), source, ...(title !== undefined && { title }) };
    },
    embed: async (texts) => {
      if (texts.length === 0 || llm.embedder() === null) return null;
      // By words then: that is told with the result.
      return llm.embed(texts).catch(() => null);
    },
  };
}

const MOST_SENTENCES = 2;

/** Of a passage the sentences that share most words with one, in their order. What was left out shows as an ellipsis. */
function nearestIn(passage: string, sentence: string): string {
  const wanted = new Set(words(sentence));
  const all = passage.split(/(?<=[.!?…]) (?=[A-Z“"(…])/);
  const best = all
    .map((text, at) => ({ text, at, shared: words(text).filter((word) => wanted.has(word)).length }))
    .sort((a, b) => b.shared - a.shared || a.at - b.at)
    .slice(0, MOST_SENTENCES)
    .sort((a, b) => a.at - b.at);
  return best
    .map(({ text, at }, index) => (at > (best[index - 1]?.at ?? at - 1) + 1 ? `… ${text}` : text))
    .join(' ');
}

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
