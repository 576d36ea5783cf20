import { type Clock, type EventDraft, type Parse, type Parsed, TendError } from '../contract/index.ts';
import { redFlags, watched } from '../safety/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { type Captured, capture } from './capture/index.ts';
import { corrected } from './corrected.ts';
import { type Dated, readAsDated, timeAsDated } from './dated.ts';
import { doseQuestions } from './dose-questions.ts';
import type { entryReader } from './entries.ts';
import { withHow } from './how.ts';
import { type Made, madeFlags } from './made.ts';
import { othersQuestion } from './others.ts';
import { findPerson, ownerOf, readerOf } from './people.ts';
import { safetyContext } from './safety-context.ts';
import { resolveSubject, type SubjectRow, subjectNames } from './subjects.ts';
import { whomIsItAbout } from './whom.ts';

/** A text longer than this tells of several times. */
const LONG_CHARS = 1_000;

/** A line as it is to be kept, or looked at. */
export type Line = Omit<Parsed<'journal.add'>, 'now' | 'zone'>;

/** Whom a line is about, and by whom it is. */
type Whose = { readonly subject: SubjectRow; readonly writer: string };

type Parts = {
  readonly entries: Pick<ReturnType<typeof entryReader>, 'get'>;
  readonly country: () => string;
};

/** What lines are understood as, whom they are about, and what they warn of. Keeps nothing. */
export function lineReader(db: ReadableDb, { entries, country }: Parts) {
  const askAboutDoses = doseQuestions(db);

  /** @throws TendError `empty-line`, `line-too-long`, `not-found` for a subject nobody added */
  function read(input: Line, clock: Clock, dated: Dated | null = null) {
    const observer = input.observer ?? ownerOf(db).name;
    const writer = findPerson(db, observer)?.name ?? observer;
    const { subject, question } = whomIsItAbout(db, input.text, input.subject, writer);
    const self = writer.toLowerCase() === subject.name.toLowerCase();
    const known = subjectNames(db);
    const page = known.find(({ who }) => who.toLowerCase() === writer.toLowerCase())?.who;
    const names = {
      subjects: known,
      about: subject.name,
      self,
      country: country(),
      ...(page !== undefined && { writer: page }),
    };
    const read = capture(input.text, clock, names);
    const witnessed = {
      ...read,
      events: withHow(input.text, read.events, read.spans),
      others: read.others.map((one) => ({ ...one, events: withHow(input.text, one.events, one.spans) })),
    };
    const captured = readAsDated(witnessed, dated, clock);
    return {
      subject,
      writer,
      captured,
      questions: [
        // Whose which part is says all of it already.
        ...(question === undefined || captured.others.length > 0 ? [] : [question]),
        ...captured.questions,
        ...captured.others.map(({ about }) => othersQuestion(about)),
      ],
    };
  }

  function flags(text: string, { subject, writer }: Whose, at: Captured['at'], clock: Clock) {
    // "fit still going 8 min. last one was 3 weeks ago": the latest it tells of. A day named somewhere in a long text dates not all of it.
    const atMs = text.length > LONG_CHARS ? clock.nowMs : Date.parse(at.end);
    const about = { subject, writer, country: country(), atMs };
    return redFlags(text, safetyContext(db, about, clock));
  }

  /** Of what was filled in, Tend's sentence and the person's words are also looked through each by itself. */
  function flagsOf(text: string, by: Made['by'] | null, whose: Whose, at: Captured['at'], clock: Clock) {
    const look = (words: string) => flags(words, whose, at, clock);
    return by == null ? look(text) : madeFlags(text, look);
  }

  /** What will be kept of a line. A time that does not exist stops it, unless a person put the events right themselves. */
  function settled(
    captured: Captured,
    given: readonly EventDraft[] | undefined,
    dated: Dated | null,
    clock: Clock,
  ) {
    if (given) {
      const kept = corrected(given, captured.events);
      return { drafts: kept, at: timeAsDated(kept, dated, clock) };
    }
    if (captured.noSuchTime !== undefined) throw new TendError('no-such-time', captured.noSuchTime);
    return { drafts: captured.events, at: captured.at };
  }

  function parse(
    input: Omit<Parsed<'journal.parse'>, 'now' | 'zone'>,
    clock: Clock,
    dated: Dated | null = null,
  ): Parse {
    const whose = read(input, clock, dated);
    const { subject, writer, captured, questions: unclear } = whose;
    const { at, events: drafts, spans, leftOver } = captured;
    const redFlagsFound = flags(input.text, whose, at, clock);
    const doses = askAboutDoses(
      {
        subjectId: subject.id,
        reader: { ...readerOf(db, input.observer), name: writer },
        ...(input.entry !== undefined && {
          except: entries.get(input.entry, readerOf(db, input.observer).id).id,
        }),
      },
      input.events ?? drafts,
      clock,
    );
    const questions = [...unclear, ...doses];
    const others = captured.others.map((one) => ({
      ...{ about: one.about, events: one.events, question: othersQuestion(one.about) },
      ...asked(
        askAboutDoses(
          {
            subjectId: resolveSubject(db, one.about).id,
            reader: { ...readerOf(db, input.observer), name: writer },
          },
          one.events,
          clock,
        ),
      ),
    }));
    const some = watched(input.text);
    return {
      ...{ line: input.text, at, events: drafts, spans, leftOver, questions, redFlags: redFlagsFound },
      ...asked(doses),
      ...(others.length > 0 && { others }),
      ...(some !== undefined && { watched: some }),
    };
  }

  return {
    read,
    flagsOf,
    settled,
    /** What a line is understood as. A time that does not exist is among the questions. */
    parse,
  };
}

/** What there is to ask about doses; absent when there is nothing. */
export const asked = (doseQuestions: string[]) => (doseQuestions.length > 0 ? { doseQuestions } : {});
