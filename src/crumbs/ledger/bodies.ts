import { z } from 'zod';
import { CrumbId, Left, RedFlag, Retention } from '../../contract/index.ts';

/**
 * What a row says about what left. It can be forgotten: then its hash stays in the envelope. `salt` is random and goes with it,
 * since few sentences are possible and a bare hash could be guessed back.
 */
export const IntentContent = z.object({
  url: z.string(),
  model: z.string(),
  bytes: z.string(),
  sha256: z.string(),
  predicates: z.array(Left),
  crowd: z.number(),
  consent: z.string(),
  /** Public id of whom it is about. */
  subject: z.string().nullable(),
  together: CrumbId.nullable(),
  own: z.boolean(),
  retention: Retention.nullable(),
  salt: z.string(),
});
export type IntentContent = z.infer<typeof IntentContent>;

export const OutcomeContent = z.object({
  status: z.number().nullable(),
  answer: z.string().nullable(),
  folded: z.array(z.string()),
  redFlags: z.array(RedFlag),
  error: z.string().nullable(),
  salt: z.string(),
});
export type OutcomeContent = z.infer<typeof OutcomeContent>;

/** `unknown`: it may have left, and is never sent again by itself. */
export const OutcomeState = z.enum(['answered', 'failed', 'unknown']);

const chained = { v: z.literal(2), crumb: CrumbId, at: z.string(), atMs: z.number(), previous: z.string() };

/** What stays for ever, and what the hash of a row covers. `content` is the SHA-256 of the content's text. */
export const Envelope = z.discriminatedUnion('kind', [
  z.object({
    ...chained,
    kind: z.literal('intent'),
    receiver: z.string(),
    purpose: z.enum(['crumb', 'test']),
    content: z.string(),
  }),
  z.object({ ...chained, kind: z.literal('outcome'), state: OutcomeState, content: z.string() }),
  z.object({ ...chained, kind: z.literal('answer-forgotten') }),
  z.object({ ...chained, kind: z.literal('forgotten') }),
]);
export type Envelope = z.infer<typeof Envelope>;

/** Rows of the first version: one body, hash and all. They stay as they were written. */
export const FirstIntent = z.object({
  kind: z.literal('intent'),
  crumb: CrumbId,
  at: z.string(),
  atMs: z.number(),
  receiver: z.string(),
  url: z.string(),
  model: z.string(),
  bytes: z.string(),
  sha256: z.string(),
  predicates: z.array(Left),
  crowd: z.number(),
  consent: z.string(),
  previous: z.string(),
});
export const FirstOutcome = z.object({
  kind: z.literal('outcome'),
  crumb: CrumbId,
  atMs: z.number(),
  state: OutcomeState,
  status: z.number().nullable(),
  answer: z.string().nullable(),
  folded: z.array(z.string()),
  redFlags: z.array(RedFlag),
  error: z.string().nullable(),
  previous: z.string(),
});
