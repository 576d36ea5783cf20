import { z } from 'zod';
import { NumberId } from './ids.ts';

/** Whom a number reaches: it stands on the warnings of its kind. */
export const NumberKind = z.enum(['emergency', 'poison', 'crisis', 'doctor']);
export type NumberKind = z.infer<typeof NumberKind>;

/** Letters, digits and ordinary signs on one line: a mark that turns the reading direction would make another number of it. */
const Label = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'a label is a few words on one line');
/** As people write it, with an extension at most. Whether there is such a number is another question. */
const Dialled = z
  .string()
  .trim()
  .max(40)
  .regex(
    /^\+?[\d(][\d ()./-]{0,30}(?:(?:ext\.?|x) ?\d{1,7})?$/i,
    'a number is written in digits, as +44 20 7188 7188 or 116 117',
  );

/** A number on a warning, beside the country's emergency number. */
export const CallNumber = z.object({
  kind: NumberKind,
  label: Label,
  number: Dialled,
  /** Added by the person; built-in ones stand above. */
  own: z.boolean(),
});
export type CallNumber = z.infer<typeof CallNumber>;

/** One the person added. Without a country it stands wherever they are. */
export const OwnNumber = CallNumber.omit({ own: true }).extend({
  id: NumberId,
  country: z.string().length(2).optional(),
  /** Also at the lock screen: then it lies beside the vault in the clear. */
  lockScreen: z.boolean(),
});
export type OwnNumber = z.infer<typeof OwnNumber>;

/** One that came with Tend. It cannot be erased or replaced. `page` is where it was read, and when. */
export const BuiltInNumber = CallNumber.omit({ own: true }).extend({
  page: z.url().optional(),
  readOn: z.string().optional(),
});
export type BuiltInNumber = z.infer<typeof BuiltInNumber>;

/** At most this many at the lock screen, whose file is in the clear. */
export const MOST_AT_THE_DOOR = 8;

export const numberRequests = {
  /** Those that would stand on a warning about the subject, and all that were added, for whatever country. */
  'number.list': {
    input: z.object({ subject: z.string().optional() }),
    output: z.object({
      /** ISO 3166 code that the built-in ones are of; '' when none is known. */
      country: z.string(),
      builtIn: z.array(BuiltInNumber),
      own: z.array(OwnNumber),
    }),
  },
  'number.add': {
    input: z.object({
      ...{ kind: NumberKind, label: Label, number: Dialled },
      country: z.string().length(2).optional(),
      lockScreen: z.boolean().optional(),
      /** The person looked at it again: it is kept although no such number is known. */
      sure: z.boolean().optional(),
    }),
    output: OwnNumber,
  },
  'number.set': { input: z.object({ id: NumberId, lockScreen: z.boolean() }), output: OwnNumber },
  'number.remove': { input: z.object({ id: NumberId }), output: z.object({ done: z.literal(true) }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
