import { z } from 'zod';
import { Evidence } from './answer.ts';
import { CrumbId } from './ids.ts';
import { LedgerRow, Left } from './ledger.ts';
import { Reader } from './reader.ts';
import { ClockInput, Instant } from './time.ts';

/** A thing an outside sentence names that is recorded here, in words, with the notes it stands in. */
export const Touch = z.object({
  name: z.string(),
  kind: z.enum(['symptom', 'medicine', 'food', 'condition']),
  /** "It mentions drowsiness: recorded 3 times in the last 6 weeks." */
  inWords: z.string(),
  /** In the weeks looked at. */
  times: z.number().int(),
  evidence: z.array(Evidence),
});
export type Touch = z.infer<typeof Touch>;

/** One sentence from outside. It is never evidence itself. */
export const OutsideClaim = z.object({
  text: z.string(),
  touches: z.array(Touch),
  /** Things it names of which nothing is recorded here, each in a sentence. */
  notRecorded: z.array(z.string()),
  /** The nearest passage that came with Tend; null: no passage of Tend says this. Near is not the same as agreeing. */
  passage: z.object({ text: z.string(), title: z.string().optional(), source: z.string() }).nullable(),
});
export type OutsideClaim = z.infer<typeof OutsideClaim>;

export const Opinion = z.object({ row: LedgerRow, claims: z.array(OutsideClaim) });
export type Opinion = z.infer<typeof Opinion>;

/** Sentences of several receivers that speak of the same, beside each other. Never who is right. */
export const Alike = z.object({
  about: z.array(z.string()),
  said: z.array(z.object({ receiver: z.string(), text: z.string() })).min(2),
  /** One of them says it with a "not" where another has none: read them both. */
  againstEachOther: z.boolean(),
});
export const Compared = z.object({
  /** `meaning`: aligned by the embedding model; `words` while there is none. */
  by: z.enum(['meaning', 'words']),
  alike: z.array(Alike),
  /** What only one of them says. */
  alone: z.array(z.object({ receiver: z.string(), sentences: z.array(z.string()) })),
  /** Things that all name, and that only some do. */
  topics: z.array(z.object({ name: z.string(), receivers: z.array(z.string()) })),
});
export type Compared = z.infer<typeof Compared>;

/** A question that went outside as a crumb: the person's own words (kept here), and what was asked in their place. */
export const AskedOutside = z.object({
  /** The preview it was sent from. */
  id: CrumbId,
  at: Instant,
  subject: z.string(),
  question: z.string(),
  sentence: z.string(),
  predicates: z.array(Left),
  rows: z.array(LedgerRow),
});
export type AskedOutside = z.infer<typeof AskedOutside>;

export const opinionRequests = {
  /** What was asked outside about somebody, oldest first: it stands in the conversation. */
  'opinion.list': {
    input: Reader.extend({ subject: z.string().optional() }),
    output: z.object({ asked: z.array(AskedOutside) }),
  },
  /** Each answer with what it touches of what is recorded, looked up now, and all of them side by side when there are several. */
  'opinion.read': {
    input: ClockInput.extend({ id: CrumbId }),
    output: AskedOutside.extend({ opinions: z.array(Opinion), compared: Compared.nullable() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
