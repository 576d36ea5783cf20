import type { Clause } from './clauses.ts';
import { isIntake, mark, only, type Reading, setAmount, startMeasure } from './events.ts';
import type { When } from './resolve.ts';
import type { Mark, MarkOf } from './sheet.ts';
import type { Story } from './story.ts';

/* What was had before is had again: another one, the second, at eight and at two. */

/** The dose told before, once at each of the times. */
export function atEach(story: Story, dose: Reading, clause: Clause, whens: readonly When[]): void {
  for (const [index, when] of whens.entries()) {
    if (index === 0) {
      dose.when = when;
      mark(dose, when, 'time');
      continue;
    }
    const again = startMeasure(story.line, dose.what.name, when, clause, when);
    again.kind = dose.kind;
    again.what = dose.what;
    if (dose.taken) again.taken = dose.taken;
    if (dose.amount) again.amount = dose.amount;
    story.readings.push(again);
  }
}

const ONE_OF = /^\s*(?:one|first|the first|last|the last|worst|the worst)(?: one)?\s/iu;

const HAD_IT =
  /(?<![\p{L}])(?:gave|took|had|taken|given|got)\s(?:it|one|them|that|this|her it|him it)(?![\p{L}])/iu;

const AGAIN =
  /(?<![\p{L}])(?:again|another|second|third|fourth|2nd|3rd|4th|one more|repeat(?:ed)?|more|extra|then)(?![\p{L}])/iu;

const WHICH =
  /(?<![\p{L}])(?:first|last|third|second|fourth|1st|2nd|3rd)\s(?:one|dose|puff|tablet|pill|spray)|(?:it|that) was|(?:was|had) (?:on|at)/iu;

/** "another 10 at two", "and again at 4 pm", "second spray 18:15": the same had or felt again; "first one at 1 pm" is when it was. @returns whether it says so. */
export function hadAgain(story: Story, clause: Clause, when: When | undefined): boolean {
  const text = story.line.slice(clause.start, clause.end);
  if (!when?.own || story.resolver.toCome(when)) return false;
  const last = story.readings.at(-1);
  const dose = story.readings.findLast((one) => one.kind === 'dose' && one.taken !== 'stopped');
  if (/still to come|due|not yet|later/iu.test(text)) return false;
  if (dose && last === dose && HAD_IT.test(text) && (!dose.when.own || dose.taken !== 'taken')) {
    if (dose.when.own && dose.taken !== 'taken') {
      const later = startMeasure(story.line, dose.what.name, when, clause, when);
      later.kind = 'dose';
      later.what = dose.what;
      later.taken = 'taken';
      story.readings.push(later);
      return true;
    }
    dose.when = when;
    dose.taken = 'taken';
    mark(dose, when, 'time');
    return true;
  }
  if (dose && !dose.when.own && WHICH.test(text)) {
    dose.when = when;
    if (dose.taken === 'unknown') dose.taken = 'taken';
    mark(dose, when, 'time');
    return true;
  }
  if (!last) return false;
  if (!AGAIN.test(text) && !(ONE_OF.test(text) && (last.count ?? 1) > 1)) return false;
  const source =
    dose && (last === dose || /(?:dose|puff|tablet|pill|spray|one|another|second|third)/iu.test(text))
      ? dose
      : last;
  if (
    source.kind === 'wound' ||
    source.absent ||
    (source.what.group === undefined && source.what.name !== 'night waking')
  )
    return false;
  // "2 seizures overnight, … second at ten to four", "spells x3, one at eleven": one of those told, not another.
  if (
    source !== dose &&
    (source.count ?? 1) > 1 &&
    /(?<![\p{L}])(?:first|second|third|last|2nd|3rd|one)(?![\p{L}])/iu.test(text)
  ) {
    for (const one of clause.marks) story.used.delete(one);
    return true;
  }
  const amount = only(clause.marks, 'amount').find((one) => one.measures === 'dose');
  const number = only(clause.marks, 'number').find(
    (one) =>
      one.quantity.value !== undefined &&
      !/^(?:one|a|an)$/iu.test(one.quantity.original) &&
      // "and then again around two and my back is still about a six": how bad, not how much.
      !/(?<![\p{L}])(?:is|was|are|were|still|now|out of)\s(?:about\s|like\s|around\s|at\s)?(?:an?\s)?$/iu.test(
        story.line.slice(clause.start, one.start),
      ),
  );
  if (source !== dose && (amount || number)) return false;
  const repeated = startMeasure(story.line, source.what.name, when, clause, when);
  repeated.kind = source.kind;
  repeated.what = source.what;
  if (source.taken) repeated.taken = 'taken';
  if (source.route !== undefined) repeated.route = source.route;
  if (source.site !== undefined && source.kind !== 'dose') repeated.site = source.site;
  const told = amount ?? number;
  if (told) {
    setAmount(repeated, { ...told.quantity, unit: told.quantity.unit ?? source.amount?.unit ?? null }, told);
    story.used.add(told);
  } else if (source.amount && source.kind === 'dose' && !/(?:spray|puff|tablet|pill)/iu.test(text))
    repeated.amount = source.amount;
  story.readings.push(repeated);
  return true;
}

/** "flushes friday 7, saturday 4". */
export function countAgain(
  story: Story,
  clause: Clause,
  last: Reading,
  told: Mark,
  value: number,
  when: When | undefined,
): boolean {
  const again = startMeasure(story.line, last.what.name, told, clause, when ?? last.when);
  again.what = last.what;
  if (value === 0) again.absent = true;
  else again.count = value;
  mark(again, told, 'count');
  story.used.add(told);
  story.readings.push(again);
  return true;
}

function isNoDose(story: Story, dose: number, number: MarkOf<'number'>): boolean {
  const value = number.quantity.value ?? 0;
  const far = (from: number) => Math.abs(Math.log(value / from));
  const measured = story.readings.findLast((one) => !isIntake(one) && one.amount?.value !== undefined)?.amount
    ?.value;
  return (measured !== undefined && far(measured) < far(dose)) || far(dose) > Math.log(4);
}

/** "120 ml of water at 11 and 80 ml at 3": had again, so much. @returns whether it was. */
export function repeatIntake(story: Story, clause: Clause, when: When | undefined): boolean {
  const last = story.readings.at(-1);
  const amount =
    only(clause.marks, 'amount').find((one) => one.measures === 'dose') ??
    (last?.kind === 'dose' &&
    /^\s*(?:and\s|then\s|another\s|plus\s|\+\s?){0,2}[\p{L}\d½¼¾.,]+\s*$/iu.test(line(story, clause))
      ? only(clause.marks, 'number')[0]
      : undefined);
  // "sugar 320 at noon, took 6 units, 180 by 3pm": the number is the measure's, and no dose is many times the one before.
  if (
    amount?.type === 'number' &&
    last?.amount?.value !== undefined &&
    isNoDose(story, last.amount.value, amount)
  )
    return false;
  // "inhaler x2 before bed and once in the night".
  const times = only(clause.marks, 'count').find((one) => !one.helping);
  if (times && when?.own && last?.kind === 'dose' && last.count !== undefined && last.taken === 'taken') {
    const again = startMeasure(story.line, last.what.name, times, clause, when);
    Object.assign(again, { kind: last.kind, what: last.what, taken: last.taken, count: times.count });
    if (last.amount) again.amount = last.amount;
    mark(again, times, 'count');
    story.used.add(times);
    story.readings.push(again);
    return true;
  }
  const plain = clause.marks.every((one) =>
    ['amount', 'number', 'clock', 'part', 'day', 'ago'].includes(one.type),
  );
  if (firstOfList(story, clause, last, when)) return true;
  if (!when?.own || !last || !isIntake(last) || !last.amount || !amount || !plain) return false;
  if (last.absent || (last.taken !== undefined && last.taken !== 'taken')) return false;
  const again = startMeasure(story.line, last.what.name, amount, clause, when);
  again.kind = last.kind;
  again.what = last.what;
  if (last.taken) again.taken = last.taken;
  setAmount(again, { ...amount.quantity, unit: amount.quantity.unit ?? last.amount.unit }, amount);
  story.used.add(amount);
  story.readings.push(again);
  return true;
}

/** "gabapentin: 300 at 7am, 300 at 1pm": the first of a list behind a name that said neither how much nor when. @returns whether it is. */
function firstOfList(
  story: Story,
  clause: Clause,
  last: Reading | undefined,
  when: When | undefined,
): boolean {
  if (!when?.own || last?.kind !== 'dose' || last.taken !== 'taken') return false;
  if (last.amount || last.count !== undefined || last.when.own) return false;
  const told =
    only(clause.marks, 'amount').find((one) => one.measures === 'dose') ?? only(clause.marks, 'number')[0];
  if (!told || told.quantity.value === undefined || told.end > when.start) return false;
  const listed = /[:–—-]\s*$/u.test(story.line.slice(last.text.start, told.start));
  const nothingElse = clause.marks.every((one) =>
    ['amount', 'number', 'clock', 'part', 'day'].includes(one.type),
  );
  if (!listed || !nothingElse || story.line.slice(clause.start, told.start).trim() !== '') return false;
  setAmount(last, told.quantity, told);
  last.when = when;
  mark(last, when, 'time');
  story.used.add(told);
  return true;
}

const EACH_TIME = /^(?:each(?: time)?|every time|each one|a time|all)$/iu;

/** "calpol at 12, 4 and 8, 5 ml each time": so much at each of the times. @returns whether it says so. */
export function soMuchEach(story: Story, clause: Clause): boolean {
  const last = story.readings.at(-1);
  const told = only(clause.marks, 'amount')[0];
  if (!last || !told || story.line.slice(clause.start, told.start).trim() !== '') return false;
  if (!EACH_TIME.test(story.line.slice(told.end, clause.end).trim())) return false;
  const from = story.readings.findLastIndex(
    (one) => one.what.name !== last.what.name || one.amount !== undefined,
  );
  const same = story.readings.slice(from + 1);
  const fits = isIntake(last)
    ? told.measures === 'dose'
    : told.measures === 'time' && last.what.group !== undefined;
  if (!fits || same.length === 0 || same.some((one) => one.absent)) return false;
  for (const one of same) setAmount(one, told.quantity, told);
  story.used.add(told);
  return true;
}

/** What a clause says before its first time. */
export function line(story: Story, clause: Clause): string {
  const time = clause.marks.find((one) => ['clock', 'part', 'day', 'ago'].includes(one.type));
  return story.line.slice(clause.start, time?.start ?? clause.end);
}

/** "sick twice in the night, about one and again at four": when each of them was. @returns whether it says so. */
export function eachWhen(story: Story, clause: Clause, whens: readonly When[]): boolean {
  const last = story.readings.at(-1);
  const points = whens.filter((one) => one.own && one.role === 'at');
  if (!last || isIntake(last) || last.absent || last.what.group === undefined) return false;
  if (points.length < 2 || points.length !== last.count) return false;
  const plain = clause.marks.every((one) => ['clock', 'part', 'day', 'number', 'amount'].includes(one.type));
  if (!plain) return false;
  delete last.count;
  for (const [index, when] of points.entries()) {
    if (index === 0) {
      last.when = when;
      mark(last, when, 'time');
      continue;
    }
    const again = startMeasure(story.line, last.what.name, when, clause, when);
    again.what = last.what;
    if (last.site !== undefined) again.site = last.site;
    story.readings.push(again);
  }
  return true;
}
