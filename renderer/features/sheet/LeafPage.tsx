import { useEffect, useState } from 'react';
import type { Sheet } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { toPage, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { dayOf } from '../../ui/format.ts';
import { Leaf } from './Leaf.tsx';

const text = en.leaf;
const OFFERED = [7, 30] as const;

/** Chooses a span and shows the page of it. Printing is the system's own dialog (docs/decisions/0021: nothing of it is made by main). */
export function LeafPage() {
  const subject = useApp((s) => s.subject);
  const [from, setFrom] = useState(daysAgo(6));
  const [to, setTo] = useState(daysAgo(0));
  const { sheet, error } = useSheet(subject, from, to);
  const last = (days: number) => {
    setFrom(daysAgo(days - 1));
    setTo(daysAgo(0));
  };
  return (
    <div className="leaf-page">
      <div className="leaf-controls">
        <header className="head">
          <h1 tabIndex={-1}>{text.title}</h1>
          <button
            type="button"
            className="word"
            onClick={() => useApp.setState((s) => toPage(s, 'settings'))}
          >
            {text.settings}
          </button>
        </header>
        <p className="soft">{text.hint(subject)}</p>
        <div className="leaf-span">
          <TextField label={text.from} type="date" value={from} onChange={(e) => setFrom(e.target.value)} />
          <TextField label={text.to} type="date" value={to} onChange={(e) => setTo(e.target.value)} />
          <div className="leaf-offers">
            {OFFERED.map((days) => (
              <button key={days} type="button" className="word" onClick={() => last(days)}>
                {text.days(days)}
              </button>
            ))}
          </div>
        </div>
        <p className="problem" role="alert">
          {error}
        </p>
        <div className="leaf-print">
          <button
            type="button"
            className="button main"
            aria-disabled={sheet === null}
            onClick={() => (sheet === null ? undefined : window.print())}
          >
            {text.print}
          </button>
          <p className="small soft">{text.outside}</p>
        </div>
      </div>
      {sheet === null ? error === null ? <p role="status">{text.making}</p> : null : <Leaf sheet={sheet} />}
    </div>
  );
}

/** The page of a span; the one before stays while the next is made. */
function useSheet(subject: string, from: string, to: string) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    const wrong = from === '' || to === '' ? text.noDay : from > to ? text.wrongWay : null;
    setError(wrong);
    if (wrong !== null) return setSheet(null);
    let wanted = true;
    call('sheet.read', { subject, from, to }).then(
      (made) => (wanted ? setSheet(made) : undefined),
      (thrown: unknown) => {
        if (!wanted) return;
        setSheet(null);
        setError(sentenceOf(thrown));
      },
    );
    return () => {
      wanted = false;
    };
  }, [subject, from, to]);
  return { sheet, error };
}

function daysAgo(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return dayOf(date);
}
