import type { Answer } from '../contract/index.ts';
import type { Llm } from '../llm/index.ts';

/** For now code's own words stand. */
export async function word(
  answer: Answer,
  _writer: { readonly name: string },
  _llm: Pick<Llm, 'generate'>,
  _signal: AbortSignal | undefined,
): Promise<Answer> {
  return answer;
}
