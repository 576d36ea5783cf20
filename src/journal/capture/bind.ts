import { gap, type Head, mark, nearest, only, type Reading, setAmount, setSeverity } from './events.ts';
import { canMeasure, isMove } from './move-marks.ts';
import type { Mark, MarkOf, Range } from './sheet.ts';
import { unitOf } from './units.ts';

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
  // "88 at 3am for 10 mins": how long is not how much of what is measured.
  const lasts = (one: Reading) => felt(one) && (one.what.group !== undefined || LASTING.has(one.what.name));

  const rank = (one: MarkOf<'amount'>) => (isPart(one) ? 0 : isShape(one) ? 2 : 1);
  for (const amount of only(marks, 'amount').toSorted((a, b) => rank(a) - rank(b))) {
    if (
      amount.measures === 'time' &&
      /(?:eased|better|worked|kicked in|improved)(?: off)?\s(?:in|within|after)\s$/iu.test(
        line.slice(0, amount.start),
      )
    )
      continue;
    const { value, unit } = amount.quantity;
    // "a blister on her heel, 1 cm", "graze about 3 cm long".
    const wound =
      (unit === 'cm' || unit === 'mm') && value !== undefined
        ? near(amount, (one) => one.kind === 'wound')
        : undefined;
    if (wound && value !== undefined) {
      wound.size = { lengthMm: Math.round(value * (unit === 'cm' ? 10 : 1) * 10) / 10, ...wound.size };
      mark(wound, amount, 'amount');
      used.add(amount);
      continue;
    }
    const target =
      amount.measures === 'time'
        ? near(
            amount,
            (one) => (lasts(one) || (one.kind === 'exposure' && one.what.group === undefined)) && free(one),
          )
        : amount.measures === 'helping'
          ? near(amount, (one) => one.kind === 'exposure' && !one.absent && free(one))
          : amount.measures === 'dose'
            ? (beside(line, amount, placed) ??
              near(amount, (one) => one.kind === 'dose' && free(one)) ??
              (unit === '{unit}'
                ? undefined
                : near(amount, (one) => one.kind === 'exposure' && !one.absent && free(one))))
            : near(
                amount,
                (one) =>
                  (felt(one) || isMove(one.what.name)) &&
                  free(one) &&
                  canMeasure(one.what.name, amount.quantity.unit),
              );
    // "1 tablet bisoprolol 2.5 mg" is no more than the 2.5 mg.
    const held = (one: Reading) =>
      one.kind === 'dose' && /^(?:mg|ug|g|\[IU\])$/u.test(one.amount?.unit ?? '');
    if (!target && isShape(amount) && near(amount, held)) {
      used.add(amount);
      continue;
    }
    if (!target) continue;
    // "no seizures 12 days": so long without.
    if (target.absent && amount.measures === 'time') {
      used.add(amount);
      continue;
    }
    setAmount(target, amount.quantity, amount);
    used.add(amount);
  }
  for (const lasting of only(marks, 'for')) {
    const done = (one: Reading) => one.kind === 'exposure' && one.what.group === undefined;
    const target =
      near(lasting, (one) => lasts(one) && free(one)) ?? near(lasting, (one) => done(one) && free(one));
    if (!target) continue;
    if (target.absent && lasting.days !== undefined) {
      used.add(lasting);
      continue;
    }
    setAmount(target, lasting.quantity, lasting);
    used.add(lasting);
  }
  // A number says more than a word beside it ("mood low, 4/10").
  const severities = only(marks, 'severity');
  for (const severity of [...severities.filter(numbered), ...severities.filter((one) => !numbered(one))]) {
    const open = (one: Reading) =>
      one.severity === undefined ||
      (numbered(severity) && one.severity.value === undefined && one.severity.low === undefined);
    const target = near(
      severity,
      // What is measured is not rated: the 3/10 is the itch's, not the temperature's.
      (one) => felt(one) && !one.absent && open(one) && (!numbered(severity) || lasts(one)),
    );
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
    // "2 seizures at 6.50 and 7.25", "2.5 x 3 (8, 12, 4)": so many are told one by one.
    const told = placed.filter((one) => one.head === placed[0]?.head).length;
    if (told > 1 && count.count === told) {
      used.add(count);
      continue;
    }
    const eaten = near(count, (one) => one.kind === 'exposure' && one.count === undefined);
    const beside = eaten && placed.some(({ head, reading }) => reading === eaten && gap(count, head) <= 1);
    const target =
      count.helping || beside
        ? eaten
        : (near(count, (one) => felt(one) && one.count === undefined) ??
          near(count, (one) => one.kind === 'dose' && one.count === undefined));
    if (!target) {
      // "2 spoons lactulose".
      const spooned =
        count.helping && /spoon/iu.test(line.slice(count.start, count.end))
          ? near(count, (one) => one.kind === 'dose' && free(one))
          : undefined;
      if (!spooned) continue;
      const original = line.slice(count.start, count.end);
      setAmount(spooned, { value: count.count, unit: '{spoon}', original }, count);
      used.add(count);
      continue;
    }
    // "salt tabs x2": the shape stands in the name.
    const shape = /\p{L}{1,30}$/u.exec(line.slice(0, headOf(target, placed)?.end ?? 0))?.[0];
    const shaped =
      shape !== undefined && target.kind === 'dose' && !target.amount ? unitOf(shape) : undefined;
    if (shaped?.ucum.startsWith('{') && /^(?:tab|cap|pill|sachet|puff|drop)/iu.test(shape ?? '')) {
      setAmount(
        target,
        { value: count.count, unit: shaped.ucum, original: line.slice(count.start, count.end) },
        count,
      );
      used.add(count);
      continue;
    }
    // "vomiting x0": looked for, and not there.
    if (count.count === 0 && felt(target)) {
      target.absent = true;
      mark(target, count, 'absent');
    } else {
      target.count = count.count;
      mark(target, count, 'count');
    }
    used.add(count);
  }
  for (const number of only(marks, 'number')) {
    const told = placed.filter((one) => one.head === placed[0]?.head).length;
    if (
      told > 1 &&
      placed[0]?.reading.kind !== 'dose' &&
      number.quantity.value === told &&
      number.end <= (placed[0]?.head.start ?? 0)
    )
      used.add(number);
    else if (bindNumber(line, number, placed, marks)) used.add(number);
  }
  for (const size of only(marks, 'size')) {
    const { lengthMm, widthMm, depthMm } = size;
    const target = near(size, (one) => one.kind === 'wound');
    if (!target) continue;
    target.size = {
      ...target.size,
      ...(lengthMm !== undefined && { lengthMm }),
      ...(widthMm !== undefined && { widthMm }),
      ...(depthMm !== undefined && { depthMm }),
    };
    mark(target, size, 'amount');
    used.add(size);
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

function headOf(reading: Reading, placed: readonly Placed[]): Head | undefined {
  return placed.find((one) => one.reading === reading)?.head;
}

/** Measures that go on for a while. */
const LASTING: ReadonlySet<string> = new Set([
  'sleep',
  'night waking',
  'mood',
  'energy',
  'appetite',
  'walking',
  'running',
  'cycling',
  'swimming',
]);

/** "quarter tab clonazepam 0.5mg": the part of the tablet was had; the other is how strong it is. */
function isPart(amount: MarkOf<'amount'>): boolean {
  const { unit, value } = amount.quantity;
  return amount.measures === 'dose' && unit?.startsWith('{') === true && value !== undefined && value < 1;
}

function isShape(amount: MarkOf<'amount'>): boolean {
  const { unit, value } = amount.quantity;
  return /^\{(?:tablet|capsule|pill)\}$/u.test(unit ?? '') && value === 1;
}

function numbered(severity: MarkOf<'severity'>): boolean {
  return severity.value !== undefined || severity.low !== undefined;
}

/** "750 ml of water and two tablets": the food or drink right behind the amount, and no medicine in between. */
function beside(line: string, amount: Range, placed: readonly Placed[]): Reading | undefined {
  return placed.find(
    ({ head, reading }) =>
      reading.kind === 'exposure' &&
      !reading.absent &&
      reading.amount === undefined &&
      head.start >= amount.end &&
      /^\s(?:of\s)?$/u.test(line.slice(amount.end, head.start)),
  )?.reading;
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

/** What a number behind counts, and does not rate ("wet nappies 5", "seizures 2"). */
export const COUNTED: ReadonlySet<string> = new Set([
  ...[
    'wet nappy',
    'dirty nappy',
    'bowel movement',
    'seizure',
    'absence seizure',
    'hot flushes',
    'night waking',
  ],
  ...[
    'vomiting',
    'diarrhoea',
    'sneezing',
    'urination',
    'fall',
    'nosebleed',
    'staring spell',
    'meltdown',
    'tantrum',
  ],
]);

/** What stands between two places of a line, but for the times in it: "mood mon 6". */
function withoutTimes(line: string, [from, to]: readonly [number, number], marks: readonly Mark[]): string {
  let out = '';
  let at = from;
  for (const { start, end, type } of marks) {
    if (!['clock', 'day', 'part', 'ago'].includes(type) || start < at || end > to) continue;
    out += line.slice(at, start);
    at = end;
  }
  return (out + line.slice(at, to)).toLowerCase().replace(/\s{2,}/gu, ' ');
}

/** A number without a unit: what is counted, measured or given, right beside it; otherwise nobody's. */
function bindNumber(
  line: string,
  number: MarkOf<'number'>,
  placed: readonly Placed[],
  marks: readonly Mark[],
): boolean {
  const target = nearest(
    number,
    placed.map((one) => ({ ...one.head, reading: one.reading })),
  );
  if (!target) return false;
  const between = withoutTimes(
    line,
    number.end <= target.start ? [number.end, target.start] : [target.end, number.start],
    marks,
  );
  if (between.length > 26) return false;
  const { reading } = target;
  const { value } = number.quantity;
  // "slept 9 to half six" are hours of the clock, not nine of anything.
  if (reading.what.name === 'sleep' && /^\s(?:to|til|till|until)\s/iu.test(line.slice(number.end)))
    return false;
  const adjacent =
    /^[\s:=]*(?:(?:is\s|was\s|now\s|came\s|gone\s|went\s)?(?:up\s|down\s)?from\s[\d.,]+\s(?:down\s|up\s)?to\s|of\s(?:an?\s|the\s|her\s|his\s|my\s)?|is\s|was\s|only\s|at\s|like\s|about\s|now\s|still\s|count\s|down to\s|(?:dipped|dropped|fell|rose|went|climbed|came down|went up|shot up|dropped down) to\s|up to\s|hit\s|came back\s(?:at\s|as\s)?|came in at\s|(?:has|have) been\s(?:hovering\s|around\s|running\s|about\s|at\s|up and down\s){0,2}|been\s|hovering\s(?:around\s|at\s)?|running\s(?:at\s)?|sitting at\s|averag(?:ed|ing)\s|steady\s(?:at\s)?|stable\s(?:at\s)?|peaked\s(?:at\s)?|spiked\s(?:to\s|at\s)|measured\s|reads?\s|reading\s|showed\s|maybe\s|around\s|roughly\s|easily\s|(?:is|are|was|were)?\s?(?:literally|like|now|still|about|maybe|prob|probably|easily|at least|down to|up to|back to|back up to)\s(?:an?\s)?|(?:was|is|still|now|at)\sa\s)?$/u.test(
      between,
    );
  // "two 500 mg paracetamol": so many, each of that amount.
  const many =
    reading.kind === 'dose' &&
    number.end <= target.start &&
    /^\s[\d.,]+\s?(?:mg|mcg|g|ml)\s$/iu.test(line.slice(number.end, target.start));
  if (!adjacent && !many) return false;
  if (reading.kind === 'dose' || reading.kind === 'exposure') {
    if (reading.amount) {
      // "two ibuprofen 400 mg": so many, each of that amount.
      if (number.end > target.start || !Number.isInteger(value) || reading.count !== undefined) return false;
      // "one amitriptyline 10 mg" is no more than the 10 mg.
      if (value === 1) return true;
      if (value !== undefined) reading.count = value;
      mark(reading, number, 'count');
      return true;
    }
    // "two eggs" is how many, "half a banana" how much.
    if (reading.kind === 'exposure' && value !== undefined && Number.isInteger(value)) {
      if (value === 1 || number.start > target.start || reading.count !== undefined) return value === 1;
      reading.count = value;
      mark(reading, number, 'count');
      return true;
    }
    // "2 Buscopan tablets": the unit stands behind the name.
    const said = /\p{L}{1,30}$/u.exec(line.slice(target.start, target.end))?.[0];
    const shaped = /^(?:tabs?|tablets?|caps?|capsules?|pills?|drops)$/iu.test(said ?? '') ? said : undefined;
    const behind =
      number.end <= target.start ? (shaped ?? /^\s(\p{L}+)/u.exec(line.slice(target.end))?.[1]) : undefined;
    const unit = behind === undefined ? undefined : unitOf(behind);
    const quantity =
      unit?.measures === 'dose' && unit.ucum.startsWith('{')
        ? { ...number.quantity, unit: unit.ucum }
        : number.quantity;
    setAmount(reading, quantity, number);
    return true;
  }
  const name = reading.what.name;
  const { low, high } = number.quantity;
  if (
    low !== undefined &&
    high !== undefined &&
    high <= 10 &&
    number.start > target.start &&
    (RATED.has(name) || reading.what.group !== undefined)
  ) {
    if (reading.severity || reading.absent) return false;
    reading.severity = { low, high, original: number.quantity.original };
    mark(reading, number, 'severity');
    return true;
  }
  // "mouth sores, 3 of them": how many.
  if (
    number.start > target.start &&
    Number.isInteger(value) &&
    reading.what.group !== undefined &&
    /^\s(?:of (?:them|these|those)|in (?:all|total)|altogether|so far)(?![\p{L}])/iu.test(
      line.slice(number.end),
    )
  ) {
    if (reading.count !== undefined || reading.absent || value === undefined) return false;
    reading.count = value;
    mark(reading, number, 'count');
    return true;
  }
  const rated = number.start > target.start && value !== undefined && value <= 10;
  // "bristol 6": what it was like, not how many.
  if (/^(?:bristol|type)/iu.test(line.slice(target.start, target.end)) && !reading.amount) {
    setAmount(reading, number.quantity, number);
    return true;
  }
  if (rated && COUNTED.has(name) && Number.isInteger(value)) {
    if (reading.count !== undefined || reading.absent) return false;
    if (value === 0) reading.absent = true;
    else reading.count = value;
    mark(reading, number, value === 0 ? 'absent' : 'count');
    return true;
  }
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

const PAIN_OF: readonly (readonly [RegExp, string])[] = [
  [/^head$/u, 'headache'],
  [/ears?$/u, 'earache'],
  [/^throat$/u, 'sore throat'],
  [/^(?:tummy|belly|stomach|abdomen)$/u, 'abdominal pain'],
  [/^chest$/u, 'chest pain'],
  [/eyes?$/u, 'eye pain'],
  [/^bones$/u, 'bone pain'],
  [/^pelvis$/u, 'pelvic pain'],
  [/^(?:tooth|teeth)$/u, 'toothache'],
  [/^(?:boobs?|breasts?|nipples?)$/u, 'breast pain'],
  [/^bladder$/u, 'bladder pain'],
  [/^kidneys?$/u, 'kidney pain'],
  [/^joints$/u, 'joint pain'],
  [/^muscles$/u, 'muscle pain'],
  [/^sinuses$/u, 'sinus pain'],
  [/^ribs?$/u, 'rib pain'],
  [/^jaw$/u, 'jaw pain'],
  [/^skin$/u, 'sore skin'],
];

/** A pain of the head is a headache. */
export function nameByPlace(reading: Reading): void {
  if (reading.what.name === 'tightness' && /chest/u.test(reading.site ?? ''))
    reading.what = { ...reading.what, name: 'chest tightness' };
  if (reading.what.name !== 'pain' || reading.site === undefined) return;
  const site = reading.site.replace(/^(?:left|right|both|l|r)\s/u, '');
  const name = PAIN_OF.find(([place]) => place.test(site))?.[1];
  if (name) reading.what = { ...reading.what, name };
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
        one.reading.kind === 'wound' ||
        ((one.reading.kind === 'observation' || one.reading.kind === 'reaction') &&
          one.reading.what.group !== undefined),
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
    nameByPlace(target.reading);
    mark(target.reading, range, 'site');
    used.add(first);
  }
}
