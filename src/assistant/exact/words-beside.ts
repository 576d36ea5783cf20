import type { Draft, Parts } from '../claims.ts';
import { hasContent } from '../query.ts';
import { stem, tokens } from '../reading/words.ts';
import { eventDay, sayDays } from '../say.ts';
import { bothWritten } from './both-written.ts';
import type { Asked } from './common.ts';
import { putRight } from './put-right.ts';

const MOST_READ = 300;
/** Words of order and time, which a note has for reasons of its own. */
const orders = new Set(
  'before after since when while during until then again back come came every day days night nights morning evening hours minutes times less more'.split(
    ' ',
  ),
);

/** What stands beside the first sentence of an answer: which notes were put right, which are against each other, which have a word. */
export function wordsBeside(asked: Asked, parts: Parts): Draft[] {
  return [...putRight(asked.events, parts), ...bothWritten(asked, parts), ...havingWords(asked, parts)];
}

/**
 * "tummy ache before school": an exact form counts the tummy aches and knows no school. Where some of the counted notes
 * have the other word and some have not, the answer says which, so that no word of the question is dropped in silence.
 */
function havingWords(asked: Asked, parts: Parts): Draft[] {
  const events = parts.known[0]?.events ?? [];
  const words = [...new Set(asked.query.otherWords)].filter(
    (word) => word.length > 3 && !orders.has(word) && hasContent([word]),
  );
  if (words.length === 0 || events.length < 2 || events.length > MOST_READ) return [];
  const notes = events.map((ev) => ({
    ev,
    stems: new Set(tokens(asked.events.noteOf(ev).line?.text ?? '').map((token) => stem(token.text))),
  }));
  return words.flatMap((word): Draft[] => {
    const having = notes.filter(({ stems }) => stems.has(stem(word))).map(({ ev }) => ev);
    if (having.length === 0 || having.length === notes.length) return [];
    const days = [...new Set(having.map(eventDay))];
    return [
      {
        text: `${having.length} of these notes ${having.length === 1 ? 'has' : 'have'} the word “${word}”${days.length > 10 ? '' : `: ${sayDays(days, asked.today)}`}.`,
        events: having,
      },
    ];
  });
}
