import { Notification } from 'electron';
import { strings } from './strings.ts';

/** A reminder that could not be shown near its time (asleep, closed) is not shown late: Today asks about it. */
const LATEST_MS = 10 * 60_000;
/** Timers sleep with the laptop: the clock is looked at at least this often. */
const LOOK_MS = 60_000;

/**
 * Shows at each of these instants one notification that gives nothing away, also while the vault is locked. Main knows no
 * more than the instants, and forgets each when it is over.
 */
export function createReminders(onClick: () => void): { at(instants: readonly number[]): void } {
  let instants: readonly number[] = [];
  let timer: NodeJS.Timeout | undefined;
  /** Kept, for a notification that is collected cannot be clicked. */
  let shown: Notification | undefined;

  function look(): void {
    const now = Date.now();
    const come = instants.filter((at) => at <= now);
    instants = instants.filter((at) => at > now);
    if (come.some((at) => now - at < LATEST_MS)) show();
    clearTimeout(timer);
    const [next] = instants;
    if (next !== undefined) timer = setTimeout(look, Math.min(LOOK_MS, next - now));
  }

  function show(): void {
    if (!Notification.isSupported()) return;
    shown?.close();
    shown = new Notification({ title: strings.title, body: strings.reminder, silent: true });
    shown.on('click', onClick);
    shown.show();
  }

  return {
    at(given) {
      instants = given;
      look();
    },
  };
}
