import { create } from 'zustand';

/** How long before locking it is said, at most half of the whole time. */
const WARNING_MS = 30_000;
const MINUTE_MS = 60_000;

/** What the window shows: minutes until it locks (null: never), and whether that is close enough to say so. */
export type Idle = { readonly minutes: number | null; readonly warning: number | null };

const never: Idle = { minutes: null, warning: null };
export const useIdle = create<Idle>()(() => never);

/** What so much idleness means; `over` when it is time to lock. `warning` is in whole seconds left. */
export function idleness(idleMs: number, afterMs: number): Idle | 'over' {
  const left = afterMs - idleMs;
  if (left <= 0) return 'over';
  const near = left <= Math.min(WARNING_MS, afterMs / 2);
  return { minutes: Math.ceil(left / MINUTE_MS), warning: near ? Math.ceil(left / 1000) : null };
}

let lastInput = now();

/** Somebody is here. */
export function stayOpen(): void {
  lastInput = now();
}

const deliberate = ['keydown', 'pointerdown', 'wheel', 'input', 'focusin'] as const;

/**
 * Watches for input and calls `onOver` once there was none for so long; null never does. Returns the way to stop.
 * Under the warning a pointer that only moves counts no more: a hand on its way to the button must still find it there.
 */
export function watchIdle(afterMs: number | null, onOver: () => void): () => void {
  stayOpen();
  if (afterMs === null) {
    useIdle.setState(never);
    return () => {};
  }
  const moved = () => {
    if (useIdle.getState().warning === null) stayOpen();
  };
  const look = () => {
    const idle = idleness(idleFor(), afterMs);
    if (idle === 'over') {
      stop();
      onOver();
    } else if (!same(idle, useIdle.getState())) useIdle.setState(idle);
  };
  const acted = () => {
    stayOpen();
    if (useIdle.getState().warning !== null) look();
  };
  for (const type of deliberate) window.addEventListener(type, acted, { capture: true, passive: true });
  window.addEventListener('pointermove', moved, { capture: true, passive: true });
  const timer = setInterval(look, 1000);
  look();
  function stop() {
    clearInterval(timer);
    for (const type of deliberate) window.removeEventListener(type, acted, { capture: true });
    window.removeEventListener('pointermove', moved, { capture: true });
  }
  return stop;
}

function same(a: Idle, b: Idle): boolean {
  return a.minutes === b.minutes && a.warning === b.warning;
}

/** Two clocks, the longer counts: one stands still while the laptop sleeps, the other can be set back. */
function idleFor(): number {
  const { wall, ran } = now();
  return Math.max(wall - lastInput.wall, ran - lastInput.ran);
}

function now(): { readonly wall: number; readonly ran: number } {
  return { wall: Date.now(), ran: performance.now() };
}
