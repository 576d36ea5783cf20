import { z } from 'zod';
import { halfFilledRequests } from './half-filled.ts';
import { AttachmentId, EntryId, EventId } from './ids.ts';
import { Added, ExposedTo } from './journal.ts';
import { Day } from './plans.ts';
import { Reader } from './reader.ts';
import { RedFlag, Watched } from './safety.ts';
import { ScaleName } from './scales.ts';
import { ClockInput } from './time.ts';

/** `HH:MM` on the clock of the place. */
const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time is written as 20:10');
const Moment = z.object({ day: Day, time: Time.optional() });

/** When it was: a day, with a time where it is known; how long, or until when. */
export const FormTime = Moment.extend({
  minutes: z
    .number()
    .positive()
    .max(60 * 24 * 31)
    .optional(),
  until: z.object({ day: Day, time: Time }).optional(),
});
export type FormTime = z.infer<typeof FormTime>;

/** A unit in words or UCUM ("mcg", "ug", "tablets"); empty where there is none: the number is kept and marked. */
const Quantity = z.object({ value: z.number().min(0).max(1e9), unit: z.string().trim().max(40) });
export type FormQuantity = z.infer<typeof Quantity>;

/** A number from 0 to 10 as in "3/10", a number on a scale of one's own, or a word. A slider nobody touched is not here. */
export const FormSeverity = z.union([
  z.object({ value: z.number(), scale: ScaleName.optional() }),
  z.object({ label: z.string().trim().min(1).max(40) }),
]);
export type FormSeverity = z.infer<typeof FormSeverity>;

const Name = z.string().trim().min(1).max(120);
const common = {
  /** Now, where it is left out. */
  when: FormTime.optional(),
  /** What the person adds in their own words. */
  words: z.string().trim().max(1500).optional(),
};

export const Form = z.discriminatedUnion('kind', [
  /** Named by its product, its ingredients, or both. */
  z.object({
    kind: z.literal('dose'),
    product: z.string().trim().max(120).optional(),
    ingredients: z.array(z.object({ name: Name, strength: Quantity.optional() })).max(12),
    amount: Quantity.optional(),
    route: z.string().trim().max(60).optional(),
    taken: z.enum(['taken', 'partial', 'skipped', 'refused']),
    givenBy: z.string().trim().max(80).optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('exposure'),
    to: ExposedTo,
    name: Name,
    /** Of a food. */
    ingredients: z.array(Name).max(30).optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('observation'),
    of: z.enum(['symptom', 'mood', 'sleep', 'measurement']),
    /** Of a symptom or a measurement. */
    name: Name.optional(),
    site: z.string().trim().max(100).optional(),
    absent: z.boolean().optional(),
    severity: FormSeverity.optional(),
    amount: Quantity.optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('reaction'),
    name: Name,
    site: z.string().trim().max(100).optional(),
    severity: FormSeverity.optional(),
    /** Doses and exposures of the same person, in whatever note. */
    suspects: z.array(EventId).max(20),
    ...common,
  }),
  z.object({
    kind: z.literal('wound'),
    site: z.string().trim().max(100).optional(),
    lengthMm: z.number().positive().max(2000).optional(),
    widthMm: z.number().positive().max(2000).optional(),
    depthMm: z.number().positive().max(2000).optional(),
    exudate: z.string().trim().max(60).optional(),
    /** 0 to 10. */
    pain: z.number().min(0).max(10).optional(),
    /** Staged, or beside the entry already. */
    photos: z.array(AttachmentId).max(20),
    ...common,
  }),
  /** Words that are kept as they are, and read as nothing. */
  z.object({ kind: z.literal('note'), ...common, words: z.string().trim().min(1).max(1500) }),
]);
export type Form = z.infer<typeof Form>;
export type FormKind = Form['kind'];

const About = ClockInput.extend({ subject: z.string().optional(), observer: z.string().optional() });

/** What a form would be kept as. `notes` are sentences to read, none of which stands in the way. */
export const FormReading = z.object({
  text: z.string(),
  notes: z.array(z.string()),
  /** What a food and its ingredients usually contain. */
  contains: z.array(z.object({ name: z.string(), allergens: z.string() })),
  doseQuestions: z.array(z.string()),
  redFlags: z.array(RedFlag),
  watched: Watched.optional(),
});
export type FormReading = z.infer<typeof FormReading>;

export const formRequests = {
  ...halfFilledRequests,
  'form.read': { input: About.extend({ form: Form, entry: EntryId.optional() }), output: FormReading },
  'form.add': { input: About.extend({ form: Form, private: z.boolean().optional() }), output: Added },
  'form.edit': { input: ClockInput.extend(Reader.shape).extend({ id: EntryId, form: Form }), output: Added },
  /** The form that an entry was made from, filled as the entry stands now. */
  'form.of': { input: Reader.extend({ id: EntryId }), output: z.object({ form: Form }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
