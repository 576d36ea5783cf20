import type { Clock, Hit } from '../contract/index.ts';
import type { Memory } from '../memory/index.ts';
import { dayAt } from './calendar.ts';
import type { Draft, Parts } from './claims.ts';
import { toRecord } from './exact/common.ts';
import type { Asked } from './exact/index.ts';
import type { Query } from './query.ts';
import type { Thing } from './reading/things.ts';
import { irregularRoot, stem, tokens } from './reading/words.ts';
import { sayClock, sayDay, some } from './say.ts';

const SHOWN = 5;
const MOST_QUOTED = 280;
/** Below this share of the best hit's score a note is no longer what was asked for. */
const OF_BEST = 0.55;

/** For what has no exact form: the notes that fit best, quoted as they were written. */
export async function recall(
  asked: Asked,
  memory: Pick<Memory, 'search'>,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Parts> {
  const { query } = asked;
  const diary = inTheTime(asked);
  if (diary !== undefined) return diary;
  const found = await memory.search(
    {
      query: searchWords(query),
      subject: query.about.name,
      limit: 20,
      ...(query.window === undefined
        ? {}
        : { window: { fromMs: query.window.fromMs, toMs: query.window.toMs } }),
    },
    clock,
    signal,
  );
  const hits = found.hits.filter((hit) => hit.entryId !== undefined);
  const best = hits[0]?.score ?? 0;
  const quoted = hits.filter((hit) => hit.score >= best * OF_BEST && strongEnough(hit)).slice(0, SHOWN);
  const thing = query.things[0];
  if (quoted.length === 0) {
    const searched =
      asked.entries === 0
        ? `There are no notes about ${query.about.name}${asked.inTime}.`
        : `Tend searched ${some(asked.entries, 'note')} about ${query.about.name}${asked.inTime}.`;
    return {
      known: [],
      unknown: [
        { text: `There is nothing recorded about this. ${searched}` },
        {
          text:
            thing === undefined
              ? 'To know more next time: write a line when it comes up, with the time.'
              : toRecord(thing),
        },
      ],
      maybe: [],
    };
  }
  return {
    known: quoted.map((hit) => quote(hit, asked)),
    unknown: [
      {
        text: `${quoted.length === 1 ? 'This is the note' : 'These are the notes'} closest to the question; Tend did not count or compare anything for it.`,
      },
    ],
    maybe: [],
  };
}

/** "What happened on 12 February?" names a time and nothing else: the notes of that time, as they were written. */
function inTheTime(asked: Asked): Parts | undefined {
  const { query } = asked;
  if (query.window === undefined && query.observer === undefined) return undefined;
  if (query.things.length > 0 || query.otherWords.length > 0) return undefined;
  const lines = asked.events.entryIds(query.about.id, asked.span, MOST_LINES + 1, query.observer?.id);
  if (lines.length === 0) return undefined;
  return {
    known: lines.slice(0, MOST_LINES).map((line) => ({
      text: `Written on ${sayDay(dayAt(line.startMs, line.offsetMin), asked.today)} at ${sayClock(line.startMs, line.offsetMin)}: “${cut(line.text)}”`,
      entries: [line.uid],
    })),
    unknown:
      lines.length > MOST_LINES
        ? [
            {
              text: `These are the first ${MOST_LINES} of ${some(asked.entries, 'note')}${asked.inTime}; ask about one thing to see the others.`,
            },
          ]
        : [{ text: 'What was not written down is not in this list.' }],
    maybe: [],
  };
}
const MOST_LINES = 12;

function cut(text: string): string {
  return text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
}

/** Notes that have a thing's own words, although no event was read from them. */
export async function notesWith(
  asked: Asked,
  thing: Thing,
  memory: Pick<Memory, 'search'>,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Draft[]> {
  const { query } = asked;
  const taken = thing.taken === undefined ? undefined : query.taken;
  const names = thing.generic ? [] : [thing.asked, ...thing.names];
  const words = [...names, ...(taken?.search ?? [])];
  if (words.length === 0) return [];
  const wanted = new Set(names.flatMap((name) => name.split(' ')).map(stem));
  const found = await memory.search(
    {
      query: [...new Set(words)].slice(0, 12).join(' '),
      subject: query.about.name,
      mode: 'words',
      limit: 20,
      ...(asked.inTime === '' ? {} : { window: asked.span }),
    },
    clock,
    signal,
  );
  return found.hits
    .filter(
      (hit) =>
        hit.entryId !== undefined &&
        (wanted.size === 0 || tokens(hit.text).some((token) => wanted.has(stem(token.text)))),
    )
    .filter((hit) => taken === undefined || taken.words.test(hit.text))
    .slice(0, 3)
    .map((hit) => quote(hit, asked));
}

/** Found by its words, or close in meaning: the best of nothing is nothing. */
function strongEnough(hit: Hit): boolean {
  return (hit.words ?? 0) > 0 || (hit.meaning ?? 0) >= 0.38;
}

function quote(hit: Hit, asked: Asked): Draft {
  const at = hit.at;
  const when =
    at === undefined ? '' : ` on ${sayDay(dayAt(Date.parse(at.start), offsetOf(at.start)), asked.today)}`;
  return {
    text: `Written${when}: “${cut(hit.text)}”`,
    entries: hit.entryId === undefined ? [] : [hit.entryId],
  };
}

/** Minutes east, from an ISO instant that carries its offset. */
function offsetOf(iso: string): number {
  const found = /([+-])(\d{2}):(\d{2})$/.exec(iso);
  return found === null ? 0 : (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}

/** The words to search by: the question without the words that only ask, and without its date. */
function searchWords(query: Query): string {
  const { question, window } = query;
  const text =
    window === undefined ? question : `${question.slice(0, window.start)} ${question.slice(window.end)}`;
  // Words are found by their stem, and "stung" has not that of "sting".
  const roots = tokens(text).flatMap((token) => irregularRoot(token.text) ?? []);
  return `${text} ${roots.join(' ')}`
    .replace(new RegExp(`\\b${query.about.name.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'giu'), ' ')
    .trim();
}
