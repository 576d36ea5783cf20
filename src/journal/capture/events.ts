import { type EventDraft, newId, type Severity, type Taken } from '../../contract/index.ts';
import { isoIn } from '../time.ts';
import type { When } from './resolve.ts';
import type { DraftSpan, Mark, MarkOf, Quantity, Range, SpanPart } from './sheet.ts';

type What = NonNullable<EventDraft['what']>;

/** An event while a line is being read: the draft without what is filled in at the end, and what it was read from. */
export type Reading = {
  readonly id: EventDraft['id'];
  kind: 'dose' | 'exposure' | 'observation' | 'reaction' | 'wound';
  what: What;
  when: When;
  amount?: Quantity;
  severity?: Severity;
  site?: string;
  route?: string;
  count?: number;
  absent?: boolean;
  taken?: Taken;
  exposedTo?: NonNullable<EventDraft['exposedTo']>;
  ingredients?: NonNullable<EventDraft['ingredients']>;
  size?: Pick<MarkOf<'size'>, 'lengthMm' | 'widthMm' | 'depthMm'>;
  onset?: { of: EventDraft['id']; low?: number; high?: number; original: string };
  suspects?: EventDraft['id'][];
  readonly spans: DraftSpan[];
  /** The clauses it stands in. */
  text: Range;
};

export type Head = MarkOf<'name'> | MarkOf<'measure'> | MarkOf<'pressure'>;

export function isIntake(reading: { kind: Reading['kind'] }): boolean {
  return reading.kind === 'dose' || reading.kind === 'exposure';
}

/** A reading for one head, with nothing but its name and time. */
export function startReading(line: string, head: MarkOf<'name'>, clause: Range, when: When): Reading {
  const original = line.slice(head.start, head.end);
  const { medicine, food, symptom, other, wound } = head;
  if (wound) return reading('wound', { name: wound.name, original }, head, clause, when);
  if (other) {
    const one = reading('exposure', { name: other.name, original }, head, clause, when);
    if (other.exposedTo) one.exposedTo = other.exposedTo;
    return one;
  }
  if (medicine) {
    const what = {
      name: medicine.name,
      original,
      group: medicine.class,
      ...(medicine.brand !== undefined && { detail: medicine.brand }),
    };
    return reading('dose', what, head, clause, when);
  }
  if (food) {
    const what = {
      name: food.name,
      original,
      group: food.group,
      ...(food.allergens.length > 0 && { detail: food.allergens.join('; ') }),
    };
    const one = reading('exposure', what, head, clause, when);
    // What it is put together from is found by each name.
    if (food.of) one.ingredients = food.of.map((name) => ({ name, original: name }));
    return one;
  }
  const what = {
    name: symptom?.name ?? original.toLowerCase(),
    original,
    ...(symptom && { group: symptom.system }),
  };
  return reading('observation', what, head, clause, when);
}

/** A reading for something measured: "slept", "temp", "bp". */
export function startMeasure(line: string, name: string, head: Range, clause: Range, when: When): Reading {
  return reading('observation', { name, original: line.slice(head.start, head.end) }, head, clause, when);
}

function reading(kind: Reading['kind'], what: What, head: Range, clause: Range, when: When): Reading {
  const id = newId<EventDraft['id']>();
  const started: Reading = {
    id,
    kind,
    what,
    when,
    spans: [],
    text: { start: clause.start, end: clause.end },
  };
  mark(started, head, 'what');
  if (when.own) mark(started, when, 'time');
  return started;
}

/** Notes which characters a part was read from, for the underline. */
export function mark(reading: Reading, range: Range, part: SpanPart): void {
  reading.spans.push({ start: range.start, end: range.end, eventId: reading.id, part });
}

export function setSeverity(reading: Reading, line: string, severity: MarkOf<'severity'>): void {
  const original = line.slice(severity.start, severity.end);
  reading.severity =
    severity.low !== undefined
      ? { low: severity.low, high: severity.high, min: severity.min, max: severity.max, original }
      : severity.value === undefined
        ? { label: original.trim().toLowerCase(), original }
        : { value: severity.value, min: severity.min, max: severity.max, original };
  mark(reading, severity, 'severity');
}

export function setAmount(reading: Reading, quantity: Quantity, from: Range): void {
  reading.amount = quantity;
  mark(reading, from, 'amount');
}

/** Minutes from an intake to what came after it, when both times are known to the hour or better. */
export function setOnsetByClock(reading: Reading, intake: Reading, line: string): void {
  const exact = (when: When) => when.precision === 'minute' || when.precision === 'hour';
  if (!reading.when.own || !exact(reading.when) || !exact(intake.when) || reading.absent) return;
  const minutes = Math.round((reading.when.startMs - intake.when.startMs) / 60_000);
  if (minutes < 0 || minutes > 48 * 60) return;
  const original = line.slice(reading.when.start, reading.when.end);
  // "by nine" says only that it had begun by then: it has no lower bound.
  reading.onset =
    reading.when.role === 'by'
      ? { of: intake.id, high: minutes, original }
      : { of: intake.id, low: minutes, high: minutes, original };
  mark(reading, reading.when, 'onset');
}

/** The reading as the contract's draft. */
export function draftOf(reading: Reading, line: string, zone: string): EventDraft {
  const { when } = reading;
  const start = isoIn(when.startMs, zone);
  const end = when.endMs === when.startMs ? start : isoIn(when.endMs, zone);
  const { amount, severity, onset } = reading;
  return {
    id: reading.id,
    kind: reading.kind,
    source: 'code',
    // Code's reading counts until it is corrected (terminal.md).
    confirmed: true,
    at: { start, end, zone, precision: when.precision },
    what: { ...reading.what, original: reading.what.original.slice(0, 200) },
    ...(amount && { amount: { ...amount, original: amount.original.slice(0, 100) } }),
    ...(severity && { severity }),
    ...(reading.site !== undefined && { site: reading.site.slice(0, 100) }),
    ...(reading.route !== undefined && { route: reading.route }),
    ...(reading.count !== undefined && { count: reading.count }),
    ...(reading.absent && { absent: true }),
    ...(reading.taken && { taken: reading.taken }),
    ...(reading.exposedTo && { exposedTo: reading.exposedTo }),
    ...(reading.ingredients && { ingredients: reading.ingredients }),
    ...(reading.kind === 'wound' && { wound: { ...reading.size, photos: [] } }),
    ...(onset && { onset: { ...onset, original: onset.original.slice(0, 100) } }),
    ...(reading.suspects && { suspects: reading.suspects }),
    text: line.slice(reading.text.start, reading.text.end).trim().slice(0, 2000),
  };
}

/** Distance in characters between two stretches of the line. */
export function gap(a: Range, b: Range): number {
  return a.end <= b.start ? b.start - a.end : a.start >= b.end ? a.start - b.end : 0;
}

export function nearest<T extends Range>(to: Range, among: readonly T[]): T | undefined {
  return among.reduce<T | undefined>(
    (best, one) => (best && gap(to, best) <= gap(to, one) ? best : one),
    undefined,
  );
}

export function only<T extends Mark['type']>(marks: readonly Mark[], type: T): MarkOf<T>[] {
  // The filter just compared the tag of the union.
  return marks.filter((one) => one.type === type) as MarkOf<T>[];
}
