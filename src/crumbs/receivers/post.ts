import { type Clock, TendError } from '../../contract/index.ts';
import type { Context } from '../../safety/index.ts';
import type { NetPort } from '../../transport/index.ts';
import { bringHome } from '../bring-home.ts';
import type { OutcomeBody } from '../ledger.ts';
import type { Receiver } from '../providers.ts';

/** What an answer is held against when it comes in. */
export type Home = { readonly emergencyNumber?: () => string | undefined };

/** One request, and what became of it. Never throws: what went wrong is what became of it. */
export async function post(
  net: NetPort,
  receiver: Receiver,
  body: string,
  clock: Clock,
  home: Home,
  signal: AbortSignal,
): Promise<OutcomeBody> {
  const emergencyNumber = home.emergencyNumber?.();
  const context: Context = { ...clock, ...(emergencyNumber !== undefined && { emergencyNumber }) };
  try {
    const reply = await net.post({
      url: `${receiver.url}/chat/completions`,
      headers: {
        'Content-Type': 'application/json',
        Accept: receiver.stream ? 'text/event-stream' : 'application/json',
        ...(receiver.key === null ? {} : { Authorization: `Bearer ${receiver.key}` }),
      },
      body,
      timeoutMs: receiver.timeoutSeconds * 1000,
      ...(receiver.proxy === null ? {} : { proxy: receiver.proxy }),
      own: receiver.own,
      signal,
    });
    const opinion = bringHome(reply, context);
    // Something began to come, and nothing can be read of it.
    if (opinion.answer === null && (reply.cut === 'broke-off' || reply.cut === 'in-time')) {
      return withoutAnswer(undefined);
    }
    return { state: 'answered', status: reply.status, ...opinion };
  } catch (thrown) {
    return withoutAnswer(thrown);
  }
}

/** Only net itself can say that nothing left; whatever else happened, it may have. */
function withoutAnswer(thrown: unknown): OutcomeBody {
  const never = thrown instanceof TendError && thrown.data?.sent === false;
  const said = thrown instanceof TendError ? thrown.message : 'The way out broke off.';
  return {
    state: never ? 'failed' : 'unknown',
    status: null,
    answer: null,
    folded: [],
    redFlags: [],
    error: never ? said : `${said} It may have left, and Tend does not send it again by itself.`,
  };
}
