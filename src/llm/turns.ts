import { TendError } from '../contract/index.ts';

/** Who computes: a person's query, the chat model, or the embedding of old entries in the background. */
export type Turn = 'query' | 'chat' | 'background';

/**
 * Who may compute when. The chat model works one request at a time; a person's query (some 10 ms) goes beside it,
 * on the threads llama.cpp splits between them; the background waits until nobody else computes, because two
 * computations with all cores each make both many times slower (docs: traps).
 */
export type Turns = {
  /** Runs `work` when its turn has come. @throws TendError `cancelled` when given up while waiting */
  take<T>(turn: Turn, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Resolves when neither a query nor the chat model is at work or waiting. */
  quiet(): Promise<void>;
};

export function createTurns(): Turns {
  let busy = 0;
  let waiters: (() => void)[] = [];
  let lastChat: Promise<unknown> = Promise.resolve();

  async function counted<T>(work: () => Promise<T>): Promise<T> {
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
      if (busy === 0) {
        const woken = waiters;
        waiters = [];
        for (const wake of woken) wake();
      }
    }
  }

  return {
    take(turn, work, signal) {
      if (turn === 'background') return work();
      if (turn === 'query') return counted(work);
      return counted(() => {
        const mine = lastChat.then(() => {
          if (signal?.aborted) throw new TendError('cancelled', 'Stopped.');
          return work();
        });
        lastChat = mine.catch(() => {});
        return mine;
      });
    },
    async quiet() {
      while (busy > 0) await new Promise<void>((resolve) => waiters.push(resolve));
    },
  };
}
