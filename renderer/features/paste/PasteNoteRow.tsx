import { type KeyboardEvent, useId, useState } from 'react';
import { ownerOf, useApp } from '../../state/app.ts';
import { withCorrection } from '../../state/corrections.ts';
import { changeNote, dated, type PasteNote, readsOf, usePaste, writerOf } from '../../state/paste.ts';
import { en } from '../../strings/en.ts';
import { Chip } from '../../ui/Chip.tsx';
import { shortDay } from '../../ui/format.ts';
import { Whose } from '../today/Whose.tsx';
import { eventsAt, halfAsked, halfOf, inHalf } from './half-of-day.ts';
import { readOn } from './service.ts';

const text = en.paste;

/** One note of a paste: its words, what was understood, what was not, its day. Del leaves it out, and takes it in again. */
export function PasteNoteRow({ note, today }: { readonly note: PasteNote; readonly today: string }) {
  const owner = useApp(ownerOf);
  const page = useApp((s) => s.subject);
  const writer = usePaste((p) => writerOf(p, note));
  const [dating, setDating] = useState(false);
  const asks = note.undated === true || note.future === true;
  const turn = () => usePaste.setState((p) => changeNote(p, note.nth, { out: !note.out }));
  const onKeyDown = (e: KeyboardEvent<HTMLLIElement>) => {
    const inField = e.target instanceof HTMLInputElement || e.target instanceof HTMLSelectElement;
    if ((e.key !== 'Delete' && e.key !== 'Backspace') || inField) return;
    e.preventDefault();
    turn();
    if (note.out && note.parse === null) void readOn();
  };
  const words = firstWords(note.text);
  const day = note.day === undefined ? text.day : shortDay(note.day, today);
  const leave = note.out ? text.takeIn : text.leaveOut;
  const asides = [
    note.about === page ? '' : en.today.named(note.about),
    writer === undefined || writer === owner ? '' : text.by(writer),
  ].filter((one) => one !== '');
  return (
    <li className={note.out ? 'paste-note out' : 'paste-note'} onKeyDown={onKeyDown}>
      <div className="paste-words">
        {note.time === undefined ? null : <time className="small soft">{note.time} </time>}
        <span className="you">{note.text}</span>
      </div>
      {note.out ? null : (
        <>
          <div className="chips">
            {readsOf(note).map((one) => (
              <Chip
                key={`${one.nth} ${one.raw.text}`}
                event={one.event}
                removed={one.removed}
                withTime={one.event.at.precision !== 'day'}
                onChange={(change) =>
                  usePaste.setState((p) =>
                    changeNote(p, note.nth, { corrections: withCorrection(note.corrections, one, change) }),
                  )
                }
              />
            ))}
            {note.parse !== null && note.parse.events.length === 0 ? (
              <span className="small soft">{text.words}</span>
            ) : null}
            {asides.map((aside) => (
              <span key={aside} className="small soft">
                {aside}
              </span>
            ))}
          </div>
          {note.parse !== null && note.parse.events.length > 0 && note.parse.leftOver.length > 0 ? (
            <p className="small soft">{text.unread(note.parse.leftOver.join(', '))}</p>
          ) : null}
          {note.parse?.questions.map((question) => (
            <Question key={question} note={note} question={question} />
          ))}
        </>
      )}
      <div className="paste-tools">
        {note.out ? null : asks || dating ? (
          <DayField note={note} today={today} asks={asks} />
        ) : (
          <button
            type="button"
            className="word small muted"
            aria-label={text.named(day, words)}
            onClick={() => setDating(true)}
          >
            {day}
          </button>
        )}
        <button
          type="button"
          className="word small muted leave"
          aria-label={text.named(leave, words)}
          aria-pressed={note.out}
          onClick={turn}
        >
          {leave}
        </button>
      </div>
    </li>
  );
}

/** What was asked while it was read. Which half of the day it was is said here, and moves the times of its chips. */
function Question({ note, question }: { readonly note: PasteNote; readonly question: string }) {
  const words = halfAsked(question);
  const its = words === undefined || note.parse === null ? [] : eventsAt(readsOf(note), note.parse, words);
  if (its.length === 0) return <p className="small soft">{question}</p>;
  const half = halfOf(its);
  return (
    <Whose
      question={question}
      names={[text.halves.morning, text.halves.evening]}
      chosen={half === null ? null : text.halves[half]}
      onChoose={(name) =>
        usePaste.setState((p) =>
          changeNote(p, note.nth, {
            corrections: inHalf(note.corrections, its, name === text.halves.morning ? 'morning' : 'evening'),
          }),
        )
      }
    />
  );
}

/** What a note is called by where its words are not in sight. */
function firstWords(words: string): string {
  const [line = ''] = words.trim().split('\n');
  const some = line.split(/\s+/u).slice(0, 6).join(' ').slice(0, 60);
  return some === words.trim() ? some : `${some}…`;
}

function DayField({
  note,
  today,
  asks,
}: {
  readonly note: PasteNote;
  readonly today: string;
  readonly asks: boolean;
}) {
  const id = useId();
  const label = note.future ? text.future : text.day;
  return (
    <span className={asks ? 'paste-day-field ask' : 'paste-day-field'}>
      <label className="small" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        aria-label={text.named(label, firstWords(note.text))}
        type="date"
        className="input"
        max={today}
        defaultValue={note.future ? '' : (note.day ?? '')}
        onChange={(e) => {
          const { value } = e.currentTarget;
          usePaste.setState((p) => dated(p, note.nth, value, today));
          void readOn();
        }}
      />
    </span>
  );
}
