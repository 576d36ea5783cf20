import type { EntryId, EntryWithEvents, EventDraft, JournalEvent } from '../../../src/contract/index.ts';
import { call, codeOf, quietly, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { corrected, eventsToKeep } from '../../state/corrections.ts';
import * as journal from '../../state/journal.ts';
import { useJournal } from '../../state/journal.ts';
import { failed, heard, keeping, kept, type LineStore, useLine, written } from '../../state/line.ts';
import { refreshPeople, refreshStatus } from '../../state/session.ts';
import { en } from '../../strings/en.ts';

const PAGE = 120;
const setJournal = useJournal.setState;

/** Reads the line. Errors are silent here: the line can still be kept, and keeping says what is wrong. */
export async function read(store: LineStore, subject: string): Promise<void> {
  const { text } = store.getState();
  if (text.trim() === '') return;
  try {
    const parse = await call('journal.parse', { text, ...about(subject) });
    store.setState((line) => heard(line, parse));
  } catch {
    // The words matter more than their reading.
  }
}

/** Keeps the line of Today; true when it is on disk. What is written stays in the line otherwise. */
export async function keep(store: LineStore, subject: string): Promise<boolean> {
  const { text, busy } = store.getState();
  if (busy || text.trim() === '') return false;
  store.setState(keeping);
  try {
    const events = await correctedEvents(store, subject);
    const added = await call('journal.add', {
      text,
      ...about(subject),
      ...(events === undefined ? {} : { events }),
    });
    store.setState((line) => kept(line, text));
    setJournal((j) => journal.changed(j, { ...added.entry, events: added.events }));
    const other = added.entry.subject !== useApp.getState().subject;
    say(other ? en.today.keptUnder(added.entry.subject) : en.today.kept, true);
    quietly(refreshStatus());
    if (other) quietly(refreshPeople());
    return true;
  } catch (thrown) {
    store.setState((line) => failed(line, sentenceOf(thrown)));
    return false;
  }
}

/** Keeps a changed text of an entry; true when it is on disk. */
export async function change(store: LineStore, entry: EntryWithEvents): Promise<boolean> {
  const { text } = store.getState();
  store.setState(keeping);
  try {
    const events = await correctedEvents(store, entry.subject);
    await edit(entry.id, text, events);
    return true;
  } catch (thrown) {
    store.setState((line) => failed(line, sentenceOf(thrown)));
    return false;
  }
}

/** Corrections are laid over a reading of exactly these words, so a hasty Enter loses none of them. */
async function correctedEvents(store: LineStore, subject: string): Promise<EventDraft[] | undefined> {
  if (store.getState().corrections.length === 0) return undefined;
  if (store.getState().parse?.line !== store.getState().text) await read(store, subject);
  const { parse, text, corrections } = store.getState();
  if (parse === null || parse.line !== text) return undefined;
  return eventsToKeep(corrected(parse.events, corrections));
}

/** Corrects the chips of a kept entry; its words stay. */
export async function correctKept(entry: EntryWithEvents, events: readonly EventDraft[]): Promise<void> {
  await orSay(() => edit(entry.id, entry.text, [...events]));
}

async function edit(id: EntryId, text: string, events: EventDraft[] | undefined): Promise<void> {
  const added = await call('journal.edit', { id, text, ...(events === undefined ? {} : { events }) });
  setJournal((j) => journal.changed(j, { ...added.entry, events: added.events }));
  say(en.today.edited, true);
}

export async function remove(id: EntryId): Promise<void> {
  await orSay(async () => {
    await call('journal.delete', { id });
    setJournal((j) => journal.gone(j, id));
    say(en.today.deleted, true);
    quietly(refreshStatus());
  });
}

export async function undo(): Promise<void> {
  await orSay(async () => {
    const { entries } = useJournal.getState();
    const { undone, id } = await call('journal.undo', {});
    const taken = entries.find((entry) => entry.id === id);
    // Words that were taken back go into the line again, unless something else is being written there.
    if (undone === 'add' && taken !== undefined) {
      useLine.setState((line) => (line.text.trim() === '' ? written(line, taken.text) : line));
    }
    say(en.today.broughtBack[undone], false);
    const { subject } = useApp.getState();
    await Promise.all([loadLatest(subject), refreshStatus()]);
  });
}

export async function removeSample(): Promise<void> {
  await orSay(async () => {
    await call('sample.remove', {});
    await Promise.all([refreshPeople(), refreshStatus()]);
    await loadLatest(useApp.getState().subject);
    say(en.today.sampleGone, false);
  });
}

export async function loadLatest(subject: string): Promise<void> {
  setJournal((j) => journal.asking(j, subject));
  try {
    const page = await call('journal.timeline', { ...about(subject), take: 'newest', limit: PAGE });
    setJournal((j) => journal.gotLatest(j, subject, page));
  } catch (thrown) {
    if (codeOf(thrown) === 'not-found')
      setJournal((j) => journal.gotLatest(j, subject, { entries: [], more: false }));
    else setJournal((j) => journal.journalFailed(j, sentenceOf(thrown)));
  }
}

export async function loadEarlier(): Promise<void> {
  const { subject, entries, more, loading } = useJournal.getState();
  const before = entries.at(-1)?.id;
  if (!more || loading || before === undefined) return;
  setJournal((j) => journal.asking(j, subject));
  try {
    const page = await call('journal.timeline', { ...about(subject), take: 'newest', limit: PAGE, before });
    setJournal((j) => journal.gotEarlier(j, subject, page));
  } catch (thrown) {
    setJournal((j) => journal.journalFailed(j, sentenceOf(thrown)));
  }
}

/** Fetches back to one entry, so that Today can show it; true when it is there. */
export async function reach(id: EntryId): Promise<boolean> {
  const { subject, entries } = useJournal.getState();
  if (entries.some((entry) => entry.id === id)) return true;
  try {
    const wanted = await call('journal.entry', { id });
    const page = await call('journal.timeline', { ...about(subject), from: wanted.at.start, limit: 100_000 });
    setJournal((j) => journal.gotEarlier(j, subject, { entries: page.entries, more: true }));
    return page.entries.some((entry) => entry.id === id);
  } catch (thrown) {
    say(sentenceOf(thrown), false);
    return false;
  }
}

/** A kept event as a draft: the core gives it its place again. */
export function asDraft({
  entryId: _,
  revision: __,
  subject: ___,
  observer: ____,
  ...draft
}: JournalEvent): EventDraft {
  return draft;
}

function about(subject: string): { subject?: string } {
  return subject === '' ? {} : { subject };
}

function say(text: string, offerUndo: boolean): void {
  useApp.setState((s) => noticed(s, text, offerUndo));
}

async function orSay(deed: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch (thrown) {
    say(sentenceOf(thrown), false);
  }
}
