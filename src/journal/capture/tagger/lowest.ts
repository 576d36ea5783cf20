/** How many steps before are remembered. */
const REMEMBERED = 6;
/** A step has to bring this share of what its slope promises. */
const ENOUGH = 1e-4;

/**
 * Where a smooth, convex cost of many numbers is lowest, from zero on: L-BFGS (Nocedal, 1980) with steps halved until they help.
 * @param costOf the cost at a place; writes its slope there into the second array
 */
export function lowest(
  count: number,
  costOf: (at: Float64Array, slope: Float64Array) => number,
  turns: number,
): Float64Array {
  let at = new Float64Array(count);
  let slope = new Float64Array(count);
  let cost = costOf(at, slope);
  const moves: { moved: Float64Array; bent: Float64Array; share: number }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const way = wayDown(slope, moves);
    const promised = dot(way, slope);
    if (promised > -1e-9) break;
    let far = moves.length === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    const there = new Float64Array(count);
    const bend = new Float64Array(count);
    let found = Infinity;
    for (let tries = 0; tries < 20; tries += 1) {
      for (let one = 0; one < count; one += 1) there[one] = (at[one] ?? 0) + far * (way[one] ?? 0);
      found = costOf(there, bend);
      if (found <= cost + ENOUGH * far * promised) break;
      far /= 2;
    }
    if (found >= cost) break;
    const moved = there.map((value, one) => value - (at[one] ?? 0));
    const bent = bend.map((value, one) => value - (slope[one] ?? 0));
    const along = dot(moved, bent);
    if (along > 1e-12) moves.push({ moved, bent, share: 1 / along });
    if (moves.length > REMEMBERED) moves.shift();
    at = there;
    slope = bend;
    cost = found;
  }
  return at;
}

/** Downhill, bent by what the last steps taught (the two loops of L-BFGS). */
function wayDown(
  slope: Float64Array,
  moves: readonly { moved: Float64Array; bent: Float64Array; share: number }[],
): Float64Array {
  const way = slope.map((value) => -value);
  const taken: number[] = [];
  for (const { moved, bent, share } of moves.toReversed()) {
    const part = share * dot(moved, way);
    taken.unshift(part);
    add(way, bent, -part);
  }
  const last = moves.at(-1);
  if (last) {
    const scale = dot(last.moved, last.bent) / dot(last.bent, last.bent);
    for (let one = 0; one < way.length; one += 1) way[one] = (way[one] ?? 0) * scale;
  }
  moves.forEach(({ moved, bent, share }, index) => {
    add(way, moved, (taken[index] ?? 0) - share * dot(bent, way));
  });
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let one = 0; one < a.length; one += 1) sum += (a[one] ?? 0) * (b[one] ?? 0);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let one = 0; one < to.length; one += 1) to[one] = (to[one] ?? 0) + times * (what[one] ?? 0);
}
