import type { Clause } from './clauses.ts';
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
import { governing, introduced, isAbsent, isLeftOut, takenOf } from './meaning.ts';
import { isMove } from './move-marks.ts';
import type { When } from './resolve.ts';
import type { Mark, MarkOf, Quantity, Range } from './sheet.ts';
import type { Story } from './story.ts';

/* From one name of a clause to its events, with the times that are its own. */

/** Which of a clause's times belong to a head: all of them for a dose given several times, else the nearest. */
export function whensFor(
  head: Head,
  heads: readonly Head[],
  whens: readonly When[],
  marks: readonly Mark[],
  line: string,
): When[] {
  if (introduced(head, marks))
    return whens.filter(
      (one) =>
        (one.start >= head.end && one.start - head.end <= 4) ||
        (one.end <= head.start && head.start - one.end <= 1) ||
        // "last year she had hives from penicillin", "last night vomited after the fish pie": both were then.
        one.precision === 'month' ||
        lastNight(one, marks),
    );
  // A time right behind what came before is that one's: "hives within an hour of pizza at 18:00".
  const before = heads.filter((one) => introduced(one, marks));
  const own = whens.filter(
    (one) => !before.some((other) => one.start >= other.end && one.start - other.end <= 4),
  );
  // "vomited at 2 and 4": as often as there are times.
  const medicine = head.type === 'name' || (head.type === 'measure' && head.name === 'night waking');
  // "took his 8 am Keppra at 9": the first says which one.
  const named = own.find((one) => one.role === 'at' && one.end <= head.start && head.start - one.end <= 1);
  const all = own.filter(
    (one) =>
      (one.role === 'at' || one.role === 'span') &&
      !(one === named && own.some((other) => other.start >= head.end && other.role === 'at')),
  );
  if (named && all.length === 1 && heads.length === 1 && all[0] !== named) return all;
  if (heads.length === 1 && medicine && all.length > 1) return all;
  const timed = heads.filter((one) => !before.includes(one));
  // "mood 3/10, no sertraline fri or sat": times joined by "and" or "or" stay together.
  const groups = together(own, line);
  // "calpol 20:10 itchy by nine": as many times as things, so one each, in their order.
  const paired = groups.length === timed.length ? groups[timed.indexOf(head)] : undefined;
  const far = (group: readonly When[]) => Math.min(...group.map((one) => gap(one, head)));
  const last = (group: readonly When[]) => group.at(-1)?.start ?? 0;
  const nearest = paired ?? groups.toSorted((a, b) => far(a) - far(b) || last(b) - last(a))[0] ?? [];
  const points = nearest.every((one) => one.role === 'at' || one.role === 'span');
  return medicine && points ? nearest : nearest.slice(0, 1);
}

/** Times with nothing but an "and" or an "or" between them. */
function together(whens: readonly When[], line: string): When[][] {
  const groups: When[][] = [];
  for (const when of whens) {
    const before = groups.at(-1)?.at(-1);
    const joined =
      before !== undefined &&
      /^\s?(?:and|or|&|\+|\/|n|,)?\s?(?:again\s)?$/iu.test(line.slice(before.end, when.start));
    if (joined && before.role === when.role) groups.at(-1)?.push(when);
    else groups.push([when]);
  }
  return groups;
}

function lastNight(when: When, marks: readonly Mark[]): boolean {
  const [first] = marks;
  return first?.type === 'part' && first.part === 'night' && first.said && first.start === when.start;
}

export function readHead(
  story: Story,
  clause: Clause,
  head: Head,
  words: readonly MarkOf<'word'>[],
  whens: readonly When[],
): Reading[] {
  const { line } = story;
  const own = whens[0];
  const when = own && !isWhatFor(line, head, clause) ? own : inherited(story, head, clause);
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
  const series = only(clause.marks, 'series').find(
    (one) => one.start >= head.end && one.start - head.end <= 4,
  );
  if (series && (head.type === 'measure' || head.type === 'name')) {
    story.used.add(series);
    return series.quantities.map((quantity, index) => {
      const last = index === series.quantities.length - 1;
      const time =
        whens[whens.length === series.quantities.length ? index : last ? 0 : whens.length] ??
        story.resolver.day();
      const one =
        head.type === 'measure'
          ? startMeasure(line, head.name, head, clause, time)
          : startReading(line, head, clause, time);
      if (series.rated) {
        one.severity = {
          ...(quantity.value !== undefined && { value: quantity.value }),
          original: quantity.original,
        };
        mark(one, series, 'severity');
      } else setAmount(one, quantity, series);
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
    // A walk is something done, not something felt.
    if (isMove(head.name)) {
      one.kind = 'exposure';
      one.exposedTo = 'event';
    }
    if (isLeftOut(line, head, words)) {
      // "no temperature" is a fever looked for; "didn't sleep well" is not "slept well".
      if (head.name === 'night waking' && /wak/iu.test(one.what.original)) {
        one.absent = true;
        return [one];
      }
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
  return (whens.length > 0 && when === own ? whens : [when]).flatMap((time) => {
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
      // "no itch since we stopped dairy on sunday": from then on.
      const since = /(?<![\p{L}])since(?![\p{L}])/iu.test(
        line.slice(head.end, Math.max(head.end, time.start)),
      );
      if (since && time.own && time.role === 'span')
        one.when = { ...time, endMs: story.resolver.now().endMs };
    }
    const lasting = only(clause.marks, 'for').find((span) => span.days !== undefined);
    if (
      one.kind === 'observation' &&
      lasting?.days !== undefined &&
      (!time.own || time.endMs === story.resolver.now().endMs)
    ) {
      const endMs = time.startMs;
      const startMs = endMs - lasting.days * 86_400_000;
      one.when = { ...time, startMs, endMs, precision: 'day', role: 'span' };
    }
    const lasted = one.absent && goneAfter(line, clause);
    const told = story.readings.some((other) => !other.absent && other.what.name === one.what.name);
    if (!lasted || told) return [one];
    // "rash gone after 2 days": there was one, so long.
    const was = startReading(line, head, clause, story.resolver.day());
    setAmount(was, lasted.quantity, lasted);
    return [was, one];
  });
}

/** "gone after 2 days", "cleared up within an hour": how long what is over had been there. */
export function goneAfter(
  line: string,
  clause: Clause,
): (Range & { readonly quantity: Quantity }) | undefined {
  const gone = only(clause.marks, 'word').find((one) => one.word === 'gone');
  const later =
    gone && only(clause.marks, 'later').find((one) => one.start >= gone.end && one.start - gone.end <= 1);
  const minutes = later?.low ?? later?.high;
  if (!later || minutes === undefined || later.after) return undefined;
  const [unit, size] = minutes % 1440 === 0 ? ['d', 1440] : minutes % 60 === 0 ? ['h', 60] : ['min', 1];
  const original = line.slice(later.start, later.end);
  return {
    start: later.start,
    end: later.end,
    quantity: { value: minutes / Number(size), unit: String(unit), original },
  };
}

/** "2.5 ml at 18:05 for the hives": since when they were there is not said. */
function isWhatFor(line: string, head: Head, clause: Clause): boolean {
  if (head.type !== 'name' || !head.symptom) return false;
  const had = clause.marks.some((one) => one.type === 'name' && one.medicine && one.end <= head.start);
  return (
    had &&
    /(?<![\p{L}])for\s(?:(?:the|her|his|my|a|an|some|bad)\s)?$/iu.test(line.slice(clause.start, head.start))
  );
}

/** The time of something said without one: never that of what stands before it, but for a medicine given for it. */
function inherited(story: Story, head: Head, clause: Clause): When {
  const { marks } = clause;
  const { resolver } = story;
  if (introduced(head, marks)) return resolver.day();
  if (story.carried) return story.carried;
  const intake = head.type === 'name' && !head.symptom;
  const last = story.readings.at(-1);
  // "melatonin at 19:40 and keppra": had together.
  if (
    last &&
    intake &&
    isIntake(last) &&
    last.when.own &&
    last.when.role === 'at' &&
    /^\s?(?:and|&|\+|plus)\s(?:(?:a|an|some|the|also|then|her|his|my)\s)?[^,;.]{0,12}$/iu.test(
      story.line.slice(last.text.end, head.start),
    )
  )
    return { ...last.when, own: false };
  // "13:00 lentil soup, sourdough, an apple.": a meal, told by its hour at the head of the sentence.
  if (
    last?.kind === 'exposure' &&
    head.type === 'name' &&
    head.food &&
    last.when.role === 'at' &&
    last.when.end > last.when.start &&
    story.line.slice(clause.sentence, last.when.start).trim() === '' &&
    /^(?:,|\s?(?:\+|&|and))\s[^,;.]{0,14}$/iu.test(story.line.slice(last.text.end, head.start))
  )
    return { ...last.when, own: false };
  // "temp 38.5 at six, so gave him Nurofen", "took two right then": at the time of what it was for.
  const for_ =
    last &&
    intake &&
    head.type === 'name' &&
    head.medicine &&
    !isIntake(last) &&
    last.when.own &&
    last.when.role === 'at';
  if (for_) {
    const text = story.line.slice(last.text.end, head.start);
    if (
      !/[.!?]\s|\n/u.test(text) &&
      last.when.endMs === last.when.startMs &&
      /(?:^|[\s,;])(?:so|took|gave|had|given)(?![\p{L}])/iu.test(text)
    )
      return { ...last.when, own: false };
  }
  // "calpol at half seven this morning, temp 38.9": why it was given.
  const breath =
    last?.kind === 'dose' &&
    head.type === 'measure' &&
    head.name === 'temperature' &&
    last.when.own &&
    last.when.role === 'at' &&
    story.line.slice(last.text.end, head.start);
  if (breath && /^,\s$/u.test(breath)) return { ...last.when, own: false };
  const day = resolver.day();
  const now = resolver.now();
  // "started it yesterday, face puffy already".
  if (/(?<![\p{L}])already(?![\p{L}])/iu.test(story.line.slice(clause.start, clause.end))) return now;
  return day.endMs < now.startMs ? day : now;
}

/** "about two hours after the pizza", when the line spoke of the pizza already. */
export function mentionedBefore(
  story: Story,
  head: Head,
  marks: readonly Mark[],
  blames: Range | undefined,
): Reading | undefined {
  if (head.type !== 'name' || head.symptom) return undefined;
  const name = head.medicine?.name ?? head.food?.name;
  // "keppra at 7, vomited up the keppra at 7:20": the one told before came up.
  if (broughtUp(story.line, head))
    return story.readings.findLast((one) => isIntake(one) && one.what.name === name);
  if (!introduced(head, marks) && !(blames && head.end <= blames.start)) return undefined;
  return story.readings.findLast((one) => isIntake(one) && one.what.name === name);
}

/** "threw up the amoxicillin": what came up again is not had once more, nor suspected. */
export function broughtUp(line: string, head: Head): boolean {
  return BROUGHT_UP.test(line.slice(Math.max(0, head.start - 60), head.start));
}

const BROUGHT_UP =
  /(?<![\p{L}])(?:vomit(?:ed|ing)|threw|throwing|puk(?:ed|ing)|brought|sicked|spat|spewed|chucked|barfed)\s(?:(?:back\s)?up\s|out\s)?(?:(?:the|her|his|my|that|some of the|most of the|half the)\s)?$/iu;

/** "… I think the milk caused the hives": the hives the line told of before, not others. */
export function sameAgain(
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
  if (more || other) return undefined;
  const before = story.readings.findLast((one) => !isIntake(one) && !one.absent && one.what.name === name);
  if (!before || definite) return before;
  // "didn't know me, very confused": one thing in two ways, right after one another.
  const near = story.readings.at(-1) === before && head.start - before.text.end <= 2;
  const written = story.line.slice(head.start, head.end).toLowerCase();
  return near && written !== before.what.original.toLowerCase() ? before : undefined;
}
