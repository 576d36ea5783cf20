import { type Answer, type Claim, TendError } from '../contract/index.ts';
import type { GenerateRequest, Llm } from '../llm/index.ts';
import { fault } from './check.ts';

const MOST_SENTENCES = 6;
/** A few hundred tokens at most: nobody waits for a prompt. */
const MOST_CHARS = 1_100;
const LONGEST_CHARS = 320;

/** The fixed part of the task, evaluated once and kept warm. It holds nothing personal, and never must. */
export const task: Pick<GenerateRequest, 'task' | 'system' | 'shots'> = {
  task: 'word',
  system:
    'You put sentences from a health journal into plain, kind words. One sentence for each numbered fact, in the same order. ' +
    'Keep every number, date, time, unit and name exactly as it stands and in the same order. Keep "written down" or say "noted" or "recorded". ' +
    'Add nothing: no advice, no judgement, no reason, no greeting. If a fact cannot be said more simply, repeat it.',
  shots: [
    {
      user: 'Facts:\n1. Nausea was written down 3 times from 2 to 9 May, on 3 of the 5 days that have any note about it.\n2. Ibuprofen was last written down on 4 May at 18:30 (200 mg), 6 days ago.',
      assistant: JSON.stringify({
        sentences: [
          'Nausea was noted 3 times from 2 to 9 May, on 3 of the 5 days that have any note about it.',
          'The last note of ibuprofen is from 4 May at 18:30 (200 mg), 6 days ago.',
        ],
      }),
    },
    {
      user: 'Facts:\n1. Hives was noticed within 40 min of strawberry, on 11 June at 15:20.\n2. 2 notes say that there was no cough: on 1 June and on 3 June.',
      assistant: JSON.stringify({
        sentences: [
          'Hives were noticed within 40 min of strawberry, on 11 June at 15:20.',
          'There are 2 notes that say there was no cough: on 1 June and on 3 June.',
        ],
      }),
    },
    {
      user: 'Facts:\n1. The highest headache written down in March: 7/10, on 12 March around 14:00. It is the highest of 9 notes that give a number out of 10.',
      assistant: JSON.stringify({
        sentences: [
          'The highest headache noted in March was 7/10, on 12 March around 14:00, the highest of 9 notes that give a number out of 10.',
        ],
      }),
    },
  ],
};

/**
 * Lets a model word code's known sentences. Each wording is checked against its own sentence and stands only if it says
 * the same; what fails, or a model that fails or is stopped, leaves code's words.
 */
export async function word(
  answer: Answer,
  writer: { readonly name: string },
  llm: Pick<Llm, 'generate'>,
  context: { readonly nowMs: number; readonly zone: string },
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const chosen = choose(answer.known);
  if (chosen.length === 0 || signal?.aborted === true) return answer;
  const sentences = await ask(chosen, llm, signal);
  if (sentences === null) return answer;
  const pronouns = (answer.question.toLowerCase().match(/\b(?:she|he|they|her|his|their|i|my)\b/g) ??
    []) as string[];
  const setting = { ...context, allowed: [answer.subject, ...pronouns] };
  let dropped = 0;
  const worded = new Map<Claim, string>();
  for (const [at, claim] of chosen.entries()) {
    const sentence = sentences[at]?.replace(/^\s*\d+[.)]\s+/, '').trim();
    if (sentence === undefined || sentence === claim.text) continue;
    if (fault(claim.text, sentence, setting) === null) worded.set(claim, sentence);
    else dropped += 1;
  }
  return {
    ...answer,
    known: answer.known.map((claim) => {
      const text = worded.get(claim);
      return text === undefined ? claim : { ...claim, text, byCode: false };
    }),
    dropped,
    model: writer.name,
  };
}

/** A person's own words and a passage are quoted, never worded. */
function choose(claims: readonly Claim[]): Claim[] {
  const chosen: Claim[] = [];
  let chars = 0;
  for (const claim of claims) {
    if (chosen.length === MOST_SENTENCES) break;
    if (/[“"]/.test(claim.text) || claim.text.length > LONGEST_CHARS) continue;
    if (chars + claim.text.length > MOST_CHARS) continue;
    chosen.push(claim);
    chars += claim.text.length;
  }
  return chosen;
}

async function ask(
  claims: readonly Claim[],
  llm: Pick<Llm, 'generate'>,
  signal: AbortSignal | undefined,
): Promise<string[] | null> {
  const longest = Math.max(...claims.map((claim) => claim.text.length));
  try {
    const text = await llm.generate({
      ...task,
      prompt: `Facts:\n${claims.map((claim, at) => `${at + 1}. ${claim.text}`).join('\n')}`,
      schema: {
        type: 'object',
        properties: {
          sentences: {
            type: 'array',
            minItems: claims.length,
            maxItems: claims.length,
            items: { type: 'string', maxLength: Math.ceil(longest * 1.5) + 40 },
          },
        },
        required: ['sentences'],
        additionalProperties: false,
      },
      maxTokens: Math.ceil(claims.reduce((sum, claim) => sum + claim.text.length, 0) / 2) + 60,
      ...(signal === undefined ? {} : { signal }),
    });
    return sentencesOf(text);
  } catch (thrown) {
    // Stopped, crashed or gone: code's answer is complete without it.
    if (thrown instanceof TendError) return null;
    throw thrown;
  }
}

function sentencesOf(text: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('sentences' in parsed)) return null;
    const { sentences } = parsed;
    return Array.isArray(sentences) ? sentences.map((each) => (typeof each === 'string' ? each : '')) : null;
  } catch {
    // Cut off in the middle: nothing of it is used.
    return null;
  }
}
