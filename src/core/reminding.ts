import type { Clock, UtcMs } from '../contract/index.ts';
import type { Journal } from '../journal/index.ts';

const HOUR_MS = 3_600_000;

export type Reminding = {
  /** Facts or reminders changed: what was told may be wrong now. */
  changed(): void;
  stop(): void;
};

/**
 * Tells the shell at which instants something may be to be written down, whenever that changes: bare times, of everybody
 * together. They go on being told while the vault is locked, as far as they reach.
 */
export function keepReminded(
  journal: Journal,
  clock: () => Clock,
  remind: (instants: readonly UtcMs[]) => void,
): Reminding {
  let told: string | undefined;
  let waiting: NodeJS.Immediate | undefined;
  const tell = () => {
    waiting = undefined;
    const instants = journal.reminders.instants(clock());
    if (instants.join() === told) return;
    told = instants.join();
    remind(instants);
  };
  // Behind what is being answered: nobody waits for a reminder.
  const changed = () => {
    waiting ??= setImmediate(tell);
  };
  const hourly = setInterval(changed, HOUR_MS);
  hourly.unref();
  const deaf = journal.onChange(changed);
  changed();
  return {
    changed,
    stop() {
      clearInterval(hourly);
      if (waiting !== undefined) clearImmediate(waiting);
      deaf();
    },
  };
}
