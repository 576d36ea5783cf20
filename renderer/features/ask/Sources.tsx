import { useState } from 'react';
import type { Answer, Evidence } from '../../../src/contract/index.ts';
import { jumpTo, ownerOf, useApp } from '../../state/app.ts';
import { numbered, sourcesOf, useAsk } from '../../state/ask.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';

const FIRST = 6;

/** What the answer stands on: your notes in your words, general references under their own name. */
export function Sources({ answer }: { readonly answer: Answer }) {
  const marked = useAsk((s) => s.marked);
  const [unfolded, setUnfolded] = useState(false);
  const numbers = numbered(answer);
  const today = dayOf(new Date());
  const all = sourcesOf(answer, numbers);
  const own = all.filter((one) => one.type !== 'passage');
  const general = all.filter((one) => one.type === 'passage');
  const numberOf = (one: Evidence) => numbers.get(one.id) ?? 0;
  const unfold = unfolded || own.findIndex((one) => numberOf(one) === marked) >= FIRST;
  const shown = unfold ? own : own.slice(0, FIRST);
  const render = (one: Evidence) => (
    <Source
      key={one.id}
      one={one}
      n={numberOf(one)}
      marked={numberOf(one) === marked}
      answer={answer}
      today={today}
    />
  );
  return (
    <aside className="sources" aria-label={en.ask.sources}>
      {own.length > 0 ? <h2 className="label">{en.ask.sources}</h2> : null}
      <ol>{shown.map(render)}</ol>
      {shown.length < own.length ? (
        <button type="button" className="word small" onClick={() => setUnfolded(true)}>
          {en.ask.showAll(own.length - shown.length)}
        </button>
      ) : null}
      {general.length > 0 ? (
        <>
          <h2 className="label">{en.ask.sourcesOutside}</h2>
          <ol>{general.map(render)}</ol>
        </>
      ) : null}
      <Searched answer={answer} today={today} />
    </aside>
  );
}

function Source({
  one,
  n,
  marked,
  answer,
  today,
}: {
  readonly one: Evidence;
  readonly n: number;
  readonly marked: boolean;
  readonly answer: Answer;
  readonly today: string;
}) {
  const owner = useApp(ownerOf);
  const { entryId } = one;
  const byOther = one.observer !== undefined && one.observer !== owner;
  const when = one.at === undefined ? '' : shortDay(wallDay(one.at.start), today);
  const head = [when, byOther ? en.today.writtenBy(one.observer ?? '') : '']
    .filter((part) => part !== '')
    .join(', ');
  return (
    <li id={`source-${n}`} tabIndex={-1} className={marked ? 'source marked' : 'source'}>
      <div className="small soft source-head">
        <p>
          <span className="n">
            <span className="hidden">{en.ask.sourceNumber(n)}, </span>
            <span aria-hidden="true">{n}</span>
          </span>{' '}
          {one.type === 'passage' ? one.source?.replace(/https?:\/\/(?:www\.)?/, '') : head}
        </p>
        {entryId === undefined ? null : (
          <button
            type="button"
            className="word muted"
            onClick={() => useApp.setState((s) => jumpTo(s, entryId, answer.subject))}
          >
            {en.ask.openInToday}
          </button>
        )}
      </div>
      <p className={isTheirs(one) ? 'quote you' : 'quote'}>{one.text}</p>
    </li>
  );
}

/** Words of a person: not a passage, and no sentence of Tend's. */
const isTheirs = ({ type, madeBy }: Evidence) =>
  (type === 'entry' || type === 'event') && madeBy === undefined;

function Searched({ answer, today }: { readonly answer: Answer; readonly today: string }) {
  const { entries, passages, from, to } = answer.searched;
  const range =
    from === null || to === null
      ? ''
      : en.ask.range(shortDay(wallDay(from), today), shortDay(wallDay(to), today));
  return (
    <div className="searched small soft">
      <p>
        {en.ask.searched(entries, answer.subject, passages, range)}{' '}
        {answer.model === null ? en.ask.wordedByTend : en.ask.wordedByModel(answer.model)}
        {answer.damagedModel === undefined ? null : ` ${en.ask.damagedModel(answer.damagedModel)}`}
        {answer.dropped > 0 ? ` ${en.ask.dropped(answer.dropped)}` : ''}
      </p>
      <p>{en.ask.understoodAs(answer.understood.inWords)}</p>
      {answer.searched.leftOut === undefined || answer.searched.leftOut.length === 0 ? null : (
        <div>
          <p>{en.ask.leftOut}</p>
          <ul>
            {answer.searched.leftOut.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
