import { entryAttachments } from '../attachments/index.ts';
import {
  type Added,
  type AttachmentId,
  type Clock,
  type EntryId,
  type EntryWithEvents,
  type EventDraft,
  newId,
  type Output,
  type Parse,
  type Parsed,
  TendError,
} from '../contract/index.ts';
import { redFlags, watched } from '../safety/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { captioned } from './caption.ts';
import { type Captured, capture } from './capture/index.ts';
import { corrected, settleIds } from './corrected.ts';
import { createDeeds } from './deeds.ts';
import { doseQuestions } from './dose-questions.ts';
import { type EntryRow, entryReader, entryWriter, shownEntry, shownRevision } from './entries.ts';
import { entryTime } from './entry-time.ts';
import { eventReader, eventWriter, shownEvent } from './event-rows.ts';
import { createFacts } from './facts.ts';
import { createNumbers } from './numbers.ts';
import { createPeople, findPerson, ownerOf } from './people.ts';
import { safetyContext } from './safety-context.ts';
import { addSampleWeek, removeSample } from './sample.ts';
import { createSubjects, type SubjectRow, subjectNames } from './subjects.ts';
import { keptTime } from './time.ts';
import { timelineReader, withEvents } from './timeline.ts';
import { whomIsItAbout } from './whom.ts';

/** Told after something was kept: which entries changed, or nothing when whole people came or went. */
export type JournalListener = (entries?: readonly EntryId[]) => void;

type Line = Omit<Parsed<'journal.add'>, 'now' | 'zone'>;

/** Whom a line is about, and by whom it is. */
type Whose = { readonly subject: SubjectRow; readonly writer: string };

/** How an entry came to be when it was not simply written: invented, or read at `nowMs` after it was written while locked. */
type Kept = {
  readonly sample?: boolean;
  readonly arrived?: { readonly id: EntryId; readonly nowMs: number };
};

export type JournalOptions = {
  /** The country of the settings (ISO 3166 code), for whom none is known: it names the emergency number. */
  readonly country?: () => string;
};

/** A deed can be taken back for a day; then the bytes of what was deleted go. */
const UNDO_MS = 24 * 60 * 60 * 1000;

export type Journal = ReturnType<typeof createJournal>;

/**
 * The journal of an open vault: what was written, what it says, about whom and by whom.
 * What `add`, `edit`, `delete` and `undo` return is on disk.
 */
export function createJournal(db: WritableDb, options: JournalOptions = {}) {
  const entries = entryReader(db);
  const write = entryWriter(db);
  const events = eventWriter(db);
  const eventsOf = eventReader(db);
  const attachments = entryAttachments(db);
  const deeds = createDeeds(db);
  const people = createPeople(db);
  const subjects = createSubjects(db);
  const timeline = timelineReader(db);
  const askAboutDoses = doseQuestions(db);
  const forgetEntry = db
    .prepare<[object], number>('DELETE FROM entries WHERE uid = :id RETURNING created_ms')
    .pluck();
  const purgeDeleted = db.prepare('DELETE FROM entries WHERE deleted_ms < :before');
  const listeners = new Set<JournalListener>();

  const tell = (...ids: EntryId[]) => {
    for (const listener of listeners) listener(ids);
  };
  const draftsOf = (id: number): EventDraft[] => eventsOf([id]).get(id) ?? [];

  /** @throws TendError `empty-line`, `line-too-long`, `not-found` for a subject nobody added */
  function read(input: Line, clock: Clock) {
    const observer = input.observer ?? ownerOf(db).name;
    const writer = findPerson(db, observer)?.name ?? observer;
    const { subject, question } = whomIsItAbout(db, input.text, input.subject, writer);
    const self = writer.toLowerCase() === subject.name.toLowerCase();
    const captured = capture(input.text, clock, { subjects: subjectNames(db), about: subject.name, self });
    return {
      subject,
      writer,
      captured,
      questions: question ? [question, ...captured.questions] : captured.questions,
    };
  }

  function flags(text: string, { subject, writer }: Whose, at: Captured['at'], clock: Clock) {
    const about = { subject, writer, country: options.country?.() ?? '', atMs: Date.parse(at.start) };
    return redFlags(text, safetyContext(db, about, clock));
  }

  /** What will be kept of a line. A time that does not exist stops it, unless a person put the events right themselves. */
  function settled(captured: Captured, given: readonly EventDraft[] | undefined, clock: Clock) {
    if (given) {
      const kept = corrected(given, captured.events);
      return { drafts: kept, at: entryTime(kept, clock) };
    }
    if (captured.noSuchTime !== undefined) throw new TendError('no-such-time', captured.noSuchTime);
    return { drafts: captured.events, at: captured.at };
  }

  function added(row: EntryRow | undefined, redFlagsFound: Added['redFlags'], clock: Clock): Added {
    if (!row) throw new TendError('internal', 'That entry could not be read back. Please try again.');
    const entry = shownEntry(row, attachments.of([row.id]).get(row.id));
    const drafts = draftsOf(row.id);
    const doses = askAboutDoses({ subjectId: row.subjectId, except: row.id }, drafts, clock);
    const some = watched(row.text);
    return {
      entry,
      events: drafts.map((draft) => shownEvent(draft, entry)),
      redFlags: redFlagsFound,
      ...(some !== undefined && { watched: some }),
      ...(doses.length > 0 && { doseQuestions: doses }),
    };
  }

  /** One entry with its events and its deed. Runs inside the caller's transaction. */
  function keep(line: Line, clock: Clock, { sample = false, arrived }: Kept = {}): Added {
    const staged = line.attachments ?? [];
    const input = { ...line, text: captioned(line.text, attachments.staged(staged)) };
    const whose = read(input, clock);
    const { subject, captured } = whose;
    const { drafts, at } = settled(captured, input.events, clock);
    const id = write.insert({
      uid: arrived?.id ?? newId<EntryId>(),
      subject: subject.id,
      observer: people.observer(input.observer, clock).id,
      text: input.text,
      at: keptTime(at),
      nowMs: clock.nowMs,
      sample,
      whileLocked: arrived !== undefined,
    });
    const taken = events.taken(
      id,
      drafts.map((draft) => draft.id),
    );
    events.replace(id, subject.id, settleIds(drafts, [], taken));
    attachments.attach(id, staged);
    // Undo goes by when it came into the journal.
    if (!sample) deeds.note('add', id, arrived?.nowMs ?? clock.nowMs);
    return added(entries.atRow(id), flags(input.text, whose, at, clock), clock);
  }

  function revise(
    row: EntryRow,
    text: string,
    drafts: readonly EventDraft[],
    at: Captured['at'],
    nowMs: number,
  ): number {
    const before = draftsOf(row.id);
    // Two revisions of one entry never share a millisecond: undo tells them apart by it.
    const editedMs = Math.max(nowMs, (row.editedMs ?? row.createdMs) + 1);
    write.revise(row.id, { text, at: keptTime(at), editedMs, eventsBefore: JSON.stringify(before) });
    const taken = events.taken(
      row.id,
      drafts.map((draft) => draft.id),
    );
    events.replace(row.id, row.subjectId, settleIds(drafts, before, taken));
    return editedMs;
  }

  const journal = {
    subjects,
    people,
    facts: createFacts(db),
    numbers: createNumbers(db, () => options.country?.() ?? ''),

    /**
     * Makes the vault's owner, and their own page, so that one can write at once. Called once, for a new vault.
     */
    begin(owner: string, clock: Clock, about: { readonly country?: string | undefined } = {}): void {
      db.transaction(() => {
        people.add({ name: owner, role: 'owner' }, clock);
        subjects.add({ name: owner, country: about.country }, clock);
      })();
    },

    /** What a line is understood as; keeps nothing. A time that does not exist is among the questions. */
    parse(input: Omit<Parsed<'journal.parse'>, 'now' | 'zone'>, clock: Clock): Parse {
      const whose = read(input, clock);
      const { subject, writer, captured, questions: unclear } = whose;
      const { at, events: drafts, spans, leftOver } = captured;
      const redFlagsFound = flags(input.text, whose, at, clock);
      const doses = askAboutDoses(
        {
          subjectId: subject.id,
          reader: writer,
          ...(input.entry !== undefined && { except: entries.get(input.entry).id }),
        },
        input.events ?? drafts,
        clock,
      );
      const questions = [...unclear, ...doses];
      const some = watched(input.text);
      return {
        ...{ line: input.text, at, events: drafts, spans, leftOver, questions, redFlags: redFlagsFound },
        ...(doses.length > 0 && { doseQuestions: doses }),
        ...(some !== undefined && { watched: some }),
      };
    },

    /** @throws TendError `empty-line`, `line-too-long`, `no-such-time`, `not-found` for a subject nobody added */
    add(input: Line, clock: Clock): Added {
      const result = db.transaction(() => keep(input, clock))();
      tell(result.entry.id);
      return result;
    },

    /**
     * Adds a line that was written while the vault was locked, with the time it was written at.
     * @param then when and where that was
     * @returns undefined when it is there already, also when it was deleted since
     */
    arrive(
      line: Omit<Line, 'attachments'> & { readonly id: EntryId },
      then: Clock,
      nowMs: number,
    ): Added | undefined {
      const { id, ...input } = line;
      const result = db.transaction(() =>
        entries.has(id) ? undefined : keep(input, then, { arrived: { id, nowMs } }),
      )();
      if (result !== undefined) tell(id);
      return result;
    },

    /** A new revision; what was there before is in the history, whole. Throws as `add` does. */
    edit(input: Omit<Parsed<'journal.edit'>, 'now' | 'zone'>, clock: Clock): Added {
      const result = db.transaction((): Added => {
        const row = entries.get(input.id);
        const text = captioned(input.text, attachments.of([row.id]).get(row.id) ?? []);
        const line = { text, subject: row.subject, observer: row.observer };
        // "at three" in a line of last week means last week's three: it is read as of when it was written.
        const then: Clock = { nowMs: row.createdMs, zone: row.zone };
        const whose = read(line, then);
        const { drafts, at } = settled(whose.captured, input.events, then);
        const editedMs = revise(row, text, drafts, at, clock.nowMs);
        deeds.note('edit', row.id, editedMs);
        return added(entries.atRow(row.id), flags(text, whose, at, clock), clock);
      })();
      tell(result.entry.id);
      return result;
    },

    /** Out of the timeline, the search and every answer at once; for good a day later. */
    delete(id: EntryId, clock: Clock): void {
      db.transaction(() => {
        const row = entries.get(id);
        write.setDeleted(row.id, clock.nowMs);
        deeds.note('delete', row.id, clock.nowMs);
      })();
      tell(id);
    },

    /**
     * Takes back the last add, edit or delete of the last day, one step for each call, and says which entry it was.
     * An edit is taken back by a further revision.
     */
    undo(clock: Clock): Output<'journal.undo'> {
      const result = db.transaction((): Output<'journal.undo'> => {
        const last = deeds.last();
        const row = last && entries.atRow(last.entryId);
        if (!last || !row || last.atMs < clock.nowMs - UNDO_MS) return { undone: 'nothing' };
        const released = last.deed === 'add' ? attachments.release(row.id) : [];
        if (last.deed === 'add') write.setDeleted(row.id, clock.nowMs);
        if (last.deed === 'delete') write.setDeleted(row.id, null);
        if (last.deed === 'edit') {
          const history = entries.revisions(row.id);
          const made = history.find((one) => one.writtenMs === last.atMs)?.revision ?? row.revision;
          const before = history.find((one) => one.revision === made - 1);
          if (before) {
            // Written by revise() from this entry's own drafts.
            const drafts = JSON.parse(before.events) as EventDraft[];
            revise(row, before.text, drafts, shownRevision(before).at, clock.nowMs);
          }
        }
        deeds.drop(last.id);
        const { subject, at, text } = shownEntry(entries.atRow(row.id) ?? row, undefined);
        return {
          undone: last.deed,
          id: row.uid,
          subject,
          at,
          text,
          ...(released.length > 0 && { attachments: released }),
        };
      })();
      if (result.id) tell(result.id);
      return result;
    },

    /** Puts photos and files that are staged to an entry. @throws TendError `not-found`, `bad-input` when there are too many */
    attach(id: EntryId, staged: readonly AttachmentId[]): void {
      db.transaction(() => attachments.attach(entries.get(id).id, staged))();
    },

    /** @throws TendError `not-found` */
    entry(id: EntryId): EntryWithEvents {
      const row = entries.get(id);
      return withEvents(row, eventsOf([row.id]), attachments.of([row.id]));
    },

    /** Every revision, oldest first, the current one last. @throws TendError `not-found` */
    history(id: EntryId): Output<'journal.history'>['revisions'] {
      const row = entries.get(id);
      const current = { ...row, writtenMs: row.editedMs ?? row.createdMs, events: '' };
      return [...entries.revisions(row.id), current].map(shownRevision);
    },

    timeline,

    /** Takes an entry out for good, at once, deleted before or not. @throws TendError `not-found` */
    forget(id: EntryId): { readonly createdMs: number } {
      const createdMs = forgetEntry.get({ id });
      if (createdMs === undefined) {
        throw new TendError('not-found', 'That entry is not in this journal any more.');
      }
      tell(id);
      return { createdMs };
    },

    /** Takes a person and everything about them out for good. The owner's own page comes back, empty. @throws TendError `not-found` */
    removeSubject(name: string, clock: Clock): void {
      db.transaction(() => {
        const own = findPerson(db, name)?.name === ownerOf(db).name;
        subjects.remove(name);
        if (own) subjects.add({ name }, clock);
      })();
      for (const listener of listeners) listener();
    },

    /** Removes for good what was deleted more than a day ago. Called at unlock. */
    purge(clock: Clock): void {
      const { changes } = purgeDeleted.run({ before: clock.nowMs - UNDO_MS });
      deeds.trim();
      if (changes > 0) for (const listener of listeners) listener();
    },

    /** Keeps an invented week of two people, marked as such, to look around in. */
    addSampleWeek(clock: Clock): void {
      db.transaction(() => {
        addSampleWeek({ subjects, people, keep: (line, then) => keep(line, then, { sample: true }) }, clock);
      })();
      for (const listener of listeners) listener();
    },

    /** Takes the invented week out again, whole and for good. */
    removeSample(): void {
      removeSample(db);
      for (const listener of listeners) listener();
    },

    /** @returns a function that stops the listening */
    onChange(listener: JournalListener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return journal;
}
