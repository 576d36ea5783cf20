import { z } from 'zod';
import { CrumbId } from './ids.ts';
import { Day } from './time.ts';

const Name = z.string().trim().min(1).max(60);
const Words = z.string().trim().max(400);

/**
 * How long a receiver keeps what it gets, as its own page says. Nobody but them can know whether it is so.
 * `read` is the day the page was read: by the person, or, for what came with Tend, the day of the stored page.
 */
export const Retention = z.object({
  words: Words.min(1),
  page: z.url().max(400).nullable(),
  read: Day.nullable(),
});
export type Retention = z.infer<typeof Retention>;

/** What a person entered, per million tokens. Tend knows no prices of its own. */
export const Price = z.object({
  in: z.number().min(0).max(100_000),
  out: z.number().min(0).max(100_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency is written as EUR'),
});
export type Price = z.infer<typeof Price>;

/** Which way bytes go: `laptop` never leaves this machine, `house` stays in the network of the house, `internet` does not. */
export const Where = z.enum(['laptop', 'house', 'internet']);
export type Where = z.infer<typeof Where>;

/** Anything that speaks the OpenAI protocol. Its key is kept in the vault and never told again. */
export const Provider = z.object({
  name: z.string().min(1).max(60),
  url: z.url(),
  model: z.string().min(1).max(120),
  hasKey: z.boolean(),
  /** A machine of the person's own, as they marked it. Same preview, same ledger. */
  own: z.boolean(),
  where: Where,
  /** Without its name and password, if it has any. */
  proxy: z.string().nullable(),
  timeoutSeconds: z.number().int(),
  /** The answer comes piece by piece: then the body says `"stream":true`, and that is shown too. */
  stream: z.boolean(),
  retention: Retention.nullable(),
  price: Price.nullable(),
});
export type Provider = z.infer<typeof Provider>;

/** A name and an address to begin with; retention only where the page could be read. */
export const Preset = z.object({
  name: z.string(),
  url: z.url(),
  own: z.boolean(),
  retention: Retention.nullable(),
});
export type Preset = z.infer<typeof Preset>;

/** What one crumb to one receiver would probably cost, in the currency of its price. `basis` says what was counted. */
export const Estimate = z.object({ amount: z.number(), currency: z.string(), basis: z.string() });
export type Estimate = z.infer<typeof Estimate>;

/** The bytes for one receiver. Of one crumb, letters differ in the name of the model and whether it streams, in nothing else. */
export const Letter = z.object({
  /** What it stands under in the ledger when it was sent. The first letter's is the preview's. */
  id: CrumbId,
  receiver: z.string(),
  url: z.string(),
  model: z.string(),
  own: z.boolean(),
  where: Where,
  proxy: z.string().nullable(),
  bytes: z.string(),
  sha256: z.string(),
  retention: Retention.nullable(),
  price: Price.nullable(),
  estimate: Estimate.nullable(),
  /** What the receiver learns beside the bytes, in sentences: from the key, the account, the address it came from. */
  knows: z.array(z.string()),
});
export type Letter = z.infer<typeof Letter>;

/** Agreed to: these bytes, to this receiver. Two receivers of one model have the same bytes. */
export const Agreed = z.object({ receiver: z.string(), sha256: z.string() });
export type Agreed = z.infer<typeof Agreed>;

const ways = {
  own: z.boolean().optional(),
  /** http://, https:// or socks5://, with a name and password in it if it needs them. '' takes it away. */
  proxy: z.string().max(400).optional(),
  timeoutSeconds: z.number().int().min(5).max(900).optional(),
  stream: z.boolean().optional(),
  retention: Retention.nullable().optional(),
  price: Price.nullable().optional(),
};
const Nothing = z.object({});
const Done = z.object({ done: z.literal(true) });
const Model = z.string().trim().min(1).max(120);
const Key = z.string().max(400);

export const receiverRequests = {
  'provider.list': { input: Nothing, output: z.object({ providers: z.array(Provider) }) },
  'provider.presets': { input: Nothing, output: z.object({ presets: z.array(Preset) }) },
  /** The same name again replaces it, key and all. Nothing is sent by adding one. */
  'provider.add': {
    input: z.object({ name: Name, url: z.url(), model: Model, key: Key.optional(), ...ways }),
    output: Provider,
  },
  /**
   * Changes what is named and leaves the rest. A key that is not named stays, unless the address changes its host:
   * then it is gone, as it was given for the other one. '' takes it away.
   */
  'provider.set': {
    input: z.object({
      ...{ name: Name, newName: Name.optional(), url: z.url().optional(), model: Model.optional() },
      ...{ key: Key.optional(), ...ways },
    }),
    output: Provider,
  },
  'provider.remove': { input: z.object({ name: Name }), output: Done },
  /** What a test would send: fixed words, about nobody. Sends nothing. */
  'provider.testing': {
    input: z.object({ name: Name }),
    output: z.object({ letter: Letter, blocked: z.string().nullable() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
