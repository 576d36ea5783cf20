import { useEffect, useState } from 'react';
import type { EntryWithEvents, Revision } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { eventWords } from '../../ui/event-words.ts';
import { dayMonth, wallDay, wallTime } from '../../ui/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { howMade } from '../forms/MadeWords.tsx';
import { bringBackRevision } from './service.ts';

/** Every version a note ever had, the latest first: its words, what was understood, and the way back to it. */
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

  const bring = async (revision: number) => {
    const problem = await bringBackRevision(entry.id, revision);
    if (problem === null) onClose();
    else setError(problem);
  };

  return (
    <Sheet title={en.today.historyTitle} onClose={onClose}>
      <ol className="revisions">
        {revisions.map((one, i) => (
          <Version
            key={one.revision}
            one={one}
            later={revisions[i - 1]}
            before={revisions[i + 1]}
            onBring={(revision) => void bring(revision)}
          />
        ))}
      </ol>
      {error === null ? null : (
        <p className="problem" role="alert">
          {error}
        </p>
      )}
      <p className="row">
        <button type="button" className="button small" onClick={onClose}>
          {en.app.close}
        </button>
      </p>
    </Sheet>
  );
}

function Version({
  one,
  later,
  before,
  onBring,
}: {
  readonly one: Revision;
  readonly later: Revision | undefined;
  readonly before: Revision | undefined;
  readonly onBring: (revision: number) => void;
}) {
  const several = useApp((s) => s.people.length > 1);
  const when = `${dayMonth(wallDay(one.writtenAt))}, ${wallTime(one.writtenAt)}`;
  const was = new Set(before?.events.map(said));
  return (
    <li>
      <p className="small soft">
        {later === undefined ? `${en.today.historyNow}, ` : ''}
        {en.today.historyAt(when)}
        {several ? `, ${en.history.by(one.by)}` : ''}
        {before !== undefined && before.subject !== one.subject ? `, ${en.history.about(one.subject)}` : ''}
        {one.madeBy === undefined ? '' : `, ${howMade(one)}`}
      </p>
      <p className={one.madeBy === undefined ? 'you' : undefined}>{one.text}</p>
      <p className="small">
        <span className="soft">{en.history.events}: </span>
        {one.events.length === 0
          ? en.history.none
          : one.events.map((event, i) => (
              <span key={event.id}>
                {i > 0 ? '; ' : ''}
                {/* What is new or other than in the version before. */}
                {before !== undefined && !was.has(said(event)) ? <strong>{said(event)}</strong> : said(event)}
              </span>
            ))}
      </p>
      {later === undefined ? null : (
        <button
          type="button"
          className="word small"
          aria-label={en.history.bringOf(when)}
          onClick={() => onBring(one.revision)}
        >
          {en.history.bring}
        </button>
      )}
    </li>
  );
}

function said(event: Revision['events'][number]): string {
  const { main, more } = eventWords(event);
  return more === '' ? main : `${main}, ${more}`;
}
