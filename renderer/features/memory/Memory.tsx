import { useCallback, useEffect, useState } from 'react';
import type {
  EntryWithEvents,
  Memory as MemoryData,
  Statement,
  StatementId,
} from '../../../src/contract/index.ts';
import { call, codeOf, sentenceOf } from '../../bridge.ts';
import { jumpTo, noticed, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';

const text = en.memory;
const SHOWN = 12;

/** What was learned about someone, each with the notes it came from, and each can be forgotten. */
export function Memory() {
  const subject = useApp((s) => s.subject);
  const [memory, setMemory] = useState<MemoryData | null>(null);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(async () => {
    try {
      setMemory(await call('memory.list', subject === '' ? {} : { subject }));
      setError(null);
    } catch (thrown) {
      if (codeOf(thrown) === 'not-found') setMemory({ subject, statements: [], vectors: 0, learnedFrom: 0 });
      else setError(sentenceOf(thrown));
    }
  }, [subject]);

  useEffect(() => {
    void load();
  }, [load]);

  const forget = async (id: StatementId) => {
    try {
      await call('memory.forget', { id });
      useApp.setState((s) => noticed(s, text.forgotten, false));
      await load();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };

  const shown = memory?.subject === subject ? memory : null;
  return (
    <>
      <header className="head">
        <div>
          <h1 tabIndex={-1}>{text.title(subject)}</h1>
          {shown === null || shown.statements.length === 0 ? null : <p>{text.sentence(shown.learnedFrom)}</p>}
        </div>
      </header>
      <p className="problem" role="alert">
        {error}
      </p>
      {shown === null ? null : shown.statements.length === 0 ? (
        <div className="empty">
          <p>
            <strong>{text.empty(subject)}</strong>
          </p>
          <p>{text.emptyText}</p>
        </div>
      ) : (
        <ol className="statements">
          {shown.statements.map((statement) => (
            <One key={statement.id} statement={statement} onForget={() => void forget(statement.id)} />
          ))}
        </ol>
      )}
    </>
  );
}

function One({ statement, onForget }: { readonly statement: Statement; readonly onForget: () => void }) {
  const [asking, setAsking] = useState(false);
  const [entries, setEntries] = useState<readonly EntryWithEvents[] | null>(null);
  const today = dayOf(new Date());
  const state = text.states[statement.state];
  const show = async () => {
    if (entries !== null) return;
    const got = await Promise.allSettled(
      statement.evidence.slice(0, SHOWN).map((id) => call('journal.entry', { id })),
    );
    setEntries(got.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  };
  return (
    <li className="statement">
      <div>
        <p className="said">{statement.text}</p>
        <p className="small soft">
          {text.seen(
            shortDay(wallDay(statement.firstSeen), today),
            shortDay(wallDay(statement.lastSeen), today),
          )}
          {state === '' ? '' : ` · ${state}`}
          {` · ${text.weight(statement.weight)}`}
        </p>
        <details className="small" onToggle={() => void show()}>
          <summary>{text.showEntries(statement.evidence.length)}</summary>
          <ul className="from">
            {entries?.map((entry) => (
              <li key={entry.id}>
                <span className="soft">{shortDay(wallDay(entry.at.start), today)}</span>{' '}
                <span className="you">{entry.text}</span>{' '}
                <button
                  type="button"
                  className="word"
                  onClick={() => useApp.setState((s) => jumpTo(s, entry.id, entry.subject))}
                >
                  {text.open}
                </button>
              </li>
            ))}
          </ul>
        </details>
      </div>
      {asking ? (
        <div className="sure">
          <p className="small">{text.forgetMeans}</p>
          <div className="row">
            <button type="button" className="button small loss" onClick={onForget}>
              {text.forgetYes}
            </button>
            <button type="button" className="button quiet small" onClick={() => setAsking(false)}>
              {text.keep}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          className="word muted small"
          aria-label={`${text.forget}: ${statement.text}`}
          onClick={() => setAsking(true)}
        >
          {text.forget}
        </button>
      )}
    </li>
  );
}
