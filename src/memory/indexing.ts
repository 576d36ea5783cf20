import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IndexProgress } from '../contract/index.ts';
import type { Llm } from '../llm/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { chunks, passagePieces } from './chunk.ts';
import { loadHnsw } from './hnsw.ts';
import { loadSpaces } from './load.ts';
import type { Spaces } from './spaces.ts';
import { type Backlog, backlog, type Due, vectorRows } from './vectors.ts';

/** The background work that makes everything findable by meaning. */
export type Indexing = {
  progress(): IndexProgress;
  /**
   * Embeds what has no vector or an old one, newest first, giving way to whatever a person waits for. Resolves when
   * everything is done or nothing more can be (no model, stopped). Called again while it runs, it gives the same
   * promise. What is interrupted goes on at the next start.
   */
  start(): Promise<void>;
  /** Stops at once and for good; the database is not touched after this returns. */
  stop(): void;
  /**
   * Entries (row ids) that were added, edited, deleted or brought back: their old vectors are gone when this returns.
   * Without ids anything may have changed.
   */
  changed(entries?: readonly number[]): void;
  /** The vectors in memory, read from the vault the first time; null without an embedding model. */
  spaces(): Promise<Spaces | null>;
};

export type IndexingParts = {
  readonly db: WritableDb;
  readonly llm: Pick<Llm, 'embedder' | 'embed'>;
  readonly onProgress: (progress: IndexProgress) => void;
  /** The backlog is empty; what this still has to do is waited for. */
  readonly onCaughtUp: () => Promise<void>;
  readonly hnswFrom?: number;
};

/** Texts handed over at once: some 60 ms of work, so that stopping and a person's query are quick. */
const BATCH = 8;
/** A text or file that makes llama.cpp crash would do so for ever. */
const MAX_CRASHES = 3;

export function createIndexing(parts: IndexingParts): Indexing {
  const rows = vectorRows(parts.db);
  const due = backlog(parts.db);
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: { readonly model: string; readonly spaces: Promise<Spaces | null> } | undefined;
  let loaded: Spaces | undefined;
  let queue: Queue = { entries: [], passages: [] };
  let inFlight: number[] = [];
  let running: Promise<void> | undefined;
  /** Changed while the stored vectors were being read: what was read of them is old. */
  const missed: number[] = [];

  function spaces(): Promise<Spaces | null> {
    const model = parts.llm.embedder();
    if (model === null || signal.aborted) return Promise.resolve(null);
    // Vectors of two models are never compared: another model means another space.
    if (current?.model !== model.hash) {
      loaded = undefined;
      current = { model: model.hash, spaces: load(model) };
    }
    return current.spaces;
  }

  async function load(model: { hash: string; dimensions: number }): Promise<Spaces | null> {
    const made = await loadSpaces(rows, model, loadHnsw(), signal, parts.hnswFrom);
    if (made === null || current?.model !== model.hash) return null;
    for (const id of missed.splice(0)) made.remove(id);
    loaded = made;
    queue = takeStock(due, made);
    return made;
  }

  async function run(): Promise<void> {
    let crashes = 0;
    let caughtUp = false;
    while ((await spaces()) !== null && !signal.aborted) {
      if (length(queue) > 0) {
        caughtUp = false;
        if (await embedBatch()) crashes = 0;
        // Without a model, or with one that keeps crashing: words still find everything.
        else if (++crashes >= MAX_CRASHES) return;
      } else if (!caughtUp) {
        caughtUp = true;
        await parts.onCaughtUp();
        // What waits for the end hears of it once all is done.
        if (!signal.aborted) parts.onProgress(progress());
      } else if (loaded?.work()) {
        await nextTurn();
      } else {
        return;
      }
      if (!signal.aborted && !caughtUp) parts.onProgress(progress());
    }
  }

  /** @returns false when it could not be done; the texts then wait where they were */
  async function embedBatch(): Promise<boolean> {
    const into = loaded;
    const model = current?.model ?? '';
    const kind = queue.entries.length > 0 ? 'entries' : 'passages';
    // Taken off first: what is edited while the model reads it is put on again, and stays on.
    inFlight = queue[kind].splice(-BATCH);
    try {
      const texts = due[kind](inFlight);
      const pieces = texts.map(({ text, title }) =>
        title === undefined ? chunks(text) : passagePieces(title, text),
      );
      const vectors = await parts.llm.embed(pieces.flat(), signal, 'background');
      if (signal.aborted || into === undefined || into !== loaded) return true;
      const each = texts.map((row, i) => ({ row, vectors: vectors.splice(0, pieces[i]?.length ?? 0) }));
      if (kind === 'entries') keepEntries(into, model, each);
      else keepPassages(into, model, each);
      return true;
    } catch {
      // A crash, a missing file, a full disk: the error is told to whoever asks for something, not to nobody here.
      queue[kind].push(...inFlight);
      return false;
    } finally {
      inFlight = [];
    }
  }

  function keepEntries(into: Spaces, model: string, each: readonly Embedded[]): void {
    // Edited or deleted meanwhile: that text's vector is not kept.
    const now = new Map(due.entries(each.map(({ row }) => row.id)).map((row) => [row.id, row.revision]));
    const kept = each.filter(({ row }) => now.get(row.id) === row.revision);
    for (const { row, vectors } of kept) into.of(row.subject).put(row.id, vectors);
    parts.db.transaction(() => {
      for (const { row, vectors } of kept) rows.putEntry(row.id, row.revision, model, vectors);
    })();
  }

  function keepPassages(into: Spaces, model: string, each: readonly Embedded[]): void {
    for (const { row, vectors } of each) into.passages.put(row.id, vectors);
    parts.db.transaction(() => {
      for (const { row, vectors } of each) rows.putPassage(row.id, model, vectors);
    })();
  }

  function progress(): IndexProgress {
    const total = due.count();
    const hnsw = loaded !== undefined && [...loaded.all()].some(({ mode }) => mode === 'hnsw');
    const done =
      loaded === undefined ? due.countDone() : Math.max(0, total - length(queue) - inFlight.length);
    return { done, total, mode: hnsw ? 'hnsw' : 'exact' };
  }

  function start(): Promise<void> {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    progress,
    start,
    spaces,
    stop: () => stopping.abort(),
    changed(entries) {
      if (signal.aborted) return;
      for (const id of entries ?? []) {
        rows.dropEntry(id);
        loaded?.remove(id);
      }
      if (loaded === undefined) missed.push(...(entries ?? []));
      else if (entries === undefined) queue = takeStock(due, loaded);
      else queue.entries = [...queue.entries.filter((id) => !entries.includes(id)), ...due.live(entries)];
    },
  };
}

type Embedded = { readonly row: Due; readonly vectors: readonly Float32Array[] };
/** Row ids still to embed; the last is next. */
type Queue = { entries: number[]; passages: number[] };

const length = (queue: Queue) => queue.entries.length + queue.passages.length;

/** What is missing in memory. Takes out what is no longer in the journal. */
function takeStock(due: Backlog, spaces: Spaces): Queue {
  const live = new Set(due.entryIds());
  for (const space of spaces.all()) {
    for (const owner of [...space.owners()]) if (!live.has(owner)) space.remove(owner);
  }
  return {
    entries: [...live].filter((id) => !spaces.has(id)).reverse(),
    passages: due
      .passageIds()
      .filter((id) => !spaces.passages.has(id))
      .reverse(),
  };
}
