import { z } from 'zod';
import { Attachment, MAX_ATTACHMENTS } from './attachments.ts';
import { AttachmentId, EntryId, EventId, PersonId, SubjectId } from './ids.ts';
import { Reader } from './reader.ts';
import { RedFlag, Watched } from './safety.ts';
import { OnScale } from './scales.ts';
import { At, ClockInput, Day, Instant } from './time.ts';

export const EventKind = z.enum(['dose', 'exposure', 'observation', 'reaction', 'check-in', 'wound', 'note']);
export type EventKind = z.infer<typeof EventKind>;

/** `name` is lower-case and canonical ("itch"); `original` is as written ("itchy"). `detail` is what a table adds ("milk"). */
export const What = z.object({
  name: z.string().min(1).max(200),
  original: z.string().max(200),
  group: z.string().optional(),
  detail: z.string().optional(),
});

/** `unit` is UCUM or an annotation as `{tablet}`; null when none was written, and then out of statistics. A range has low and high instead of value. */
export const Amount = z.object({
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().max(40).nullable(),
  original: z.string().max(100),
});
export type Amount = z.infer<typeof Amount>;

/** Only what is written, never guessed: a number on its scale, or a word. A range ("3-4/10") has low and high instead of value. */
export const Severity = z.object({
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  label: z.string().max(40).optional(),
  /** A scale of the person's own. Without one it is the bare scale from `min` to `max`; the two are never merged. */
  scale: OnScale.optional(),
  original: z.string().max(100),
});
export type Severity = z.infer<typeof Severity>;

/** What a product or a dish is made of. `strength` is of one piece or measure of it; `contains` is what a table adds ("milk"). */
export const Ingredient = z.object({
  name: z.string().min(1).max(200),
  original: z.string().max(200),
  strength: Amount.optional(),
  contains: z.string().optional(),
});
export type Ingredient = z.infer<typeof Ingredient>;

export const ExposedTo = z.enum(['food', 'therapy', 'place', 'event']);
export type ExposedTo = z.infer<typeof ExposedTo>;

/** Minutes after the event `of`. "by nine" gives only `high`: it may have begun at any time before. */
export const Onset = z.object({
  of: EventId,
  low: z.number().optional(),
  high: z.number().optional(),
  original: z.string().max(100),
});
export type Onset = z.infer<typeof Onset>;

export const Taken = z.enum(['taken', 'skipped', 'partial', 'refused', 'stopped', 'unknown']);
export type Taken = z.infer<typeof Taken>;

/** How the writer knows it. Absent when nobody said: never guessed. */
export const How = z.enum(['saw', 'asked', 'device', 'imported']);
export type How = z.infer<typeof How>;

const eventFields = {
  kind: EventKind,
  source: z.enum(['code', 'model', 'person']),
  confirmed: z.boolean(),
  at: At,
  how: How.optional(),
  what: What.optional(),
  amount: Amount.optional(),
  severity: Severity.optional(),
  site: z.string().max(100).optional(),
  route: z.string().max(60).optional(),
  count: z.number().optional(),
  /** Looked for and not there; `at` is then the span that was looked at. */
  absent: z.boolean().optional(),
  taken: Taken.optional(),
  /** A dose that was expected, and of which a person said in one word how it was. */
  settled: z.literal(true).optional(),
  /** Of a dose or a food, where they were named one by one. */
  ingredients: z.array(Ingredient).max(30).optional(),
  /** Who gave a dose, by the name that was written. */
  givenBy: z.string().max(80).optional(),
  exposedTo: ExposedTo.optional(),
  onset: Onset.optional(),
  suspects: z.array(EventId).optional(),
  checkIn: z
    .object({ lookedFor: z.array(z.string()), from: Instant, to: Instant, found: z.array(EventId) })
    .optional(),
  wound: z
    .object({
      lengthMm: z.number().optional(),
      widthMm: z.number().optional(),
      depthMm: z.number().optional(),
      exudate: z.string().optional(),
      pain: z.number().optional(),
      photos: z.array(z.string()),
    })
    .optional(),
  /** The words of the line this was read from. */
  text: z.string().max(2000),
};

/** An event before it is kept. Its id exists already, so that onsets and suspects can point at it. */
export const EventDraft = z.object({ id: EventId, ...eventFields });
export type EventDraft = z.infer<typeof EventDraft>;

/** An event as kept. `subject` and `observer` are names, as people and scripts read them. */
export const JournalEvent = z.object({
  id: EventId,
  entryId: EntryId,
  revision: z.number().int(),
  subject: z.string(),
  observer: z.string(),
  ...eventFields,
});
export type JournalEvent = z.infer<typeof JournalEvent>;

/** At most 20,000 characters in one entry: a long page of a diary, well under what a search index minds. */
export const MAX_LINE_CHARS = 20_000;

/** What an entry was filled in by, where it was not written as a line. */
export const MadeBy = z.enum(['form', 'check-in']);
export type MadeBy = z.infer<typeof MadeBy>;

export const Entry = z.object({
  id: EntryId,
  revision: z.number().int(),
  subject: z.string(),
  observer: z.string(),
  text: z.string(),
  at: At,
  createdAt: Instant,
  editedAt: Instant.optional(),
  /** True for the invented week a person may look around with. */
  sample: z.boolean().optional(),
  /** True when it was written without the key, and read when the vault was opened. Anybody who can write in the folder can do that. */
  whileLocked: z.boolean().optional(),
  /** Its text is a sentence that Tend made of what was filled in; the words of a person stand behind it, as the text of its event of kind note. */
  madeBy: MadeBy.optional(),
  /** True when only its observer sees it: it is in nobody else's timeline, search or answer, in no export and on no paper. */
  private: z.literal(true).optional(),
  /** The name it is written again by ("usual breakfast"). */
  template: z.string().optional(),
  /** Absent when there are none. */
  attachments: z.array(Attachment).optional(),
});
export type Entry = z.infer<typeof Entry>;

export const EntryWithEvents = Entry.extend({ events: z.array(JournalEvent) });
export type EntryWithEvents = z.infer<typeof EntryWithEvents>;

/** Where in the line an event was read, for the underline: UTF-16 offsets, end exclusive. */
export const Span = z.object({
  start: z.number().int(),
  end: z.number().int(),
  eventId: EventId,
  part: z.enum(['what', 'amount', 'time', 'severity', 'onset', 'site', 'absent', 'count', 'suspects']),
});
export type Span = z.infer<typeof Span>;

/** What a line says of somebody besides whom it is about, and what is asked about it. */
export const OtherPart = z.object({
  about: z.string(),
  events: z.array(EventDraft),
  /** Among the questions of the line as well. */
  question: z.string(),
  /** To be asked before it is kept on their page. Absent when there are none. */
  doseQuestions: z.array(z.string()).optional(),
});
export type OtherPart = z.infer<typeof OtherPart>;

export const Parse = z.object({
  line: z.string(),
  at: At,
  events: z.array(EventDraft),
  spans: z.array(Span),
  leftOver: z.array(z.string()),
  /** Absent when it speaks of nobody else. */
  others: z.array(OtherPart).optional(),
  questions: z.array(z.string()),
  /** Those of the questions that are about a dose: to be asked before it is kept. Absent when there are none. */
  doseQuestions: z.array(z.string()).optional(),
  redFlags: z.array(RedFlag),
  watched: Watched.optional(),
});
export type Parse = z.infer<typeof Parse>;

export const LineInput = ClockInput.extend({
  text: z.string(),
  subject: z.string().optional(),
  observer: z.string().optional(),
});
export type LineInput = z.infer<typeof LineInput>;

/** What is asked about doses is asked of `events` where there are some; `entry` is the note that the line will stand in place of. */
export const ParseInput = LineInput.extend({
  events: z.array(EventDraft).max(100).optional(),
  entry: EntryId.optional(),
});

/** With attachments the line may be empty: core then gives it a caption ("Photo"). */
export const AddInput = LineInput.extend({
  events: z.array(EventDraft).max(100).optional(),
  attachments: z
    .array(AttachmentId)
    .max(MAX_ATTACHMENTS, `an entry can have up to ${MAX_ATTACHMENTS} photos and files`)
    .optional(),
  /** Only its observer sees it. */
  private: z.boolean().optional(),
  /** People whose part of the line is kept on their page too: a note of its own, and one deed with it. */
  alsoAbout: z.array(z.string().max(80)).max(20).optional(),
});
/** `observer` is who changes it; who wrote it stays. Only they can say whether others see it (`private`). */
export const EditInput = ClockInput.extend(Reader.shape).extend({
  id: EntryId,
  text: z.string(),
  private: z.boolean().optional(),
  events: z.array(EventDraft).max(100).optional(),
});

const AddedNote = z.object({
  entry: Entry,
  events: z.array(JournalEvent),
  redFlags: z.array(RedFlag),
  /** What would have been asked about its doses before. It is kept all the same. Absent when there is nothing. */
  doseQuestions: z.array(z.string()).optional(),
  watched: Watched.optional(),
});
/** `also`: what was kept on the pages of others. Absent when nothing was. */
export const Added = AddedNote.extend({ also: z.array(AddedNote).optional() });
export type Added = z.infer<typeof Added>;

/** What the last deed was and whether it was taken back. `what` is fit to be shown: it holds no journal text. */
/** The line being written and about whom, as it stands; empty when there is none. */
export const Draft = z.object({
  text: z.string(),
  subject: z.string().optional(),
  /** Staged for it; kept from the sweep of what nobody named. */
  attachments: z.array(AttachmentId).max(MAX_ATTACHMENTS).optional(),
  /** It is this writer's alone, and stands in nobody else's line. */
  private: z.boolean().optional(),
});
export type Draft = z.infer<typeof Draft>;

/** `waiting`: a private line of the same writer that was put aside by the open one. */
export const DraftThere = Draft.extend({ waiting: Draft.optional() });
export type DraftThere = z.infer<typeof DraftThere>;

export const Undone = z.object({
  undone: z.enum(['add', 'edit', 'delete', 'nothing']),
  /** Several notes at once: how they were done, and how many. Then there is no `id` and no `text`. */
  whole: z.enum(['paste', 'bulk']).optional(),
  many: z.number().int().optional(),
  id: EntryId.optional(),
  /** The entry it was done to, for whoever asked only: what was taken out, or what stands there again. */
  subject: z.string().optional(),
  at: At.optional(),
  text: z.string().optional(),
  private: z.literal(true).optional(),
  /** Then its words are Tend's, and nobody's line. */
  madeBy: MadeBy.optional(),
  /** What stood beside an entry that was taken out again: staged once more, for whoever writes it anew. */
  attachments: z.array(Attachment).optional(),
});

export const Revision = z.object({
  revision: z.number().int(),
  private: z.literal(true).optional(),
  madeBy: MadeBy.optional(),
  text: z.string(),
  at: At,
  writtenAt: Instant,
  /** Who wrote this version. */
  by: z.string(),
  /** Whom it was about then, and what was understood. */
  subject: z.string(),
  events: z.array(EventDraft),
});
export type Revision = z.infer<typeof Revision>;

/** What entries are narrowed to, beside a kind. */
export const Narrowed = z.object({
  /** A thing by its name, another word for it, or its group: "itch", "itchy", "dairy". */
  what: z.string().trim().min(1).max(200).optional(),
  /** Who wrote it. Not `observer`: that is who reads. */
  writtenBy: z.string().trim().min(1).max(200).optional(),
  /** Only with a photo or a file. */
  photos: z.boolean().optional(),
  /** Only looked for and not there. */
  absent: z.boolean().optional(),
  /** Days on the wall where it was written, both included. */
  fromDay: Day.optional(),
  toDay: Day.optional(),
});

export const TimelineInput = Reader.extend(Narrowed.shape).extend({
  subject: z.string().optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  kind: EventKind.optional(),
  limit: z.number().int().min(1).max(100_000).optional(),
  /** `newest` gives the latest `limit` entries; the answer is oldest first all the same. */
  take: z.enum(['oldest', 'newest']).optional(),
  /** Entries that start before this one, for paging back. */
  before: EntryId.optional(),
});
export const Timeline = z.object({ entries: z.array(EntryWithEvents), more: z.boolean() });
export type Timeline = z.infer<typeof Timeline>;

export const Sex = z.enum(['f', 'm', 'x']);

/** `born` may be a year, a month or a day. */
export const Born = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a birth date is YYYY, YYYY-MM or YYYY-MM-DD');

/** Their disc's. Never one of those that mean something (known, maybe, outside, warning), and never without the name. */
export const SubjectColour = z.enum(['blue', 'moss', 'berry', 'slate', 'sea', 'olive']);
export type SubjectColour = z.infer<typeof SubjectColour>;

export const SubjectFields = z.object({
  born: Born.optional(),
  sex: Sex.optional(),
  country: z.string().length(2).optional(),
  /** Other names; `subject.set` adds them to those there are. */
  aliases: z.array(z.string().min(1).max(80)).optional(),
  /** Chosen by itself when nobody does. */
  colour: SubjectColour.optional(),
});
export const Subject = SubjectFields.extend({
  id: SubjectId,
  name: z.string().min(1).max(80),
  colour: SubjectColour,
  /** Without those that are their writers' alone. */
  entries: z.number().int(),
  sample: z.boolean(),
});
export type Subject = z.infer<typeof Subject>;

export const PersonRole = z.enum(['owner', 'clinician', 'relative', 'school', 'other']);
export const Person = z.object({
  id: PersonId,
  name: z.string().min(1).max(80),
  role: PersonRole,
  aliases: z.array(z.string()),
});
export type Person = z.infer<typeof Person>;
