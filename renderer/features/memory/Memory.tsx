import { useCallback, useEffect, useRef, useState } from 'react';
import type { Memory as MemoryData, Statement } from '../../../src/contract/index.ts';
import { call, codeOf, onEvent, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { useDeed } from '../../ui/useDeed.ts';
import { Asks } from './Asks.tsx';
import type { Change, Deed } from './change.ts';
import { One } from './One.tsx';
import { Themes } from './Themes.tsx';

const text = en.memory;
const SORTS = ['followed', 'corrected', 'noted', 'asked'] as const;
/** Of each sort, before all are asked for. */
const SHOWN = 8;

const nothing = (subject: string): MemoryData => ({
  ...{ subject, statements: [], asks: null, waiting: 0, themes: [], vectors: 0, learnedFrom: 0 },
  paused: false,
});

/** What was learned about someone: what it is about, what Tend asks, and each statement with the notes it came from. */
export function Memory() {
  const subject = useApp((s) => s.subject);
  const [memory, setMemory] = useState<MemoryData | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const { said, error, does } = useDeed();
  const top = useRef<HTMLHeadingElement>(null);
  const changing = useRef(false);

  const load = useCallback(async () => {
    try {
      setMemory(await call('memory.list', subject === '' ? {} : { subject }));
      setFailed(null);
    } catch (thrown) {
      if (codeOf(thrown) === 'not-found') setMemory(nothing(subject));
      else setFailed(sentenceOf(thrown));
    }
  }, [subject]);

  useEffect(() => {
    void load();
    // What the notes are about is made behind the window: shown when it is there. A change shows it by itself, at its end:
    // shown sooner, the next press would come while the change still runs, and be lost.
    return onEvent('index', ({ done, total }) => {
      if (done === total && !changing.current) void load();
    });
  }, [load]);

  /** What was pressed may be gone: the eye and the reader go on from the top. */
  const change: Change = async (deed: Deed, sentence: string) => {
    let done = false;
    await does(async () => {
      changing.current = true;
      try {
        await deed();
        await load();
      } finally {
        changing.current = false;
      }
      top.current?.focus();
      done = true;
      return sentence;
    });
    return done;
  };

  const shown = memory?.subject === subject ? memory : null;
  const empty = shown !== null && shown.statements.length === 0 && shown.asks === null && !shown.paused;
  return (
    <>
      <header className="head">
        <div>
          <h1 tabIndex={-1} ref={top}>
            {text.title(subject)}
          </h1>
          {shown === null || empty ? null : (
            <p>{shown.paused ? text.off(subject) : text.sentence(shown.learnedFrom)}</p>
          )}
        </div>
      </header>
      <p className="problem" role="alert">
        {failed ?? error}
      </p>
      <p className="small soft memory-said" role="status">
        {shown === null ? (failed === null ? text.loading : '') : said}
      </p>
      {shown === null ? null : empty ? (
        <div className="empty">
          <p>
            <strong>{text.empty(subject)}</strong>
          </p>
          <p>{text.emptyText}</p>
        </div>
      ) : (
        <div className="memory">
          {shown.asks === null ? null : (
            <Asks key={shown.asks.id} asked={shown.asks} waiting={shown.waiting} change={change} />
          )}
          {shown.themes.length === 0 ? null : <Themes themes={shown.themes} />}
          {SORTS.map((sort) => (
            <Sorted
              key={sort}
              sort={sort}
              statements={shown.statements.filter((one) => one.sort === sort)}
              change={change}
            />
          ))}
          <section className="setting" aria-labelledby="memory-use">
            <div>
              <h2 id="memory-use" className="strong">
                {text.inUse}
              </h2>
              <p className="small soft">{text.inUseHint(subject)}</p>
            </div>
            <Toggle
              on={!shown.paused}
              label={text.inUse}
              onChange={(on) =>
                void does(async () => {
                  await call('memory.pause', { subject, paused: !on });
                  await load();
                  return on ? text.on : text.off(subject);
                })
              }
            />
          </section>
        </div>
      )}
    </>
  );
}

function Sorted({
  sort,
  statements,
  change,
}: {
  readonly sort: Statement['sort'];
  readonly statements: readonly Statement[];
  readonly change: Change;
}) {
  const [all, setAll] = useState(false);
  if (statements.length === 0) return null;
  const shown = all ? statements : statements.slice(0, SHOWN);
  return (
    <section aria-labelledby={`memory-${sort}`}>
      <h2 id={`memory-${sort}`}>{text.sorts[sort]}</h2>
      <ol>
        {shown.map((statement) => (
          <One key={statement.id} statement={statement} change={change} />
        ))}
      </ol>
      {shown.length === statements.length ? null : (
        <button type="button" className="word" onClick={() => setAll(true)}>
          {text.all(statements.length)}
        </button>
      )}
    </section>
  );
}
