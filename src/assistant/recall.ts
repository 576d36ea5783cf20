import type { Clock, Hit } from '../contract/index.ts';
import type { Memory } from '../memory/index.ts';
import { type Day, dayAt } from './calendar.ts';
import type { Draft, Parts } from './claims.ts';
import type { EntryLine } from './events.ts';
import { toRecord } from './exact/common.ts';
import type { Asked } from './exact/index.ts';
import { hasContent, type Query } from './query.ts';
import type { Thing } from './reading/things.ts';
import { irregularForms, irregularRoot, stem, tokens } from './reading/words.ts';
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
      observer: query.reader.name,
      limit: query.observer === undefined ? 20 : 100,
      ...(query.window === undefined
        ? {}
        : { window: { fromMs: query.window.fromMs, toMs: query.window.toMs } }),
    },
    clock,
    signal,
  );
  const hits = found.hits.filter(
    (hit) =>
      hit.entryId !== undefined &&
      (query.observer === undefined || writerIn(asked, hit) === query.observer.name),
  );
  const content = contentOf(query);
  const best = hits[0]?.score ?? 0;
  const strong = hits.filter((hit) => hit.score >= best * OF_BEST && strongEnough(hit));
  const sharing = strong.filter((hit) => isAbout(hit, content));
  // What shares no word with the question has to be very close to it in meaning.
  const quoted = (
    sharing.length > 0
      ? sharing
      : strong.filter(
          (hit) =>
            content.asks.size === 0 ||
            (hit.meaning ?? 0) >= (query.observer === undefined ? CLOSE : LESS_CLOSE),
        )
  ).slice(0, SHOWN);
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
        ...mayBeMeant(found.meant),
      ],
      maybe: [],
    };
  }
  return {
    known: quoted.map((hit) => quote(hit, asked, query.form === 'who' ? writerIn(asked, hit) : undefined)),
    unknown: [
      {
        text: `${quoted.length === 1 ? 'This is the note' : 'These are the notes'} closest to the question; Tend did not count or compare anything for it.`,
      },
    ],
    maybe: [],
  };
}

/** What it may be called here, by what is remembered: a name to ask by, and no answer. */
function mayBeMeant(names: readonly string[] | undefined): Draft[] {
  if (names === undefined || names.length === 0) return [];
  const [them, it] = names.length === 1 ? ['it', 'name'] : ['them', 'names'];
  return [
    {
      text: `What may be meant is noted here as ${names.join(' or ')}: ask about ${them} by ${names.length === 1 ? 'that' : 'those'} ${it}.`,
    },
  ];
}

/** Cosine, measured on the questions that may be looked at: notes that answer share a word, or lie above this. */
const CLOSE = 0.6;
/** Among the notes of one writer, whom the question names. */
const LESS_CLOSE = 0.45;

/** The words that say what is asked about, in all their forms; and those of them that name it: a thing or a person. */
function contentOf(query: Query): { readonly asks: ReadonlySet<string>; readonly sure: ReadonlySet<string> } {
  const naming = [
    ...query.called.flatMap((name) =>
      name
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 2),
    ),
    ...query.things.flatMap((thing) => [thing.asked, ...thing.names].flatMap((name) => name.split(' '))),
  ];
  const forms = (words: readonly string[]) =>
    new Set(words.flatMap((word) => [word, ...irregularForms(word)]).map((word) => stem(word)));
  return {
    asks: forms([...query.otherWords.filter((word) => hasContent([word])), ...naming]),
    // In the notes of one writer every word counts.
    sure: forms(query.observer === undefined ? naming : [...naming, ...query.otherWords]),
  };
}

/**
 * Two of the words, or the only one; or one of several and near to it in meaning: "what is my blood group" shares a word with
 * a blood test, and a note that tells something of what is asked lies nearer (.44 and more; what only shares a word .32 and less).
 */
function isAbout(hit: Hit, { asks, sure }: ReturnType<typeof contentOf>): boolean {
  const stems = new Set(tokens(hit.text).map((token) => stem(token.text)));
  const shared = [...asks].filter((word) => stems.has(word)).length;
  if (shared === 0) return false;
  return (
    shared > 1 || asks.size === 1 || [...sure].some((word) => stems.has(word)) || (hit.meaning ?? 0) >= NEAR
  );
}

const NEAR = 0.38;

/** "What happened on 12 February?" names a time and nothing else: the notes of that time, as they were written. */
function inTheTime(asked: Asked): Parts | undefined {
  const { query } = asked;
  if (query.window === undefined && query.observer === undefined) return undefined;
  if (query.things.length > 0 || query.otherWords.length > 0) return undefined;
  const lines = asked.events.entryIds(query.about.id, asked.span, MOST_LINES + 1, query.observer?.id);
  if (lines.length === 0) return undefined;
  return {
    known: lines.slice(0, MOST_LINES).map((line) => ({
      text: `${whenWritten(line, asked.today)}: “${cut(line.text)}”`,
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
/** "Written on 27 October at 20:30, about 26 October". */
function whenWritten({ startMs, offsetMin, writtenMs }: EntryLine, today: Day): string {
  const ms = writtenMs ?? startMs;
  const about = writtenMs === undefined ? '' : `, about ${sayDay(dayAt(startMs, offsetMin), today)}`;
  return `Written on ${sayDay(dayAt(ms, offsetMin), today)} at ${sayClock(ms, offsetMin)}${about}`;
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
  const wanted = names.map((name) => name.split(' ').map(stem));
  const found = await memory.search(
    {
      query: [...new Set(words)].slice(0, 12).join(' '),
      subject: query.about.name,
      observer: query.reader.name,
      mode: 'words',
      limit: 20,
      ...(asked.inTime === '' ? {} : { window: asked.span }),
    },
    clock,
    signal,
  );
  return found.hits
    .filter((hit) => hit.entryId !== undefined && (wanted.length === 0 || hasAny(hit.text, wanted)))
    .filter((hit) => taken === undefined || taken.words.test(hit.text))
    .slice(0, 3)
    .map((hit) => quote(hit, asked));
}

/** Notes with one of these words, and with the thing that the question names beside it. */
export async function notesNaming(
  asked: Asked,
  words: readonly string[],
  memory: Pick<Memory, 'search'>,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Draft[]> {
  if (words.length === 0) return [];
  const { query } = asked;
  const [thing] = query.things;
  const names =
    thing === undefined ? [] : [thing.asked, ...thing.names].map((name) => name.split(' ').map(stem));
  const found = await memory.search(
    {
      query: [...words, ...(thing === undefined ? [] : [thing.asked])].join(' '),
      subject: query.about.name,
      observer: query.reader.name,
      mode: 'words',
      limit: 20,
      ...(asked.inTime === '' ? {} : { window: asked.span }),
    },
    clock,
    signal,
  );
  const wanted = words.map((word) => [stem(word)]);
  return found.hits
    .filter((hit) => hit.entryId !== undefined && hasAny(hit.text, wanted))
    .filter((hit) => names.length === 0 || hasAny(hit.text, names))
    .slice(0, 3)
    .map((hit) => quote(hit, asked));
}

/** All words of one of the names: an ear is no ear infection. */
function hasAny(text: string, names: readonly (readonly string[])[]): boolean {
  const stems = new Set(tokens(text).map((token) => stem(token.text)));
  return names.some((name) => name.every((word) => stems.has(word)));
}

/** Found by its words, or close in meaning: the best of nothing is nothing. */
function strongEnough(hit: Hit): boolean {
  return (hit.words ?? 0) > 0 || (hit.meaning ?? 0) >= 0.38;
}

/** Asked who wrote something: a note that is quoted says by whom. */
function writerIn({ db }: Asked, hit: Hit): string | undefined {
  return db
    .prepare<[object], string>(
      'SELECT p.name FROM entries AS e JOIN people AS p ON p.id = e.observer_id WHERE e.uid = :uid',
    )
    .pluck()
    .get({ uid: hit.entryId ?? '' });
}

function quote(hit: Hit, asked: Asked, writer?: string): Draft {
  const at = hit.at;
  const when =
    at === undefined ? '' : ` on ${sayDay(dayAt(Date.parse(at.start), offsetOf(at.start)), asked.today)}`;
  return {
    text: `Written${writer === undefined ? '' : ` by ${writer}`}${when}: “${cut(hit.text)}”`,
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
