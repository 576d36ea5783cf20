import { z } from 'zod';
import { Crowd, PredicateType } from './crumb.ts';
import { CrumbId } from './ids.ts';
import { Agreed, Retention } from './receivers.ts';
import { RedFlag } from './safety.ts';
import { ClockInput, Day, Instant } from './time.ts';

/**
 * `answered`: it left and something came back (an opinion in `answer`, or why there is none in `error`). `failed`: nothing
 * left. `unknown`: it may have left, and is never sent again by itself.
 */
export const LedgerState = z.enum(['intended', 'answered', 'failed', 'unknown']);
export type LedgerState = z.infer<typeof LedgerState>;

/** A predicate as it left: the words that stood in the sentence. */
export const Left = z.object({ type: PredicateType, value: z.string() });
export type Left = z.infer<typeof Left>;

/**
 * One thing that left, or may have. Of a forgotten one only `id`, `state`, `at`, `receiver`, `purpose`, the hashes and `forgotten` are
 * kept: `bytes`, `sha256` and `predicates` are empty.
 */
export const LedgerRow = z.object({
  id: CrumbId,
  state: LedgerState,
  at: Instant,
  receiver: z.string(),
  bytes: z.string(),
  sha256: z.string(),
  predicates: z.array(Left),
  answer: z.string().optional(),
  /** Sentences about changing a medicine or not calling for help, folded away with the reason. */
  folded: z.array(z.string()).optional(),
  /** Warnings found by code in the answer. */
  redFlags: z.array(RedFlag).optional(),
  error: z.string().optional(),
  /** `test`: fixed words about nobody. Absent in rows from before there were tests: those are crumbs. */
  purpose: z.enum(['crumb', 'test']).optional(),
  /** Whom it was about, by the name they have now; null when they are no longer here. Absent for a test. */
  subject: z.string().nullable().optional(),
  /** The preview it was sent from: the same for all letters of one crumb. */
  together: CrumbId.optional(),
  url: z.string().optional(),
  model: z.string().optional(),
  own: z.boolean().optional(),
  /** How many people fitted, at the least, as was agreed to. */
  crowd: z.number().optional(),
  /** As it stood in the preview. */
  retention: Retention.nullable().optional(),
  consent: z.string().optional(),
  answeredAt: Instant.optional(),
  forgotten: Instant.optional(),
  /** Its answer alone was forgotten. */
  answerForgotten: Instant.optional(),
  previous: z.string(),
  hash: z.string(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;

/**
 * `intact` is said of the whole chain, whatever was searched for. `head` is the hash of its last row, which every backup keeps;
 * `problem` says in a sentence what is wrong when it is not intact.
 */
export const Ledger = z.object({
  rows: z.array(LedgerRow),
  intact: z.boolean(),
  head: z.string().optional(),
  problem: z.string().optional(),
  /** How many rows there are in all, searched for or not. */
  total: z.number().int().optional(),
});
export type Ledger = z.infer<typeof Ledger>;

/** Everything of one kind that a receiver was told about somebody, the finest first. */
export const Gathered = z.object({
  type: PredicateType,
  label: z.string(),
  values: z.array(z.object({ value: z.string(), times: z.number().int(), last: Instant })),
});
export type Gathered = z.infer<typeof Gathered>;

/** What one company could add up about one person. `crowd` is of all of it together; null when it can't be estimated. */
export const AddedUp = z.object({
  /** Null for somebody who is no longer in this journal, or for crumbs from before this was noted. */
  subject: z.string().nullable(),
  crumbs: z.number().int(),
  predicates: z.array(Gathered),
  crowd: Crowd.nullable(),
});
export type AddedUp = z.infer<typeof AddedUp>;

/** By company, as far as an address tells: two receivers at one host can put together what each was told. */
export const ByProvider = z.object({
  host: z.string(),
  receivers: z.array(z.string()),
  own: z.boolean(),
  crumbs: z.number().int(),
  tests: z.number().int(),
  /** Crumbs that were forgotten here. The company may still have them; what they said is no longer counted. */
  forgotten: z.number().int(),
  /** Of the crumbs, those that may have left. They are counted as received. */
  mayHaveLeft: z.number().int(),
  first: Instant,
  last: Instant,
  subjects: z.array(AddedUp),
});
export type ByProvider = z.infer<typeof ByProvider>;

const Done = z.object({ done: z.literal(true) });
const Path = z.string().min(1).max(4096);
const Search = z.object({
  verify: z.boolean().optional(),
  /** Words that must all stand in the bytes, the predicates, the answer or the receiver's name. */
  words: z.string().max(200).optional(),
  receiver: z.string().max(60).optional(),
  /** First and last day. */
  from: Day.optional(),
  to: Day.optional(),
});

export const ledgerRequests = {
  'ledger.list': { input: Search, output: Ledger },
  'ledger.byProvider': {
    input: z.object({ receiver: z.string().max(60).optional() }),
    output: z.object({ providers: z.array(ByProvider) }),
  },
  /** JSON Lines: a head line, a line for each row as `ledger.list` gives it, and each row of the chain as it is hashed. The window asks main for the place. */
  'ledger.export.choose': {
    input: z.object({}),
    output: z.union([z.object({ rows: z.number().int() }), z.object({ cancelled: z.literal(true) })]),
  },
  'ledger.export': { input: z.object({ file: Path }), output: z.object({ rows: z.number().int() }) },
  /** `all`: what was sent and what came back; its hashes stay. `answer`: only what came back. What the receiver has stays with them. */
  'crumb.forget': { input: z.object({ id: CrumbId, what: z.enum(['all', 'answer']) }), output: Done },

  /** One letter, to its first receiver. */
  'crumb.send': { input: ClockInput.extend({ id: CrumbId, sha256: z.string() }), output: LedgerRow },
  /** Several letters of one preview, each once. A `crumb` event tells of each outcome as it comes. One that goes wrong leaves the others as they are. */
  'crumb.send.several': {
    input: ClockInput.extend({ id: CrumbId, letters: z.array(Agreed).min(1).max(8) }),
    output: z.object({ rows: z.array(LedgerRow) }),
  },
  /** Waits no longer for the answers of this preview, or of a test by its receiver's name. What left has left. */
  'crumb.stop': { input: z.object({ id: z.string().max(80) }), output: Done },
  /** Sends the test that was shown; pressing it is the consent. It stands in the ledger, about nobody. */
  'provider.test': { input: ClockInput.extend(Agreed.shape), output: LedgerRow },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
