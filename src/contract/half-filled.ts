import { z } from 'zod';
import { AttachmentId, EntryId, EventId } from './ids.ts';
import { ExposedTo } from './journal.ts';
import { Reader } from './reader.ts';

const Typed = z.string().max(2000);
/** A strength or a number as text, while it is being written. */
const Line = z.object({ name: Typed, value: Typed, unit: Typed });
/** `by`: out of ten, in a word, or the name of a scale behind a space. */
const Rated = z.object({ by: Typed, value: z.number().nullable(), label: Typed });

/** Every field of every form as text; only those of the kind that is chosen are kept. */
export const FormFields = z.object({
  kind: z.enum(['dose', 'exposure', 'observation', 'reaction', 'wound', 'note']),
  day: Typed,
  time: Typed,
  minutes: Typed,
  untilDay: Typed,
  untilTime: Typed,
  words: Typed,
  product: Typed,
  ingredients: z.array(Line).max(40).readonly(),
  amount: Typed,
  unit: Typed,
  route: Typed,
  taken: z.enum(['taken', 'partial', 'skipped', 'refused']),
  givenBy: Typed,
  to: ExposedTo,
  of: z.enum(['symptom', 'mood', 'sleep', 'measurement']),
  name: Typed,
  madeOf: Typed,
  site: Typed,
  absent: z.boolean(),
  rated: Rated,
  suspects: z.array(EventId).max(60).readonly(),
  lengthMm: Typed,
  widthMm: Typed,
  depthMm: Typed,
  exudate: Typed,
  pain: z.number().nullable(),
  photos: z.array(AttachmentId).max(60).readonly(),
});
export type FormFields = z.infer<typeof FormFields>;

/** A form that is being filled in, and about whom. `entry`: the note that is being changed. */
export const HalfFilled = z.object({
  subject: z.string(),
  entry: EntryId.optional(),
  /** Only its writer is to see the note. */
  private: z.literal(true).optional(),
  fields: FormFields,
});
export type HalfFilled = z.infer<typeof HalfFilled>;

/** One for each writer, who alone finds it again. */
export const halfFilledRequests = {
  'form.draft.get': { input: Reader, output: z.object({ draft: HalfFilled.optional() }) },
  /** Without a draft nothing is half filled in any more. */
  'form.draft.set': {
    input: Reader.extend({ draft: HalfFilled.optional() }),
    output: z.object({ done: z.literal(true) }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
