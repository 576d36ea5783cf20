import { z } from 'zod';
import { Day } from './plans.ts';
import { ClockInput, Instant } from './time.ts';

/** How far an export is, in entries. The last word is `done` or `failed`. */
export const ExportProgress = z.object({
  step: z.enum(['writing', 'done', 'failed']),
  done: z.number(),
  total: z.number(),
});
export type ExportProgress = z.infer<typeof ExportProgress>;

/** What was written. `folder` is its name; `path`, where it is, is told to a terminal only. Nothing of it is encrypted. */
export const Exported = z.object({
  folder: z.string(),
  path: z.string().optional(),
  format: z.number().int(),
  /** Rows of each kind, as the export's last line says. */
  counts: z.record(z.string(), z.number().int()),
  /** Photos and files that were copied, and those whose bytes could not be read any more. */
  files: z.number().int(),
  unreadable: z.number().int(),
  bytes: z.number().int(),
});
export type Exported = z.infer<typeof Exported>;

/** Of everybody, or of one `subject`; of all time, or of entries that begin in a span. `files`: photos and files too. */
const Scope = ClockInput.extend({
  passphrase: z.string().min(1).max(1024),
  subject: z.string().optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  files: z.boolean().optional(),
});

/** Each day of the span for one thing. `noted`: it was there. `not-there`: looked for, not there. `not-looked`: neither. */
export const DayMark = z.enum(['noted', 'not-there', 'not-looked']);
export type DayMark = z.infer<typeof DayMark>;

/** One span of one person's journal on paper. Every sentence is Tend's but those named `words`, which are a person's. */
export const Sheet = z.object({
  title: z.string(),
  span: z.string(),
  /** For the top of every page: whom, when, and that it is not verified. */
  running: z.string(),
  head: z.array(z.object({ label: z.string(), text: z.string() })),
  notice: z.string(),
  emergency: z.string(),
  /** Said when it is the invented example. */
  sample: z.string().optional(),
  known: z.object({
    title: z.string(),
    rows: z.array(z.object({ kind: z.string(), words: z.string(), how: z.string() })),
  }),
  medicines: z.object({
    title: z.string(),
    note: z.string(),
    prescribedTitle: z.string(),
    takenTitle: z.string(),
    /** `words` null: nothing stands in the journal as prescribed. `name`: what the doses were noted under. */
    rows: z.array(
      z.object({ words: z.string().nullable(), how: z.string(), name: z.string(), taken: z.string() }),
    ),
    none: z.string(),
  }),
  looked: z.object({
    title: z.string(),
    note: z.string(),
    columns: z.object({
      what: z.string(),
      noted: z.string(),
      notThere: z.string(),
      notLooked: z.string(),
    }),
    legend: z.record(DayMark, z.string()),
    /** `marks`, one a day, only where the span is short enough to be drawn. */
    rows: z.array(
      z.object({
        what: z.string(),
        noted: z.string(),
        notThere: z.string(),
        notLooked: z.string(),
        marks: z.array(DayMark).optional(),
      }),
    ),
    none: z.string(),
  }),
  days: z.object({
    title: z.string(),
    note: z.string(),
    days: z.array(
      z.object({
        title: z.string(),
        /** `made`: the words are a sentence of Tend's. */
        entries: z.array(
          z.object({
            time: z.string(),
            words: z.string(),
            more: z.string(),
            made: z.literal(true).optional(),
          }),
        ),
        /** Said in place of entries. */
        none: z.string().optional(),
      }),
    ),
  }),
  foot: z.string(),
});
export type Sheet = z.infer<typeof Sheet>;

/** More would be no page any more. */
export const MOST_SHEET_DAYS = 366;

export const exchangeRequests = {
  /** Writes a new folder of JSON Lines and CSV into `folder`, in the clear (docs/export-format.md). */
  'export.write': { input: Scope.extend({ folder: z.string().min(1).max(4096) }), output: Exported },
  /** For the window, which knows no folders: main asks the person for one. */
  'export.choose': { input: Scope, output: z.union([Exported, z.object({ cancelled: z.literal(true) })]) },
  /** Stops the one that is being written; nothing of it stays. */
  'export.stop': { input: z.object({}), output: z.object({ done: z.literal(true) }) },
  /** One page of a span to print or to keep, first and last day included. */
  'sheet.read': {
    input: ClockInput.extend({ subject: z.string().optional(), from: Day, to: Day }),
    output: Sheet,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
