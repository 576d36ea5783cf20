import { z } from 'zod';

export const ModelTask = z.enum(['embed', 'word']);
export type ModelTask = z.infer<typeof ModelTask>;

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
  /** How it was measured, in one sentence; "not examined by us yet" otherwise. */
  measured: z.string(),
});
export type ModelInfo = z.infer<typeof ModelInfo>;

export const ModelsStatus = z.object({
  models: z.array(ModelInfo),
  backend: z.string().nullable(),
  threads: z.number().int().nullable(),
  folder: z.string(),
});
export type ModelsStatus = z.infer<typeof ModelsStatus>;
