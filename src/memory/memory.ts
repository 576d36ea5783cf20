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
import { resolveSubject } from '../journal/index.ts';
import type { Llm } from '../llm/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { entrySearch, type Meaning } from './entry-search.ts';
import { createIndexing, type Indexing } from './indexing.ts';
import { passageSearch } from './passage-search.ts';
import { createProfile } from './profile.ts';
import type { Space } from './space.ts';
import type { Spaces } from './spaces.ts';
import { createStatements } from './statements.ts';
import type { Window } from './words.ts';

/** A search, confined to a window of time when the question names one: then nothing is re-weighted. */
export type SearchQuery = Parsed<'search'> & { readonly window?: Window };

export type Memory = {
  /**
   * Entries of one subject, the person's own first, then passages. By words alone while there is no embedding model
   * or it does not answer; `mode` in the result says what was done.
   * @throws TendError `not-found` for an unknown subject, `cancelled`
   */
  search(query: SearchQuery, clock: Clock, signal?: AbortSignal): Promise<SearchResult>;
  /** The passages that answer best; none when none is close. */
  passages(query: string, limit: number, signal?: AbortSignal): Promise<Hit[]>;
  /** What is remembered about a subject, each with the entries it stands on. */
  statements(subject?: string): MemoryOutput;
  /** Takes a statement and its centre away, and never learns it again. @throws TendError `not-found` */
  forget(id: StatementId): void;
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
};

const DEFAULT_LIMIT = 20;
/** Beside one's own entries a few passages are enough. */
const PASSAGES_BESIDE = 3;

/** What Tend remembers and how it finds it again: background embedding, hybrid search, and the mega-cookie. */
export function createMemory({ db, llm, forgetKey, hnswFrom }: MemoryParts): Memory {
  const rowIds = db
    .prepare<[object], number>('SELECT id FROM entries WHERE uid IN (SELECT value FROM json_each(:uids))')
    .pluck();
  const statements = createStatements(db, forgetKey);
  const profile = createProfile(db);
  const searchEntries = entrySearch(db, profile);
  const searchPassages = passageSearch(db);
  /** Statements whose entries, or whose entries' vectors, have changed since their centre was made. */
  const moved = new Set<number>();
  const noteMoved = (ids: Iterable<number>) => {
    for (const id of ids) moved.add(id);
  };
  const listeners: ((progress: IndexProgress) => void)[] = [];
  let wanted = false;

  const indexing = createIndexing({
    db,
    llm,
    ...(hnswFrom === undefined ? {} : { hnswFrom }),
    onProgress: (progress) => {
      for (const listener of listeners) listener(progress);
    },
    onVectors: (entries) => noteMoved(statements.standingOn(entries)),
    onCaughtUp: refreshCentres,
  });

  function refreshCentres(): void {
    const model = llm.embedder()?.hash;
    if (model === undefined || moved.size === 0) return;
    profile.refresh([...moved], model);
    moved.clear();
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
      const [spaces, [vector]] = await Promise.all([indexing.spaces(), llm.embed([query], signal)]);
      return spaces === null || vector === undefined ? null : { vector, space: space(spaces), model };
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
      const entries = searchEntries({
        subject,
        query: input.query,
        mode,
        limit,
        meaning,
        window: input.window ?? null,
        clock,
      });
      const room = Math.min(PASSAGES_BESIDE, limit - entries.length);
      const beside =
        meaning === null || passageSpace === undefined ? null : { ...meaning, space: passageSpace };
      const passages =
        room > 0 && input.window === undefined ? searchPassages(input.query, mode, beside, room) : [];
      return { query: input.query, mode, hits: [...entries, ...passages] };
    },

    async passages(query, limit, signal) {
      const meaning = await meaningOf(query, 'hybrid', (spaces) => spaces.passages, signal);
      return searchPassages(query, done('hybrid', meaning), meaning, limit);
    },

    statements(name) {
      const subject = resolveSubject(db, name);
      return {
        subject: subject.name,
        statements: statements.list(subject.id),
        vectors: profile.count(subject.id),
        learnedFrom: statements.learnedFrom(subject.id),
      };
    },

    forget(id) {
      if (!statements.forget(id)) {
        throw new TendError('not-found', 'That is no longer remembered: it may have been forgotten already.');
      }
    },

    changed(entries) {
      const rows = entries === undefined ? [] : rowIds.all({ uids: JSON.stringify(entries) });
      // One that is not there was erased for good, and its links with it: then everything is looked at anew.
      const listed = entries !== undefined && rows.length === entries.length;
      noteMoved(listed ? statements.standingOn(rows) : statements.ids());
      if (listed) statements.learn(rows);
      else statements.learnAll();
      indexing.changed(listed ? rows : undefined);
      refreshCentres();
      if (wanted) void indexing.start();
    },

    index: {
      progress: indexing.progress,
      start() {
        wanted = true;
        return indexing.start();
      },
      stop: indexing.stop,
    },
    onProgress: (listener) => void listeners.push(listener),
  };
}
