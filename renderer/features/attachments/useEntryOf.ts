import { useEffect, useState } from 'react';
import type { EntryId, EntryWithEvents } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { entryIn, useJournal, useLookBack } from '../../state/journal.ts';

/** The note a photo or file stands beside: from the timeline, else fetched. Undefined while that is not known. */
export function useEntryOf(id: EntryId | null): EntryWithEvents | undefined {
  const inToday = useJournal((j) => entryIn(j, id));
  const inLookBack = useLookBack((j) => entryIn(j, id));
  const inTimeline = inToday ?? inLookBack;
  const [fetched, setFetched] = useState<EntryWithEvents>();
  const known = inTimeline ?? (fetched?.id === id ? fetched : undefined);
  const missing = id !== null && known === undefined;
  useEffect(() => {
    if (!missing || id === null) return;
    let there = true;
    call('journal.entry', { id }).then(
      (entry) => (there ? setFetched(entry) : undefined),
      () => undefined,
    );
    return () => {
      there = false;
    };
  }, [id, missing]);
  return known;
}
