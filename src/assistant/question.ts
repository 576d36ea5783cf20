import { type Clock, type Correction, TendError } from '../contract/index.ts';
import { resolveSubject, subjectNames } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { dayIn, startOf } from './calendar.ts';
import { type Ev, eventsIn } from './events.ts';
import { askedOf, exact } from './exact/index.ts';
import { ASKER } from './exact/out-of-reach.ts';
import { goesOn, goingOn } from './follow-up.ts';
import { type Query, readQuery, thingOf } from './query.ts';
import { readDay } from './reading/day-typed.ts';
import { vocabularyOf } from './reading/things.ts';
import { readWindow, type Window } from './reading/window.ts';
import { sayRange } from './say.ts';

/** One question of a conversation: its words, on whose page, and what the person put right in how it was read. */
export type Turn = {
  readonly question: string;
  readonly subject?: string | undefined;
  readonly corrected?: Correction | undefined;
  /** That was put in by a model, and not by the person. */
  readonly readBy?: 'model';
};

/** What is asked: of each person and each thing by itself; and the questions before that it goes on from. */
export type Question = {
  readonly queries: readonly Query[];
  readonly from: readonly Turn[];
};

/** So many questions back a follow-up may reach. */
const LONGEST_CHAIN = 6;

/** @param before the questions before it that belong together, oldest first */
export function readQuestion(
  turn: Turn,
  before: readonly Turn[],
  observer: string | undefined,
  db: ReadableDb,
  clock: Clock,
): Question {
  // Asked again to put it right, it goes on from what it went on from, not from itself.
  const again = turn.corrected !== undefined && before.at(-1)?.question === turn.question;
  const chain = (again ? before.slice(0, -1) : before).slice(-LONGEST_CHAIN);
  const read = (one: Turn, about?: string) =>
    readQuery(one.question, { ...one, about: one.corrected?.whom ?? about, observer }, db, clock);
  const now = read(turn);
  if (chain.length === 0 || !goesOn(now)) {
    const two = ofTwo(turn, observer, read, db);
    return { queries: two ?? spread(corrected(now, turn, db, clock), turn, read, db, clock), from: [] };
  }
  const named = read(turn).about.name !== resolveSubject(db, turn.subject).name || now.others.length > 0;
  // "And Leo?" asks the same of Leo, in the words of Leo's own journal; "and me?" of whoever asks.
  const mine = AND_ME.test(turn.question);
  const me = mine ? subjectNames(db).find(({ who }) => who === now.reader.name)?.who : undefined;
  const about = me ?? (named || names(now, turn, db) ? now.about.name : undefined);
  const folded = fold([...chain, turn], about, read, db, clock);
  const meant = mine && me === undefined ? { ...folded, nobody: ASKER } : folded;
  return {
    queries: spread(
      corrected(meant, turn, db, clock),
      turn,
      (one, who) => fold([...chain, one], who, read, db, clock),
      db,
      clock,
    ),
    from: chain,
  };
}

/** "When did Opa last fall and when did I last have a migraine": two questions of two people, each with a thing of its own. */
function ofTwo(
  turn: Turn,
  observer: string | undefined,
  read: (one: Turn, about?: string) => Query,
  db: ReadableDb,
): Query[] | undefined {
  if (turn.corrected !== undefined) return undefined;
  const [, first, then] = TWO.exec(turn.question) ?? [];
  if (first === undefined || then === undefined) return undefined;
  const queries = [first, then].map((question) => {
    const own = read({ ...turn, question });
    if (!OF_ME.test(question)) return own;
    const me = subjectNames(db).find(({ who }) => who === own.reader.name && observer !== undefined);
    return me === undefined ? own : read({ ...turn, question }, me.who);
  });
  const [one, other] = queries;
  if (one === undefined || other === undefined || one.about.id === other.about.id) return undefined;
  return one.things.length > 0 && other.things.length > 0 ? queries : undefined;
}
const TWO = /^(.{8,200}?),? and ((?:when|how|what|which|who|did|has|have|is|was|where)\b.{8,200})$/i;
const OF_ME = /\b(?:i|me|my)\b/i;

const AND_ME =
  /^\W*(?:and|or|but|what about|how about|what of|same (?:for|with)|also)? ?(?:and |for |of |with )?(?:me|myself|mine|i)(?: too| then| please)?\W*$/i;

/** Whether the question itself names the person whose page it is on. */
function names(now: Query, turn: Turn, db: ReadableDb): boolean {
  const page = resolveSubject(db, turn.subject).name.toLowerCase();
  return now.question.toLowerCase().includes(page);
}

type Read = (one: Turn, about?: string) => Query;

function fold(
  turns: readonly Turn[],
  about: string | undefined,
  read: Read,
  db: ReadableDb,
  clock: Clock,
): Query {
  const [first, ...rest] = turns;
  let query = corrected(read(first as Turn, about), first as Turn, db, clock);
  for (const turn of rest) {
    const own = read(turn, about ?? query.about.name);
    const asked = goesOn(own)
      ? goingOn(query, own, pivotOf(query, db, clock), {
          today: dayIn(clock.nowMs, clock.zone),
          zone: clock.zone,
        })
      : own;
    query = corrected(asked, turn, db, clock);
  }
  return query;
}

/** The event that the answer to a question is about: the last of those its first sentence stands on. */
function pivotOf(query: Query, db: ReadableDb, clock: Clock): Ev | undefined {
  const form = exact[query.form];
  if (form === null) return undefined;
  const events = form(askedOf(query, db, clock))?.known[0]?.events;
  return query.form === 'first-time' ? events?.[0] : events?.at(-1);
}

/** Of each person, and of each thing that stands beside another, by itself. */
function spread(query: Query, turn: Turn, read: Read, db: ReadableDb, clock: Clock): Query[] {
  const people = [query, ...query.others.map((who) => corrected(read(turn, who), turn, db, clock))];
  return people.flatMap((one) =>
    one.listed
      ? one.things.filter((thing) => !thing.generic).map((thing) => ({ ...one, things: [thing] }))
      : [one],
  );
}

/** What the person put right stands instead of what was read. */
function corrected(query: Query, turn: Turn, db: ReadableDb, clock: Clock): Query {
  const right = turn.corrected;
  if (right === undefined) return query;
  const vocabulary = vocabularyOf(eventsIn(db, query.reader.id), query.about.id);
  const things =
    right.what === undefined
      ? query.things
      : right.what.split(',').flatMap((words) => thingOf(words.trim(), vocabulary) ?? []);
  const { window: _window, second: _second, anchor: _anchor, cause, effect, ...rest } = query;
  const times = right.when === undefined ? query : { window: timeOf(right.when, clock) };
  const pair = right.what === undefined && right.form === undefined ? { cause, effect } : {};
  return {
    ...rest,
    things,
    listed: right.what === undefined ? query.listed : things.length > 1,
    ...(right.form === undefined ? {} : { form: right.form }),
    ...(times.window === undefined ? {} : { window: times.window }),
    ...('second' in times && times.second !== undefined ? { second: times.second } : {}),
    ...('anchor' in times && times.anchor !== undefined ? { anchor: times.anchor } : {}),
    ...(pair.cause === undefined ? {} : { cause: pair.cause }),
    ...(pair.effect === undefined ? {} : { effect: pair.effect }),
    asksDecision: query.asksDecision,
    general: false,
  };
}

/** @throws TendError `bad-input` for a time that cannot be read; an empty one is all of the time */
function timeOf(words: string, clock: Clock): Window | undefined {
  if (
    words.trim() === '' ||
    /^(?:all|any|ever|always|all (?:the |of the )?time|any ?time)$/i.test(words.trim())
  )
    return undefined;
  const read = readWindow(words, clock) ?? readWindow(`in ${words}`, clock);
  if (read !== undefined) return read;
  const days = readDay(words, clock);
  if (days === undefined)
    throw new TendError('bad-input', 'That time could not be read. Try a month, a date, or “last 2 weeks”.', {
      field: 'when',
    });
  const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  const [from, to] = [day(days.from), day(days.to) + 1];
  return {
    fromMs: startOf(from, clock.zone),
    toMs: startOf(to, clock.zone),
    words: sayRange(from, to, dayIn(clock.nowMs, clock.zone)),
    start: 0,
    end: words.length,
  };
}
