import { z } from 'zod';
// Part of the program: a bundle carries it inside.
import catalogue from '../../models/catalogue.json' with { type: 'json' };
import { ModelTask } from '../contract/index.ts';

/** Where a model's file can be had from, tried in order. `pip` is for set-up from source only; the app uses `url`. */
const Source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('repository'), path: z.string() }),
  z.object({ kind: z.literal('url'), url: z.url({ protocol: /^https$/ }) }),
  z.object({ kind: z.literal('pip'), prefix: z.string(), count: z.number().int(), version: z.string() }),
]);

/** What is known of a model before it is loaded. The hash is its identity: vectors carry it. */
const CatalogueModel = z.object({
  id: z.string(),
  name: z.string(),
  file: z.string().regex(/^[A-Za-z0-9._-]+\.gguf$/, 'a plain file name'),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  licence: z.string(),
  task: ModelTask,
  dimensions: z.number().int().optional(),
  /** Tokens of context it is opened with. */
  contextTokens: z.number().int(),
  default: z.boolean(),
  purpose: z.string(),
  trainedOn: z.string(),
  measured: z.string(),
  sources: z.array(Source).min(1),
});
export type CatalogueModel = z.infer<typeof CatalogueModel>;

export const Catalogue = z.object({ version: z.literal(1), models: z.array(CatalogueModel).min(1) });
export type Catalogue = z.infer<typeof Catalogue>;

/** `models/catalogue.json`, checked. A broken one is our own mistake and throws. */
export function readCatalogue(): Catalogue {
  return Catalogue.parse(catalogue);
}
