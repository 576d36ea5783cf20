import type { Hit } from '../contract/index.ts';
import { medicineFilter, reassures } from '../safety/index.ts';
import type { Draft } from './claims.ts';
import { known } from './query.ts';
import type { Thing } from './reading/things.ts';
import { stem, tokens } from './reading/words.ts';

const MOST_SENTENCES = 3;
const MOST_CHARS = 420;

/**
 * A passage as it may be shown, wherever it is: without a sentence about a dose, about changing a medicine, about trying a food,
 * or that nobody need be called, whoever wrote it. Undefined when nothing is left to say.
 */
export function withoutAdvice(hit: Hit): Hit | undefined {
  const { title, ...rest } = hit;
  const kept = sentencesOf(hit.text).map((text) => (tellsWhatToDo(text) ? '…' : text));
  const text = kept.filter((one, at) => one !== '…' || kept[at - 1] !== '…').join(' ');
  if (kept.every((one) => one === '…')) return undefined;
  // One or two words are the name of a thing: "Hay fever".
  const named = title === undefined || (title.includes(' ', title.indexOf(' ') + 1) && tellsWhatToDo(title));
  return { ...rest, text, ...(named ? {} : { title }) };
}

/** What a search found, fit to be shown: one's own words as they are, passages without advice. */
export const fitToShow = (hits: readonly Hit[]): Hit[] =>
  hits.flatMap((hit) => (hit.passageId === undefined ? hit : (withoutAdvice(hit) ?? [])));

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[A-Z“"(])/).map((sentence) => sentence.trim());
}

/** A passage, quoted and never paraphrased, with who published it. It may end up with nothing to say. */
export function quoted(whole: Hit, question: string): Draft | undefined {
  const hit = withoutAdvice(whole);
  if (hit === undefined) return undefined;
  const wanted = new Set(words(question));
  const sentences = sentencesOf(whole.text)
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

/** Whether a passage names what is asked about; one that only comes close in meaning is about something else. */
export function names(hit: Hit, things: readonly Thing[]): boolean {
  const asked = things.filter((thing) => !thing.generic && thing.type !== 'other');
  if (asked.length === 0) return true;
  const stems = new Set(tokens(`${hit.title ?? ''} ${hit.text}`).map(({ text }) => stem(text)));
  return asked.some((thing) =>
    [thing.label, thing.asked, ...thing.names].some((name) => {
      const wanted = tokens(name).map(({ text }) => stem(text));
      return wanted.length > 0 && wanted.every((word) => stems.has(word));
    }),
  );
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

/** What moves a medicine, a dose or a food, or says that nobody need be called; and any amount that stands beside a unit. */
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
    reassures(sentence) ||
    /\d\s?(?:mg|mcg|µg|ml|g|iu|units?|tablets?|drops|puffs)\b/i.test(sentence)
  );
}

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
