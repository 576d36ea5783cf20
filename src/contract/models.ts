import { z } from 'zod';

export const ModelTask = z.enum(['embed', 'word']);
export type ModelTask = z.infer<typeof ModelTask>;

/**
 * What a chat model may be asked to do. Each is a part of the exam, and a model that did not pass a part is never given that task.
 * wording: say code's finished sentences more kindly · question: read a question that code cannot · events: name what a line's left-over words
 * are · support: does this evidence support this sentence · needed: which attributes a question from outside needs
 */
export const ExamTask = z.enum(['wording', 'question', 'events', 'support', 'needed']);
export type ExamTask = z.infer<typeof ExamTask>;

/** One thing that was counted: `value` of `of`, and where the mark lies that decides. */
export const ExamFigure = z.object({
  name: z.string(),
  value: z.number().int().min(0),
  of: z.number().int().min(0),
  /** Passed at this share or more, or at this share or less; a figure without a mark is only told. */
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});
export type ExamFigure = z.infer<typeof ExamFigure>;

/** How a model did in one part of the exam. Nothing personal: the exam's items are Tend's own. */
export const ExamResult = z.object({
  task: ExamTask,
  /** Of the prompt, the items and the marks: a result of another version does not count. */
  version: z.string(),
  passed: z.boolean(),
  items: z.number().int(),
  figures: z.array(ExamFigure),
  /** The day it was taken, and the llama.cpp that ran it. */
  date: z.string(),
  build: z.string(),
});
export type ExamResult = z.infer<typeof ExamResult>;

/** What a model is trusted with. `measured`: on this computer, or by Tend's makers and shipped with it. */
export const Trust = z.object({
  task: ExamTask,
  state: z.enum(['passed', 'failed', 'unexamined']),
  measured: z.enum(['here', 'shipped']).optional(),
  result: ExamResult.optional(),
});
export type Trust = z.infer<typeof Trust>;

export const ModelInfo = z.object({
  id: z.string(),
  name: z.string(),
  file: z.string(),
  bytes: z.number(),
  licence: z.string(),
  task: ModelTask,
  purpose: z.string(),
  trainedOn: z.string(),
  source: z.string(),
  state: z.enum(['absent', 'fetching', 'present', 'damaged']),
  loaded: z.boolean(),
  /** The one of its task that works, when it is here. */
  inUse: z.boolean(),
  /** How it was measured, in one sentence; "not examined by us yet" otherwise. */
  measured: z.string(),
  /** One for each part of the exam; none for a model that does not chat. */
  trust: z.array(Trust),
});
export type ModelInfo = z.infer<typeof ModelInfo>;

/** How far an examination is: items of the part that is being taken, and whole parts. */
export const ExamProgress = z.object({
  id: z.string(),
  task: ExamTask,
  done: z.number().int(),
  of: z.number().int(),
  partsDone: z.number().int(),
  parts: z.number().int(),
});
export type ExamProgress = z.infer<typeof ExamProgress>;

export const ModelsStatus = z.object({
  models: z.array(ModelInfo),
  backend: z.string().nullable(),
  threads: z.number().int().nullable(),
  /** Which llama.cpp computes; known once a model was loaded. */
  build: z.string().nullable(),
  folder: z.string(),
});
export type ModelsStatus = z.infer<typeof ModelsStatus>;
