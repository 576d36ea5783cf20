import {
  type Answer,
  type Clock,
  type EntryId,
  type Hit,
  type Parsed,
  type Settings,
  TendError,
} from '../contract/index.ts';
import { isoIn, ownerOf, safetyContext } from '../journal/index.ts';
import type { Llm } from '../llm/index.ts';
import type { Memory } from '../memory/index.ts';
import { redFlags, watched } from '../safety/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { type Draft, MOST_LISTED, type Parts, settle } from './claims.ts';
import { dropConversations, keepConversation } from './conversation.ts';
import { sightings } from './exact/common.ts';
import { noAnchor } from './exact/counted-from.ts';
import { ago } from './exact/first-last.ts';
import { type Asked, askedOf, type ExactForm, exact } from './exact/index.ts';
import { told } from './exact/told.ts';
import { wordsBeside } from './exact/words-beside.ts';
import { quoted } from './passages.ts';
import { readQuery } from './query.ts';
import type { Thing } from './reading/things.ts';
import { notesWith, recall } from './recall.ts';
import { called, capital, was } from './say.ts';
import { understood } from './understood.ts';
import { task, word } from './wording.ts';

export type AssistantParts = {
  readonly db: WritableDb;
  readonly memory: Pick<Memory, 'search' | 'passages'>;
  readonly llm: Pick<Llm, 'writer' | 'generate' | 'warm'>;
  readonly settings: { get(): Pick<Settings, 'wording' | 'country'> };
};

export type AskOptions = {
  /** Code's own answer first (`final` false when a wording may follow), then the worded and checked one. */
  readonly onAnswer?: (answer: Answer, final: boolean) => void;
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
  return {
    async warm() {
      if (settings.get().wording === 'on' && llm.writer() !== null) await llm.warm(task);
    },
    changed: (entries) => dropConversations(db, entries),
    async ask(input, clock, options = {}) {
      const question = input.question.trim();
      if (question === '') throw new TendError('empty-line', 'Please write a question first.');
      if (question.length > MAX_QUESTION) {
        throw new TendError('line-too-long', 'That question is too long. Please ask it in a few sentences.');
      }
      const { wording, country } = settings.get();
      const query = readQuery(question, input.subject, db, clock);
      const flags = redFlags(
        question,
        safetyContext(db, { subject: query.about, writer: ownerOf(db).name, country }, clock),
      );
      const some = watched(question);
      const asked = askedOf(query, db, clock);
      const { parts, exactly, passagesSearched, passages } = await answerOf(
        asked,
        memory,
        clock,
        options.signal,
      );
      const settled = settle(db, parts);
      const own: Answer = {
        question,
        subject: query.about.name,
        redFlags: flags,
        ...(some !== undefined && { watched: some }),
        understood: understood(query, exactly),
        ...settled,
        ...(parts.series === undefined ? {} : { series: parts.series }),
        dropped: 0,
        model: null,
        crumbOffered: ((query.general && !exactly) || query.asksDecision) && passages.length === 0,
        searched: {
          entries: asked.entries,
          passages: passagesSearched ? countPassages(db) : 0,
          from: instant(query.window?.fromMs, clock.zone),
          to: instant(query.window?.toMs, clock.zone),
        },
      };
      const writer = wording === 'on' && input.noModel !== true && own.known.length > 0 ? llm.writer() : null;
      options.onAnswer?.(own, writer === null);
      const final = writer === null ? own : await word(own, writer, llm, clock, options.signal);
      if (writer !== null) options.onAnswer?.(final, true);
      keepConversation(db, query.about.id, clock.nowMs, final);
      return final;
    },
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

async function answerOf(
  asked: Asked,
  memory: AssistantParts['memory'],
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const { query } = asked;
  if (query.asksDecision) {
    const passages = await memory.passages(query.question, 3, signal);
    return { parts: decision(asked, passages), exactly: false, passagesSearched: true, passages };
  }
  // "What is melatonin?" asks for general knowledge, not for every note that names it.
  const form =
    query.general && (query.form === 'when' || query.form === 'what') && query.window === undefined
      ? null
      : exact[query.form];
  const answered = form == null ? undefined : answeredBy(form, asked);
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

/** What a form says, with what it counted from and which of its notes have the words it did not read. */
function answeredBy(form: ExactForm, asked: Asked): Parts | undefined {
  const { counted, query } = asked;
  if (counted === 'unknown') return noAnchor(query, asked.db, asked.today);
  const parts = form(asked);
  if (parts === undefined) return undefined;
  const beside = parts.nothingThere === undefined ? wordsBeside(asked, parts) : [];
  const [first, ...others] = parts.known;
  if (first === undefined) return parts;
  return { ...parts, known: [first, ...beside, ...others, ...(counted === undefined ? [] : [counted.says])] };
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

/** About a medicine, a dose or a food: what was recorded, what a passage says in general, whom to ask. Never a yes, a no or an amount. */
function decision(asked: Asked, passages: readonly Hit[]): Parts {
  const { query } = asked;
  const recorded: Draft[] = query.things
    .filter((thing) => !thing.generic)
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
