import { useEffect, useRef, useState } from 'react';
import type { EntryWithEvents } from '../../../src/contract/index.ts';
import { type Correction, numberedByWords } from '../../state/corrections.ts';
import { createLine } from '../../state/line.ts';
import { en } from '../../strings/en.ts';
import { LineEditor } from './LineEditor.tsx';
import { asDraft, change } from './service.ts';

/** The same line to write on, over a note that is kept. Earlier corrections are laid over the new reading. */
export function EditEntry({
  entry,
  onDone,
}: {
  readonly entry: EntryWithEvents;
  readonly onDone: () => void;
}) {
  const [store] = useState(() =>
    createLine({
      text: entry.text,
      entry: entry.id,
      corrections: correctionsOf(entry),
      accepted: besidesOf(entry),
    }),
  );
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const it = field.current;
    it?.focus();
    it?.setSelectionRange(it.value.length, it.value.length);
  }, []);

  const keep = async () => {
    if (await change(store, entry)) onDone();
  };
  return (
    <LineEditor
      store={store}
      subject={entry.subject}
      label={en.today.editLabel}
      onKeep={() => void keep()}
      onCancel={onDone}
      field={field}
    />
  );
}

/** What no rule reads in the words, because the person kept a suggestion: only where nothing is read there does it stand. */
function besidesOf(entry: EntryWithEvents) {
  if (entry.madeBy !== undefined) return [];
  return entry.events.filter(({ source }) => source !== 'code').map(asDraft);
}

function correctionsOf(entry: EntryWithEvents): Correction[] {
  return numberedByWords(entry.events)
    .filter(({ event }) => event.source === 'person')
    .map(({ event, nth }) => {
      const { id: _, at: __, onset: ___, suspects: ____, ...fields } = asDraft(event);
      return { text: event.text, nth, change: { type: 'set', fields } };
    });
}
