import type { Assistant } from '../assistant/index.ts';
import type { EventName, EventPayload } from '../contract/index.ts';
import type { Journal } from '../journal/index.ts';
import type { Memory } from '../memory/index.ts';

/** When notes are read for the search by meaning: quietly behind the window, or when something is searched for. */
export type IndexingTime = 'background' | 'when-searching';

type Indexed = {
  readonly journal: Journal;
  readonly memory: Memory;
  readonly assistant: Pick<Assistant, 'changed'>;
  readonly indexing: IndexingTime;
};

/** Tells memory and the kept answers what changed in the journal, and the window how far the reading is. */
export function keepIndexed(
  { journal, memory, assistant, indexing }: Indexed,
  emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void,
): void {
  memory.onProgress((progress) => emit('index', progress));
  journal.onChange((entries) => {
    // Answers first: what was asked is remembered too, and may rest on what is gone.
    assistant.changed(entries);
    memory.changed(entries);
    if (indexing === 'background') void memory.index.start();
  });
  if (indexing === 'background') void memory.index.start();
}

/**
 * A terminal lives for one command and has no background: what is searched there is read first.
 * The window never waits: words find at once what has no vector yet.
 */
export async function readyToSearch({
  memory,
  indexing,
}: Pick<Indexed, 'memory' | 'indexing'>): Promise<void> {
  if (indexing === 'when-searching') await memory.index.start();
}
