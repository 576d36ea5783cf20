import { z } from 'zod';

/** The body of an OpenAI-compatible request as Tend writes it: a model's name and one sentence. No id, no user, no memory. */
const Body = z.strictObject({
  model: z.string(),
  messages: z.tuple([z.strictObject({ role: z.literal('user'), content: z.string() })]),
  stream: z.literal(true).optional(),
});

/** Exactly the bytes that are shown, hashed and sent (UTF-8). */
export function requestBody(model: string, sentence: string, stream = false): string {
  const body: z.infer<typeof Body> = { model, messages: [{ role: 'user', content: sentence }] };
  return JSON.stringify(stream ? { ...body, stream } : body);
}

/** What such bytes say, read back before they leave. Undefined when they say anything else besides. */
export function readBody(bytes: string): { model: string; sentence: string; stream: boolean } | undefined {
  try {
    const { model, messages, stream = false } = Body.parse(JSON.parse(bytes));
    const sentence = messages[0].content;
    // Not one byte more than this function would write.
    return requestBody(model, sentence, stream) === bytes ? { model, sentence, stream } : undefined;
  } catch {
    return undefined;
  }
}
