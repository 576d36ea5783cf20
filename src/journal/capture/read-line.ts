import type { Clock } from '../../contract/index.ts';
import { bindQuantities, type Placed } from './bind.ts';
import { blameEarlier, madeBy, nameReaction, pointed } from './blame.ts';
import { readHeadless, repeatLast } from './carry-on.ts';
import { type Clause, clausesOf, isHead } from './clauses.ts';
import { inDayOrder } from './day-order.ts';
import { type Head, isIntake, only, type Reading, setAmount, startMeasure } from './events.ts';
import { unnamedInsulin } from './insulin.ts';
import { introduced, saysNothing } from './meaning.ts';
import { isPlan } from './plans.ts';
import { broughtUp, mentionedBefore, readHead, sameAgain, whensFor } from './read-head.ts';
import { relate } from './relate.ts';
import { createResolver, type When } from './resolve.ts';
import type { Mark, MarkOf, Sheet } from './sheet.ts';
import type { Story } from './story.ts';
import type { Otherwise } from './tagger/index.ts';
import { atUsualHours } from './usual-hours.ts';
import { type Owners, ownersOf, type Readers } from './whose.ts';

export type LineReading = {
  readonly readings: Reading[];
  /** Marks that were understood; the words outside them are left over. */
  readonly used: ReadonlySet<Mark>;
  readonly questions: string[];
  /** Clock times that their day does not have. */
  readonly impossible: string[];
};

/** The events of one person in a line. */
export type PersonReading = LineReading & { readonly who: string };

/** Reads a marked line clause by clause, once for each person it speaks of; the page's own come first. */
export function readLine(
  sheet: Sheet,
  clock: Clock,
  readers: Readers,
  otherwise?: Otherwise,
): PersonReading[] {
  const clauses = inDayOrder(sheet.line, clausesOf(sheet), clock);
  const owners = ownersOf(sheet.line, clauses, readers);
  const people = new Set([readers.about, ...owners.flatMap((one) => (typeof one === 'string' ? [] : one))]);
  return [...people].map((who) => ({
    who,
    ...readPerson(sheet, clock, clauses, owners, who, readers.about === who, otherwise),
  }));
}

function readPerson(
  sheet: Sheet,
  clock: Clock,
  clauses: readonly Clause[],
  owners: Owners,
  who: string,
  own: boolean,
  otherwise: Otherwise | undefined,
): LineReading {
  const resolver = createResolver(clock, sheet.line);
  const story: Story = {
    line: sheet.line,
    resolver,
    readings: [],
    used: new Set(),
    questions: own ? sheet.questions : [],
    negatedList: false,
    ...(otherwise && { otherwise }),
  };
  for (const [index, clause] of clauses.entries()) {
    const owner = owners[index] ?? [];
    if (typeof owner === 'string') {
      if (own && owners[index - 1] !== owner) askWhose(story, clause, owner);
    } else if (owner.includes(who)) readClause(story, clause);
    // What another's clause says of the day holds for those who come after.
    else
      resolver.settle(
        clause.marks.filter((one) => one.type === 'day'),
        { intakeWithoutTime: false },
      );
  }
  nameReaction(story);
  sickWithoutVomiting(story);
  return {
    readings: story.readings,
    used: story.used,
    questions: [...story.questions, ...(own ? resolver.questions : [])],
    impossible: resolver.impossible,
  };
}

function isSilent({ otherwise }: Story, head: Head): boolean {
  return otherwise?.silent.some(({ start, end }) => start < head.end && end > head.start) ?? false;
}

const SICK_NOT_VOMITING =
  /(?<![\p{L}])sick\s?(?:\(|,|but|[-–])\s?(?:but\s)?(?:not|no|without|never)\s(?:actually\s|any\s)?(?:vomit|throwing up|been sick|being sick)/iu;

/** "dizzy and sick (not vomiting)": then it was nausea. */
function sickWithoutVomiting(story: Story): void {
  const said = SICK_NOT_VOMITING.exec(story.line);
  const sick =
    said &&
    story.readings.find(
      (one) =>
        one.text.start <= said.index && one.text.end > said.index && /^sick$/iu.test(one.what.original),
    );
  if (sick && sick.what.name === 'vomiting' && !sick.absent && sick.count === undefined)
    sick.what = { ...sick.what, name: 'nausea' };
}

function askWhose(story: Story, clause: Clause, owner: 'unclear' | 'writer'): void {
  if (owner === 'unclear')
    story.questions.push(
      'This line speaks of several people, and an entry is about one. Whose is it? Please write one line for each.',
    );
  else if (clause.marks.some(isHead))
    story.questions.push('Part of this line seems to be about you. Whose is it?');
}

function readClause(story: Story, clause: Clause): void {
  if (clause.asks) return;
  const { line, resolver, used } = story;
  const words = only(clause.marks, 'word');
  const said = clause.marks.filter(isHead) as Head[]; // isHead tested the tag
  const heads = said.filter(
    (head) =>
      !isSilent(story, head) && !saysNothing(line, head, words, clause) && !isPlanned(story, head, clause),
  );
  const startsIntake = heads.some((head) => head.type === 'name' && (head.medicine || head.food));
  const implicit = startsIntake || (story.intake !== undefined && !story.intake.when.own);
  const ofSleep =
    heads.length === 0 &&
    story.readings.at(-1)?.what.name === 'sleep' &&
    only(clause.marks, 'clock').some((one) => one.to);
  // "scan booked for tuesday, rash": the day of what is only planned is nothing else's.
  const planned =
    heads.length === 0 && words.some((one) => one.word === 'not-done' || one.word === 'mention');
  const whens = resolver.settle(
    atNight(
      line,
      planned ? { ...clause, marks: clause.marks.filter((one) => one.type !== 'day') } : clause,
      ofSleep,
      story.readings.some((one) => one.when.own && one.when.role === 'at'),
    ),
    { intakeWithoutTime: implicit },
  );
  for (const one of clause.marks) {
    if (['clock', 'day', 'part', 'ago', 'subject', 'word'].includes(one.type)) used.add(one);
  }

  const without = unnamedInsulin(story, clause, heads, whens[0]);
  if (without) {
    if (without.marks.some((one) => isHead(one) || one.type === 'number')) readClause(story, without);
    return;
  }
  if (heads.length === 0) {
    // The time of an appointment is nothing else's time.
    if (said.length === 0) readHeadless(story, clause, whens);
    return;
  }
  const rest = hadAgainWithFood(story, clause, heads, whens);
  if (rest) {
    readClause(story, rest);
    return;
  }
  const placed: Placed[] = [];
  const back = new Map<Head, Reading>();
  const felt: Reading[] = [];
  const blames = words.find((word) => word.word === 'caused') ?? madeBy(line, clause, heads);
  for (const head of heads) {
    const again = sameAgain(story, head, clause, words);
    if (again) {
      felt.push(again);
      used.add(head);
      continue;
    }
    const earlier = mentionedBefore(story, head, clause.marks, blames);
    if (earlier) {
      if (!broughtUp(line, head)) back.set(head, earlier);
      used.add(head);
      continue;
    }
    for (const one of readHead(
      story,
      clause,
      head,
      words,
      whensFor(head, heads, whens, clause.marks, line),
    )) {
      placed.push({ reading: one, head });
      used.add(head);
    }
  }
  if (placed.length === 0 && back.size === 0 && felt.length === 0) return;

  // "38.1 at 19:00 after paracetamol 240 mg": only what came before is named; the number is the last measure's.
  if (heads.every((head) => introduced(head, clause.marks))) repeatLast(story, clause, whens[0]);

  const bound = bindQuantities(line, clause.marks, placed, story.readings.at(-1));
  for (const one of bound) used.add(one);
  shareAmongTimes(placed, clause, used);
  for (const { head, reading } of placed) if (head.type === 'measure') unmeasured(line, head, reading);
  for (const { reading } of placed) {
    if (!resolver.toCome(reading.when)) continue;
    const time = line.slice(reading.when.start, reading.when.end).trim();
    story.questions.push(`“${time}” is still to come, so nothing was kept for it. Is the time right?`);
  }
  const kept = placed.filter(
    ({ reading, head }) => worthKeeping(line, reading, head, clause) && !resolver.toCome(reading.when),
  );
  delete story.awaited;
  for (const { head, reading } of placed) {
    if (kept.some((one) => one.reading === reading)) continue;
    used.delete(head);
    if (head.type === 'measure') story.awaited = { name: head.name, head, clause, when: reading.when };
  }
  blameEarlier(story, clause, kept, back);
  const followed = kept.find(
    ({ reading, head }) =>
      isIntake(reading) &&
      (introduced(head, clause.marks) ||
        (blames !== undefined && head.end <= blames.start && !reading.absent)),
  )?.reading;
  relate(story, clause, [...kept.map((one) => one.reading), ...felt], [...back.values()][0] ?? followed);
  const before = pointed(story, clause);
  for (const { reading } of kept) {
    if (
      before.length === 0 ||
      isIntake(reading) ||
      reading.kind === 'wound' ||
      reading.absent ||
      reading.what.group === undefined ||
      reading.suspects
    )
      continue;
    reading.kind = 'reaction';
    reading.suspects = before.map((one) => one.id);
  }
  story.readings.push(...kept.map((one) => one.reading));
  story.negatedList = kept.length > 0 && kept.every((one) => one.reading.absent === true);
}

/** "3 tabs 8am, 3 tabs 8pm with crackers": the dose before again, and what it was had with. @returns the rest of the clause. */
function hadAgainWithFood(
  story: Story,
  clause: Clause,
  heads: readonly Head[],
  whens: readonly When[],
): Clause | undefined {
  const last = story.readings.at(-1);
  const amount = only(clause.marks, 'amount')[0];
  const [first] = heads;
  const when = whens[0];
  if (last?.kind !== 'dose' || !last.amount || last.taken !== 'taken' || amount?.measures !== 'dose')
    return undefined;
  if (!when?.own || amount.quantity.unit !== last.amount.unit || first?.type !== 'name' || !first.food)
    return undefined;
  if (story.line.slice(clause.start, amount.start).trim() !== '' || when.end > first.start) return undefined;
  if (!/\swith\s(?:(?:a|some|her|his|my)\s)?$/iu.test(story.line.slice(when.end, first.start)))
    return undefined;
  const again = startMeasure(story.line, last.what.name, amount, clause, when);
  again.kind = 'dose';
  again.what = last.what;
  again.taken = 'taken';
  setAmount(again, amount.quantity, amount);
  story.used.add(amount);
  story.readings.push(again);
  return { ...clause, marks: clause.marks.filter((one) => one !== amount) };
}

const BY_DAY = /(?<![\p{L}])(?:naps?|napped|napping|school|nursery|playgroup|lunch|lunchtime)(?![\p{L}])/iu;

/** "woke at 3" is at night, whatever the hour of writing. */
function atNight(
  line: string,
  { start, end, marks: said }: Clause,
  ofSleep: boolean,
  timed: boolean,
): Mark[] {
  const marks = atUsualHours(said);
  const text = line.slice(start, end);
  // "nap 1:30 - 3:15", "school at 2": nobody does these at night.
  if (BY_DAY.test(text))
    return marks.map((one) =>
      one.type === 'clock' && one.from.reading !== 'full' && (one.from.hour <= 6 || one.from.hour === 12)
        ? { ...one, from: { ...one.from, hour: (one.from.hour % 12) + 12, reading: 'full' } }
        : one,
    );
  const woke =
    marks.some((one) => one.type === 'measure' && one.name === 'night waking') ||
    /\bkept (?:me|him|her|us|them|everyone) (?:up|awake)\b/iu.test(text) ||
    (/\bup at\b/iu.test(text) && (/\b(?:slept|night)\b/iu.test(line) || only(marks, 'clock').length > 1));
  const slept =
    (ofSleep || marks.some((one) => one.type === 'measure' && one.name === 'sleep')) &&
    !marks.some((one) => one.type === 'part' && one.part !== 'night');
  // "slept 9 to half six": from the evening on, unless the line says which half of the day.
  // "slept from two to six": in the small hours.
  if (slept && !/(?<![\p{L}])(?:afternoon|sofa|couch|chair|dozed|kipped)(?![\p{L}])/iu.test(text))
    return marks.map((one) =>
      one.type === 'clock' &&
      one.to &&
      !timed &&
      one.from.reading === 'bare' &&
      one.from.hour <= 6 &&
      one.to.hour <= 11 &&
      one.to.hour > one.from.hour
        ? { ...one, from: { ...one.from, reading: 'full' } }
        : one.type === 'clock' &&
            one.to &&
            one.from.reading !== 'full' &&
            one.from.hour >= 7 &&
            one.from.hour <= 11 &&
            one.to.hour !== 12 &&
            one.to.hour % 12 < one.from.hour
          ? { ...one, from: { ...one.from, hour: one.from.hour + 12, reading: 'full' } }
          : one,
    );
  return marks.map((one) =>
    woke &&
    one.type === 'clock' &&
    one.from.reading !== 'full' &&
    !one.to &&
    one.from.hour >= 9 &&
    rises(marks, one)
      ? { ...one, from: { ...one.from, hour: one.from.hour + 12, reading: 'full' } }
      : woke &&
          one.type === 'clock' &&
          one.from.reading === 'bare' &&
          (one.from.hour <= 5 || (one.from.hour <= 9 && !marks.some((part) => part.type === 'part')))
        ? { ...one, from: { ...one.from, reading: 'full' } }
        : one,
  );
}

/** "up at 11, 1 and 5": the first of them is of the evening, for what follows it are the small hours. */
function rises(marks: readonly Mark[], one: MarkOf<'clock'>): boolean {
  const next = only(marks, 'clock').find((other) => other.start > one.start);
  return next !== undefined && next.from.reading !== 'full' && next.from.hour < one.from.hour;
}

/** What is only to be had is left over; asked about when it has an amount, for then it may be meant as a dose. */
function isPlanned(story: Story, head: Head, clause: Clause): boolean {
  if (head.type !== 'name' || head.symptom || !isPlan(story.line, head, clause, clause.sentence))
    return false;
  if (head.medicine && clause.marks.some((one) => one.type === 'amount' && one.measures === 'dose')) {
    const name = story.line.slice(head.start, head.end);
    story.questions.push(
      `The line does not say that ${name} was taken, so it was not kept as a dose. Was it?`,
    );
  }
  return true;
}

/** "10 mg at 08:00 and 20:00": each of the two doses is of that amount. */
function shareAmongTimes(placed: readonly Placed[], clause: Clause, used: Set<Mark>): void {
  for (const [head, times] of Map.groupBy(placed, (one) => one.head)) {
    const [first, ...others] = times;
    if (first?.head.type !== 'name') continue;
    // "4u with breakfast 6u lunch": each time its own.
    const doses = only(clause.marks, 'amount').filter(
      (one) => one.measures === 'dose' && one.start >= head.end,
    );
    if (doses.length === times.length && others.length > 0 && clause.marks.filter(isHead).length === 1) {
      for (const [index, dose] of doses.entries()) {
        const reading = times[index]?.reading;
        if (reading && reading.amount !== dose.quantity) setAmount(reading, dose.quantity, dose);
        used.add(dose);
      }
      continue;
    }
    for (const { reading } of others) {
      if (reading.absent) continue;
      const { amount, route, site, count } = first.reading;
      Object.assign(reading, {
        ...(amount && { amount }),
        ...(route && { route }),
        ...(site && { site }),
        ...(count && { count }),
      });
    }
  }
}

/** "has a temperature": without a number it is what people mean by it. */
function unmeasured(line: string, head: MarkOf<'measure'>, reading: Reading): void {
  const said = /(?<!\b(?:took|taken|take|checked|measured) )(?:\ba|\bhad|\bno|\bhigh|\bher|\bhis)\s$/iu.test(
    line.slice(0, head.start),
  );
  if (!head.else || reading.amount || !said) return;
  reading.what = { ...reading.what, name: head.else.name, group: head.else.system };
}

/** Things measured need a number, a count or a word for how much; the name alone says nothing happened. */
function worthKeeping(line: string, reading: Reading, head: Head, clause: Clause): boolean {
  if (head.type !== 'measure' || reading.what.group !== undefined || reading.absent) return true;
  if (reading.what.name === 'night waking')
    return (
      reading.count !== undefined ||
      only(clause.marks, 'clock').length > 0 ||
      /every|several|a few|few times|lots|many|constantly|hourly|all night/iu.test(
        line.slice(clause.start, clause.end),
      )
    );
  // "slept like the dead" is sleep; "asleep by 20:35" says when it began.
  if (reading.what.name === 'sleep')
    return (
      reading.amount !== undefined ||
      reading.severity !== undefined ||
      only(clause.marks, 'clock').length > 0 ||
      /^(?:slept|napp?ed|nap|kipped|dozed|snoozed|(?:dozed|nodded|dropped|drifted) off|crashed out)$/iu.test(
        reading.what.original,
      )
    );
  return reading.amount !== undefined || reading.severity !== undefined;
}
