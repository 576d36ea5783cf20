import {
  type Answer,
  type AskStep,
  type Clock,
  type EntryId,
  type ExamTask,
  type Hit,
  type Parsed,
  type Settings,
  TendError,
} from '../contract/index.ts';
import { isoIn, readerOf, safetyContext } from '../journal/index.ts';
import type { Llm } from '../llm/index.ts';
import type { Memory } from '../memory/index.ts';
import { redFlags, watched } from '../safety/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { type Draft, MOST_LISTED, type Parts, settle } from './claims.ts';
import { createConversation, dropConversations, keepConversation } from './conversation.ts';
import { sightings } from './exact/common.ts';
import { noAnchor } from './exact/counted-from.ts';
import { factsNaming, wordsOfKind } from './exact/facts.ts';
import { ago } from './exact/first-last.ts';
import { type Asked, askedOf, type ExactForm, exact } from './exact/index.ts';
import { leftOut } from './exact/left-out.ts';
import { countedToo, mayCount } from './exact/may-count.ts';
import { leftUnsure } from './exact/narrowed.ts';
import { outOfReach } from './exact/out-of-reach.ts';
import { told } from './exact/told.ts';
import { unheard, wordsBeside } from './exact/words-beside.ts';
import { isOpen, namesIn, readByModel } from './model-read.ts';
import { names, quoted } from './passages.ts';
import type { Query } from './query.ts';
import { readQuestion, type Turn } from './question.ts';
import { isPersonal } from './reading/form.ts';
import type { Thing } from './reading/things.ts';
import { notesNaming, notesWith, recall } from './recall.ts';
import { called, capital, eventDay, head, some, was, writtenDown } from './say.ts';
import { support } from './second-reading.ts';
import { asItStands } from './stands.ts';
import { understood } from './understood.ts';
import { task, word } from './wording.ts';

export type AssistantParts = {
  readonly db: WritableDb;
  readonly memory: Pick<Memory, 'search' | 'passages'>;
  readonly llm: Pick<Llm, 'writer' | 'generate' | 'weigh' | 'warm'>;
  readonly settings: { get(): Pick<Settings, 'wording' | 'country'> };
};

export type AskOptions = {
  /** Code's own answer first (`final` false when a wording may follow), then the worded and checked one. */
  readonly onAnswer?: (answer: Answer, final: boolean) => void;
  /** What a model does with it after code's own answer. */
  readonly onStep?: (step: AskStep) => void;
  /** Stopping keeps what code answered. */
  readonly signal?: AbortSignal;
};

export type Assistant = {
  /**
   * Answers a question about one person from the vault. Right without any model; a model only words it.
   * @throws TendError `empty-line` for an empty question, `not-found` for an unknown subject
   */
  ask(input: Parsed<'ask'>, clock: Clock, options?: AskOptions): Promise<Answer>;
  /** While a question is being typed: the fixed part of the prompt is evaluated, so that nobody waits for it. */
  warm(): Promise<void>;
  /** Told when entries changed (none named: after a purge): no kept answer may hold the words of one that is gone. */
  changed(entries?: readonly EntryId[]): void;
};

const MAX_QUESTION = 2_000;

/** The path of a question: safety, query, exact answer or recall, three parts; only then, perhaps, a wording. */
export function createAssistant({ db, memory, llm, settings }: AssistantParts): Assistant {
  const conversation = createConversation(db);
  /** Questions that are being answered. */
  let underWay = 0;
  return {
    async warm() {
      // Without a wording there is nothing to read a second time.
      if (settings.get().wording !== 'on' || llm.writer(task.task) === null) return;
      // Two are kept evaluated at a time; a question that a model must read is rare.
      for (const prefix of [task, support]) {
        // Whoever asks meanwhile waits for no prompt but their own.
        if (underWay > 0) return;
        if (llm.writer(prefix.task) !== null) await llm.warm(prefix);
      }
    },
    changed(entries) {
      if (entries === undefined) conversation.forget();
      dropConversations(db, entries);
    },
    async ask(input, clock, options = {}) {
      underWay += 1;
      try {
        return await answered(input, clock, options);
      } finally {
        underWay -= 1;
      }
    },
  };

  async function answered(input: Parsed<'ask'>, clock: Clock, options: AskOptions): Promise<Answer> {
    const question = input.question.trim();
    if (question === '') throw new TendError('empty-line', 'Please write a question first.');
    if (question.length > MAX_QUESTION) {
      throw new TendError('line-too-long', 'That question is too long. Please ask it in a few sentences.');
    }
    const { signal, onAnswer, onStep } = options;
    const by = readerOf(db, input.observer).name;
    const before = input.goesOn === false ? [] : conversation.before(by, clock.nowMs);
    const code = await byCode(
      { question, subject: input.subject, corrected: input.corrected },
      before,
      input.observer,
      clock,
      signal,
    );
    const may = (task: ExamTask) =>
      settings.get().wording === 'on' && input.noModel !== true ? llm.writer(task) : null;
    const open = may('question') === null ? undefined : openIn(code);
    const writer = may('wording');
    const busy = (one: ByCode) => writer !== null && one.own.known.length > 0;
    const alone = open === undefined && !busy(code);
    onAnswer?.(code.own, alone);
    const read = (open && (await readAnew(code, open))) ?? code;
    const { turns, query } = read;
    if (read !== code && busy(read)) onAnswer?.(read.own, false);
    const final =
      writer === null ? read.own : await word(read.own, writer, { llm, ...clock, signal, onStep });
    if (!alone) onAnswer?.(final, true);
    conversation.asked(by, clock.nowMs, turns);
    keepConversation(db, query.about.id, clock.nowMs, final, { by, turns });
    return final;

    /** The names a model may choose from, where code knows what kind of question it is and not of what. */
    function openIn({ query, queries, exactly, own }: ByCode): readonly string[] | undefined {
      if (exactly || queries.length > 1 || input.corrected !== undefined || !isOpen(query)) return undefined;
      const quoted = own.evidence.flatMap(({ type, entryId, text }) =>
        type === 'entry' && entryId !== undefined ? [{ entryId, text }] : [],
      );
      const names = namesIn(db, quoted, query);
      return names.length === 0 ? undefined : names;
    }

    /** The question as a model reads it, answered by code; undefined where that answers nothing. */
    async function readAnew({ query }: ByCode, names: readonly string[]): Promise<ByCode | undefined> {
      onStep?.({ doing: 'reading' });
      const generate: Llm['generate'] = (request) => llm.generate(request);
      const said = await readByModel({ question, names }, generate, signal).catch(orStopped);
      // Two readings have to agree on what kind of question it is.
      if (said === undefined || said.form !== query.form) return undefined;
      const turn = {
        question,
        subject: input.subject,
        corrected: { what: said.what },
        readBy: 'model' as const,
      };
      const again = await byCode(turn, before, input.observer, clock, signal);
      return again.exactly && again.own.known.length > 0 ? again : undefined;
    }
  }

  /** Code's own answer, right without any model. */
  async function byCode(
    { question, subject, corrected, readBy }: Turn,
    before: readonly Turn[],
    observer: string | undefined,
    clock: Clock,
    signal: AbortSignal | undefined,
  ): Promise<ByCode> {
    const turn = { question, subject, corrected, ...(readBy === undefined ? {} : { readBy }) };
    const { queries, from } = readQuestion(turn, before, observer, db, clock);
    const [query] = queries as [Query, ...Query[]];
    const { country } = settings.get();
    const flags = redFlags(
      question,
      safetyContext(db, { subject: query.about, writer: query.reader.name, country }, clock),
    );
    const some = watched(question);
    const each: (Found & { readonly asked: Asked })[] = [];
    for (const one of queries) {
      const asked = askedOf(one, db, clock);
      each.push({ asked, ...(await answerOf(asked, memory, clock, signal)) });
    }
    const { parts, exactly, passagesSearched, passages } = joined(each);
    const settled = asItStands(settle(db, parts));
    const read = understood(
      queries,
      exactly,
      from.map((one) => one.question),
    );
    const own: Answer = {
      question,
      subject: query.about.name,
      redFlags: flags,
      ...(some !== undefined && { watched: some }),
      understood: readBy === undefined ? read : { ...read, readBy },
      ...settled,
      ...(parts.series === undefined ? {} : { series: parts.series }),
      ...asking(each.map(({ asked }) => asked)),
      dropped: 0,
      model: null,
      crumbOffered: ((query.general && !exactly) || query.asksDecision) && passages.length === 0,
      searched: {
        entries: each.reduce(
          (sum, { asked }) =>
            sum + (asked.query === query || asked.query.about.id !== query.about.id ? asked.entries : 0),
          0,
        ),
        passages: passagesSearched ? countPassages(db) : 0,
        from: instant(query.window?.fromMs, clock.zone),
        to: instant(query.window?.toMs, clock.zone),
        leftOut: leftOut(each.map(({ asked }) => asked)),
      },
    };
    return { own, query, queries, turns: [...from, turn], exactly };
  }
}

/** A question as code read it, and code's answer. */
type ByCode = {
  readonly own: Answer;
  readonly query: Query;
  readonly queries: readonly Query[];
  /** The questions it goes on from, and itself. */
  readonly turns: readonly Turn[];
  readonly exactly: boolean;
};

/** Stopped, crashed or gone: code's reading stands. */
function orStopped(thrown: unknown): undefined {
  if (thrown instanceof TendError) return undefined;
  throw thrown;
}

/** Whether another name is meant too, and which names are counted because somebody said so. */
function asking(asked: readonly Asked[]): Pick<Answer, 'mayCount' | 'counting'> {
  const counting = asked.flatMap(countedToo);
  const may = asked.length === 1 && asked[0] !== undefined ? mayCount(asked[0]) : undefined;
  return { ...(may === undefined ? {} : { mayCount: may }), ...(counting.length === 0 ? {} : { counting }) };
}

/** The answers about each person and each thing as one; where there are several people, each sentence says of whom. */
function joined(each: readonly (Found & { readonly asked: Asked })[]): Found {
  const [first] = each;
  if (first === undefined || each.length === 1) return first as Found;
  const several = new Set(each.map(({ asked }) => asked.query.about.id)).size > 1;
  const of = (which: 'known' | 'unknown' | 'maybe') => {
    const drafts = each.flatMap(({ asked, parts }) =>
      parts[which].map((draft) =>
        several ? { ...draft, text: `${asked.query.about.name}: ${draft.text}` } : draft,
      ),
    );
    return [...new Map(drafts.map((draft) => [draft.text, draft])).values()];
  };
  const { series } = first.parts;
  return {
    parts: {
      known: of('known'),
      unknown: of('unknown'),
      maybe: of('maybe'),
      ...(several || series === undefined ? {} : { series }),
    },
    exactly: each.some(({ exactly }) => exactly),
    passagesSearched: each.some(({ passagesSearched }) => passagesSearched),
    passages: each.flatMap(({ passages }) => passages),
  };
}

function instant(ms: number | null | undefined, zone: string): string | null {
  return ms == null ? null : isoIn(ms, zone);
}

const counters = new WeakMap<WritableDb, () => number>();
function countPassages(db: WritableDb): number {
  let count = counters.get(db);
  if (count === undefined) {
    const statement = db.prepare<[], number>('SELECT count(*) FROM passages').pluck();
    count = () => statement.get() ?? 0;
    counters.set(db, count);
  }
  return count();
}

type Found = {
  readonly parts: Parts;
  /** True when a form answered; false for recall and for what Tend does not decide. */
  readonly exactly: boolean;
  readonly passagesSearched: boolean;
  /** Passages that could be quoted. */
  readonly passages: readonly Hit[];
};

/** What is found; and where no note tells of it, what is kept as standing: "nothing is recorded" is then not true. */
async function answerOf(
  asked: Asked,
  memory: AssistantParts['memory'],
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const found = await inNotes(asked, memory, clock, signal);
  const { parts } = found;
  const { query } = asked;
  if (query.nobody !== undefined || query.future || parts.known.some(({ facts }) => facts !== undefined))
    return found;
  const silent = parts.known.length === 0 || parts.nothingThere !== undefined;
  const standing = silent || query.asksDecision ? factsNaming(asked) : [];
  if (standing.length === 0) return found;
  const unknown = parts.unknown.filter(({ text }) => !text.startsWith(NOTHING));
  return {
    ...found,
    parts: {
      ...parts,
      known: [...standing, ...parts.known],
      unknown: unknown.length < parts.unknown.length ? [{ text: NO_NOTE }, ...unknown] : unknown,
    },
  };
}
const NOTHING = 'There is nothing recorded';
const NO_NOTE = 'That is what is kept as standing; no note of a day was found that says more.';

async function inNotes(
  asked: Asked,
  memory: AssistantParts['memory'],
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const { query } = asked;
  const beyond = outOfReach(asked);
  if (beyond !== undefined) return { parts: beyond, exactly: true, passagesSearched: false, passages: [] };
  if (query.asksDecision) {
    const near = await memory.passages(query.question, 3, signal);
    const passages = near.filter((hit) => names(hit, query.things));
    return { parts: decision(asked, passages), exactly: false, passagesSearched: true, passages };
  }
  if (
    query.general &&
    query.window === undefined &&
    (ofNobody.has(query.form) || OF_PEOPLE.test(query.question)) &&
    !isPersonal(query.question)
  )
    return inGeneral(query.question, memory, signal);
  // "What is melatonin?" asks for general knowledge, not for every note that names it.
  const form =
    query.general && (query.form === 'when' || query.form === 'what') && query.window === undefined
      ? null
      : exact[query.form];
  const read = form == null ? undefined : answeredBy(form, asked);
  // Known by its words alone, and in no note: what is close in meaning may still be meant.
  const answered = read?.nothingThere?.words === undefined ? read : undefined;
  if (answered?.nothingThere !== undefined && !query.general) {
    // No event under that name; the words may still stand in a note.
    const close = await notesWith(asked, answered.nothingThere, memory, clock, signal);
    return {
      parts: uncounted(asked, answered, answered.nothingThere, close),
      exactly: true,
      passagesSearched: false,
      passages: [],
    };
  }
  if (answered !== undefined && query.form === 'facts' && answered.known.length === 0) {
    const close = await notesNaming(asked, wordsOfKind(asked), memory, clock, signal);
    return {
      parts: close.length === 0 ? answered : { ...answered, known: close },
      exactly: true,
      passagesSearched: false,
      passages: [],
    };
  }
  if (answered !== undefined && !(query.general && answered.known.length === 0))
    return { parts: answered, exactly: true, passagesSearched: false, passages: [] };
  const [recalled, passages] = await Promise.all([
    recall(asked, memory, clock, signal),
    query.general || query.form === 'recall'
      ? memory.passages(query.question, 3, signal)
      : Promise.resolve([]),
  ]);
  const general = query.general
    ? passages.flatMap((hit) => quoted(hit, query.question) ?? []).slice(0, 2)
    : [];
  const base = answered !== undefined && recalled.known.length === 0 ? answered : recalled;
  return {
    parts: { ...base, known: [...base.known, ...general] },
    exactly: base === answered,
    passagesSearched: query.general || query.form === 'recall',
    passages: general.length > 0 ? passages : [],
  };
}

/** Forms in which a general question asks for nothing that a person's notes could tell. */
const ofNobody: ReadonlySet<Query['form']> = new Set(['when', 'what', 'facts', 'recall']);

/** "Why does an itch come at night?": what a reference says, or that it is not known. One person's notes are no general knowledge. */
async function inGeneral(
  question: string,
  memory: AssistantParts['memory'],
  signal: AbortSignal | undefined,
): Promise<Found> {
  const passages = await memory.passages(question, 3, signal);
  const known = passages.flatMap((hit) => quoted(hit, question) ?? []).slice(0, 2);
  const unknown = [
    {
      text:
        known.length > 0
          ? 'That is said of people in general. What it is here, the notes of one person do not say.'
          : 'That asks for general knowledge. No reference here says it, and the notes of one person cannot.',
    },
  ];
  return {
    parts: { known, unknown, maybe: [] },
    exactly: false,
    passagesSearched: true,
    passages: known.length > 0 ? passages : [],
  };
}

/** Forms that count, or tell one note: a word of the question that none of those notes has may be what was asked for. */
const counts: ReadonlySet<Query['form']> = new Set([
  'when',
  'last-time',
  'first-time',
  'how-often',
  'how-much',
  'highest',
  'longest',
  'average',
  'which-days',
]);

/** What a form says, with what it counted from and which of its notes have the words it did not read. */
function answeredBy(form: ExactForm, asked: Asked): Parts | undefined {
  const { counted, query } = asked;
  if (counted === 'unknown') return noAnchor(query, asked.db, asked.today);
  const parts = form(asked);
  if (parts === undefined) return undefined;
  const beside = parts.nothingThere === undefined ? wordsBeside(asked, parts) : [];
  const narrowed = narrowedSays(asked, parts);
  const [first, ...others] = parts.known;
  if (first === undefined) return { ...parts, unknown: [...parts.unknown, ...narrowed.unknown] };
  const [thing] = query.things;
  const unsaid = counts.has(query.form) && thing?.words === undefined ? unheard(asked, parts) : [];
  if (unsaid.length > 0) {
    const words = unsaid.map((word) => `“${word}”`).join(' and ');
    const why = `The question says ${words}, and none of the notes it stands on does: they may be about something else.`;
    return {
      ...parts,
      known: [],
      unknown: [
        { text: `No note of ${thing?.label ?? 'it'} was found that says ${words}.` },
        ...narrowed.unknown,
      ],
      maybe: [
        ...[first, ...others, ...narrowed.known].map((draft) => ({ ...draft, why: draft.why ?? why })),
        ...parts.maybe,
      ],
    };
  }
  return {
    ...parts,
    known: [first, ...beside, ...others, ...narrowed.known, ...(counted === undefined ? [] : [counted.says])],
    unknown: [...narrowed.unknown, ...parts.unknown],
  };
}

/** On how many days the other thing was, and which notes do not say whether they are meant. */
function narrowedSays(asked: Asked, parts: Parts): { readonly known: Draft[]; readonly unknown: Draft[] } {
  const { query, besides, narrows } = asked;
  const [thing] = query.things;
  if (narrows.length === 0 || thing === undefined) return { known: [], unknown: [] };
  const beside = query.beside?.thing;
  const days = new Set((besides ?? []).map(eventDay)).size;
  return {
    known:
      beside === undefined || besides === undefined || besides.length === 0
        ? []
        : [
            {
              text: `${head(beside.label)} ${was(beside.label)} ${writtenDown(beside)} on ${some(days, 'day')}.`,
              events: besides,
            },
          ],
    unknown: [
      ...(parts.nothingThere !== undefined && besides?.length === 0 && beside !== undefined
        ? [{ text: `No note says on which days there was ${beside.label}.` }]
        : []),
      ...leftUnsure(thing.label, sightings(asked, thing).unsure, narrows),
    ],
  };
}

/** Notes have the word, and no event was read from them: then it is not true that nothing is recorded. */
function uncounted(asked: Asked, answered: Parts, thing: Thing, close: readonly Draft[]): Parts {
  if (close.length === 0) return answered;
  const cited = new Set(
    answered.known
      .flatMap((draft) => draft.events?.slice(-MOST_LISTED) ?? [])
      .map((ev) => asked.events.noteOf(ev).line?.uid),
  );
  const quotes = close.filter((draft) => !draft.entries?.some((uid) => cited.has(uid)));
  if (quotes.length === 0) return answered;
  const one = quotes.length === 1;
  const [, ...rest] = answered.unknown;
  return {
    ...answered,
    known: [...answered.known, ...quotes],
    unknown: [
      {
        text: `No count could be made of ${called(thing)}${asked.inTime}: Tend read none out of the notes as an event. ${one ? 'This note has the words' : 'These notes have the words'}; what ${one ? 'it means' : 'they mean'} is for you to read.`,
      },
      ...rest,
    ],
  };
}

/** "Can children grow out of an egg allergy?" is about no note. */
const OF_PEOPLE =
  /\b(?:children|people|kids|adults|babies|toddlers|patients|women|men)\b|\bhow (?:common|rare)\b|\bin general\b/i;

/** About a medicine, a dose or a food: what was recorded, what a passage says in general, whom to ask. Never a yes, a no or an amount. */
function decision(asked: Asked, passages: readonly Hit[]): Parts {
  const { query } = asked;
  const recorded: Draft[] = query.things
    .filter((thing) => !thing.generic && !OF_PEOPLE.test(query.question))
    .slice(0, 2)
    .flatMap((thing): Draft[] => {
      // What is asked is about now; what was recorded of it may be from before the time the question names.
      const { there } = sightings(asked, thing, { fromMs: null, toMs: asked.clock.nowMs + 1 });
      const lastOne = there.at(-1);
      if (lastOne === undefined) return [];
      return [
        {
          text: `${capital(thing.label)} ${was(thing.label)} last written down ${told(lastOne, thing, asked.today)}${ago(asked, lastOne)}.`,
          events: [lastOne],
        },
      ];
    });
  const general = passages.flatMap((hit) => quoted(hit, query.question) ?? []).slice(0, 2);
  const food =
    query.things.some((thing) => thing.type === 'food') &&
    !query.things.some((thing) => thing.type === 'medicine');
  const whom = food
    ? 'whoever looks after the allergy or the diet, such as the doctor or dietitian'
    : 'whoever prescribed it, or a pharmacist';
  return {
    known: [...recorded, ...general],
    unknown: [
      {
        text: `Tend does not say whether, when or how much to give, take, stop or change: that is a question for ${whom}. What is recorded here can be shown to them.`,
      },
      ...(recorded.length > 0 || query.things.length === 0
        ? []
        : [
            {
              text: `There is nothing recorded about ${query.things.map((thing) => thing.label).join(' or ')}.`,
            },
          ]),
    ],
    maybe: [],
  };
}
