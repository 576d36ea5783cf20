import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from './plan.ts';

/** A program that does one thing over and over, and says each time once it is done. */
export type Victim = {
  /** Begins it. */
  start(turn: number): ChildProcess;
  /** Whether it has said enough for the kill to come now or in a moment. */
  enough(heard: string, turn: number): boolean;
  /** The kill comes within this time after that: longer than what follows takes, so that it falls anywhere in it. */
  readonly longestMs: number;
  /** Looks at what it left. Throws when anything is wrong. @param lines whole ones that it said */
  check(lines: readonly string[], turn: number): Promise<void>;
};

/** Side by side, each with a victim and a vault of its own: two cores wait less for each other's disk. */
const CHAINS = 2;

/** kill −9, `attack.times` times. @param victim makes that of a chain */
export async function killAgainAndAgain(
  attack: Attack,
  victim: (chain: number) => Promise<Victim>,
): Promise<void> {
  let left = attack.times;
  const chains = Array.from({ length: CHAINS }, async (_, chain) => {
    const { start, enough, longestMs, check } = await victim(chain);
    const random = attack.random(`chain ${chain}`);
    for (let turn = 0; left > 0; turn++) {
      left--;
      const lines = await killed(start(turn), (heard) => enough(heard, turn), random() * longestMs);
      await check(lines, turn);
      attack.done();
    }
  });
  await Promise.all(chains);
}

/** @returns the whole lines it had said */
async function killed(
  child: ChildProcess,
  enough: (heard: string) => boolean,
  afterMs: number,
): Promise<string[]> {
  const closed = once(child, 'close');
  let heard = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      heard += String(chunk);
      if (enough(heard)) resolve();
    });
  });
  await Promise.race([
    ready,
    closed.then(([code]) => Promise.reject(new Error(`It ended by itself with ${code}, saying: ${heard}`))),
  ]);
  await sleep(afterMs);
  child.kill('SIGKILL');
  const [, signal] = await closed;
  if (signal !== 'SIGKILL') throw new Error(`It ended by itself before it was killed, saying: ${heard}`);
  return heard.split('\n').slice(0, -1);
}
