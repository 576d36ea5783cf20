import { useEffect, useState } from 'react';
import type { EntryWithEvents, Revision } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { dayMonth, wallDay, wallTime } from '../../ui/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';

/** Every wording a note ever had, the latest first. */
export function History({
  entry,
  onClose,
}: {
  readonly entry: EntryWithEvents;
  readonly onClose: () => void;
}) {
  const [revisions, setRevisions] = useState<readonly Revision[]>([]);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    call('journal.history', { id: entry.id }).then(
      (got) => setRevisions([...got.revisions].sort((a, b) => b.revision - a.revision)),
      (thrown: unknown) => setError(sentenceOf(thrown)),
    );
  }, [entry.id]);

  return (
    <Sheet title={en.today.historyTitle} onClose={onClose}>
      <ol className="revisions">
        {revisions.map((one, i) => (
          <li key={one.revision}>
            <p className="small soft">
              {i === 0 ? `${en.today.historyNow}, ` : ''}
              {en.today.historyAt(`${dayMonth(wallDay(one.writtenAt))}, ${wallTime(one.writtenAt)}`)}
            </p>
            <p className="you">{one.text}</p>
          </li>
        ))}
      </ol>
      {error === null ? null : <p className="problem">{error}</p>}
      <p className="row">
        <button type="button" className="button small" onClick={onClose}>
          {en.app.close}
        </button>
      </p>
    </Sheet>
  );
}
