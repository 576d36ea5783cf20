import { useRef, useState } from 'react';
import type { Attachment, Input } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { jumpTo, useApp } from '../../state/app.ts';
import { type Here, hereOf, useStaged } from '../../state/staged.ts';
import { retold, useViewer, without } from '../../state/viewer.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { dayName, dayOf, wallDay } from '../../ui/format.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { bytesInWords } from './measure.ts';
import { RemoveIt } from './RemoveIt.tsx';
import { SaveCopy } from './SaveCopy.tsx';
import { isAtHand, keepMetadata, removeKept, takeOut, toldOf } from './service.ts';
import { useEntryOf } from './useEntryOf.ts';
import { inOrder } from './view.ts';
import { WoundFields } from './WoundFields.tsx';
import { isCaption } from './words.ts';

const text = en.photo;

/** What is known about a photo or file, and what can be done with it. */
export function Details({ shown, onClose }: { readonly shown: Attachment; readonly onClose: () => void }) {
  const entry = useEntryOf(shown.entryId);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string | null>(null);
  const measured = useRef(shown.wound);
  const staged = useStaged((s) => hereOf(s).find((one) => one.attachment.id === shown.id));
  const today = dayOf(new Date());
  const isPhoto = shown.kind === 'photo';
  const measuredIn = entry?.events.find(({ wound }) => wound?.photos.includes(shown.id));

  const change = async (fields: Omit<Input<'attachment.set'>, 'id'>, done: string) => {
    setSaid('');
    setError(null);
    try {
      const fresh = await call('attachment.set', { id: shown.id, ...fields });
      useViewer.setState((v) => retold(v, fresh));
      toldOf(fresh);
      if (fields.takenAt !== undefined && entry !== undefined) await inOrder(entry.subject);
      setSaid(done);
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  const remove = async () => {
    if (staged !== undefined) takeOut(staged);
    else await removeKept(shown);
    useViewer.setState((v) => without(v, shown.id));
    // The button that opened it is gone with it: the note is where one was.
    if (useViewer.getState().at === null) {
      setTimeout(() => document.getElementById(`entry-${shown.entryId}`)?.focus());
    }
  };

  return (
    <aside className="viewer-side" aria-label={text.details}>
      {entry === undefined ? (
        <p className="soft">{staged === undefined ? null : text.notKept}</p>
      ) : (
        <div>
          <p className="small soft">{text.about(entry.subject, dayName(wallDay(entry.at.start), today))}</p>
          {isCaption(entry) ? null : <p className="viewer-words you">{entry.text}</p>}
          <button
            type="button"
            className="word small"
            onClick={() => {
              onClose();
              useApp.setState((s) => jumpTo(s, entry.id, entry.subject));
            }}
          >
            {text.toNote}
          </button>
        </div>
      )}
      {isPhoto ? (
        <>
          <TextField
            label={text.taken}
            type="date"
            // Nothing is kept of a year that is still being typed.
            min="1900-01-01"
            max={today}
            hint={shown.takenAt === null ? text.takenByNote : undefined}
            defaultValue={shown.takenAt === null ? '' : wallDay(shown.takenAt)}
            onChange={(e) => {
              const { value, validity } = e.currentTarget;
              if (validity.valid && value !== '')
                void change({ takenAt: onDay(value, shown.takenAt) }, text.dayKept);
            }}
          />
          {/* What was measured for a note of a wound is changed in that note: one size, one place. */}
          {measuredIn === undefined ? (
            <div className="stack tight">
              <Toggle
                on={shown.wound !== undefined}
                onChange={(on) => {
                  // Switched off by mistake and on again, the size is there.
                  if (shown.wound !== undefined) measured.current = shown.wound;
                  void change({ wound: on ? (measured.current ?? {}) : null }, '');
                }}
              >
                {text.wound}
              </Toggle>
              {shown.wound === undefined ? null : (
                <WoundFields
                  wound={shown.wound}
                  onWriting={() => setSaid('')}
                  onChange={(wound) => void change({ wound }, text.sizeKept)}
                />
              )}
            </div>
          ) : (
            <p className="small">{en.forms.partOfWound(measuredIn.text)}</p>
          )}
        </>
      ) : null}
      <p className="small" role="status">
        {said}
      </p>
      <p className="problem" role="alert">
        {error}
      </p>
      <div className="small soft">
        <p>
          <bdi className="you">{shown.name}</bdi> · {bytesInWords(shown.bytes)}
        </p>
        <p>{isPhoto ? text.metadata[shown.metadata] : text.fileKept}</p>
        {staged !== undefined ? <KeepMetadata staged={staged} /> : null}
      </div>
      {staged === undefined ? (
        <>
          <SaveCopy of={shown} />
          <RemoveIt kind={shown.kind} onRemove={remove} />
        </>
      ) : (
        <button type="button" className="word loss" onClick={() => void remove()}>
          {en.attach.takeOut(shown.name)}
        </button>
      )}
    </aside>
  );
}

/** Only while the file itself is at hand: what was removed cannot be put back. */
function KeepMetadata({ staged }: { readonly staged: Here }) {
  const { metadata, kind, id } = staged.attachment;
  if (kind !== 'photo' || metadata === 'none' || !isAtHand(staged.key)) return null;
  const keep = async (on: boolean) => {
    const fresh = await keepMetadata(staged, on);
    if (fresh === null) return;
    useViewer.setState((v) => ({
      ...v,
      at: v.at === id ? fresh.id : v.at,
      items: v.items.map((one) => (one.id === id ? fresh : one)),
    }));
  };
  return (
    <Toggle on={metadata === 'kept'} onChange={(on) => void keep(on)}>
      {en.attach.keepFor}
    </Toggle>
  );
}

/** The day that was chosen, with the hour that was known; noon where none was, which nobody is told. */
function onDay(day: string, before: string | null): string {
  const rest = before === null ? undefined : before.slice(10);
  if (rest !== undefined) return `${day}${rest}`;
  const minutes = -new Date(`${day}T12:00:00`).getTimezoneOffset();
  const two = (n: number) => String(n).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${day}T12:00:00${offset}`;
}
