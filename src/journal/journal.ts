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
  type Parsed,
  TendError,
} from '../contract/index.ts';
import { watched } from '../safety/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { captioned } from './caption.ts';
import type { Captured } from './capture/index.ts';
import { createCheckIns } from './check-ins.ts';
import { settleIds } from './corrected.ts';
import type { Dated } from './dated.ts';
import { daysReader } from './days.ts';
import { createDeeds, type Whole } from './deeds.ts';
import { doseQuestions } from './dose-questions.ts';
import {
  type EntryRow,
  entryReader,
  entryWriter,
  type RevisionRow,
  shownEntry,
  shownRevision,
} from './entries.ts';
import { entryTime } from './entry-time.ts';
import { eventReader, eventWriter, shownEvent } from './event-rows.ts';
import { createFacts } from './facts.ts';
import { createForms, suspectNames } from './form-entries.ts';
import { createLastShown } from './last-shown.ts';
import { asked, type Line, lineReader } from './line-reader.ts';
import { type Made, madeText, stillLookedFor } from './made.ts';
import { createNumbers } from './numbers.ts';
import { theirWords } from './others.ts';
import { createPeople, findPerson, ownerOf, readerOf } from './people.ts';
import { createReminders } from './reminders.ts';
import { addSampleWeek, removeSample } from './sample.ts';
import { createScales } from './scales.ts';
import { createSettling } from './settle.ts';
import { stripReader } from './strip.ts';
import { createSubjects, resolveSubject, type SubjectRow } from './subjects.ts';
import { takingBack, UNDO_MS } from './taking-back.ts';
import { keptTime } from './time.ts';
import { timelineReader, withEvents } from './timeline.ts';
import { createTracked } from './tracked.ts';

/** Told after something was kept: which entries changed, or nothing when whole people came or went. */
export type JournalListener = (entries?: readonly EntryId[]) => void;

/** Who reads or does something: another's private note is not there for them. The owner when nobody is named. */
type By = { readonly observer?: string | undefined };

/** How an entry came to be when it was not simply written: invented, or read at `nowMs` after it was written while locked. */
type Kept = {
  readonly sample?: boolean;
  readonly arrived?: { readonly id: EntryId; readonly nowMs: number };
  /** Pasted at `nowMs` with a date of its own. */
  readonly pasted?: { readonly dated: Dated; readonly nowMs: number };
  /** Filled in: its events are what was filled in, and nothing is read from its words. */
  readonly made?: Pick<Made, 'by'>;
};

type Changed = {
  readonly events: readonly EventDraft[];
  readonly at: Captured['at'];
  readonly subject?: SubjectRow | undefined;
};

/** What can be done to several entries as one deed. Each runs inside the transaction of `together`. */
export type Steps = {
  keep(line: Line, clock: Clock, kept?: Kept): Added;
  change(id: EntryId, next: Changed, clock: Clock, by?: By): void;
  remove(id: EntryId, clock: Clock, by?: By): void;
  /** @throws TendError `bad-input` when somebody else wrote it */
  hide(id: EntryId, hidden: boolean, clock: Clock, by?: By): void;
};

export type JournalOptions = {
  /** The country of the settings (ISO 3166 code), for whom none is known: it names the emergency number. */
  readonly country?: () => string;
  /** The real clock, in ms since the epoch, whatever clock a deed names. */
  readonly wall?: () => number;
};

export type Journal = ReturnType<typeof createJournal>;

/**
 * The journal of an open vault: what was written, what it says, about whom and by whom.
 * What `add`, `edit`, `delete` and `undo` return is on disk.
 */
export function createJournal(db: WritableDb, options: JournalOptions = {}) {
  const entries = entryReader(db);
  const write = entryWriter(db, options.wall);
  const events = eventWriter(db);
  const eventsOf = eventReader(db);
  const attachments = entryAttachments(db);
  const deeds = createDeeds(db);
  const people = createPeople(db);
  const subjects = createSubjects(db);
  const lastShown = createLastShown(db);
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
  const reading = ({ observer }: By): number => readerOf(db, observer).id;
  const draftsOf = (id: number): EventDraft[] => eventsOf([id]).get(id) ?? [];
  const country = () => options.country?.() ?? '';
  const { read, flagsOf, settled, parse } = lineReader(db, { entries, country });

  function added(row: EntryRow | undefined, redFlagsFound: Added['redFlags'], clock: Clock): Added {
    if (!row) throw new TendError('internal', 'That entry could not be read back. Please try again.');
    const entry = shownEntry(row, attachments.of([row.id]).get(row.id));
    const drafts = draftsOf(row.id);
    const doses = askAboutDoses(
      { subjectId: row.subjectId, except: row.id, reader: { id: row.observerId } },
      drafts,
      clock,
    );
    const some = watched(row.text);
    return {
      entry,
      events: drafts.map((draft) => shownEvent(draft, entry)),
      redFlags: redFlagsFound,
      ...(some !== undefined && { watched: some }),
      ...asked(doses),
    };
  }

  /** One entry with its events and its deed. Runs inside the caller's transaction. */
  function keep(line: Line, clock: Clock, { sample = false, arrived, pasted, made }: Kept = {}): Added {
    const staged = line.attachments ?? [];
    const input = { ...line, text: captioned(line.text, attachments.staged(staged)) };
    const whose = read(input, clock, pasted?.dated);
    const { subject, captured } = whose;
    const filled = made && input.events;
    const { drafts, at } = filled
      ? { drafts: filled, at: entryTime(filled, clock) }
      : settled(captured, input.events, pasted?.dated ?? null, clock);
    const id = write.insert({
      uid: arrived?.id ?? newId<EntryId>(),
      subject: subject.id,
      observer: people.observer(input.observer, clock).id,
      text: input.text,
      at: keptTime(at),
      nowMs: clock.nowMs,
      sample,
      whileLocked: arrived !== undefined,
      private: line.private === true,
      dated: pasted?.dated ?? null,
      madeBy: made?.by ?? null,
    });
    writeEvents(id, subject.id, drafts, []);
    attachments.attach(id, staged);
    // Undo goes by when it came into the journal.
    if (!sample) deeds.note('add', id, arrived?.nowMs ?? pasted?.nowMs ?? clock.nowMs);
    return added(entries.atRow(id), flagsOf(input.text, made?.by, whose, at, clock), clock);
  }

  /** With what it says of others on their pages, where that was agreed to: one deed, told of as the line. */
  function keepForEach({ alsoAbout = [], ...line }: Line, clock: Clock): Added {
    if (alsoAbout.length === 0) return keep(line, clock);
    const { others } = read(line, clock).captured;
    const { observer, private: alone } = line;
    return deeds.together(null, () => {
      const also = others
        .filter(({ about }) => alsoAbout.includes(about))
        .map(({ about: subject, events: theirs }) =>
          keep({ text: theirWords(theirs), subject, observer, private: alone, events: theirs }, clock),
        );
      return { ...keep(line, clock), ...(also.length > 0 && { also }) };
    });
  }

  /** The events of an entry, with the ids they keep. */
  function writeEvents(
    entry: number,
    subject: number,
    drafts: readonly EventDraft[],
    before: readonly EventDraft[],
  ): void {
    const ids = drafts.map((draft) => draft.id);
    const pointed = drafts.flatMap(({ suspects = [], checkIn }) => [...suspects, ...(checkIn?.found ?? [])]);
    const besides = events.besides(entry, subject, pointed);
    events.replace(entry, subject, settleIds(drafts, before, events.taken(entry, ids), besides));
  }

  /**
   * The row as it is to be: `subjectId` is whom the note is about from now on, `private` whether others see it,
   * `editedBy` who changes it.
   */
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
    write.revise(row.id, {
      subject: row.subjectId,
      text,
      at: keptTime(at),
      editedMs,
      editedBy: row.editedBy,
      private: row.private === 1,
      madeBy: row.madeBy,
      eventsBefore: JSON.stringify(before),
    });
    writeEvents(row.id, row.subjectId, drafts, before);
    return editedMs;
  }

  /** The events of a revision were written by `revise` from the entry's own drafts. */
  const eventsIn = (revision: RevisionRow) => JSON.parse(revision.events) as EventDraft[];

  /** What was its writer's alone stays so, also when the note was opened to others since. */
  const revisionsFor = (row: EntryRow, reader: number) =>
    entries.revisions(row.id).filter((one) => one.private === 0 || row.observerId === reader);

  const restore = (row: EntryRow, revision: RevisionRow, nowMs: number) =>
    revise(
      {
        ...row,
        subjectId: revision.subjectId ?? row.subjectId,
        private: revision.private,
        madeBy: revision.madeBy,
      },
      revision.text,
      eventsIn(revision),
      shownRevision(revision).at,
      nowMs,
    );
  const back = takingBack({ deeds, entries, write, attachments, restore });

  function remove(id: EntryId, clock: Clock, by: By = {}): void {
    const row = entries.get(id, reading(by));
    write.setDeleted(row.id, clock.nowMs);
    deeds.note('delete', row.id, clock.nowMs);
  }

  /** Other events, another time or another person for an entry whose words stay. */
  function change(id: EntryId, next: Changed, clock: Clock, by: By = {}): void {
    const row = entries.get(id, reading(by));
    const mine = { ...row, editedBy: reading(by) };
    const about = next.subject === undefined ? mine : { ...mine, subjectId: next.subject.id };
    const text = row.madeBy === null ? row.text : remade(row, next.events).text;
    deeds.note('edit', row.id, revise(about, text, next.events, next.at, clock.nowMs));
  }

  function hide(id: EntryId, hidden: boolean, clock: Clock, by: By = {}): void {
    const row = entries.get(id, reading(by));
    if (row.observerId !== reading(by)) throw onlyItsWriter();
    const at = shownEntry(row, undefined).at;
    const kept = { ...row, editedBy: reading(by), private: hidden ? 1 : 0 };
    deeds.note('edit', row.id, revise(kept, row.text, draftsOf(row.id), at, clock.nowMs));
  }

  function entryOf(id: EntryId, by: By = {}): EntryWithEvents {
    const row = entries.get(id, reading(by));
    return withEvents(row, eventsOf([row.id]), attachments.of([row.id]));
  }

  /** An entry that Tend words, with its events put right: its sentence says what they say. */
  function remade(row: EntryRow, given: readonly EventDraft[]): Pick<Made, 'text' | 'events' | 'by'> {
    const drafts = stillLookedFor(draftsOf(row.id), given).map(
      (event): EventDraft => ({ ...event, source: 'person', confirmed: true }),
    );
    const suspects = drafts.flatMap((event) => event.suspects ?? []);
    const names = suspectNames(db, row.subjectId, suspects, row.observer);
    const by = row.madeBy ?? 'form';
    return { text: madeText(by, drafts, names), events: drafts, by };
  }

  function changeMade(
    row: EntryRow,
    { text, events: drafts, by, attachments: photos = [] }: Omit<Made, 'subject' | 'observer'>,
    clock: Clock,
  ): Added {
    const at = entryTime(drafts, { nowMs: row.createdMs, zone: row.zone });
    deeds.note('edit', row.id, revise({ ...row, madeBy: by ?? null }, text, drafts, at, clock.nowMs));
    const beside = new Set(
      attachments
        .of([row.id])
        .get(row.id)
        ?.map(({ id }) => id),
    );
    attachments.attach(
      row.id,
      photos.filter((id) => !beside.has(id)),
    );
    const whose = { subject: resolveSubject(db, row.subject), writer: row.observer };
    return added(entries.atRow(row.id), flagsOf(text, by, whose, at, clock), clock);
  }

  const keepMade = ({ by, events: drafts, attachments: photos = [], ...line }: Made, clock: Clock): Added => {
    const all = { ...line, events: [...drafts], attachments: [...photos] };
    const result = db.transaction(() => keep(all, clock, { made: { by } }))();
    tell(result.entry.id);
    return result;
  };

  const journal = {
    subjects,
    lastShown,
    people,
    scales: createScales(db),
    tracked: createTracked(db),
    checkIns: createCheckIns(db, keepMade),
    forms: createForms(db, {
      keep: keepMade,
      entry: entryOf,
      country,
      change(id, made, by, clock) {
        const result = db.transaction(() =>
          changeMade({ ...entries.get(id, reading(by)), editedBy: reading(by) }, made, clock),
        )();
        tell(id);
        return result;
      },
    }),
    facts: createFacts(db),
    reminders: createReminders(db),
    settling: createSettling(db, keepMade),
    numbers: createNumbers(db, country),

    /**
     * Makes the vault's owner, and their own page, so that one can write at once. Called once, for a new vault.
     */
    begin(owner: string, clock: Clock, about: { readonly country?: string | undefined } = {}): void {
      db.transaction(() => {
        people.add({ name: owner, role: 'owner' }, clock);
        subjects.add({ name: owner, country: about.country }, clock);
      })();
    },

    parse,

    /** @throws TendError `empty-line`, `line-too-long`, `no-such-time`, `not-found` for a subject nobody added */
    add(input: Line, clock: Clock): Added {
      const result = db.transaction(() => keepForEach(input, clock))();
      tell(result.entry.id, ...(result.also ?? []).map(({ entry }) => entry.id));
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

    /**
     * A new revision; what was there before is in the history, whole. Throws as `add` does, and `bad-input` when somebody
     * else than its writer says who may see it.
     */
    edit(input: Omit<Parsed<'journal.edit'>, 'now' | 'zone'>, clock: Clock): Added {
      const result = db.transaction((): Added => {
        const reader = reading(input);
        const row = entries.get(input.id, reader);
        const hidden = input.private === undefined ? row.private : input.private ? 1 : 0;
        const kept = { ...row, editedBy: reader, private: hidden };
        if (kept.private !== row.private && row.observerId !== reader) throw onlyItsWriter();
        if (row.madeBy !== null && input.text === row.text) {
          return changeMade(kept, remade(row, input.events ?? draftsOf(row.id)), clock);
        }
        const text = captioned(input.text, attachments.of([row.id]).get(row.id) ?? []);
        const line = { text, subject: row.subject, observer: row.observer };
        // "at three" in a line of last week means last week's three: it is read as of when it was written.
        const then: Clock = { nowMs: row.createdMs, zone: row.zone };
        const whose = read(line, then, row.dated);
        // Said who sees it, and nothing else: what was corrected by hand stays.
        const onlyWhose = input.private !== undefined && text === row.text;
        const given = input.events ?? (onlyWhose ? draftsOf(row.id) : undefined);
        const { drafts, at } = settled(whose.captured, given, row.dated, then);
        // Changed by hand, the words are a person's.
        const editedMs = revise({ ...kept, madeBy: null }, text, drafts, at, clock.nowMs);
        deeds.note('edit', row.id, editedMs);
        return added(entries.atRow(row.id), flagsOf(text, null, whose, at, clock), clock);
      })();
      tell(result.entry.id);
      return result;
    },

    /** Out of the timeline, the search and every answer at once; for good a day later. */
    delete(id: EntryId, clock: Clock, by: By = {}): void {
      db.transaction(() => remove(id, clock, by))();
      tell(id);
    },

    /**
     * Takes back the last deed of the last day, one for each call, and says what it was. Many notes that were pasted
     * or changed together are one. An edit is taken back by a further revision.
     */
    undo(clock: Clock, by: By = {}): Output<'journal.undo'> {
      const { told, ids } = db.transaction(() => back.undo(clock, reading(by)))();
      if (ids.length > 0) tell(...ids);
      return told;
    },

    /** Does again what was taken back last, until something else is done. */
    redo(clock: Clock, by: By = {}): Output<'journal.undo'> {
      const { told, ids } = db.transaction(() => back.redo(clock, reading(by)))();
      if (ids.length > 0) tell(...ids);
      return told;
    },

    /** Makes an earlier revision the current one: a deed that can be taken back. @throws TendError `not-found` */
    restore(id: EntryId, revision: number, clock: Clock, by: By = {}): EntryWithEvents {
      db.transaction(() => {
        const row = entries.get(id, reading(by));
        const wanted = revisionsFor(row, reading(by)).find((one) => one.revision === revision);
        if (!wanted) throw new TendError('not-found', 'That version of the note is not kept any more.');
        const mine = { ...row, editedBy: reading(by) };
        deeds.note('edit', row.id, restore(mine, wanted, clock.nowMs));
      })();
      tell(id);
      return journal.entry(id, by);
    },

    /** Runs `work` as one deed, told of once. */
    together(whole: Whole, work: (steps: Steps) => EntryId[]): void {
      const ids = db.transaction(() => deeds.together(whole, () => work({ keep, change, remove, hide })))();
      if (ids.length > 0) tell(...ids);
    },

    /** Puts photos and files that are staged to an entry. @throws TendError `not-found`, `bad-input` when there are too many */
    attach(id: EntryId, staged: readonly AttachmentId[], by: By = {}): void {
      db.transaction(() => attachments.attach(entries.get(id, reading(by)).id, staged))();
    },

    /** Whether it is there for whoever reads. */
    isThere: (id: EntryId, by: By = {}): boolean => entries.find(id, reading(by))?.deletedMs === null,

    /** @throws TendError `not-found` */
    entry: entryOf,

    /** Every revision, oldest first, the current one last. @throws TendError `not-found` */
    history(id: EntryId, by: By = {}): Output<'journal.history'>['revisions'] {
      const reader = reading(by);
      const row = entries.get(id, reader);
      const writtenMs = row.editedMs ?? row.createdMs;
      const named = new Map(subjects.rows().map((one) => [one.id, one.name]));
      return [
        ...revisionsFor(row, reader).map((one) => ({
          ...shownRevision(one),
          subject: named.get(one.subjectId ?? row.subjectId) ?? row.subject,
          by: people.called(one.writtenBy) ?? row.observer,
          events: eventsIn(one),
        })),
        {
          ...shownRevision({ ...row, writtenMs }),
          subject: row.subject,
          by: people.called(row.editedBy) ?? row.observer,
          events: draftsOf(row.id),
        },
      ];
    },

    timeline,
    ...daysReader(db),
    strip: stripReader(db),

    /** Takes an entry out for good, at once, deleted before or not. @throws TendError `not-found` */
    forget(id: EntryId, by: By = {}): { readonly createdMs: number } {
      const createdMs = entries.find(id, reading(by)) && forgetEntry.get({ id });
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
        lastShown.tidy();
        if (own) subjects.add({ name }, clock, { again: true });
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
      lastShown.tidy();
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

function onlyItsWriter(): TendError {
  return new TendError('bad-input', 'Only who wrote a note can say who sees it.', { field: 'private' });
}
