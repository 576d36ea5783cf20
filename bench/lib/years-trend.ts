import { type Event, mean, size, sum } from './years-select.ts';
import { dayAt, daysBetween, FIRST_DAY } from './years-truth.ts';

/** How many standard errors the later half of the year has more than the earlier. */
export function halves(events: readonly Event[]): number {
  const late = events.filter(({ day }) => day >= dayAt(182)).length;
  return (2 * late - events.length) / Math.sqrt(Math.max(1, events.length));
}

/** The t of the correlation of size and day. With a handful of values, the way from the first to the last. */
export function slope(events: readonly Event[]): number {
  const points = events.flatMap((event) => {
    const y = size(event);
    return y === undefined ? [] : [{ x: daysBetween(FIRST_DAY, event.day), y }];
  });
  const n = points.length;
  if (n < 6) return 3 * Math.sign((points.at(-1)?.y ?? 0) - (points[0]?.y ?? 0));
  const mx = mean(points.map(({ x }) => x));
  const my = mean(points.map(({ y }) => y));
  const cov = sum(points.map(({ x, y }) => (x - mx) * (y - my)));
  const vx = sum(points.map(({ x }) => (x - mx) ** 2));
  const vy = sum(points.map(({ y }) => (y - my) ** 2));
  const r = cov / Math.sqrt(vx * vy);
  return r * Math.sqrt((n - 2) / Math.max(1e-9, 1 - r * r));
}
