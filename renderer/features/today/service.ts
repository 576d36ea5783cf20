import type {
  Added,
  EntryId,
  EntryWithEvents,
  EventDraft,
  JournalEvent,
} from '../../../src/contract/index.ts';
import { call, codeOf, quietly, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { initialAsk, useAsk } from '../../state/ask.ts';
import { corrected, eventsToKeep } from '../../state/corrections.ts';
import { putAway, useCrumb } from '../../state/crumb.ts';
import { only, raised, useFlags } from '../../state/flags.ts';
import * as journal from '../../state/journal.ts';
import { useJournal } from '../../state/journal.ts';
import {
  asking,
  failed,
  heard,
  isRead,
  keeping,
  kept,
  type LineStore,
  mayAskAboutDoses,
  useLine,
  warnedAlone,
  written,
} from '../../state/line.ts';
import { refreshPeople, refreshStatus } from '../../state/session.ts';
import { broughtBack, holdsSome, keptWith, refusedIn, useStaged } from '../../state/staged.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, timeOf, wallDay } from '../../ui/format.ts';
import { PAGE_ID } from '../../ui/page.ts';
import { stop } from '../ask/service.ts';
import { allHere, stagedIds } from '../attachments/service.ts';
import { isCaption } from '../attachments/words.ts';

const PAGE = 120;
const setJournal = useJournal.setState;

/**
 * Reads the line. Errors are silent here: the line can still be kept, and keeping says what is wrong. What cannot be
 * read as a note is looked through for warnings all the same.
 */
export async function read(store: LineStore, subject: string): Promise<void> {
  const { text, entry } = store.getState();
  if (text.trim() === '') return;
  try {
    const parse = await call('journal.parse', { text, ...about(subject), ...inPlaceOf(entry) });
    store.setState((line) => heard(line, parse, subject));
  } catch {
    quietly(
      call('inbox.flags', { text }).then(({ redFlags }) =>
        store.setState((line) => warnedAlone(line, text, redFlags, subject)),
      ),
    );
  }
}

/**
 * Asks about a dose before it is kept, with the corrections a person made; true when there is something to ask that
 * was not asked at the Enter before. It can be kept whatever the answer is.
 */
async function asksFirst(
  store: LineStore,
  subject: string,
  events: EventDraft[] | undefined,
): Promise<boolean> {
  const { text, entry, asked } = store.getState();
  if (text.trim() === '' || !mayAskAboutDoses(store.getState())) return false;
  try {
    const { doseQuestions = [] } = await call('journal.parse', {
      text,
      ...about(subject),
      ...inPlaceOf(entry),
      ...(events === undefined ? {} : { events }),
    });
    if (doseQuestions.every((question) => asked.includes(question))) return false;
    store.setState((line) => (line.text === text ? asking(line, doseQuestions) : { ...line, busy: false }));
    return true;
  } catch {
    // What is wrong with the line is said when it is kept.
    return false;
  }
}

/** Keeps the line of Today with what stands beside it; true when it is on disk. Otherwise all of it stays where it is. */
export async function keep(store: LineStore, subject: string): Promise<boolean> {
  const isNothing = () => store.getState().text.trim() === '' && !holdsSome(useStaged.getState());
  if (store.getState().busy || isNothing()) return false;
  store.setState(keeping);
  const read = refusedIn(useStaged.getState());
  try {
    await allHere();
    const { text, folded } = store.getState();
    const attachments = stagedIds();
    // The only photo could not be taken: it says so itself.
    if (isNothing()) {
      store.setState((line) => ({ ...line, busy: false }));
      return false;
    }
    const events = await correctedEvents(store, subject);
    if (await asksFirst(store, subject, events)) return false;
    const added = await call('journal.add', {
      text,
      ...about(subject),
      ...(events === undefined ? {} : { events }),
      ...(attachments.length === 0 ? {} : { attachments }),
    });
    raise(added, folded);
    store.setState((line) => kept(line, text));
    useStaged.setState((s) => keptWith(s, attachments, read));
    setJournal((j) => journal.changed(j, { ...added.entry, events: added.events }));
    say(en.today.kept(lineOf(added.entry)), true);
    quietly(refreshStatus());
    if (added.entry.subject !== useApp.getState().subject) quietly(refreshPeople());
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
    if (await asksFirst(store, entry.subject, events)) return false;
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
  if (!isRead(store.getState(), subject)) await read(store, subject);
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
  raise(added);
  setJournal((j) => journal.changed(j, { ...added.entry, events: added.events }));
  say(en.today.edited(lineOf(added.entry)), true);
}

/** What was found in a kept line stands above every page from now on. */
function raise({ entry, redFlags }: Added, folded: readonly string[] = []): void {
  const { id, subject } = entry;
  useFlags.setState((s) => raised(s, redFlags, { type: 'entry', id, subject }, folded));
  // Whoever changed a note far down would not see it.
  if (redFlags.length > 0) document.getElementById(PAGE_ID)?.scrollTo(0, 0);
}

export async function remove(id: EntryId): Promise<void> {
  await orSay(async () => {
    const entry = useJournal.getState().entries.find((one) => one.id === id);
    await call('journal.delete', { id });
    setJournal((j) => journal.gone(j, id));
    say(en.today.deleted(lineOf(entry)), true);
    quietly(refreshStatus());
  });
}

export async function undo(): Promise<void> {
  await orSay(async () => {
    const { entries } = useJournal.getState();
    const { undone, id, subject: whose, at, text, attachments = [] } = await call('journal.undo', {});
    const taken = entries.find((entry) => entry.id === id);
    const words = text ?? taken?.text;
    // Words that were taken back go into the line again, unless something else is being written there.
    if (undone === 'add' && words !== undefined && nothingStands()) {
      const own = isCaption({ text: words, attachments }) ? '' : words;
      useLine.setState((line) => ({ ...written(line, own), about: whose ?? null }));
      useStaged.setState((s) => broughtBack(s, attachments));
    }
    const line = lineOf(whose !== undefined && at !== undefined ? { subject: whose, at } : taken);
    say(undone === 'nothing' ? en.today.nothingToUndo : en.today.broughtBack[undone](line), false);
    const { subject } = useApp.getState();
    await Promise.all([loadLatest(subject), refreshStatus()]);
  });
}

/** Neither words nor anything beside them. */
function nothingStands(): boolean {
  return useLine.getState().text.trim() === '' && useStaged.getState().items.length === 0;
}

export async function removeSample(): Promise<void> {
  await orSay(async () => {
    await call('sample.remove', {});
    await Promise.all([refreshPeople(), refreshStatus()]);
    forgetOthers();
    await loadLatest(useApp.getState().subject);
    say(en.today.sampleGone, false);
  });
}

/** How many lines about these people are the person's own. */
export async function ownLines(names: readonly string[]): Promise<number> {
  const all = await Promise.all(
    names.map((subject) => call('journal.timeline', { subject, limit: 100_000 })),
  );
  return all.flatMap((one) => one.entries).filter((entry) => entry.sample !== true).length;
}

/** What other pages still show was made of notes that are no longer there. */
function forgetOthers(): void {
  stop();
  useAsk.setState(initialAsk);
  useCrumb.setState(putAway);
  setJournal(journal.initialJournal);
  const names = useApp.getState().subjects.map((one) => one.name);
  useFlags.setState((s) => only(s, names));
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

/** "a line about Maya, 20:10": which one it was, without its words. */
function lineOf(entry: Pick<EntryWithEvents, 'subject' | 'at'> | undefined): string {
  if (entry === undefined) return en.today.aLine;
  const day = wallDay(entry.at.start);
  const today = dayOf(new Date());
  const when = [day === today ? '' : shortDay(day, today), timeOf(entry.at)].filter((part) => part !== '');
  return en.today.aLineAbout(entry.subject, when.join(' '));
}

function inPlaceOf(entry: EntryId | null): { entry?: EntryId } {
  return entry === null ? {} : { entry };
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
