import type { Draft, Parts } from '../claims.ts';
import { hasContent } from '../query.ts';
import { irregularForms, stem, tokens } from '../reading/words.ts';
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

const where = new Set(
  'at in on from during after before with by under near behind while inside outside around'.split(' '),
);
const articles = new Set('the a an his her my our their that this'.split(' '));
/** "In total", "on average", "at the start": of no place and no circumstance. */
const ofNoPlace = new Set(
  'total average general mean start beginning end moment present time times fact particular case least most row past whole detail order need them'.split(
    ' ',
  ),
);

/**
 * "Absences at nursery", "vomiting after the anaesthetic": where or with what it was, and no note of the answer has the word.
 * Then it is not sure that these notes are what was asked for.
 */
export function unheard(asked: Asked, parts: Parts): string[] {
  const events = parts.known[0]?.events ?? [];
  const words = circumstances(asked.query);
  if (words.length === 0 || events.length === 0 || events.length > MOST_READ) return [];
  const stems = new Set(
    events.flatMap((ev) => tokens(asked.events.noteOf(ev).line?.text ?? '').map((token) => stem(token.text))),
  );
  return words.filter((word) => ![word, ...irregularForms(word)].some((form) => stems.has(stem(form))));
}

function circumstances({ question, otherWords }: Asked['query']): string[] {
  const all = tokens(question).map(({ text }) => text);
  return [...new Set(otherWords)].filter((word) => {
    if (word.length < 4 || orders.has(word) || ofNoPlace.has(word) || !hasContent([word])) return false;
    return all.some((text, at) => {
      if (text !== word) return false;
      const before = all[at - 1] ?? '';
      return where.has(before) || (articles.has(before) && where.has(all[at - 2] ?? ''));
    });
  });
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
