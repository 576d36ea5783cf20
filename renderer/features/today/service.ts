import type {
  Added,
  EntryId,
  EntryWithEvents,
  EventDraft,
  JournalEvent,
  Output,
} from '../../../src/contract/index.ts';
import { call, quietly, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { initialAsk, useAsk } from '../../state/ask.ts';
import { eventsToKeep } from '../../state/corrections.ts';
import { putAway, useCrumb } from '../../state/crumb.ts';
import { only, raised, useFlags } from '../../state/flags.ts';
import * as journal from '../../state/journal.ts';
import {
  alsoAbout,
  asking,
  failed,
  heard,
  isRead,
  keeping,
  kept,
  type LineStore,
  mayAskAboutDoses,
  readsOf,
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
import { reloadDays } from './load.ts';

const setJournal = journal.inEveryList;

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
    const { doseQuestions: own = [], others = [] } = await call('journal.parse', {
      text,
      ...about(subject),
      ...inPlaceOf(entry),
      ...(events === undefined ? {} : { events }),
    });
    const theirs = others.filter((one) => store.getState().also.includes(one.about));
    const doseQuestions = [...own, ...theirs.flatMap((one) => one.doseQuestions ?? [])];
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
  let { text } = store.getState();
  try {
    await allHere();
    const { folded, isPrivate } = store.getState();
    text = store.getState().text;
    const attachments = stagedIds();
    // The only photo could not be taken: it says so itself.
    if (isNothing()) {
      store.setState((line) => ({ ...line, busy: false }));
      return false;
    }
    const events = await correctedEvents(store, subject);
    if (await asksFirst(store, subject, events)) return false;
    const also = alsoAbout(store.getState());
    const added = await call('journal.add', {
      text,
      ...about(subject),
      ...(events === undefined ? {} : { events }),
      ...(attachments.length === 0 ? {} : { attachments }),
      ...(isPrivate && { private: true }),
      ...(also.length === 0 ? {} : { alsoAbout: also }),
    });
    for (const one of added.also ?? []) raise(one, folded);
    raise(added, folded);
    store.setState((line) => kept(line, text));
    useStaged.setState((s) => keptWith(s, attachments, read));
    for (const one of [added, ...(added.also ?? [])])
      setJournal((j) => journal.changed(j, { ...one.entry, events: one.events }));
    say(
      en.today.kept(
        lineOf(added.entry),
        added.also?.map(({ entry }) => entry.subject),
      ),
      true,
    );
    quietly(refreshStatus());
    if (added.entry.subject !== useApp.getState().subject) quietly(refreshPeople());
    return true;
  } catch (thrown) {
    store.setState((line) => failed(line, text, sentenceOf(thrown)));
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
    store.setState((line) => failed(line, text, sentenceOf(thrown)));
    return false;
  }
}

/** Corrections are laid over a reading of exactly these words, so a hasty Enter loses none of them. */
async function correctedEvents(store: LineStore, subject: string): Promise<EventDraft[] | undefined> {
  const { corrections, accepted } = store.getState();
  if (corrections.length === 0 && accepted.length === 0) return undefined;
  if (!isRead(store.getState(), subject)) await read(store, subject);
  const line = store.getState();
  if (line.parse === null || line.parse.line !== line.text) return undefined;
  const reads = readsOf(line);
  return eventsToKeep(reads) ?? (line.accepted.length === 0 ? undefined : reads.map(({ event }) => event));
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

/** Makes an earlier version of a note the current one. @returns what went wrong, or null */
export async function bringBackRevision(id: EntryId, revision: number): Promise<string | null> {
  try {
    const entry = await call('journal.restore', { id, revision });
    if (entry.subject === useApp.getState().subject) setJournal((j) => journal.changed(j, entry));
    else await afresh();
    say(en.history.brought, true);
    return null;
  } catch (thrown) {
    return sentenceOf(thrown);
  }
}

/** What was found in a kept line stands above every page from now on. */
function raise({ entry, redFlags }: Added, folded: readonly string[] = []): void {
  const { id, subject } = entry;
  const origin = { type: 'entry', id, subject, ...(entry.private && { only: entry.observer }) } as const;
  useFlags.setState((s) => raised(s, redFlags, origin, folded));
  // Whoever changed a note far down would not see it.
  if (redFlags.length > 0) document.getElementById(PAGE_ID)?.scrollTo(0, 0);
}

/** What was kept without the line: shown, warned of, and with the way back. */
export function keptElsewhere(added: Added): void {
  raise(added);
  setJournal((j) => journal.changed(j, { ...added.entry, events: added.events }));
  say(en.today.kept(lineOf(added.entry)), true);
  quietly(refreshStatus());
}

export async function remove(id: EntryId): Promise<void> {
  await orSay(async () => {
    const entry = journal.entryAnywhere(id);
    await call('journal.delete', { id });
    setJournal((j) => journal.gone(j, id));
    say(en.today.deleted(lineOf(entry)), true);
    quietly(refreshStatus());
  });
}

export async function undo(): Promise<void> {
  await orSay(async () => {
    const told = await call('journal.undo', {});
    const { undone, id, subject: whose, text, attachments = [] } = told;
    const words = text ?? (id === undefined ? undefined : journal.entryAnywhere(id)?.text);
    // Words that were taken back go into the line again, unless something else is being written there.
    if (undone === 'add' && told.whole === undefined && words !== undefined && nothingStands()) {
      const own = told.madeBy !== undefined || isCaption({ text: words, attachments }) ? '' : words;
      useLine.setState((line) => ({
        ...written(line, own),
        about: whose ?? null,
        isPrivate: told.private === true,
      }));
      useStaged.setState((s) => broughtBack(s, attachments));
    }
    const sentence =
      undone === 'nothing'
        ? en.today.nothingToUndo
        : told.whole === undefined
          ? en.today.broughtBack[undone](deedOf(told))
          : en.back.took[told.whole](told.many ?? 0);
    say(sentence, false, undone !== 'nothing');
    await afresh();
  });
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  await orSay(async () => {
    const told = await call('journal.redo', {});
    const { undone, text, whole } = told;
    // The words that undoing put into the line are a note again.
    if (undone === 'add' && text !== undefined && useLine.getState().text.trim() === text.trim()) {
      useLine.setState((line) => kept(line, line.text));
      const { attachments } = await call('attachment.list', { staged: true });
      const still = new Set<string>(attachments.map((one) => one.id));
      const gone = stagedIds().filter((one) => !still.has(one));
      useStaged.setState((s) => keptWith(s, gone, refusedIn(s)));
    }
    const sentence =
      undone === 'nothing'
        ? en.back.nothing
        : whole === undefined
          ? en.back.redone[undone](deedOf(told))
          : en.back.did[whole](told.many ?? 0);
    say(sentence, undone !== 'nothing');
    await afresh();
  });
}

function deedOf({ id, subject, at }: Output<'journal.undo'>): string {
  const known = subject !== undefined && at !== undefined ? { subject, at } : undefined;
  return lineOf(known ?? (id === undefined ? undefined : journal.entryAnywhere(id)));
}

/** What was taken back, or changed together, may be of any day. */
async function afresh(): Promise<void> {
  await Promise.all([reloadDays(useApp.getState().subject), refreshStatus()]);
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
    await reloadDays(useApp.getState().subject);
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
  setJournal(() => journal.initialJournal);
  const names = useApp.getState().subjects.map((one) => one.name);
  useFlags.setState((s) => only(s, names));
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

function say(text: string, offerUndo: boolean, offerRedo = false): void {
  useApp.setState((s) => noticed(s, text, offerUndo, offerRedo));
}

async function orSay(deed: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch (thrown) {
    say(sentenceOf(thrown), false);
  }
}
