import { z } from 'zod';
import { CrumbId } from './ids.ts';
import { Letter } from './receivers.ts';
import { ClockInput } from './time.ts';

/**
 * What a crumb may say of someone: a closed list. What is in none of these never leaves, whatever the vault knows.
 * Each has its lattice, from fine to off, and the questions it may serve, in src/crumbs/predicates/.
 */
export const PredicateType = z.enum([
  'age-band',
  'sex',
  'pregnancy',
  'weight-band',
  'place',
  'condition',
  'allergy',
  'gene',
  'lab',
  'medicine-class',
  'other-medicine',
  'symptom',
  'severity-band',
  'onset-band',
  'duration',
  'trend',
  'food-group',
]);
export type PredicateType = z.infer<typeof PredicateType>;

/** What kind of question it is, read by code: it decides which predicates may leave and what is asked. */
export const CrumbKind = z.enum([
  'cause',
  'medicine-effect',
  'interaction',
  'condition',
  'watch',
  'doctor',
  'common',
]);
export type CrumbKind = z.infer<typeof CrumbKind>;

/** Fewer people than this, by the lower bound, and the sentence may point at one of them: it does not leave. */
export const CROWD_AT_LEAST = 10_000;

/** People, at the least, in one significant digit; `words` says the same ("roughly 40,000 people …"). */
export const Crowd = z.object({
  low: z.number(),
  unit: z.literal('people'),
  words: z.string(),
  basis: z.string(),
});
export type Crowd = z.infer<typeof Crowd>;

/** Why a predicate stands as it does: the kind of question, its own words, the model here, the person, or the crowd. */
export const PredicateSource = z.enum(['kind', 'named', 'model', 'person', 'crowd']);
export type PredicateSource = z.infer<typeof PredicateSource>;

/** One attribute that may leave. `value` is what stands in the sentence now; null when it is switched off or waits for another. */
export const Predicate = z.object({
  type: PredicateType,
  label: z.string(),
  value: z.string().nullable(),
  /** From fine to coarse; the switch position "off" comes after the last. */
  lattice: z.array(z.string()),
  /** How many people at the least would fit the whole sentence with this one at that place of its lattice; as long as it. */
  crowds: z.array(z.number()),
  step: z.number().int(),
  coarser: z.string().nullable(),
  finer: z.string().nullable(),
  source: PredicateSource,
  /** The same in a sentence: "This kind of question may use it." */
  why: z.string(),
});
export type Predicate = z.infer<typeof Predicate>;

export const Refusal = z.object({
  gate: z.string(),
  reason: z.string(),
  /** Which characters of the sentence: shown to the person only. */
  start: z.number().int().optional(),
  end: z.number().int().optional(),
  /** Which predicates would help if they were coarser or off, the best first. */
  predicates: z.array(PredicateType).optional(),
});
export type Refusal = z.infer<typeof Refusal>;

/** Lattice step for each predicate; null switches it off. */
export const PredicateSteps = z.partialRecord(PredicateType, z.number().int().min(0).nullable());
export type PredicateSteps = z.infer<typeof PredicateSteps>;

/** A change that lets it pass: the steps to set, in words ("Medicine: a medicine"), and the people who then fit. */
export const Coarser = z.object({ steps: PredicateSteps, words: z.string(), low: z.number() });
export type Coarser = z.infer<typeof Coarser>;

export const CrumbInput = ClockInput.extend({
  question: z.string(),
  subject: z.string().optional(),
  provider: z.string().optional(),
  /** Several receivers of the same crumb, for a second opinion: the first is the preview's own. Goes before `provider`. */
  providers: z.array(z.string()).min(1).max(8).optional(),
  /** Another kind than code reads in the question; one of the preview's `kinds`. */
  kind: CrumbKind.optional(),
  /** What a person set. What is not named stands at its default. */
  steps: PredicateSteps.optional(),
  /** What the model here proposed (`crumb.need`), once the person took it over: only moves what they did not set. */
  proposed: z.array(PredicateType).max(PredicateType.options.length).optional(),
});

export const Preview = z.object({
  id: CrumbId,
  /** The request's body, exactly: what is hashed, shown and sent. */
  bytes: z.string(),
  sha256: z.string(),
  /** The sentence inside those bytes, for reading. */
  sentence: z.string(),
  kind: CrumbKind,
  /** Kinds that this question could be asked as, the one it is first. */
  kinds: z.array(z.object({ kind: CrumbKind, label: z.string() })),
  /** All that this kind of question may use and the vault knows. */
  predicates: z.array(Predicate),
  /** What it may use as well, but nobody wrote down. */
  unknown: z.array(z.object({ type: PredicateType, label: z.string() })),
  /** What Tend knows and keeps: plain sentences, with the parts that must not leave marked. */
  stays: z.array(z.string()),
  staysMarked: z.array(z.string()),
  refused: z.array(Refusal),
  /** When too few people fit: what would let it pass, the least change first. Empty when enough do. */
  coarser: z.array(Coarser),
  crowd: Crowd.nullable(),
  /**
   * Everything this receiver was ever told about this person and what would leave now, added up. Null while that is only this
   * crumb. `low` may be under the threshold although nothing is refused: then `words` warns.
   */
  together: Crowd.extend({
    predicates: z.array(z.object({ type: PredicateType, value: z.string() })),
  }).nullable(),
  /** What the receiver knows anyway: plain sentences. */
  knows: z.array(z.string()),
  receiver: z.object({ name: z.string(), url: z.string(), model: z.string() }).nullable(),
  /** The same bytes for each receiver that was chosen, as they would leave; `bytes` above are the first one's. Empty without a receiver. */
  letters: z.array(Letter),
  /** Why it cannot be sent now although nothing was refused ("crumbs are off"); null when it can. */
  blocked: z.string().nullable(),
  /** The same for code: which switch stands against it. */
  blockedBy: z.enum(['crumbs-off', 'local-only', 'never', 'no-receiver']).nullable(),
});
export type Preview = z.infer<typeof Preview>;

/** A kind of question, and whether the person said "never for this kind". */
export const CrumbKindState = z.object({
  kind: CrumbKind,
  label: z.string(),
  never: z.boolean(),
  may: z.array(z.object({ type: PredicateType, label: z.string() })),
});
export type CrumbKindState = z.infer<typeof CrumbKindState>;

export const CrumbKinds = z.object({ kinds: z.array(CrumbKindState) });
export type CrumbKinds = z.infer<typeof CrumbKinds>;

export const crumbRequests = {
  /** Code's own answer, at once: it waits for no model. */
  'crumb.preview': { input: CrumbInput, output: Preview },
  /** A preview made earlier, for the yes before it is sent: exactly the bytes that would leave. */
  'crumb.previewed': {
    input: z.object({ id: CrumbId }),
    output: Preview.pick({ id: true, bytes: true, sha256: true, receiver: true, letters: true }),
  },
  /**
   * Which predicates the model on this laptop thinks the question needs, of those its kind allows: to be handed to
   * `crumb.preview` as `proposed` if the person takes it over. May take seconds. `proposed` is null without a model.
   */
  'crumb.need': {
    input: CrumbInput.pick({ question: true, kind: true }),
    output: z.object({
      kind: CrumbKind,
      proposed: z.array(PredicateType).nullable(),
      model: z.string().nullable(),
    }),
  },
  /** Every kind of question, with what it may carry and whether it is allowed at all. */
  'crumb.kinds': { input: z.object({}), output: CrumbKinds },
  /** "Never for this kind", and allowed again. */
  'crumb.never': { input: z.object({ kind: CrumbKind, never: z.boolean() }), output: CrumbKinds },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
