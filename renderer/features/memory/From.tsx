import { useState } from 'react';
import type { EntryWithEvents, Statement } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { jumpTo, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';

const text = en.memory;
/** The newest; the others are a click further, in the journal. */
const SHOWN = 12;

/** Where a statement comes from: the notes, in their writer's words, or the questions. */
export function From({ statement }: { readonly statement: Statement }) {
  const [entries, setEntries] = useState<readonly EntryWithEvents[] | null>(null);
  const today = dayOf(new Date());
  const { evidence, questions = [] } = statement;
  const show = async () => {
    if (entries !== null) return;
    const got = await Promise.allSettled(evidence.slice(-SHOWN).map((id) => call('journal.entry', { id })));
    setEntries(got.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).reverse());
  };
  if (evidence.length === 0 && questions.length === 0) return null;
  return (
    <details className="small" onToggle={() => void show()}>
      <summary>
        {evidence.length > 0 ? text.showEntries(evidence.length) : text.showQuestions(questions.length)}
      </summary>
      <ul className="from">
        {entries?.map((entry) => (
          <li key={entry.id}>
            <span className="soft">{shortDay(wallDay(entry.at.start), today)}</span>{' '}
            <span className={entry.madeBy === undefined ? 'you' : undefined}>{entry.text}</span>{' '}
            <button
              type="button"
              className="word"
              onClick={() => useApp.setState((s) => jumpTo(s, entry.id, entry.subject))}
            >
              {text.open}
              <span className="hidden">, {shortDay(wallDay(entry.at.start), today)}</span>
            </button>
          </li>
        ))}
        {questions.slice(-SHOWN).map(({ at, text: asked }) => (
          <li key={`${at} ${asked}`}>
            <span className="soft">{shortDay(wallDay(at), today)}</span> <span className="you">{asked}</span>
          </li>
        ))}
        {evidence.length > SHOWN ? <li className="soft">{text.more(evidence.length - SHOWN)}</li> : null}
      </ul>
    </details>
  );
}
