import { gap, type Head, mark, nearest, only, type Reading, setAmount, setSeverity } from './events.ts';
import { canMeasure } from './move-marks.ts';
import type { Mark, MarkOf, Range } from './sheet.ts';

/** A reading of this clause with the mark it began at. */
export type Placed = { readonly reading: Reading; readonly head: Head };

/**
 * Gives each number, word of severity, count and place of a clause to the thing it belongs to: the nearest that can
 * have it, each thing at most one. What finds nothing in its clause goes to the thing said before it.
 * @returns the marks that found a place.
 */
export function bindQuantities(
  line: string,
  marks: readonly Mark[],
  placed: readonly Placed[],
  before: Reading | undefined,
): Set<Mark> {
  const used = new Set<Mark>();
  const near = (to: Range, test: (reading: Reading) => boolean): Reading | undefined => {
    const found = nearest(
      to,
      placed.filter((one) => test(one.reading)).map((one) => ({ ...one.head, reading: one.reading })),
    );
    return found?.reading ?? (placed.length === 0 && before && test(before) ? before : undefined);
  };
  const felt = (one: Reading) => one.kind === 'observation' || one.kind === 'reaction';
  const free = (one: Reading) => one.amount === undefined;

  for (const amount of only(marks, 'amount')) {
    const target =
      amount.measures === 'time'
        ? near(amount, (one) => felt(one) && free(one))
        : amount.measures === 'dose'
          ? (near(amount, (one) => one.kind === 'dose' && free(one)) ??
            near(amount, (one) => one.kind === 'exposure' && free(one)))
          : near(amount, (one) => felt(one) && free(one) && canMeasure(one.what.name, amount.quantity.unit));
    if (!target) continue;
    setAmount(target, amount.quantity, amount);
    used.add(amount);
  }
  for (const lasting of only(marks, 'for')) {
    const target = near(lasting, (one) => felt(one) && free(one));
    if (!target) continue;
    setAmount(target, lasting.quantity, lasting);
    used.add(lasting);
  }
  // A number says more than a word beside it ("mood low, 4/10").
  const severities = only(marks, 'severity');
  for (const severity of [...severities.filter(numbered), ...severities.filter((one) => !numbered(one))]) {
    const open = (one: Reading) =>
      one.severity === undefined || (numbered(severity) && one.severity.value === undefined);
    const target = near(severity, (one) => felt(one) && !one.absent && open(one));
    // "mood low 3/10": the number said it already.
    if (
      !target &&
      severity.label !== undefined &&
      near(severity, (one) => felt(one) && one.severity?.value !== undefined)
    )
      used.add(severity);
    if (!target || (severity.label !== undefined && !labels(line, severity, placed, target))) continue;
    setSeverity(target, line, severity);
    used.add(severity);
  }
  for (const count of only(marks, 'count')) {
    const target =
      near(count, (one) => felt(one) && one.count === undefined) ??
      near(count, (one) => one.kind === 'dose' && one.count === undefined);
    if (!target) continue;
    target.count = count.count;
    mark(target, count, 'count');
    used.add(count);
  }
  for (const number of only(marks, 'number')) {
    if (bindNumber(line, number, placed)) used.add(number);
  }
  bindSites(line, only(marks, 'site'), placed, used);
  for (const route of only(marks, 'route')) {
    const target = near(route, (one) => one.kind === 'dose');
    if (!target) continue;
    target.route = route.route;
    used.add(route);
  }
  return used;
}

function numbered(severity: MarkOf<'severity'>): boolean {
  return severity.value !== undefined;
}

/** "very" and "a bit" say how much only right before their word; "mild" may also follow it. */
function labels(
  line: string,
  label: MarkOf<'severity'>,
  placed: readonly Placed[],
  target: Reading,
): boolean {
  const head = placed.find((one) => one.reading === target)?.head;
  if (!head) return /^\s*$/.test(line.slice(0, label.start).split(/[,;.]/).at(-1) ?? '');
  if (/^(?:very|really|a bit|a little|extremely|slightly)$/i.test(label.label ?? '')) {
    return label.end <= head.start && /^\s?$/.test(line.slice(label.end, head.start));
  }
  return gap(label, head) <= 25;
}

/** Measures that are felt: their bare number is how much, not an amount of something. */
const RATED: ReadonlySet<string> = new Set(['mood', 'energy', 'appetite']);

/** A number without a unit: what is counted, measured or given, right beside it; otherwise nobody's. */
function bindNumber(line: string, number: MarkOf<'number'>, placed: readonly Placed[]): boolean {
  const target = nearest(
    number,
    placed.map((one) => ({ ...one.head, reading: one.reading })),
  );
  if (!target || gap(number, target) > 12) return false;
  const { reading } = target;
  const { value } = number.quantity;
  // "slept 9 to half six" are hours of the clock, not nine of anything.
  if (reading.what.name === 'sleep' && /^\s(?:to|til|till|until)\s/iu.test(line.slice(number.end)))
    return false;
  const adjacent = /^[\s:=]*(?:of\s|is\s|was\s|only\s|at\s|up to\s)?$/u.test(
    number.end <= target.start
      ? line.slice(number.end, target.start).toLowerCase()
      : line.slice(target.end, number.start).toLowerCase(),
  );
  if (!adjacent) return false;
  if (reading.kind === 'dose' || reading.kind === 'exposure') {
    if (reading.amount) {
      // "two ibuprofen 400 mg": so many, each of that amount.
      if (number.end > target.start || !Number.isInteger(value) || reading.count !== undefined) return false;
      if (value !== undefined) reading.count = value;
      mark(reading, number, 'count');
      return true;
    }
    setAmount(reading, number.quantity, number);
    return true;
  }
  const name = reading.what.name;
  const rated = number.start > target.start && value !== undefined && value <= 10;
  if (rated && name !== 'fever' && (RATED.has(name) || reading.what.group !== undefined)) {
    // "pain 5": a number nobody gave a scale.
    if (reading.severity || reading.absent) return false;
    reading.severity = { value, original: number.quantity.original };
    mark(reading, number, 'severity');
    return true;
  }
  const measured =
    reading.what.group === undefined || (name === 'fever' && value !== undefined && value >= 34);
  if (measured && name !== 'night waking') {
    if (reading.amount) return false;
    setAmount(reading, number.quantity, number);
    return true;
  }
  if (value === undefined || !Number.isInteger(value) || value > 200 || reading.count !== undefined)
    return false;
  if (number.start > target.start && name !== 'night waking') return false;
  reading.count = value;
  mark(reading, number, 'count');
  return true;
}

/** Neighbouring places are one ("arms and legs"), as written, and belong to the nearest complaint. */
function bindSites(
  line: string,
  sites: readonly MarkOf<'site'>[],
  placed: readonly Placed[],
  used: Set<Mark>,
): void {
  const felt = placed
    .filter(
      (one) =>
        (one.reading.kind === 'observation' || one.reading.kind === 'reaction') &&
        one.reading.what.group !== undefined,
    )
    .map((one) => ({ ...one.head, reading: one.reading }));
  const treated = placed
    .filter((one) => one.reading.kind === 'dose')
    .map((one) => ({ ...one.head, reading: one.reading }));
  let index = 0;
  while (index < sites.length) {
    const first = sites[index];
    if (!first) break;
    let last = first;
    for (
      let next = sites[++index];
      next && /^(?:\s?,)?\s?(?:and\s|&\s|\/)?$/u.test(line.slice(last.end, next.start));
      next = sites[++index]
    ) {
      last = next;
      used.add(next);
    }
    const range = { start: first.start, end: last.end };
    const target = nearest(range, felt.length > 0 ? felt : treated);
    if (!target || target.reading.site !== undefined) continue;
    // "hit her head and is vomiting": the place belongs to what came before the "and".
    if (range.end <= target.start && /\band\b/i.test(line.slice(range.end, target.start))) continue;
    target.reading.site = line.slice(range.start, range.end).toLowerCase();
    mark(target.reading, range, 'site');
    used.add(first);
  }
}
