import { type Answer, type AskStep, type Claim, TendError } from '../contract/index.ts';
import type { Llm, Prefix } from '../llm/index.ts';
import { fault } from './check.ts';
import { secondReading } from './second-reading.ts';

const MOST_SENTENCES = 6;
/** A few hundred tokens at most: nobody waits for a prompt. */
const MOST_CHARS = 1_100;
const LONGEST_CHARS = 320;

/** The fixed part of the task, evaluated once and kept warm. It holds nothing personal, and never must. */
export const task: Prefix = {
  task: 'wording',
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
      user: 'Facts:\n1. The highest headache written down in March: 7/10, on 12 March around 14:00. It is the highest of 9 notes with a number out of 10.',
      assistant: JSON.stringify({
        sentences: [
          'The highest headache noted in March was 7/10, on 12 March around 14:00, the highest of 9 notes with a number out of 10.',
        ],
      }),
    },
  ],
};

export type Wording = {
  readonly llm: Pick<Llm, 'writer' | 'generate' | 'weigh'>;
  readonly nowMs: number;
  readonly zone: string;
  readonly signal: AbortSignal | undefined;
  readonly onStep: ((step: AskStep) => void) | undefined;
};

/**
 * Lets a model word code's known sentences. Each wording is checked against its own sentence by code, and then read a second
 * time by a model that passed its exam for that; it stands only if both find that it says the same. What fails, or a model that fails
 * or is stopped, leaves code's words: these are never asked about.
 */
export async function word(answer: Answer, writer: { readonly name: string }, how: Wording): Promise<Answer> {
  const { llm, signal, onStep } = how;
  const chosen = choose(answer.known);
  if (chosen.length === 0 || signal?.aborted === true) return answer;
  const sentences = await ask(chosen, how);
  if (sentences === null) return answer;
  const { passed, failed } = checked(answer, chosen, sentences, how);
  const again = llm.writer('support') !== null;
  const verdicts = again
    ? await secondReading(
        passed.map(({ claim, sentence }) => ({ evidence: claim.text, sentence })),
        llm,
        { signal, onStep },
      )
    : undefined;
  const worded = new Map(
    passed
      .filter((_, at) => verdicts === undefined || verdicts[at] === 'yes')
      .map(({ claim, sentence }) => [claim, sentence]),
  );
  return {
    ...answer,
    known: answer.known.map((claim) => {
      const text = worded.get(claim);
      return text === undefined ? claim : { ...claim, text, byCode: false };
    }),
    // What was not read before it was stopped did not fail.
    dropped: failed + (verdicts ?? []).filter((verdict) => verdict !== 'yes').length,
    model: writer.name,
  };
}

type Passed = { readonly claim: Claim; readonly sentence: string };

/** The sentences that say, by code's check, what their fact says; and how many do not. */
function checked(
  answer: Answer,
  chosen: readonly Claim[],
  sentences: readonly string[],
  context: Pick<Wording, 'nowMs' | 'zone'>,
): { readonly passed: readonly Passed[]; readonly failed: number } {
  const pronouns = answer.question.toLowerCase().match(/\b(?:she|he|they|her|his|their|i|my)\b/g) ?? [];
  const { nowMs, zone } = context;
  const setting = { nowMs, zone, allowed: [answer.subject, ...pronouns] };
  const other = chosen.flatMap((claim, at) => {
    const sentence = sentences[at]?.replace(/^\s*\d+[.)]\s+/, '').trim();
    return sentence === undefined || sentence === claim.text ? [] : [{ claim, sentence }];
  });
  const passed = other.filter(({ claim, sentence }) => fault(claim.text, sentence, setting) === null);
  return { passed, failed: other.length - passed.length };
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
  { llm, signal, onStep }: Pick<Wording, 'llm' | 'signal' | 'onStep'>,
): Promise<string[] | null> {
  const longest = Math.max(...claims.map((claim) => claim.text.length));
  let begun = false;
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
      onText() {
        if (!begun) onStep?.({ doing: 'wording' });
        begun = true;
      },
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
