import type { Hit } from '../contract/index.ts';
import { medicineFilter } from '../safety/index.ts';
import type { Draft } from './claims.ts';
import { known } from './query.ts';

const MOST_SENTENCES = 3;
const MOST_CHARS = 420;

/**
 * A passage, quoted and never paraphrased, with who published it. A sentence about a dose, about changing a medicine
 * or about trying a food is never shown, whoever wrote it: such a passage may end up with nothing to say.
 */
export function quoted(hit: Hit, question: string): Draft | undefined {
  const wanted = new Set(words(question));
  const sentences = hit.text
    .split(/(?<=[.!?])\s+(?=[A-Z“"(])/)
    .map((text) => text.trim())
    .filter((text) => text.length > 25 && text.length < 500 && !text.endsWith('?'))
    .filter((text) => !tellsWhatToDo(text));
  const best = sentences
    .map((text, at) => ({
      text,
      at,
      score: words(text).filter((word) => wanted.has(word)).length - at * 0.01,
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SENTENCES)
    .sort((a, b) => a.at - b.at)
    .map((each) => each.text);
  let text = '';
  for (const sentence of best)
    if (text.length + sentence.length <= MOST_CHARS) text += `${text === '' ? '' : ' '}${sentence}`;
  if (text === '') return undefined;
  return {
    text: `In general, ${publisher(hit.source)}${hit.title === undefined ? '' : ` on ${hit.title}`}: “${text}”`,
    passages: [hit],
  };
}

/** Who and when, to be read in a sentence; the licence and the full address stand in the evidence. */
function publisher(source: string | undefined): string {
  const parts = (source ?? '')
    .split(', ')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^https?:|^CC\b|^public domain/i.test(part));
  const dated = parts.find((part) => /^\d{4}\b/.test(part));
  const [name = 'a reference'] = parts.filter((part) => part !== dated);
  return dated === undefined ? name : `${name} (${dated})`;
}

/** What moves a medicine, a dose or a food; and any amount that stands beside a unit. */
export function tellsWhatToDo(text: string): boolean {
  // A list broken by semicolons is one sentence here: "by avoiding; things …; food".
  const sentence = text.replaceAll(';', ',');
  if (
    /\b(?:avoid\w*|eliminat\w*|restrict\w*)\b/i.test(sentence) &&
    /\b(?:food|foods|diet|eat\w*)\b/i.test(sentence)
  )
    return true;
  return (
    medicineFilter(sentence, known).changes ||
    /\d\s?(?:mg|mcg|µg|ml|g|iu|units?|tablets?|drops|puffs)\b/i.test(sentence)
  );
}

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
