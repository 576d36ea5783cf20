import type { EventName, EventPayload } from '../contract/index.ts';
import type { Session } from './session.ts';

/** Tells memory what changed in the journal, and the window how far the reading is. */
export function keepIndexed(
  session: Session,
  emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void,
): void {
  const { journal, memory } = session;
  memory.onProgress((progress) => emit('index', progress));
  journal.onChange((entries) => {
    memory.changed(entries);
    if (session.indexing === 'background') void memory.index.start();
  });
  if (session.indexing === 'background') void memory.index.start();
}

/**
 * A terminal lives for one command and has no background: what is searched there is read first.
 * The window never waits: words find at once what has no vector yet.
 */
export async function readyToSearch(session: Session): Promise<void> {
  if (session.indexing === 'when-searching') await session.memory.index.start();
}
