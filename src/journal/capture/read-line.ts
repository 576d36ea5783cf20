import type { Clock } from '../../contract/index.ts';
import { bindQuantities, type Placed } from './bind.ts';
import { type Clause, clausesOf, isHead } from './clauses.ts';
import {
  gap,
  type Head,
  isIntake,
  mark,
  only,
  type Reading,
  setAmount,
  setOnsetByClock,
  setSeverity,
  startMeasure,
  startReading,
} from './events.ts';
import { createResolver, type Resolver, type When } from './resolve.ts';
import type { Mark, MarkOf, Sheet, Word } from './sheet.ts';
import { speaksOfSomeoneElse } from './whose.ts';

export type LineReading = {
  readonly readings: Reading[];
  /** Marks that were understood; the words outside them are left over. */
  readonly used: ReadonlySet<Mark>;
  readonly questions: string[];
  /** Clock times that their day does not have. */
  readonly impossible: string[];
};

/** What was said so far in a line, for what follows. */
type Story = {
  readonly line: string;
  readonly resolver: Resolver;
  readonly readings: Reading[];
  readonly used: Set<Mark>;
  readonly questions: string[];
  /** The last dose or exposure: what "later" and "by nine" count from. */
  intake?: Reading;
  /** What the line puts the following complaints down to. */
  blamed?: Reading;
  /** A time said by itself ("yesterday: …"), for what follows without one. */
  carried?: When;
  negatedList: boolean;
};

export type About = {
  readonly about: string;
  /** The writer writes about themselves. */
  readonly self: boolean;
};

/** Reads a marked line clause by clause into events of one subject. */
export function readLine(sheet: Sheet, clock: Clock, about: About): LineReading {
  const resolver = createResolver(clock);
  const story: Story = {
    line: sheet.line,
    resolver,
    readings: [],
    used: new Set(),
    questions: sheet.questions,
    negatedList: false,
  };
  for (const clause of clausesOf(sheet)) readClause(story, clause, about);
  return {
    readings: story.readings,
    used: story.used,
    questions: [...sheet.questions, ...resolver.questions],
    impossible: resolver.impossible,
  };
}

function readClause(story: Story, clause: Clause, about: About): void {
  if (clause.asks) return;
  const { line, resolver, used } = story;
  const words = only(clause.marks, 'word');
  const someoneElse = speaksOfSomeoneElse(line, clause, about);
  if (someoneElse) {
    if (someoneElse === 'ask' && clause.marks.some(isHead)) {
      story.questions.push('Part of this line seems to be about you. Whose is it?');
    }
    return;
  }
  const heads = clause.marks.filter(isHead).filter((head) => !planned(head, words)) as Head[]; // isHead tested the tag
  const startsIntake = heads.some((head) => head.type === 'name' && (head.medicine || head.food));
  const implicit = startsIntake || (story.intake !== undefined && !story.intake.when.own);
  const whens = resolver.settle(clause.marks, { intakeWithoutTime: implicit });
  for (const one of clause.marks) {
    if (['clock', 'day', 'part', 'ago', 'subject', 'word'].includes(one.type)) used.add(one);
  }

  if (heads.length === 0) {
    readHeadless(story, clause, whens);
    return;
  }
  const placed: Placed[] = [];
  const back = new Map<Head, Reading>();
  for (const head of heads) {
    const earlier = mentionedBefore(story, head, words);
    if (earlier) {
      back.set(head, earlier);
      used.add(head);
      continue;
    }
    for (const one of readHead(story, clause, head, words, whensFor(head, heads, whens, words))) {
      placed.push({ reading: one, head });
      used.add(head);
    }
  }
  if (placed.length === 0 && back.size === 0) return;

  const bound = bindQuantities(line, clause.marks, placed, story.readings.at(-1));
  for (const one of bound) used.add(one);
  const kept = placed.filter(({ reading, head }) => worthKeeping(reading, head, clause));
  for (const { head, reading } of placed) {
    if (!kept.some((one) => one.reading === reading)) used.delete(head);
  }
  relate(
    story,
    clause,
    kept.map((one) => one.reading),
    back,
  );
  story.readings.push(...kept.map((one) => one.reading));
  story.negatedList = kept.length > 0 && kept.every((one) => one.reading.absent === true);
}

/** A clause that names nothing: a time for what stands beside it, or more about what was just said. */
function readHeadless(story: Story, clause: Clause, whens: readonly When[]): void {
  const { line, used } = story;
  const last = story.readings.at(-1);
  const when = whens[0];
  const severity = only(clause.marks, 'severity').find((one) => one.value !== undefined);
  const number = only(clause.marks, 'number')[0];
  const amount = only(clause.marks, 'amount')[0];
  const measured = number?.quantity ?? amount?.quantity;

  // "itch 6/10 before, 2/10 at 19:30": the same thing again, at another time.
  const again = when?.own && last && !isIntake(last);
  const repeated =
    again && ((severity && last.severity) || (measured && last.amount && last.amount.unit !== 'h'))
      ? startMeasure(line, last.what.name, severity ?? number ?? amount ?? clause, clause, when)
      : undefined;
  if (repeated && last) {
    repeated.what = last.what;
    if (last.site !== undefined) repeated.site = last.site;
    if (severity && last.severity) {
      setSeverity(repeated, line, severity);
      used.add(severity);
    } else if (measured) {
      const from = number ?? amount;
      if (from) {
        setAmount(repeated, measured, from);
        used.add(from);
      }
    }
    if (story.intake) setOnsetByClock(repeated, story.intake, line);
    story.readings.push(repeated);
    return;
  }
  for (const one of bindQuantities(line, clause.marks, [], last)) {
    used.add(one);
    if (last) last.text = { start: last.text.start, end: clause.end };
  }
  if (!when) return;
  const untimed = story.readings.filter((one) => !one.when.own);
  if (last && untimed.includes(last)) {
    for (const one of untimed) {
      one.when = when;
      mark(one, when, 'time');
    }
  } else {
    story.carried = when;
  }
}

/** Which of a clause's times belong to a head: all of them for a dose given several times, else the nearest. */
function whensFor(
  head: Head,
  heads: readonly Head[],
  whens: readonly When[],
  words: readonly MarkOf<'word'>[],
): When[] {
  if (whens.length === 0 || introduced(head, words)) return [];
  const medicine = head.type === 'name' && head.medicine !== undefined;
  const points = whens.filter((one) => one.role === 'at' || one.role === 'span');
  if (heads.length === 1 && medicine && points.length > 1) return points;
  return [whens.reduce((best, one) => (gap(one, head) < gap(best, head) ? one : best))];
}

function readHead(
  story: Story,
  clause: Clause,
  head: Head,
  words: readonly MarkOf<'word'>[],
  whens: readonly When[],
): Reading[] {
  const { line } = story;
  const when = whens[0] ?? inherited(story, head, words);
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
    if (head.name === 'blood pressure') return [];
    const one = startMeasure(line, head.name, head, clause, when);
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
    if (one.kind === 'exposure' && governing(head, words) === 'no') one.absent = true;
    if (one.kind === 'observation' && isAbsent(story, head, words, clause)) {
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
function inherited(story: Story, head: Head, words: readonly MarkOf<'word'>[]): When {
  const { resolver } = story;
  if (introduced(head, words)) return resolver.day();
  if (story.carried) return { ...story.carried, own: false };
  const intake = head.type === 'name' && !head.symptom;
  const last = story.readings.at(-1);
  const alike = last && (intake ? isIntake(last) : !isIntake(last));
  if (alike && last.when.startMs !== resolver.now().startMs) return { ...last.when, own: false };
  const day = resolver.day();
  const now = resolver.now();
  return day.endMs < now.startMs ? day : now;
}

/** "after the ice cream", "reacted to the yoghurt": something that came before what the clause is about. */
function introduced(head: Head, words: readonly MarkOf<'word'>[]): boolean {
  if (head.type !== 'name' || head.symptom) return false;
  return words.some(
    (word) =>
      (word.word === 'after' || word.word === 'cause') &&
      word.end <= head.start &&
      head.start - word.end <= 24,
  );
}

/** "about two hours after the pizza", when the line spoke of the pizza already. */
function mentionedBefore(story: Story, head: Head, words: readonly MarkOf<'word'>[]): Reading | undefined {
  if (head.type !== 'name' || head.symptom || !introduced(head, words)) return undefined;
  const name = head.medicine?.name ?? head.food?.name;
  return story.readings.findLast((one) => isIntake(one) && one.what.name === name);
}

/** A plan, a wish or a prescription is nothing that happened. */
function planned(head: Mark, words: readonly MarkOf<'word'>[]): boolean {
  const before = words.filter((word) => word.end <= head.start);
  const plan = before.findLast((word) => word.word === 'not-done');
  return (
    plan !== undefined &&
    !before.some((word) => word.start > plan.start && ['after', 'cause'].includes(word.word))
  );
}

const GOVERNS: readonly Word[] = [
  'gave',
  'ate',
  'skipped',
  'refused',
  'stopped',
  'partial',
  'no',
  'after',
  'cause',
];

/** The last word before a head that says what happened with it. */
function governing(head: Mark, words: readonly MarkOf<'word'>[]): Word | undefined {
  return words.findLast((word) => word.end <= head.start && GOVERNS.includes(word.word))?.word;
}

function takenOf(
  line: string,
  head: Mark,
  words: readonly MarkOf<'word'>[],
  clause: Clause,
): Reading['taken'] | undefined {
  const byWord: Partial<Record<Word, Reading['taken']>> = {
    gave: 'taken',
    ate: 'taken',
    skipped: 'skipped',
    no: 'skipped',
    refused: 'refused',
    stopped: 'stopped',
    partial: 'partial',
    after: 'taken',
    cause: 'taken',
  };
  const before = words.filter((word) => word.end <= head.start).map((word) => word.word);
  // "took only half her keppra", "refused half of it": the narrower word wins over the verb.
  for (const word of ['refused', 'skipped', 'partial', 'stopped', 'no'] as const) {
    if (before.includes(word)) return byWord[word];
  }
  const behind = words.find(
    (word) => word.start >= head.end && ['skipped', 'refused', 'stopped'].includes(word.word),
  );
  if (behind) return byWord[behind.word];
  const governs = governing(head, words);
  if (governs) return byWord[governs];
  const written = clause.marks.some(
    (one) =>
      ['clock', 'ago', 'part', 'day', 'number', 'route', 'count'].includes(one.type) ||
      (one.type === 'amount' && one.measures === 'dose'),
  );
  return written || line.slice(clause.start, head.start).trim() === '' ? 'taken' : undefined;
}

function isAbsent(story: Story, head: Mark, words: readonly MarkOf<'word'>[], clause: Clause): boolean {
  const { line } = story;
  const no = words.findLast((word) => word.end <= head.start && GOVERNS.includes(word.word));
  if (no?.word === 'no') {
    const between = line.slice(no.end, head.start).toLowerCase();
    const others = clause.marks.filter(
      (one) => one.type === 'name' && one.start >= no.end && one.end <= head.start,
    );
    const held = clause.marks.some((one) => one.type === 'site' || one.type === 'severity');
    if (/(?:very|too|as|so|worse|better|only|just)/.test(between)) return false;
    if (others.length === 0) return between.length <= 30;
    return /(?:\bor\b|\bnor\b|,)/.test(between) || !held;
  }
  if (words.some((word) => word.start >= head.end && (word.word === 'gone' || word.word === 'stopped')))
    return true;
  // "no rash, itch or swelling": an "or" goes on with the "no" of the clause before.
  return story.negatedList && /(?:^|\s)or\s/.test(line.slice(clause.start, clause.end)) && words.length === 0;
}

/** Things measured need a number, a count or a word for how much; the name alone says nothing happened. */
function worthKeeping(reading: Reading, head: Head, clause: Clause): boolean {
  if (head.type !== 'measure') return true;
  if (reading.what.name === 'night waking')
    return reading.count !== undefined || only(clause.marks, 'clock').length > 0;
  if (reading.what.name === 'sleep' && only(clause.marks, 'clock').some((one) => one.to)) return true;
  return reading.amount !== undefined || reading.severity !== undefined;
}

/** Onsets and suspicions: what the clause, or the one before, says of what came first. */
function relate(
  story: Story,
  clause: Clause,
  readings: readonly Reading[],
  back: ReadonlyMap<Head, Reading>,
): void {
  const { line, used } = story;
  const words = only(clause.marks, 'word');
  const cause = words.find((word) => word.word === 'cause');
  const after = words.find((word) => word.word === 'after');
  const later = only(clause.marks, 'later')[0];
  const introducedNow = readings.find(
    (one) => isIntake(one) && !one.when.own && (one.when.precision === 'day' || back.size > 0),
  );
  const word = cause ?? after;
  const named =
    [...back.values()][0] ?? ((word || later?.after) && introducedNow ? introducedNow : undefined);
  const felt = readings.filter((one) => !isIntake(one));

  for (const one of felt) {
    if (later && (later.after ? named : (story.intake ?? named))) {
      const of = later.after ? named : (story.intake ?? named);
      if (of) applyLater(story, one, of, later);
    } else if (named && word) {
      one.onset ??= { of: named.id, original: line.slice(word.start, word.end) };
    } else if (story.intake && !['skipped', 'refused'].includes(story.intake.taken ?? '')) {
      setOnsetByClock(one, story.intake, line);
      if (one.when.role === 'by' && one.when.startMs < story.intake.when.startMs && !story.intake.when.own) {
        story.questions.push(`When was the ${story.intake.what.original} given?`);
      }
    }
    const suspect = named && (word || later?.after) ? named : story.blamed;
    const stillThere = /\bstill\b/i.test(line.slice(clause.start, clause.end));
    if (suspect && !one.absent && one.what.group !== undefined && one.amount === undefined && !stillThere) {
      one.kind = 'reaction';
      one.suspects = [suspect.id];
      if (word) mark(one, word, 'suspects');
    }
  }
  if (later) used.add(later);
  if (named && felt.length === 0 && word) story.blamed = named;
  if (felt.length > 0 && !cause) delete story.blamed;
  const taken = readings.find((one) => isIntake(one) && !one.absent);
  if (taken) {
    story.intake = taken;
    if (!named) delete story.blamed;
  }
  if (readings.length > 0) delete story.carried;
}

/** "30 minutes later", "within an hour": the onset, and with a known beginning also the time. */
function applyLater(story: Story, reading: Reading, of: Reading, later: MarkOf<'later'>): void {
  const original = story.line.slice(later.start, later.end);
  reading.onset = {
    of: of.id,
    ...(later.low !== undefined && { low: later.low }),
    ...(later.high !== undefined && { high: later.high }),
    original,
  };
  mark(reading, later, 'onset');
  const known = of.when.precision === 'minute' || of.when.precision === 'hour';
  if (reading.when.own || !known) return;
  const startMs = of.when.startMs + (later.low ?? later.high ?? 0) * 60_000;
  const endMs =
    of.when.startMs + (later.low === undefined ? (later.high ?? 0) : (later.high ?? later.low)) * 60_000;
  const { precision } = of.when;
  reading.when = {
    ...of.when,
    startMs,
    endMs,
    precision,
    role: later.low === undefined ? 'by' : 'at',
    own: false,
  };
}
