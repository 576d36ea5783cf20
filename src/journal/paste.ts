import { type Clock, type Output, type Parse, type Parsed, TendError } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { type Dated, endOfDay } from './dated.ts';
import type { Journal } from './journal.ts';
import { looksLikeSeveral, splitPaste } from './pasted.ts';
import { ownerOf } from './people.ts';
import { findSubject, subjectNames } from './subjects.ts';
import { instantsOf } from './time.ts';

type Note = Parsed<'paste.keep'>['notes'][number];

/** A little ahead of the clock is no other day: two laptops differ by that much. */
const AHEAD_MS = 15 * 60_000;

/** Thrown to leave a transaction whose answer was all that was wanted. */
class OnlyAsked extends Error {}

/** Pasted text as notes: split by code, read as of their own days, kept as one deed. */
export function createPaste(db: ReadableDb, journal: Journal, country: () => string) {
  /** @throws TendError `bad-input` when its day does not exist or is still to come */
  function momentOf({ day, time }: Note, clock: Clock): { readonly asOf: Clock; readonly dated?: Dated } {
    if (day === undefined) return { asOf: clock };
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const whole = Date.UTC(year, month - 1, date) / 86_400_000;
    const exists = new Date(whole * 86_400_000).toISOString().slice(0, 10) === day;
    const [hour = 0, minute = 0] = (time ?? '').split(':').map(Number);
    const wall = { year, month, day: date, hour, minute };
    const nowMs = time === undefined ? undefined : instantsOf(wall, clock.zone)[0];
    const begins = instantsOf({ ...wall, hour: 0, minute: 0 }, clock.zone)[0] ?? 0;
    if (!exists || (nowMs ?? begins) > clock.nowMs + AHEAD_MS) {
      throw new TendError(
        'bad-input',
        exists
          ? 'One of these notes has a day that is still to come. Please correct its day, or leave it out. Nothing was kept.'
          : 'One of these notes has a day that no calendar has. Please correct it. Nothing was kept.',
        { field: 'day' },
      );
    }
    if (nowMs !== undefined) return { asOf: { ...clock, nowMs }, dated: 'minute' };
    const end = endOfDay(whole, clock.zone);
    return { asOf: { ...end, nowMs: Math.min(end.nowMs, clock.nowMs) }, dated: 'day' };
  }

  function keepAll(notes: readonly Note[], clock: Clock, kept: (added: Output<'journal.add'>[]) => void) {
    journal.together('paste', ({ keep }) => {
      const added = notes.map(({ day, time, ...line }) => {
        const { asOf: then, dated } = momentOf({ text: line.text, day, time }, clock);
        return keep(line, then, dated && { pasted: { dated, nowMs: clock.nowMs } });
      });
      kept(added);
      return added.map(({ entry }) => entry.id);
    });
  }

  /** A sender is someone the journal knows when exactly one of its names is theirs, or part of theirs. */
  function personOf(sender: string): string | undefined {
    const plain = sender
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s'’-]/gu, '')
      .trim();
    const everybody = [
      ...subjectNames(db),
      ...journal.people.list().map(({ name, aliases }) => ({ who: name, names: [name, ...aliases] })),
    ];
    const known = (called: string) =>
      new Set(
        everybody
          .filter(({ names }) => names.some((name) => name.toLowerCase() === called))
          .map(({ who }) => who),
      );
    for (const called of [plain, plain.split(/\s+/)[0] ?? '']) {
      const [only, ...others] = known(called);
      if (only !== undefined && others.length === 0) return only;
    }
    return undefined;
  }

  return {
    /** @throws TendError `line-too-long` */
    split(input: Parsed<'paste.split'>, clock: Clock): Output<'paste.split'> {
      const pasted = splitPaste(input.text, clock, { country: country(), answers: input.answers ?? {} });
      return {
        ...pasted,
        notes: [...pasted.notes],
        leftOut: [...pasted.leftOut],
        several: looksLikeSeveral(pasted, input.text),
        senders: pasted.senders.map((name) => {
          const person = personOf(name);
          const own = person === undefined ? undefined : findSubject(db, person);
          const subject = own?.name === ownerOf(db).name ? undefined : own?.name;
          return { name, ...(person !== undefined && { person }), ...(subject !== undefined && { subject }) };
        }),
      };
    },
    read(input: Parsed<'paste.read'>, clock: Clock): Parse[] {
      return input.notes.map(({ day, time, ...line }) => {
        const { asOf: then, dated } = momentOf({ text: line.text, day, time }, clock);
        return journal.parse(line, then, dated);
      });
    },
    /** Two that were written down by two people are asked about, also when both are in the paste. */
    doses(input: Parsed<'paste.doses'>, clock: Clock): Output<'paste.doses'>['questions'] {
      const questions: Output<'paste.doses'>['questions'] = [];
      try {
        keepAll(input.notes, clock, (added) => {
          for (const [nth, { doseQuestions = [] }] of added.entries())
            questions.push(...doseQuestions.map((question) => ({ nth, question })));
          throw new OnlyAsked();
        });
      } catch (thrown) {
        if (!(thrown instanceof OnlyAsked)) throw thrown;
      }
      return questions;
    },
    /** All of them, or none. Throws as `journal.add` does, and `bad-input` for a day to come. */
    keep(input: Parsed<'paste.keep'>, clock: Clock): Output<'paste.keep'> {
      let all: Output<'journal.add'>[] = [];
      keepAll(input.notes, clock, (added) => {
        all = added;
      });
      return { added: all, ids: all.map(({ entry }) => entry.id) };
    },
  };
}
