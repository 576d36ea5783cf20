import { it } from 'vitest';
import { numbersFrom } from '../testing/random.ts';

/**
 * What `npm run torture` does, of each kind. `npm test` does a share. Nowhere else is a number of these.
 * Header bits and moments of a power cut are as many as there are, so here they have a share only.
 */
export const FULL = {
  /** kill −9, for each of the things a vault does. */
  kills: 500,
  /** Random bits of the journal, the attachments and the inbox, in sum. */
  flips: 2000,
  /** Journals with damaged pages that are rescued. */
  rescues: 200,
  /** A call to the system that fails, for each of the ways it can. */
  faults: 250,
} as const;

const TENTH = 0.1;
/**
 * Of kills, which are so many times the same, and the dearest: a program is started, does what it did before, and is killed. What
 * is promised before it is done is seen by one of the first three (planted in all but the backup); what is rarer needs the full
 * run anyway, or the next one, which has another seed.
 */
export const TWENTIETH = 0.05;
const whole = process.env.TEND_TORTURE === 'full';
/** `TEND_SEED` brings a failure back, as far as the machine does: what is chosen is the same, when a kill falls is not. */
const seed = Number(process.env.TEND_SEED ?? Math.floor(Math.random() * 1_000_000_000));
/** Thousands of programs on a machine that does other things too. Nothing is measured here. */
const PATIENCE_MS = 4 * 60 * 60 * 1000;
const TELL_EVERY_MS = 5000;

/** One kind of attack, as it runs. */
export type Attack = {
  /** How often; at least 1. */
  readonly times: number;
  /** Of everything there is: 1, or less. */
  readonly share: number;
  /** Numbers from 0 to 1, the same for the same seed and label. */
  random(label?: string): () => number;
  /** Another one is done. */
  done(): void;
};

/**
 * A test of this folder: an attack of some kind, `full` times in a full run. What it returns, one line of figures, is
 * printed behind the kind's name.
 * @param kind short, unique; the line that is printed begins with it
 * @param promise what a person would lose if it failed
 * @param share what `npm test` does of it
 */
export function torture(
  kind: string,
  promise: string,
  full: number,
  work: (attack: Attack) => Promise<string>,
  { skip = false, share: short = TENTH }: { readonly skip?: boolean; readonly share?: number } = {},
): void {
  if (skip) say(`${kind}: SKIPPED, as this machine has no strace or no C compiler`);
  const share = whole ? 1 : short;
  const times = Math.max(1, Math.ceil(full * share));
  it.skipIf(skip)(
    `${kind}: ${promise}`,
    async () => {
      let done = 0;
      let toldAt = performance.now();
      const attack: Attack = {
        times,
        share,
        random: (label = '') => numbersFrom(hashed(`${seed} ${kind} ${label}`)),
        done() {
          done++;
          if (!whole || performance.now() - toldAt < TELL_EVERY_MS) return;
          toldAt = performance.now();
          say(`  ${kind}: ${count(done)}${full > 1 ? ` of ${count(times)}` : ''}`);
        },
      };
      try {
        say(`${kind}: ${await work(attack)} (seed ${seed})`);
      } catch (error) {
        say(`${kind}: FAILED after ${done} (TEND_SEED=${seed} brings it back)`);
        throw error;
      }
    },
    PATIENCE_MS,
  );
}

/** 1234 → 1,234 */
export function count(n: number): string {
  return n.toLocaleString('en');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** FNV-1a. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
}
