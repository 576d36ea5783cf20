import type { BackupSchedule, Clock } from '../contract/index.ts';

const HOUR_MS = 3_600_000;
const LOOK_EVERY_MS = 60_000;
/** After one that failed. The stick may be back by then; the person is not told more than once. */
const RETRY_MS = HOUR_MS;
const every = { daily: 24 * HOUR_MS, weekly: 7 * 24 * HOUR_MS } as const;

export type Scheduled = {
  readonly schedule: BackupSchedule;
  /** Null when none was chosen yet. */
  readonly folder: string | null;
  /** When the last good one was made there; null for never. */
  readonly lastMs: number | null;
  /** When the last try failed; null when it did not. */
  readonly failedMs: number | null;
};

/** Whether a backup should be made now. */
export function isDue({ schedule, folder, lastMs, failedMs }: Scheduled, nowMs: number): boolean {
  if (schedule === 'off' || folder === null) return false;
  if (failedMs !== null && Math.abs(nowMs - failedMs) < RETRY_MS) return false;
  // A clock that was put back must not stop them for as long as it was wrong.
  return lastMs === null || Math.abs(nowMs - lastMs) >= every[schedule];
}

/**
 * Makes a backup whenever one is due and nobody is being held up by it.
 * @returns stops looking
 */
export function keepSchedule(desk: {
  scheduled(): Scheduled;
  clock(): Clock;
  isQuiet(): boolean;
  make(folder: string, clock: Clock): Promise<unknown>;
}): () => void {
  let making = false;
  const look = async () => {
    const [scheduled, clock] = [desk.scheduled(), desk.clock()];
    if (making || scheduled.folder === null || !isDue(scheduled, clock.nowMs) || !desk.isQuiet()) return;
    making = true;
    try {
      await desk.make(scheduled.folder, clock);
    } finally {
      making = false;
    }
  };
  const timer = setInterval(() => look().catch(noted), LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Why it failed was noted by who made it, for the person to see; nobody waits for it here. */
function noted(): void {}
