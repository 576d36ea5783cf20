import {
  type Answer,
  type Clock,
  type EventName,
  type EventPayload,
  type Parsed,
  TendError,
} from '../contract/index.ts';
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
): Promise<Answer> {
  throw new TendError('internal', 'Asking is being built right now.', {
    for: input.question.length + clock.nowMs + session.asking.size + emit.length,
  });
}
