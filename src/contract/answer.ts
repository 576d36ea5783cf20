import { z } from 'zod';
import { EntryId, PassageId } from './ids.ts';
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
});
export type Hit = z.infer<typeof Hit>;

export const SearchInput = ClockInput.extend({
  query: z.string(),
  subject: z.string().optional(),
  mode: SearchMode.optional(),
  limit: z.number().int().min(1).max(200).optional(),
});
export const SearchResult = z.object({ query: z.string(), mode: SearchMode, hits: z.array(Hit) });
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
});
export type Understood = z.infer<typeof Understood>;

export const AskInput = ClockInput.extend({
  question: z.string(),
  subject: z.string().optional(),
  noModel: z.boolean().optional(),
  /** Names the stream of `answer` events that belong to this question. */
  stream: z.string().max(64).optional(),
});

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
  }),
});
export type Answer = z.infer<typeof Answer>;
