import { z } from 'zod';
import { EntryId, PassageId } from './ids.ts';
import { MadeBy } from './journal.ts';
import { EntryFilter } from './look-back.ts';
import { Reader } from './reader.ts';
import { RedFlag, Watched } from './safety.ts';
import { At, ClockInput, Instant } from './time.ts';

export const SearchMode = z.enum(['hybrid', 'words', 'meaning']);
export type SearchMode = z.infer<typeof SearchMode>;

/** `score` is the fused score, `words` the normalised BM25, `meaning` the cosine; each 0 to 1, null where that side did not look. */
export const Hit = z.object({
  entryId: EntryId.optional(),
  passageId: PassageId.optional(),
  score: z.number(),
  words: z.number().nullable(),
  meaning: z.number().nullable(),
  text: z.string(),
  title: z.string().optional(),
  source: z.string().optional(),
  at: At.optional(),
  /** Where the words asked for stand in `text`, in any of their forms: UTF-16 offsets, end exclusive. Absent when none does. */
  marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })).optional(),
});
export type Hit = z.infer<typeof Hit>;

export const SearchInput = ClockInput.extend(Reader.shape)
  .extend(EntryFilter.shape)
  .extend({
    query: z.string(),
    subject: z.string().optional(),
    mode: SearchMode.optional(),
    limit: z.number().int().min(1).max(200).optional(),
  });
export const SearchResult = z.object({
  query: z.string(),
  mode: SearchMode,
  hits: z.array(Hit),
  /** What the query may mean here, by what is remembered: names as the journal has them, which lifted their notes. */
  meant: z.array(z.string()).optional(),
  /** The time the query names, in words, to which the search was confined. */
  time: z.object({ words: z.string(), from: Instant.nullable(), to: Instant.nullable() }).optional(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const EvidenceId = z.string().min(1);
export const Evidence = z.object({
  id: EvidenceId,
  type: z.enum(['entry', 'event', 'fact', 'finding', 'passage']),
  entryId: EntryId.optional(),
  revision: z.number().int().optional(),
  text: z.string(),
  at: At.optional(),
  observer: z.string().optional(),
  /** The words are a sentence that Tend made of what was filled in, not a person's. */
  madeBy: MadeBy.optional(),
  /** For a passage: who published it, its licence and date. */
  source: z.string().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** One sentence with the ids of what it stands on. `counted` shows each note a count counted, and why. */
export const Claim = z.object({
  text: z.string(),
  evidence: z.array(EvidenceId),
  counted: z.array(z.object({ evidence: EvidenceId, because: z.string() })).optional(),
  why: z.string().optional(),
  /** True while the sentence is code's own; false once a model's wording passed the check. */
  byCode: z.boolean().optional(),
});
export type Claim = z.infer<typeof Claim>;

/** Numbers behind an answer, for the picture: one mark for each event. */
export const Series = z.object({
  title: z.string(),
  marks: z.array(
    z.object({
      at: Instant,
      lane: z.string(),
      value: z.number().optional(),
      absent: z.boolean().optional(),
      evidence: EvidenceId,
    }),
  ),
});
export type Series = z.infer<typeof Series>;

/** What a question can ask for, as finely as code tells it. */
export const QuestionForm = z.enum([
  'when',
  'first-time',
  'last-time',
  'how-often',
  'how-much',
  'which-days',
  'how-long-after',
  'highest',
  'longest',
  'before-after',
  'turning',
  'same-day',
  'who',
  'average',
  'usual',
  'trend',
  'reactions',
  'what',
  'facts',
  'recall',
]);
export type QuestionForm = z.infer<typeof QuestionForm>;

/** What a person puts right in how a question was read. Left out: as it was read. An empty `when` is all of the time. */
export const Correction = z.object({
  form: QuestionForm.optional(),
  whom: z.string().min(1).max(80).optional(),
  what: z.string().min(1).max(200).optional(),
  when: z.string().max(80).optional(),
});
export type Correction = z.infer<typeof Correction>;

const Name = z.string().trim().min(1).max(80);
/** That one name of a person's notes counts as another ("redness" as "rash"), or that it does not. */
export const Agreement = z.object({ name: Name, countsAs: Name, counts: z.boolean() });
export type Agreement = z.infer<typeof Agreement>;

/** What could be counted too, asked once: "Count “red skin” as rash too?" `words` are those of the notes. */
export const MayCount = z.object({
  name: Name,
  countsAs: Name,
  words: z.array(z.string()),
  notes: z.number().int(),
});
export type MayCount = z.infer<typeof MayCount>;

export const wordRequests = {
  'words.list': {
    input: z.object({ subject: z.string().optional() }),
    output: z.object({ agreements: z.array(Agreement) }),
  },
  /** Says that one name counts as another, or that it does not: either way it is not asked again. */
  'words.count': {
    input: Agreement.extend(Reader.shape).extend({ subject: z.string().optional() }),
    output: z.object({ done: z.literal(true) }),
  },
  /** As if it had never been said. */
  'words.takeBack': {
    input: Agreement.omit({ counts: true }).extend({ subject: z.string().optional() }),
    output: z.object({ done: z.literal(true) }),
  },
} as const;

/** The question as code understood it, in plain words a person can check. */
export const Understood = z.object({
  form: z.enum([
    'when',
    'last-time',
    'how-often',
    'how-much',
    'which-days',
    'how-long-after',
    'highest',
    'longest',
    'before-after',
    'recall',
  ]),
  inWords: z.string(),
  /** The parts of it that can be put right. `when` is null for all of the time. */
  parts: z
    .object({
      form: QuestionForm,
      whom: z.array(z.string()),
      what: z.array(z.string()),
      when: z.string().nullable(),
    })
    .optional(),
  /** The questions before that it goes on from, oldest first. */
  goesOnFrom: z.array(z.string()).optional(),
  /** Code did not know what is asked about, and a model that passed its exam said so; code answered. Else code read it. */
  readBy: z.literal('model').optional(),
});
export type Understood = z.infer<typeof Understood>;

export const AskInput = ClockInput.extend(Reader.shape).extend({
  question: z.string(),
  subject: z.string().optional(),
  noModel: z.boolean().optional(),
  /** The same question read anew, with this put right. */
  corrected: Correction.optional(),
  /** False where it begins a conversation: it goes on from nothing that was asked before. */
  goesOn: z.boolean().optional(),
  /** Names the stream of `answer` events that belong to this question. */
  stream: z.string().max(64).optional(),
});

/**
 * What a model does after code's own answer is there: reads the question that code could not, words the answer (told when its first
 * words are there), or reads its own sentences a second time.
 */
export const AskStep = z.discriminatedUnion('doing', [
  z.object({ doing: z.literal('reading') }),
  z.object({ doing: z.literal('wording') }),
  z.object({ doing: z.literal('second-reading'), done: z.number().int(), of: z.number().int() }),
]);
export type AskStep = z.infer<typeof AskStep>;

export const Answer = z.object({
  question: z.string(),
  subject: z.string(),
  redFlags: z.array(RedFlag),
  watched: Watched.optional(),
  understood: Understood,
  known: z.array(Claim),
  unknown: z.array(Claim),
  maybe: z.array(Claim),
  evidence: z.array(Evidence),
  series: Series.optional(),
  mayCount: MayCount.optional(),
  /** What somebody said counts as what was asked for, and was counted. */
  counting: z.array(Agreement.omit({ counts: true })).optional(),
  /** Sentences of the model that failed the check and were replaced by code's own. */
  dropped: z.number().int(),
  model: z.string().nullable(),
  /** The id of a model that would have worded this, were its file not damaged: getting it again replaces it. */
  damagedModel: z.string().optional(),
  /** A general reference could say more: a crumb may be offered. */
  crumbOffered: z.boolean(),
  searched: z.object({
    entries: z.number().int(),
    passages: z.number().int(),
    from: Instant.nullable(),
    to: Instant.nullable(),
    /** What was not looked at or not counted, each in a sentence. */
    leftOut: z.array(z.string()).optional(),
  }),
});
export type Answer = z.infer<typeof Answer>;
