import { z } from 'zod';
import { FactId } from './ids.ts';
import { CallNumber } from './numbers.ts';

/** `now`: call for help now. `today`: speak to someone today. No level ever means all is well. */
export const Level = z.enum(['now', 'today']);
export type Level = z.infer<typeof Level>;

/** `made` is the words that made the card appear, for the person only. `number` is there only when its page was checked. */
export const RedFlag = z.object({
  rule: z.string(),
  level: Level,
  text: z.string(),
  action: z.string(),
  number: z.string().optional(),
  /** Whom else to call, those that came with Tend first. The emergency number comes before all of them. */
  numbers: z.array(CallNumber).optional(),
  /** Of `text` and `action` (ISO 639-1), when it is not English: whoever reads it aloud needs to know. */
  language: z.string().optional(),
  made: z.string().optional(),
  /** The clinician's plan, a fact, that makes this `today` where it would be `now`. */
  plan: FactId.optional(),
});
export type RedFlag = z.infer<typeof RedFlag>;

/** Of words that are plainly not English: warnings of the ten commonest emergencies only, or none are looked for in them. */
export const Watched = z.enum(['some', 'none']);
export type Watched = z.infer<typeof Watched>;
