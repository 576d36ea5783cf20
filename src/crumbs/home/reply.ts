import { z } from 'zod';

/** What a reply says, out of the two shapes an OpenAI-compatible server answers in. */
export type Said = {
  readonly text: string;
  /** Whether it says itself that it is at its end. */
  readonly whole: boolean;
};

const Content = z.union([z.string(), z.array(z.object({ type: z.string(), text: z.string().optional() }))]);
const Completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: Content }), finish_reason: z.string().nullish() }))
    .min(1),
});
const Piece = z.object({
  choices: z.array(
    z.object({ delta: z.object({ content: Content.nullish() }), finish_reason: z.string().nullish() }),
  ),
});

/** Undefined when it can't be read, or holds something other than text. Whatever else it asks for (tools, files) is not looked at. */
export function readReply(body: string): Said | undefined {
  return body.trimStart().startsWith('{') ? readWhole(body) : readPieces(body);
}

function readWhole(body: string): Said | undefined {
  const [choice] = Completion.safeParse(json(body)).data?.choices ?? [];
  if (choice === undefined) return undefined;
  return { text: textOf(choice.message.content), whole: choice.finish_reason !== 'length' };
}

/** Server-sent events, as far as they came. */
function readPieces(body: string): Said | undefined {
  let text = '';
  let whole = false;
  let any = false;
  for (const line of body.split(/\r\n|\n|\r/)) {
    if (!line.startsWith('data:')) continue;
    const data = line.slice('data:'.length).trim();
    if (data === '[DONE]') {
      whole = any;
      break;
    }
    const [choice] = Piece.safeParse(json(data)).data?.choices ?? [];
    if (choice === undefined) continue;
    any = true;
    text += textOf(choice.delta.content ?? '');
    if (choice.finish_reason != null) whole = choice.finish_reason !== 'length';
    if (choice.finish_reason != null) break;
  }
  return any ? { text, whole } : undefined;
}

function textOf(content: z.infer<typeof Content>): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Without what some models think aloud first, and without control, invisible and direction-changing characters, which could show other words than are there. */
export function plainText(text: string): string {
  return (
    withoutThoughts(text)
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // Marks of sources we never see; here they would look like Tend's own.
      .replace(/ ?\[[\^a-z]?\d{1,3}\](?!\()/giu, '')
      .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu, '')
      .trim()
  );
}

function withoutThoughts(text: string): string {
  const [opening, closing] = ['<think>', '</think>'];
  const start = text.trimStart();
  if (!start.startsWith(opening)) return text;
  const end = start.indexOf(closing);
  return end < 0 ? '' : start.slice(end + closing.length);
}
