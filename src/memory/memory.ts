import type {
  Clock,
  EntryId,
  Hit,
  IndexProgress,
  Memory as MemoryOutput,
  Parsed,
  SearchMode,
  SearchResult,
  StatementId,
} from '../contract/index.ts';
import { TendError } from '../contract/index.ts';
import { narrowedEntries, readerOf, resolveSubject } from '../journal/index.ts';
import type { Llm } from '../llm/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { namesIn } from './asked.ts';
import { askedKind } from './asked-kind.ts';
import { chunks } from './chunk.ts';
import { meanDirection } from './clusters.ts';
import { createCookie } from './cookie.ts';
import { entrySearch, type Meaning, type Weights } from './entry-search.ts';
import { createIndexing, type Indexing } from './indexing.ts';
import { passageSearch } from './passage-search.ts';
import type { Space } from './space.ts';
import type { Spaces } from './spaces.ts';
import type { Window } from './words.ts';

/** A search, confined to a window of time when the question names one: then nothing is re-weighted. */
export type SearchQuery = Parsed<'search'> & {
  readonly window?: Window;
  /** For the bench: other weights than Tend's, and without the mega-cookie. */
  readonly weights?: Weights;
  readonly withoutCookie?: true;
};

export type Memory = {
  /**
   * Entries of one subject, the person's own first, then passages. By words alone while there is no embedding model
   * or it does not answer; `mode` in the result says what was done.
   * @throws TendError `not-found` for an unknown subject, `cancelled`
   */
  search(query: SearchQuery, clock: Clock, signal?: AbortSignal): Promise<SearchResult>;
  /** The passages that answer best; none when none is close. */
  passages(query: string, limit: number, signal?: AbortSignal): Promise<Hit[]>;
  /** What is remembered about a subject, each with the entries it stands on, and what is asked about. */
  list(subject: string | undefined, clock: Clock): MemoryOutput;
  /** Takes a statement and its vectors away, and never learns it again. @throws TendError `not-found` */
  forget(id: StatementId): void;
  /** To what is asked about. @throws TendError `not-found` */
  answer(id: StatementId, answer: 'yes' | 'no' | 'later', clock: Clock): void;
  /** @throws TendError `not-found`, `bad-input` for what is only asked about yet */
  set(id: StatementId, change: { readonly paused?: boolean; readonly said?: string | null }): void;
  /** Of a subject, the whole of it. @throws TendError `not-found` */
  pause(subject: string | undefined, paused: boolean, clock: Clock): void;
  /** To be told of every entry added, edited, deleted or brought back; without ids after a change of many. */
  changed(entries?: readonly EntryId[]): void;
  readonly index: Pick<Indexing, 'progress' | 'start' | 'stop'>;
  onProgress(listener: (progress: IndexProgress) => void): void;
};

export type MemoryParts = {
  readonly db: WritableDb;
  readonly llm: Pick<Llm, 'embedder' | 'embed'>;
  /** 32 bytes of the vault's own (`vault.subkey`): what is forgotten is remembered only under it. */
  readonly forgetKey: Uint8Array;
  /** Vectors from which the approximate index takes over; the measured default otherwise. */
  readonly hnswFrom?: number;
  /** What is old is judged by it; the computer's own otherwise. */
  readonly now?: () => number;
};

const DEFAULT_LIMIT = 20;
/** Beside one's own entries a few passages are enough. */
const PASSAGES_BESIDE = 3;

/** What Tend remembers and how it finds it again: background embedding, hybrid search, and the mega-cookie. */
export function createMemory({ db, llm, forgetKey, hnswFrom, now = Date.now }: MemoryParts): Memory {
  const rowIds = db
    .prepare<[object], number>('SELECT id FROM entries WHERE uid IN (SELECT value FROM json_each(:uids))')
    .pluck();
  const cookie = createCookie(db, forgetKey);
  const searchEntries = entrySearch(db);
  const searchPassages = passageSearch(db);
  const listeners: ((progress: IndexProgress) => void)[] = [];
  let wanted = false;
  let stopped = false;

  const indexing = createIndexing({
    db,
    llm,
    ...(hnswFrom === undefined ? {} : { hnswFrom }),
    onProgress: (progress) => {
      for (const listener of listeners) listener(progress);
    },
    onCaughtUp: settle,
  });

  /** Behind whatever a person waits for; what it could not do now it does at the next quiet time. */
  async function settle(): Promise<void> {
    const embed = async (texts: string[]) => {
      const vectors = await llm.embed(texts, undefined, 'background');
      return stopped ? [] : vectors;
    };
    try {
      await cookie.settle(llm.embedder()?.hash, embed, now());
    } catch (thrown) {
      // A crashed or missing model is told elsewhere.
      if (!(thrown instanceof TendError)) throw thrown;
    }
  }

  /** Also when a round is at its end just now. */
  function later(): void {
    if (wanted) void indexing.start().then(() => (stopped ? undefined : indexing.start()));
  }

  /** The query's vector; null when only words can be used. */
  async function meaningOf(
    query: string,
    mode: SearchMode,
    space: (spaces: Spaces) => Space,
    signal: AbortSignal | undefined,
  ): Promise<Meaning> {
    const model = llm.embedder()?.hash;
    if (mode === 'words' || model === undefined || query.trim() === '') return null;
    try {
      // A long message is read in pieces: the model reads 511 tokens at most.
      const [spaces, vectors] = await Promise.all([indexing.spaces(), llm.embed(chunks(query), signal)]);
      if (spaces === null || vectors.length === 0) return null;
      return { vector: meanDirection(vectors), space: space(spaces), model };
    } catch (thrown) {
      if (signal?.aborted || !(thrown instanceof TendError)) throw thrown;
      // A crashed or damaged model is told elsewhere; words still find.
      return null;
    }
  }

  function done(mode: SearchMode, meaning: Meaning): SearchMode {
    return meaning === null ? 'words' : mode;
  }

  return {
    async search(input, clock, signal) {
      const subject = resolveSubject(db, input.subject).id;
      const asked = input.mode ?? 'hybrid';
      const limit = input.limit ?? DEFAULT_LIMIT;
      let passageSpace: Space | undefined;
      const meaning = await meaningOf(
        input.query,
        asked,
        (spaces) => {
          passageSpace = spaces.passages;
          return spaces.of(subject);
        },
        signal,
      );
      const mode = done(asked, meaning);
      const narrowed = narrowedEntries(db, input);
      const cookieSpeaks = input.withoutCookie !== true;
      const confined = input.window !== undefined || narrowed.sql !== '';
      const leaning =
        meaning !== null && cookieSpeaks && !confined && mode === 'hybrid'
          ? cookie.leaning({ subject, ...meaning, kind: askedKind(input.query) })
          : null;
      const entries = searchEntries({
        subject,
        reader: readerOf(db, input.observer).id,
        query: input.query,
        names: [
          ...new Set([
            ...namesIn(input.query, askedKind(input.query)),
            ...(cookieSpeaks ? cookie.meantBy(subject, input.query) : []),
          ]),
        ],
        mode,
        limit,
        meaning,
        leaning,
        window: input.window ?? null,
        narrowed,
        clock,
        ...(input.weights !== undefined && { weights: input.weights }),
      });
      const room = Math.min(PASSAGES_BESIDE, limit - entries.length);
      const beside =
        meaning === null || passageSpace === undefined ? null : { ...meaning, space: passageSpace };
      const passages =
        room > 0 && input.window === undefined ? searchPassages(input.query, mode, beside, room) : [];
      const meant = (leaning?.names ?? []).filter((name) => !input.query.toLowerCase().includes(name));
      return {
        ...{ query: input.query, mode, hits: [...entries, ...passages] },
        ...(meant.length > 0 && { meant }),
      };
    },

    async passages(query, limit, signal) {
      const meaning = await meaningOf(query, 'hybrid', (spaces) => spaces.passages, signal);
      return searchPassages(query, done('hybrid', meaning), meaning, limit);
    },

    list: (name, clock) => cookie.list(resolveSubject(db, name), clock.nowMs),
    forget(id) {
      cookie.forget(id);
      later();
    },
    answer(id, answer, clock) {
      cookie.answer(id, answer, clock.nowMs);
      later();
    },
    set(id, change) {
      cookie.set(id, change);
      later();
    },
    pause(name, paused, clock) {
      cookie.pause(resolveSubject(db, name).id, paused, clock.nowMs);
      later();
    },

    changed(entries) {
      const rows = entries === undefined ? [] : rowIds.all({ uids: JSON.stringify(entries) });
      // One that is not there was erased for good, and its links with it: then everything is looked at anew.
      const listed = entries !== undefined && rows.length === entries.length ? rows : undefined;
      cookie.changed(listed);
      indexing.changed(listed);
      later();
    },

    index: {
      progress: indexing.progress,
      start() {
        wanted = true;
        return indexing.start();
      },
      stop() {
        stopped = true;
        indexing.stop();
      },
    },
    onProgress: (listener) => void listeners.push(listener),
  };
}
