import { memo, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { EntryWithEvents, JournalEvent } from '../../../src/contract/index.ts';
import { ownerOf, useApp } from '../../state/app.ts';
import { apply, type Change, withoutLooseEnds } from '../../state/corrections.ts';
import { reopened, useFlags } from '../../state/flags.ts';
import { useSelection } from '../../state/selection.ts';
import { useWriter } from '../../state/writer.ts';
import { en } from '../../strings/en.ts';
import { Chip } from '../../ui/Chip.tsx';
import { toneOf } from '../../ui/event-words.ts';
import { timeOf } from '../../ui/format.ts';
import { icons } from '../../ui/icons.tsx';
import { Marked, type WordMark } from '../../ui/Marked.tsx';
import { PAGE_ID } from '../../ui/page.ts';
import { FileInput } from '../attachments/AddButton.tsx';
import { Attached } from '../attachments/Attached.tsx';
import { attachTo } from '../attachments/service.ts';
import { isCaption } from '../attachments/words.ts';
import { ChooseNote } from '../bulk/ChooseNote.tsx';
import { ForgetEntry } from '../forgetting/ForgetEntry.tsx';
import { isForm, isSaidAbove, MadeWords } from '../forms/MadeWords.tsx';
import { openFormOf } from '../forms/service.ts';
import { show } from '../people/service.ts';
import { NameNote } from '../templates/NameNote.tsx';
import { EditEntry } from './EditEntry.tsx';
import { History } from './History.tsx';
import { asDraft, correctKept, remove } from './service.ts';

/** One note: when, the words as they were written, and what was understood. */
export const Entry = memo(function Entry({
  entry,
  last,
  found,
  marks = [],
}: {
  readonly entry: EntryWithEvents;
  readonly last: boolean;
  readonly found: boolean;
  /** The words it was found by. */
  readonly marks?: readonly WordMark[] | undefined;
}) {
  const owner = useApp(ownerOf);
  const selecting = useSelection((s) => s.on);
  const several = useApp((s) => s.people.length > 1);
  const writer = useWriter((s) => s.name) ?? owner;
  const mine = entry.observer === writer;
  const warned = useFlags((s) => (s.ofEntry[entry.id]?.length ?? 0) > 0);
  const [mode, setMode] = useState<'read' | 'edit' | 'history' | 'forget' | 'name'>('read');
  const chooser = useRef<HTMLInputElement>(null);
  const time = timeOf(entry.at);
  const dot = dotOf(entry);
  return (
    <article
      id={`entry-${entry.id}`}
      tabIndex={-1}
      className={`entry${last ? ' last' : ''}${found ? ' found' : ''}`}
      aria-label={`${time === '' ? en.today.noTime : time}, ${en.today.dot[dot]}`}
    >
      {time === '' ? <span className="no-time" /> : <time dateTime={entry.at.start}>{time}</time>}
      <div className="thread" aria-hidden="true">
        <span className={`dot ${dot}`} />
      </div>
      {mode === 'edit' ? (
        <EditEntry entry={entry} onDone={() => setMode('read')} />
      ) : (
        <div>
          {entry.madeBy === undefined ? (
            <p className={isCaption(entry) ? 'words soft' : 'words you'}>
              <Marked text={entry.text} marks={marks} />
            </p>
          ) : (
            <MadeWords entry={entry} marks={marks} />
          )}
          <div className="chips">
            {entry.events
              .filter((event) => !isSaidAbove(entry, event))
              .map((event) => (
                <Chip
                  key={event.id}
                  event={event}
                  withTime={tellsTime(entry, event)}
                  onChange={(change) => void correctKept(entry, changedEvents(entry, event.id, change))}
                />
              ))}
            {warned ? (
              <button
                type="button"
                className="word muted aside warned"
                onClick={() => {
                  useFlags.setState((s) => reopened(s, entry.id, entry.subject));
                  document.getElementById(PAGE_ID)?.scrollTo(0, 0);
                }}
              >
                <span className="sign" aria-hidden="true" />
                {en.today.warned}
              </button>
            ) : null}
            {entry.private ? (
              <span className="aside only-you">
                {icons.lock()}
                {en.only.entry}
              </span>
            ) : null}
            {several || entry.observer !== owner ? (
              <span className="aside">{en.today.writtenBy(entry.observer)}</span>
            ) : null}
            {entry.template === undefined ? null : (
              <span className="aside">{en.templates.shown(entry.template)}</span>
            )}
            {entry.whileLocked ? <span className="aside">{en.inbox.entry}</span> : null}
            {entry.editedAt !== undefined ? (
              <button type="button" className="word muted aside" onClick={() => setMode('history')}>
                {en.today.changedNote}
              </button>
            ) : null}
          </div>
          <Attached entry={entry} />
        </div>
      )}
      <FileInput input={chooser} onFiles={(files) => void attachTo(entry.id, files)} />
      {mode === 'edit' ? null : selecting ? (
        <ChooseNote id={entry.id} time={time === '' ? en.today.noTime : time} />
      ) : (
        <MenuTrigger>
          <Button
            className="icon-button actions"
            aria-label={en.today.more(time === '' ? en.today.noTime : time)}
          >
            {icons.more()}
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="menu">
              {entry.madeBy === 'check-in' ? null : (
                <MenuItem
                  className="menu-item"
                  onAction={() => (isForm(entry) ? void openFormOf(entry) : setMode('edit'))}
                >
                  {isForm(entry) ? en.forms.editForm : en.today.edit}
                </MenuItem>
              )}
              <MenuItem className="menu-item" onAction={() => chooser.current?.click()}>
                {en.attach.add}
              </MenuItem>
              {entry.madeBy === 'check-in' ? null : (
                <MenuItem className="menu-item" onAction={() => setMode('name')}>
                  {entry.template === undefined ? en.templates.make : en.templates.change}
                </MenuItem>
              )}
              <MenuItem className="menu-item" onAction={() => setMode('history')}>
                {en.today.history}
              </MenuItem>
              {mine && entry.sample !== true ? (
                <MenuItem className="menu-item" onAction={() => void show(entry, entry.private === true)}>
                  {entry.private ? en.only.toOthers : en.only.toMyself}
                </MenuItem>
              ) : null}
              <MenuItem className="menu-item" onAction={() => void remove(entry.id)}>
                {en.today.delete}
              </MenuItem>
              <MenuItem className="menu-item" onAction={() => setMode('forget')}>
                {en.forgetting.entry}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      {mode === 'name' ? <NameNote entry={entry} onClose={() => setMode('read')} /> : null}
      {mode === 'history' ? <History entry={entry} onClose={() => setMode('read')} /> : null}
      {mode === 'forget' ? (
        <ForgetEntry
          id={entry.id}
          line={entry.text}
          createdAt={entry.createdAt}
          onClose={() => setMode('read')}
        />
      ) : null}
    </article>
  );
});

/** Shape and colour by what is in the note: felt before medicine before the rest. */
function dotOf(entry: EntryWithEvents): keyof typeof en.today.dot {
  const tones = entry.events.map(toneOf);
  if (tones.includes('maybe')) return 'symptom';
  if (tones.includes('known')) return 'dose';
  return tones.length > 0 ? 'plain' : 'words';
}

/** The time of the note and the time it was written stand in the column already, or are no one's statement. */
function tellsTime(entry: EntryWithEvents, event: JournalEvent): boolean {
  const minute = (instant: string) => Math.floor(Date.parse(instant) / 60_000);
  const its = minute(event.at.start);
  return its !== minute(entry.at.start) && its !== minute(entry.createdAt);
}

function changedEvents(entry: EntryWithEvents, id: string, change: Change | null) {
  const kept = entry.events
    .filter((event) => event.id !== id || change?.type !== 'removed')
    .map(asDraft)
    .map((event) => (event.id === id && change?.type === 'set' ? apply(event, change.fields) : event));
  return withoutLooseEnds(kept, entry.events);
}
