import type { Clock } from '../../contract/index.ts';
import { bindQuantities, type Placed } from './bind.ts';
import { readHeadless, repeatLast } from './carry-on.ts';
import { type Clause, clausesOf, isHead } from './clauses.ts';
import {
  gap,
  type Head,
  isIntake,
  mark,
  only,
  type Reading,
  setAmount,
  startMeasure,
  startReading,
} from './events.ts';
import { governing, introduced, isAbsent, isLeftOut, saysNothing, takenOf } from './meaning.ts';
import { isPlan } from './plans.ts';
import { relate } from './relate.ts';
import { createResolver, type When } from './resolve.ts';
import type { Mark, MarkOf, Range, Sheet } from './sheet.ts';
import type { Story } from './story.ts';
import { type About, returnsTo, speaksOfSomeoneElse } from './whose.ts';

export type LineReading = {
  readonly readings: Reading[];
  /** Marks that were understood; the words outside them are left over. */
  readonly used: ReadonlySet<Mark>;
  readonly questions: string[];
  /** Clock times that their day does not have. */
  readonly impossible: string[];
};

/** Reads a marked line clause by clause into events of one subject. */
export function readLine(sheet: Sheet, clock: Clock, about: About): LineReading {
  const resolver = createResolver(clock, sheet.line);
  const story: Story = {
    line: sheet.line,
    resolver,
    readings: [],
    used: new Set(),
    questions: sheet.questions,
    negatedList: false,
  };
  for (const clause of clausesOf(sheet)) readClause(story, clause, about);
  nameReaction(story);
  return {
    readings: story.readings,
    used: story.used,
    questions: [...sheet.questions, ...resolver.questions],
    impossible: resolver.impossible,
  };
}

const NO_REACTION =
  /(?:(?<![\p{L}])(?:no|not|never|without|did not)|n['’]t)\s(?:(?:a|an|any|had|have|obvious|signs? of|further|more|allergic|bad)\s){0,3}$/iu;

/** "reacted to the milk" with nothing said of how: a reaction all the same. */
function nameReaction(story: Story): void {
  const { blamed, unnamedReaction: word } = story;
  if (!blamed || !word) return;
  const one = startMeasure(story.line, 'reaction', word, blamed.text, story.resolver.now());
  if (NO_REACTION.test(story.line.slice(0, word.start))) {
    one.absent = true;
    one.when = { ...blamed.when, own: false };
    story.readings.push(one);
    return;
  }
  one.kind = 'reaction';
  one.suspects = [blamed.id];
  one.onset = { of: blamed.id, original: one.what.original };
  story.readings.push(one);
}

function readClause(story: Story, clause: Clause, about: About): void {
  if (clause.asks) return;
  const { line, resolver, used } = story;
  const words = only(clause.marks, 'word');
  if (isSomeoneElses(story, clause, about)) return;
  const said = clause.marks.filter(isHead) as Head[]; // isHead tested the tag
  const heads = said.filter(
    (head) => !saysNothing(line, head, words, clause) && !isPlanned(story, head, clause),
  );
  const startsIntake = heads.some((head) => head.type === 'name' && (head.medicine || head.food));
  const implicit = startsIntake || (story.intake !== undefined && !story.intake.when.own);
  const whens = resolver.settle(atNight(clause.marks), { intakeWithoutTime: implicit });
  for (const one of clause.marks) {
    if (['clock', 'day', 'part', 'ago', 'subject', 'word'].includes(one.type)) used.add(one);
  }

  if (heads.length === 0) {
    // The time of an appointment is nothing else's time.
    if (said.length === 0) readHeadless(story, clause, whens);
    return;
  }
  const placed: Placed[] = [];
  const back = new Map<Head, Reading>();
  const felt: Reading[] = [];
  const blames = words.find((word) => word.word === 'caused');
  for (const head of heads) {
    const again = sameAgain(story, head, clause, words);
    if (again) {
      felt.push(again);
      used.add(head);
      continue;
    }
    const earlier = mentionedBefore(story, head, clause.marks, blames);
    if (earlier) {
      back.set(head, earlier);
      used.add(head);
      continue;
    }
    for (const one of readHead(story, clause, head, words, whensFor(head, heads, whens, clause.marks))) {
      placed.push({ reading: one, head });
      used.add(head);
    }
  }
  if (placed.length === 0 && back.size === 0 && felt.length === 0) return;

  // "38.1 at 19:00 after paracetamol 240 mg": only what came before is named; the number is the last measure's.
  if (heads.every((head) => introduced(head, clause.marks))) repeatLast(story, clause, whens[0]);

  const bound = bindQuantities(line, clause.marks, placed, story.readings.at(-1));
  for (const one of bound) used.add(one);
  shareAmongTimes(placed);
  for (const { head, reading } of placed) if (head.type === 'measure') unmeasured(line, head, reading);
  for (const { reading } of placed) {
    if (!resolver.toCome(reading.when)) continue;
    const time = line.slice(reading.when.start, reading.when.end).trim();
    story.questions.push(`“${time}” is still to come, so nothing was kept for it. Is the time right?`);
  }
  const kept = placed.filter(
    ({ reading, head }) => worthKeeping(reading, head, clause) && !resolver.toCome(reading.when),
  );
  for (const { head, reading } of placed) {
    if (!kept.some((one) => one.reading === reading)) used.delete(head);
  }
  const followed = kept.find(
    ({ reading, head }) =>
      isIntake(reading) &&
      (introduced(head, clause.marks) ||
        (blames !== undefined && head.end <= blames.start && !reading.absent)),
  )?.reading;
  relate(story, clause, [...kept.map((one) => one.reading), ...felt], [...back.values()][0] ?? followed);
  story.readings.push(...kept.map((one) => one.reading));
  story.negatedList = kept.length > 0 && kept.every((one) => one.reading.absent === true);
}

/** "woke at 3" is at night, whatever the hour of writing. */
function atNight(marks: readonly Mark[]): Mark[] {
  const woke = marks.some((one) => one.type === 'measure' && one.name === 'night waking');
  return marks.map((one) =>
    woke && one.type === 'clock' && one.from.reading === 'bare' && one.from.hour <= 5
      ? { ...one, from: { ...one.from, reading: 'full' } }
      : one,
  );
}

/** Whether a clause is not the subject's, asked about when that is not plain. */
function isSomeoneElses(story: Story, clause: Clause, about: About): boolean {
  const { line } = story;
  const someoneElse = speaksOfSomeoneElse(line, clause, about);
  const named = only(clause.marks, 'subject');
  if (someoneElse === undefined) {
    if (story.elsewhere === undefined) return false;
    const back =
      story.elsewhere === 'own'
        ? returnsTo(line, clause, about.about)
        : named.some((one) => one.who === about.about);
    if (!back) return true;
    delete story.elsewhere;
    return false;
  }
  if (someoneElse === 'several') {
    story.elsewhere = 'several';
    story.questions.push(
      'This line speaks of several people, and an entry is about one. Whose is it? Please write one line for each.',
    );
  } else if (someoneElse === 'ask') {
    story.elsewhere = 'own';
    if (clause.marks.some(isHead))
      story.questions.push('Part of this line seems to be about you. Whose is it?');
  } else if (named.length > 0) story.elsewhere = 'named';
  return true;
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
function shareAmongTimes(placed: readonly Placed[]): void {
  for (const [, times] of Map.groupBy(placed, (one) => one.head)) {
    const [first, ...others] = times;
    if (first?.head.type !== 'name') continue;
    for (const { reading } of others) {
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

/** Which of a clause's times belong to a head: all of them for a dose given several times, else the nearest. */
function whensFor(
  head: Head,
  heads: readonly Head[],
  whens: readonly When[],
  marks: readonly Mark[],
): When[] {
  if (introduced(head, marks))
    return whens.filter((one) => one.start >= head.end && one.start - head.end <= 4);
  // A time right behind what came before is that one's: "hives within an hour of pizza at 18:00".
  const before = heads.filter((one) => introduced(one, marks));
  const own = whens.filter(
    (one) => !before.some((other) => one.start >= other.end && one.start - other.end <= 4),
  );
  const medicine =
    (head.type === 'name' && head.medicine !== undefined) ||
    (head.type === 'measure' && head.name === 'night waking');
  const points = own.filter((one) => one.role === 'at' || one.role === 'span');
  if (heads.length === 1 && medicine && points.length > 1) return points;
  const timed = heads.filter((one) => !before.includes(one));
  // "calpol 20:10 itchy by nine": as many times as things, so one each, in their order.
  const paired = own.length === timed.length ? own[timed.indexOf(head)] : undefined;
  const nearest = paired ?? own.toSorted((a, b) => gap(a, head) - gap(b, head) || b.start - a.start)[0];
  return nearest ? [nearest] : [];
}

function readHead(
  story: Story,
  clause: Clause,
  head: Head,
  words: readonly MarkOf<'word'>[],
  whens: readonly When[],
): Reading[] {
  const { line } = story;
  const when = whens[0] ?? inherited(story, head, clause.marks);
  if (head.type === 'pressure') {
    return (['systolic', 'diastolic'] as const).map((which) => {
      const one = startMeasure(line, `${which} blood pressure`, head, clause, when);
      setAmount(
        one,
        { value: head[which], unit: head.unit, original: line.slice(head.start, head.end) },
        head,
      );
      return one;
    });
  }
  if (head.type === 'measure') {
    // The word beside the two numbers of a pressure says nothing more than they do.
    if (head.name === 'blood pressure') {
      if (clause.marks.some((one) => one.type === 'pressure')) story.used.add(head);
      return [];
    }
    if (head.name === 'night waking' && whens.length > 1)
      return whens.map((time) => startMeasure(line, head.name, head, clause, time));
    const one = startMeasure(line, head.name, head, clause, when);
    if (isLeftOut(line, head, words)) {
      // "no temperature" is a fever looked for; "didn't sleep well" is not "slept well".
      if (!head.else) return [];
      one.what = { ...one.what, name: head.else.name, group: head.else.system };
      one.absent = true;
      return [one];
    }
    if (head.name === 'mood' && !/mood/i.test(one.what.original)) {
      one.severity = { label: one.what.original.toLowerCase(), original: one.what.original };
    }
    return [one];
  }
  if (head.medicine?.differsByCountry) {
    const brand = line.slice(head.start, head.end);
    story.questions.push(
      `${brand} holds different ingredients in different countries. Is yours ${head.medicine.name}?`,
    );
  }
  return (whens.length > 0 ? whens : [when]).map((time) => {
    const one = startReading(line, head, clause, time);
    if (one.kind === 'dose') one.taken = takenOf(line, head, words, clause) ?? 'unknown';
    if (one.kind === 'exposure' && isLeftOut(line, head, words)) {
      one.absent = true;
      if (governing(head, words) === 'stopped') one.taken = 'stopped';
    }
    if (one.kind === 'observation' && isAbsent(line, story.negatedList, head, words, clause)) {
      one.absent = true;
      const no = words.find((word) => word.word === 'no' || word.word === 'gone');
      if (no) mark(one, no, 'absent');
    }
    const lasting = only(clause.marks, 'for').find((span) => span.days !== undefined);
    if (one.kind === 'observation' && lasting?.days !== undefined && !time.own) {
      const endMs = time.startMs;
      const startMs = endMs - lasting.days * 86_400_000;
      one.when = { ...time, startMs, endMs, precision: 'day', role: 'span' };
    }
    return one;
  });
}

/** The time of something said without one. */
function inherited(story: Story, head: Head, marks: readonly Mark[]): When {
  const { resolver } = story;
  if (introduced(head, marks)) return resolver.day();
  if (story.carried) return story.carried;
  const intake = head.type === 'name' && !head.symptom;
  const last = story.readings.at(-1);
  const alike = last && (intake ? isIntake(last) : !isIntake(last));
  if (alike && last.when.startMs !== resolver.now().startMs) return { ...last.when, own: false };
  // "calpol at half seven this morning, temp 38.9": said in one breath, so of one time.
  const breath =
    last &&
    !intake &&
    last.when.own &&
    last.when.role === 'at' &&
    story.line.slice(last.text.end, head.start);
  if (breath && /^,\s(?:temp\p{L}*\s?)?$/iu.test(breath)) return { ...last.when, own: false };
  const day = resolver.day();
  const now = resolver.now();
  return day.endMs < now.startMs ? day : now;
}

/** "about two hours after the pizza", when the line spoke of the pizza already. */
function mentionedBefore(
  story: Story,
  head: Head,
  marks: readonly Mark[],
  blames: Range | undefined,
): Reading | undefined {
  if (head.type !== 'name' || head.symptom) return undefined;
  if (!introduced(head, marks) && !(blames && head.end <= blames.start)) return undefined;
  const name = head.medicine?.name ?? head.food?.name;
  return story.readings.findLast((one) => isIntake(one) && one.what.name === name);
}

/** "… I think the milk caused the hives": the hives the line told of before, not others. */
function sameAgain(
  story: Story,
  head: Head,
  clause: Clause,
  words: readonly MarkOf<'word'>[],
): Reading | undefined {
  if (head.type !== 'name' || !head.symptom) return undefined;
  const { name } = head.symptom;
  const definite = /\b(?:the|that|this|his|her|my|same)\s$/iu.test(story.line.slice(0, head.start));
  const more = clause.marks.some((one) =>
    ['clock', 'part', 'ago', 'day', 'severity', 'count', 'site', 'later'].includes(one.type),
  );
  const other = words.some((word) => ['no', 'gone', 'persists', 'stopped'].includes(word.word));
  if (!definite || more || other) return undefined;
  return story.readings.findLast((one) => !isIntake(one) && !one.absent && one.what.name === name);
}

/** "has a temperature": without a number it is what people mean by it. */
function unmeasured(line: string, head: MarkOf<'measure'>, reading: Reading): void {
  const said = /(?:\ba|\bhad|\bno|\bhigh|\bher|\bhis)\s$/iu.test(line.slice(0, head.start));
  if (!head.else || reading.amount || !said) return;
  reading.what = { ...reading.what, name: head.else.name, group: head.else.system };
}

/** Things measured need a number, a count or a word for how much; the name alone says nothing happened. */
function worthKeeping(reading: Reading, head: Head, clause: Clause): boolean {
  if (head.type !== 'measure' || reading.what.group !== undefined) return true;
  if (reading.what.name === 'night waking')
    return reading.count !== undefined || only(clause.marks, 'clock').length > 0;
  if (reading.what.name === 'sleep' && only(clause.marks, 'clock').some((one) => one.to)) return true;
  return reading.amount !== undefined || reading.severity !== undefined;
}
