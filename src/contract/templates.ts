import { z } from 'zod';
import { EntryId } from './ids.ts';
import { EventDraft, LineInput } from './journal.ts';
import { Reader } from './reader.ts';
import { At, ClockInput } from './time.ts';

export const TemplateId = z.uuid().brand<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;

/** A name for a note that is written again and again ("usual breakfast"). It points at the note and goes with it. */
export const Template = z.object({
  id: TemplateId,
  name: z.string(),
  entry: EntryId,
  subject: z.string(),
  text: z.string(),
});
export type Template = z.infer<typeof Template>;

const TemplateName = z.string().trim().min(2).max(60);

/** What a line like "same breakfast" repeats: an earlier note's events, at the line's own time. Nothing is kept by asking. */
export const Repeat = z.object({
  /** Absent when the line repeats nothing, or nothing like it was found. */
  of: z.object({ entry: EntryId, text: z.string(), at: At, name: z.string().optional() }).optional(),
  events: z.array(EventDraft),
});
export type Repeat = z.infer<typeof Repeat>;

/** What a chat model read out of the words that code left over. Each is unconfirmed until a person keeps it. */
export const Proposals = z.object({ events: z.array(EventDraft), model: z.string().optional() });
export type Proposals = z.infer<typeof Proposals>;

export const templateRequests = {
  'template.list': {
    input: Reader.extend({ subject: z.string().optional() }),
    output: z.object({ templates: z.array(Template) }),
  },
  /** A note with a warning is never one. A note has one name: another takes its place. */
  'template.add': {
    input: ClockInput.extend(Reader.shape).extend({ entry: EntryId, name: TemplateName }),
    output: Template,
  },
  'template.rename': {
    input: Reader.extend({ id: TemplateId, name: TemplateName }),
    output: Template,
  },
  'template.remove': { input: z.object({ id: TemplateId }), output: z.object({ done: z.literal(true) }) },
  /** What a line repeats, when it says that it does. */
  'line.repeat': { input: LineInput, output: Repeat },
  /** How a line that was begun has gone on before, about the same person. */
  'line.complete': {
    input: LineInput,
    output: z.object({ rest: z.string().optional() }),
  },
  /** Lets the chat model propose events for what code left over. `stream` names it, to be stopped by. */
  'line.propose': { input: LineInput.extend({ stream: z.string() }), output: Proposals },
  'line.propose.stop': {
    input: z.object({ stream: z.string() }),
    output: z.object({ done: z.literal(true) }),
  },
};
