import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Who = z.enum(['Theo', 'Priya', 'Walter', 'Ines', 'Bruno']);
const Day = z.iso.date();

/**
 * Which events of the truth. Those that did not happen (`absent`, `skipped`) only when asked for. `from` and `to` are
 * both included; `edges`: what lies a day beside `from` may be counted or not. `until`, `since` and `days` count from the
 * day of another event. `with`: only on days on which that happened too.
 */
const Select = z
  .object({
    n: z.union([z.string(), z.array(z.string())]),
    who: Who,
    from: Day,
    to: Day,
    edges: z.literal(true),
    until: z.string(),
    since: z.string(),
    days: z.number().int(),
    value: z.number(),
    min: z.number(),
    site: z.string(),
    absent: z.literal(true),
    skipped: z.literal(true),
    with: z.string(),
    /** Minutes after midnight, half open; what has no clock may be counted or not. */
    hours: z.tuple([z.number().int(), z.number().int()]),
    /** 0 is Monday. */
    weekdays: z.array(z.number().int()),
  })
  .partial()
  .required({ n: true })
  .strict();
export type Select = z.infer<typeof Select>;

const of = { of: Select };
const measured = z.enum(['count', 'mean', 'sum']).default('count');
const Simple = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.enum(['first', 'last', 'count', 'sum', 'mean', 'since', 'gap', 'usual']), ...of }),
  z.strictObject({ ask: z.literal('days'), ...of, any: z.literal(true).optional() }),
  z.strictObject({ ask: z.literal('recall'), ...of, any: z.literal(true).optional() }),
  z.strictObject({ ask: z.literal('value'), ...of, which: z.enum(['first', 'last']) }),
  z.strictObject({ ask: z.literal('extreme'), ...of, which: z.enum(['max', 'min']) }),
  z.strictObject({ ask: z.literal('latency'), ...of, to: z.array(z.string()) }),
  z.strictObject({ ask: z.literal('before-after'), ...of, pivot: z.string(), by: measured }),
  z.strictObject({ ask: z.literal('compare'), a: Select, b: Select, by: measured }),
  z.strictObject({ ask: z.literal('trend'), ...of, by: z.enum(['count', 'mean']).default('mean') }),
  z.strictObject({ ask: z.literal('who'), ...of, which: z.enum(['first', 'last']) }),
  z.strictObject({
    ask: z.literal('same-day'),
    ...of,
    which: z.enum(['last', 'max']),
    only: z.array(z.string()).optional(),
  }),
  z.strictObject({ ask: z.literal('on-day'), day: Day, by: z.string().optional() }),
  z.strictObject({ ask: z.literal('changed'), ...of, pivot: z.string() }),
  /** What was put right, and what two notes say against each other: in words of its own. */
  z.strictObject({ ask: z.literal('told'), ...of, says: z.array(z.string()) }),
  z.strictObject({ ask: z.literal('nothing'), may: Select.optional(), passage: z.literal(true).optional() }),
]);
const Truth = z.union([Simple, z.strictObject({ ask: z.literal('both'), parts: z.array(Simple) })]);
export type Truth = z.infer<typeof Truth>;

/** One question as somebody would ask it, written by hand, with what its answer is computed from. */
const Question = z.strictObject({
  id: z.string(),
  form: z.string(),
  about: Who,
  q: z.string(),
  /** It goes on from this one, which was asked just before. */
  after: z.string().optional(),
  truth: Truth,
});
export type Question = z.infer<typeof Question> & {
  readonly heldBack: boolean;
  /** Which of the two sets: the second was written later, as other people would ask, before anything was mended for it. */
  readonly set: 'first' | 'second' | 'third';
};

export function readQuestions(): Question[] {
  return [...setOf('questions.jsonl', 'first'), ...setOf('asked.jsonl', 'second')];
}

/** Of another household (`bench/thirds`), written by one hand and not by a program; half of them are held back. */
export function readThird(): Question[] {
  return setOf(join('..', 'thirds', 'questions.jsonl'), 'third').map((question) => ({
    ...question,
    heldBack: partOf(question.q, 2),
  }));
}

function setOf(name: string, set: Question['set']): Question[] {
  return readFileSync(join(import.meta.dirname, '..', 'years', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => Question.parse(JSON.parse(line)))
    .map((question) => ({ ...question, set, heldBack: partOf(question.q, 3) }));
}

/** A third or a half, by the words alone: nobody chose which. */
function partOf(words: string, parts: number): boolean {
  return createHash('sha256').update(words).digest().readUInt32BE(0) % parts === 0;
}
