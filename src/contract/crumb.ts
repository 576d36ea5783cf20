import { z } from 'zod';
import { CrumbId } from './ids.ts';
import { RedFlag } from './safety.ts';
import { ClockInput, Instant } from './time.ts';

export const PredicateType = z.enum([
  'age-band',
  'medicine-class',
  'symptom',
  'onset-band',
  'severity-band',
  'food-group',
  'condition',
]);
export type PredicateType = z.infer<typeof PredicateType>;

/** One attribute that may leave. `value` is what stands in the sentence now; null when it is switched off. */
export const Predicate = z.object({
  type: PredicateType,
  label: z.string(),
  value: z.string().nullable(),
  /** From fine to coarse; the switch position "off" comes after the last. */
  lattice: z.array(z.string()),
  step: z.number().int(),
  coarser: z.string().nullable(),
  finer: z.string().nullable(),
});
export type Predicate = z.infer<typeof Predicate>;

export const Refusal = z.object({
  gate: z.string(),
  reason: z.string(),
  /** Which characters of the sentence: shown to the person only. */
  start: z.number().int().optional(),
  end: z.number().int().optional(),
});
export type Refusal = z.infer<typeof Refusal>;

export const CrumbInput = ClockInput.extend({
  question: z.string(),
  subject: z.string().optional(),
  provider: z.string().optional(),
  /** Lattice step for each predicate; null switches it off. What is not named stands at its default. */
  steps: z.partialRecord(PredicateType, z.number().int().min(0).nullable()).optional(),
});

export const Preview = z.object({
  id: CrumbId,
  /** The request's body, exactly: what is hashed, shown and sent. */
  bytes: z.string(),
  sha256: z.string(),
  /** The sentence inside those bytes, for reading. */
  sentence: z.string(),
  predicates: z.array(Predicate),
  /** What Tend knows and keeps: plain sentences, with the parts that must not leave marked. */
  stays: z.array(z.string()),
  staysMarked: z.array(z.string()),
  refused: z.array(Refusal),
  crowd: z.object({ low: z.number(), unit: z.literal('people'), basis: z.string() }).nullable(),
  receiver: z.object({ name: z.string(), url: z.string(), model: z.string() }).nullable(),
  /** Why it cannot be sent now although nothing was refused ("crumbs are off"); null when it can. */
  blocked: z.string().nullable(),
});
export type Preview = z.infer<typeof Preview>;

/**
 * `answered`: it left and something came back (an opinion in `answer`, or why there is none in `error`). `failed`: nothing
 * left. `unknown`: it may have left, and is never sent again by itself.
 */
export const LedgerState = z.enum(['intended', 'answered', 'failed', 'unknown']);
export const LedgerRow = z.object({
  id: CrumbId,
  state: LedgerState,
  at: Instant,
  receiver: z.string(),
  bytes: z.string(),
  sha256: z.string(),
  predicates: z.array(z.object({ type: PredicateType, value: z.string() })),
  answer: z.string().optional(),
  /** Sentences about changing a medicine or not calling for help, folded away with the reason. */
  folded: z.array(z.string()).optional(),
  /** Warnings found by code in the answer. */
  redFlags: z.array(RedFlag).optional(),
  error: z.string().optional(),
  previous: z.string(),
  hash: z.string(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;
export const Ledger = z.object({ rows: z.array(LedgerRow), intact: z.boolean() });
export type Ledger = z.infer<typeof Ledger>;

export const Provider = z.object({
  name: z.string().min(1).max(60),
  url: z.url(),
  model: z.string().min(1).max(120),
  hasKey: z.boolean(),
});
export type Provider = z.infer<typeof Provider>;
