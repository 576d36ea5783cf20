import type { Answer, Clock, EventName, EventPayload, Parsed } from '../contract/index.ts';
import type { Llm } from '../llm/index.ts';
import type { Session } from './session.ts';

/**
 * Answers a question; with a stream, code's own answer is told at once and the worded one when it is checked.
 * A question asked again on the same stream stops the one before.
 */
export async function answerQuestion(
  session: Session,
  input: Parsed<'ask'>,
  clock: Clock,
  emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void,
  llm: Pick<Llm, 'status' | 'writer'>,
): Promise<Answer> {
  const { stream } = input;
  const stop = new AbortController();
  if (stream !== undefined) {
    session.asking.get(stream)?.abort();
    session.asking.set(stream, stop);
  }
  try {
    const answer = await session.assistant.ask(input, clock, {
      signal: stop.signal,
      onAnswer: (answer, final) => {
        if (stream !== undefined) emit('answer', { stream, answer: toldOfDamage(answer, llm), final });
      },
      onStep: (step) => {
        if (stream !== undefined) emit('asking', { stream, step });
      },
    });
    return toldOfDamage(answer, llm);
  } finally {
    if (stream !== undefined && session.asking.get(stream) === stop) session.asking.delete(stream);
  }
}

/** Plain code answered where a model was to: when that is because its file is damaged, the answer says which. */
function toldOfDamage(answer: Answer, llm: Pick<Llm, 'status' | 'writer'>): Answer {
  if (answer.model !== null || llm.writer('wording') !== null) return answer;
  const damaged = llm.status().models.find(({ task, state }) => task === 'word' && state === 'damaged');
  return damaged === undefined ? answer : { ...answer, damagedModel: damaged.id };
}
