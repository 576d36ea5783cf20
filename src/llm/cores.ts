import { cpus } from 'node:os';

/**
 * How many threads may compute. llama.cpp's threads wait for each other by spinning: with as many threads as cores and
 * any other busy program, each waits for one that is not running, and a sentence takes a minute instead of two seconds
 * (measured: 15 times slower; one thread fewer costs a third at most). So all cores are used only while they are idle.
 */
export type Cores = {
  /** For an embedding: short work that gains little from more, and must never be caught in that trap. */
  readonly embedding: number;
  /** For the chat model on a machine that is otherwise quiet. */
  readonly most: number;
  /** Runs `work`, telling `use` how many threads to take now, at the start and whenever that changes. */
  during<T>(use: (threads: number) => void, work: () => Promise<T>): Promise<T>;
};

/** Others are busy when they use more than this much of one core. */
const BUSY_CORES = 0.4;
const FIRST_LOOK_MS = 40;
const LOOK_EVERY_MS = 300;

/** @param mathCores what llama.cpp calls useful for mathematics (`llama.cpuMathCores`) */
export function createCores(mathCores: number): Cores {
  const most = Math.max(1, mathCores);
  const fewer = Math.max(1, most - 1);
  return {
    embedding: Math.max(1, Math.min(4, most - 2)),
    most,
    async during(use, work) {
      use(fewer);
      if (most === fewer) return work();
      let since = look();
      const adjust = () => {
        const now = look();
        use(othersBusy(since, now) > BUSY_CORES ? fewer : most);
        since = now;
      };
      const first = setTimeout(adjust, FIRST_LOOK_MS);
      const later = setInterval(adjust, LOOK_EVERY_MS);
      try {
        return await work();
      } finally {
        clearTimeout(first);
        clearInterval(later);
      }
    },
  };
}

type Look = { readonly atMs: number; readonly allMs: number; readonly ownMs: number };

function look(): Look {
  const own = process.cpuUsage();
  const all = cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
  return { atMs: performance.now(), allMs: all, ownMs: (own.user + own.system) / 1000 };
}

/** Cores that everything but this process kept busy between two looks. */
export function othersBusy(before: Look, after: Look): number {
  const others = after.allMs - before.allMs - (after.ownMs - before.ownMs);
  return others / Math.max(1, after.atMs - before.atMs);
}
