import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleness, stayOpen, useIdle, watchIdle } from './idle.ts';

const minute = 60_000;
let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  page = new EventTarget();
  vi.stubGlobal('window', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('thirty seconds before it locks it says so, and a short time warns at its half', () => {
  expect(idleness(0, 5 * minute)).toEqual({ minutes: 5, warning: null });
  expect(idleness(4.4 * minute, 5 * minute)).toEqual({ minutes: 1, warning: null });
  expect(idleness(4.5 * minute, 5 * minute)).toEqual({ minutes: 1, warning: 30 });
  expect(idleness(5 * minute, 5 * minute)).toBe('over');
  expect(idleness(1000, 4000)).toEqual({ minutes: 1, warning: null });
  expect(idleness(2000, 4000)).toEqual({ minutes: 1, warning: 2 });
});

test('left alone it locks once; whoever types or says so stays', () => {
  let locked = 0;
  const stop = watchIdle(5 * minute, () => {
    locked += 1;
  });
  vi.advanceTimersByTime(4 * minute);
  page.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(4.9 * minute);
  expect(useIdle.getState().warning).toBeGreaterThan(0);
  page.dispatchEvent(new Event('pointermove'));
  vi.advanceTimersByTime(1000);
  expect(useIdle.getState().warning, 'a nudged mouse is not a decision').toBeGreaterThan(0);
  stayOpen();
  vi.advanceTimersByTime(1000);
  expect(useIdle.getState()).toEqual({ minutes: 5, warning: null });
  vi.advanceTimersByTime(4.9 * minute);
  expect(locked).toBe(0);
  vi.advanceTimersByTime(10 * minute);
  expect(locked).toBe(1);
  stop();
});

test('hours of sleep count, and so does a clock that was set back', () => {
  for (const hours of [9, -9]) {
    let locked = 0;
    const stop = watchIdle(5 * minute, () => {
      locked += 1;
    });
    vi.setSystemTime(Date.now() + hours * 60 * minute);
    vi.advanceTimersByTime(hours > 0 ? 1000 : 5 * minute);
    expect(locked).toBe(1);
    stop();
  }
});

test('never means never', () => {
  watchIdle(null, () => expect.unreachable());
  vi.advanceTimersByTime(1000 * minute);
  expect(useIdle.getState().minutes).toBeNull();
});
