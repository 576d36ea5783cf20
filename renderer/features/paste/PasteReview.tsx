import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { kindOf } from '../../state/flags.ts';
import { useLine } from '../../state/line.ts';
import { chosen, flagsOf, isUnsettled, type PasteNote, usePaste } from '../../state/paste.ts';
import { en } from '../../strings/en.ts';
import { Flags } from '../../ui/Flags.tsx';
import { dayName, dayOf } from '../../ui/format.ts';
import { useNow } from '../../ui/useNow.ts';
import { PasteNoteRow } from './PasteNoteRow.tsx';
import { PasteQuestions } from './PasteQuestions.tsx';
import { backToLine, keepAll } from './service.ts';

const text = en.paste;

/** What was pasted, note by note: each with its day and chips, to put right or leave out. Enter keeps all of them. */
export function PasteReview() {
  const paste = usePaste();
  const today = dayOf(useNow());
  const top = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const its = chosen(paste);
  const read = its.filter(({ parse }) => parse !== null).length;
  const isReading = read < its.length;
  const unsettled = isUnsettled(paste);

  useEffect(() => top.current?.focus(), []);

  const keep = () => {
    if (unsettled)
      document.querySelector<HTMLElement>('.paste-questions button, .paste-note .ask input')?.focus();
    else void keepAll();
  };
  const onKeyDown = (e: KeyboardEvent<HTMLElement>) => {
    // React hears keys of a chip's popover too, because it is a child here.
    if (!e.currentTarget.contains(e.target as Node)) return; // a target of a DOM event is a node
    const pressed = e.target instanceof HTMLElement && e.target.closest('button, input, select') !== null;
    if (e.key === 'Escape') backToLine();
    else if (e.key === 'Enter' && (!pressed || e.ctrlKey || e.metaKey)) keep();
    else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      if (!walk(list.current, e.key === 'ArrowDown' ? 1 : -1)) return;
    } else return;
    e.preventDefault();
  };

  return (
    // Enter and arrows are a shortcut beside the buttons, which do the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are handled for the controls inside
    <div className="paste-review" onKeyDown={onKeyDown}>
      <header className="head">
        <div>
          <h1 tabIndex={-1} ref={top}>
            {text.title}
          </h1>
          <p>{text.sentence}</p>
        </div>
      </header>
      <PasteFlags />
      <PasteQuestions />
      <div ref={list}>
        {byDay(paste.notes).map(({ key, day, notes }) => (
          <section key={key} className="paste-day">
            <h2 className="day">
              {day === null ? text.unsettled : day === '' ? text.noDay : dayName(day, today)}
            </h2>
            <ol>
              {notes.map((note) => (
                <PasteNoteRow key={note.nth} note={note} today={today} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {paste.split !== null && paste.split.leftOut.length > 0 ? (
        <details className="small soft paste-chat">
          <summary>{text.byTheChat(paste.split.leftOut.length)}</summary>
          {paste.split.leftOut.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two such lines may be the same
            <p key={i} className="you">
              {line}
            </p>
          ))}
        </details>
      ) : null}
      <footer className="paste-foot">
        <div role="alert">
          {paste.doses.length === 0 ? null : (
            <div className="dose-asked">
              <p className="strong">{text.doses}</p>
              {paste.doses.map(({ nth, question }) => (
                <p key={`${nth} ${question}`}>
                  {text.noteOf(nth + 1)}: {question}
                </p>
              ))}
              <p className="small">{text.dosesThen}</p>
            </div>
          )}
          {paste.error === null ? null : <p className="problem">{paste.error}</p>}
        </div>
        <div className="row">
          <button
            type="button"
            className="button main"
            aria-disabled={unsettled || isReading || paste.busy || its.length === 0}
            onClick={keep}
          >
            {paste.busy
              ? text.keeping
              : paste.doses.length > 0
                ? text.keepAnyway(its.length)
                : text.keep(its.length)}
          </button>
          <button type="button" className="button quiet" onClick={backToLine}>
            {text.back}
          </button>
          <span className="small soft" role="status">
            {isReading ? text.reading(read, its.length) : unsettled ? text.open : ''}
          </span>
        </div>
      </footer>
    </div>
  );
}

/** Warnings of single notes; the line's own, of all its words, stand above the page already. */
function PasteFlags() {
  const paste = usePaste();
  const [folded, setFolded] = useState<readonly string[]>([]);
  const line = useLine();
  const above = new Set([...(line.parse?.redFlags ?? []), ...line.alone].map(kindOf));
  const flags = flagsOf(paste)
    .map((flag) => ({ flag, kind: kindOf(flag), where: '', line: 'paste' }))
    .filter(({ kind }) => !above.has(kind))
    .map((one) => ({ ...one, folded: folded.includes(one.kind) }));
  return (
    <Flags
      flags={flags}
      place="paste"
      settled={false}
      onFold={({ kind }) => setFolded((all) => [...all, kind])}
      onUnfold={({ kind }) => setFolded((all) => all.filter((one) => one !== kind))}
    />
  );
}

/** Notes under the day they are of, in the order of the paste. `null`: not known yet; empty: now. */
function byDay(notes: readonly PasteNote[]) {
  const groups: { key: string; day: string | null; notes: PasteNote[] }[] = [];
  for (const note of notes) {
    const day = note.undated ? null : (note.day ?? '');
    const last = groups.at(-1);
    if (last !== undefined && last.day === day) last.notes.push(note);
    else groups.push({ key: `${note.nth} ${day}`, day, notes: [note] });
  }
  return groups;
}

/** From note to note, by their own buttons. False when there is none that way. */
function walk(list: HTMLElement | null, step: 1 | -1): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('.paste-note') ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 ? (step === 1 ? 0 : rows.length - 1) : at + step];
  next?.querySelector<HTMLElement>('.leave')?.focus();
  return next !== undefined;
}
