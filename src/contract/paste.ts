import { z } from 'zod';
import { EntryId } from './ids.ts';
import { Added, EventDraft, LineInput, MAX_LINE_CHARS, Parse } from './journal.ts';
import { ClockInput } from './time.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is YYYY-MM-DD');
const Time = z.string().regex(/^\d{2}:\d{2}$/, 'a time is HH:MM');

export const PasteAnswers = z.object({
  /** Which number of "02/03" is the month. */
  order: z.enum(['day-first', 'month-first']).optional(),
  /** Whether notes without a date of their own are of the day above them. */
  undated: z.enum(['above', 'now']).optional(),
});
export type PasteAnswers = z.infer<typeof PasteAnswers>;

/** One note of a paste. Without a day it is of now; without a time only its day is known. */
export const PastedNote = z.object({
  text: z.string().max(MAX_LINE_CHARS),
  day: Day.optional(),
  time: Time.optional(),
  /** It has no date of its own, and nobody said yet whether it is of the day above. */
  undated: z.boolean().optional(),
  /** Its day is still to come. */
  future: z.boolean().optional(),
  sender: z.string().optional(),
});
export type PastedNote = z.infer<typeof PastedNote>;

export const Pasted = z.object({
  notes: z.array(PastedNote),
  /** True when it is worth being offered as several notes. */
  several: z.boolean(),
  order: z.object({ written: z.string(), dayFirst: Day, monthFirst: Day }).optional(),
  undated: z.number().int(),
  /** Who sent something; `person` when the journal knows them, `subject` when it is also about them (but for its owner). */
  senders: z.array(
    z.object({ name: z.string(), person: z.string().optional(), subject: z.string().optional() }),
  ),
  /** What a chat wrote by itself: shown, not kept. */
  leftOut: z.array(z.string()),
});
export type Pasted = z.infer<typeof Pasted>;

/** A pasted note as it is to be kept. `events` are given when the person corrected some. */
export const NoteToKeep = LineInput.omit({ now: true, zone: true }).extend({
  day: Day.optional(),
  time: Time.optional(),
  events: z.array(EventDraft).max(100).optional(),
  /** Only its observer sees it. */
  private: z.boolean().optional(),
});
export type NoteToKeep = z.infer<typeof NoteToKeep>;

/** As many as 20,000 characters can hold, and a few more. */
const Notes = z.array(NoteToKeep).min(1).max(2000);

export const pasteRequests = {
  /** Splits a text into dated notes; reads none of them, keeps nothing. */
  'paste.split': { input: LineInput.extend({ answers: PasteAnswers.optional() }), output: Pasted },
  /** What some of the notes are understood as: ask for a few at a time, so that it can be stopped. */
  'paste.read': {
    input: ClockInput.extend({ notes: Notes }),
    output: z.object({ parses: z.array(Parse) }),
  },
  /** What would be asked about doses of all together, by the number of the note. Keeps nothing. */
  'paste.doses': {
    input: ClockInput.extend({ notes: Notes }),
    output: z.object({ questions: z.array(z.object({ nth: z.number().int(), question: z.string() })) }),
  },
  /** Keeps all of them, or none: one deed. */
  'paste.keep': {
    input: ClockInput.extend({ notes: Notes }),
    output: z.object({ added: z.array(Added), ids: z.array(EntryId) }),
  },
};
