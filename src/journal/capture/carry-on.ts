import { bindQuantities, COUNTED } from './bind.ts';
import type { Clause } from './clauses.ts';
import {
  isIntake,
  mark,
  only,
  type Reading,
  setAmount,
  setOnsetByClock,
  setSeverity,
  startMeasure,
} from './events.ts';
import { atEach, countAgain, eachWhen, hadAgain, repeatIntake, soMuchEach } from './had-again.ts';
import { soLongBetween } from './relate.ts';
import type { When } from './resolve.ts';
import type { MarkOf } from './sheet.ts';
import type { Story } from './story.ts';
import {
  hot,
  isOver,
  lasted,
  measuredBefore,
  measuredByUnit,
  ratedAfter,
  rateSites,
  sized,
  speaksOfMore,
} from './told-more.ts';

/** A clause that names nothing: a time for what stands beside it, or more about what was just said. */
export function readHeadless(story: Story, clause: Clause, whens: readonly When[]): void {
  const { line, used } = story;
  const last = story.readings.at(-1);
  const when = whens[0];
  story.place = only(clause.marks, 'site')[0] ?? story.place;
  if (last?.kind === 'dose' && (soManyTaken(story, clause, last) || someMissed(story, clause, last, when)))
    return;
  if (last && justSoMany(story, clause, last)) return;
  if (last?.taken === 'taken' && notAllTaken(clause, last)) return;
  if (last && isIntake(last) && when && stillToCome(story, clause, when)) return;
  if (wasNone(story, clause) || notThere(story, clause) || soMuchEach(story, clause)) return;
  if (soLongBetween(story, clause)) return;
  if (isOver(story, clause, when)) return;
  if (rateSites(story, clause, when)) return;
  if (noneThen(story, clause, when)) return;
  if (upAt(story, clause, whens)) return;
  if (eachWhen(story, clause, whens)) return;
  if (hadAgain(story, clause, when)) return;
  if (repeatIntake(story, clause, when)) return;
  if (repeatLast(story, clause, when)) return;
  if (measuredByUnit(story, clause, when)) return;
  if (measuredBefore(story, clause, when)) return;
  if (lasted(story, clause)) return;
  if (ratedAfter(story, clause)) return;
  if (sized(story, clause, when)) return;
  if (hot(story, clause, when)) return;
  // "He was fine all weekend – no rash", "tally for January: …": a time said before anything else is of what follows.
  const spoken =
    clause.marks.length > 0 &&
    clause.marks.every((one) => ['day', 'part', 'subject', 'word', 'severity'].includes(one.type));
  if (
    story.readings.length === 0 &&
    when &&
    spoken &&
    when.role === 'span' &&
    !only(clause.marks, 'word').some((one) => one.word === 'not-done' || one.word === 'mention')
  ) {
    story.carried = when;
    if (/[:–—-]$/u.test(line.slice(clause.start, clause.end + 2).trimEnd()))
      story.carriedIn = clause.sentence;
    return;
  }
  // "walked twenty minutes", "physio at three" speak of something else that no rule knows.
  if (speaksOfMore(line, clause)) return;
  const bare = only(clause.marks, 'number')[0]?.quantity.value;
  if (bare !== undefined && bare >= 35 && bare <= 42.5 && !Number.isInteger(bare)) {
    story.questions.push(`Is ${bare} a temperature? Write “temp” before it to keep it as one.`);
  }
  for (const one of bindQuantities(line, clause.marks, [], last)) {
    used.add(one);
    if (last) last.text = { start: last.text.start, end: clause.end };
  }
  if (!when) return;
  // "calpol 5 ml, 38.2 by 6pm": the time is of what nobody understood.
  if (last && isIntake(last) && only(clause.marks, 'number').some((one) => !used.has(one))) return;
  const untimed = last
    ? trailing(
        story.readings,
        (one) => !one.when.own && isIntake(one) === isIntake(last) && one.taken === last.taken,
      )
    : [];
  // "sertraline forgotten (fri + sat)" is as many; of a complaint several times are not its own.
  if (untimed.length > 0 && whens.length > 1) {
    if (last?.kind === 'dose') atEach(story, last, clause, whens);
    return;
  }
  for (const one of untimed) {
    one.when = when;
    mark(one, when, 'time');
  }
  if (untimed.length > 0) return;
  story.carried = when;
  if (/[:–—-]$/u.test(line.slice(clause.start, clause.end + 2).trimEnd())) story.carriedIn = clause.sentence;
}

const WAS_NONE =
  /(?<![\p{L}])(?:it|that|this)\s(?:really\s|probably\s|definitely\s)?(?:was\snot|wasn['’]?t|is\snot|isn['’]?t)\s(?:actually\s|really\s)?(?:one|a\sreal\sone)(?![\p{L}])/iu;

/** "thinks she had a seizure… it was not one": what was told did not happen. @returns whether it says so. */
function wasNone(story: Story, clause: Clause): boolean {
  const none = WAS_NONE.exec(story.line.slice(clause.start, clause.end));
  const last = story.readings.at(-1);
  if (!none || !last || isIntake(last) || last.kind === 'wound' || last.what.group === undefined)
    return false;
  last.absent = true;
  const start = clause.start + none.index;
  mark(last, { start, end: start + none[0].length }, 'absent');
  return true;
}

/** "hives on belly but not on the arms": looked for at another place and not there. @returns whether it says so. */
function notThere(story: Story, clause: Clause): boolean {
  const [site] = only(clause.marks, 'site');
  const last = story.readings.at(-1);
  if (
    !site ||
    !last ||
    isIntake(last) ||
    last.absent ||
    last.what.group === undefined ||
    last.site === undefined
  )
    return false;
  const before = story.line.slice(clause.start, site.start);
  if (!/^\s*(?:but\s)?(?:not|none|nothing)\s(?:on|in|at)\s(?:(?:the|his|her|my)\s)?$/iu.test(before))
    return false;
  const one = startMeasure(story.line, last.what.name, site, clause, { ...last.when, own: false });
  one.what = last.what;
  one.absent = true;
  one.site = story.line.slice(site.start, site.end).toLowerCase();
  mark(one, site, 'absent');
  story.used.add(site);
  story.readings.push(one);
  return true;
}

/** "keppra 250 mg, spat half of it out": what became of the dose just written. @returns whether it says so. */
function notAllTaken(clause: Clause, last: Reading): boolean {
  const word = only(clause.marks, 'word').find((one) => one.word === 'refused' || one.word === 'partial');
  if (!word) return false;
  last.taken = word.word === 'refused' ? 'refused' : 'partial';
  last.text = { start: last.text.start, end: clause.end };
  return true;
}

/** "co-codamol, two, at nine": nothing but how many. @returns whether it says so. */
function justSoMany(story: Story, clause: Clause, last: Reading): boolean {
  const number = only(clause.marks, 'number')[0];
  if (
    !number ||
    last.kind !== 'dose' ||
    last.amount ||
    last.count !== undefined ||
    number.quantity.value === undefined
  )
    return false;
  const alone =
    story.line.slice(clause.start, number.start).trim() === '' &&
    story.line.slice(number.end, clause.end).trim() === '';
  if (!alone || number.quantity.value > 10) return false;
  setAmount(last, number.quantity, number);
  story.used.add(number);
  return true;
}

/** "prednisolone 5 mg tabs, took 6": so many of what was just written. @returns whether it says so. */
function soManyTaken(story: Story, clause: Clause, last: Reading): boolean {
  const number = only(clause.marks, 'number')[0];
  const value = number?.quantity.value;
  if (!number || value === undefined || !Number.isInteger(value) || last.count !== undefined || !last.amount)
    return false;
  if (!/^(?:mg|ug|g|ng)$/u.test(last.amount.unit ?? '')) return false;
  const before = story.line.slice(clause.start, number.start);
  const behind = story.line.slice(number.end, clause.end);
  if (!/^\s*(?:i\s|she\s|he\s|and\s)?(?:took|had|gave(?: her| him)?|swallowed|given)\s$/iu.test(before))
    return false;
  if (!/^(?:of (?:them|those))?$/iu.test(behind.trim())) return false;
  last.count = value;
  last.taken = 'taken';
  mark(last, number, 'count');
  story.used.add(number);
  return true;
}

/** Without its times: "missed the evening one", "evening one I forgot", "missed yesterday". */
const MISSED_ONE =
  /^\s*(?:(?:but|and|then|in)\s){0,2}(?:(?:i|she|he|we)\s)?(?:(?:missed|forgot|forget|skipped|refused|didn'?t (?:take|have|give))(?:\s(?:the|her|his|my|today's|that))?(?:\s(?:one|dose|tablet|pill|it))?|(?:the\s)?(?:ones?|doses?)\s(?:(?:i|she|he|we|was|got)\s)?(?:missed|forgot|forget|forgotten|skipped|refused))\s*$/iu;

/** "500 twice a day, 1 missed (evening)": one of them was not had, and the time behind it is that one's. @returns whether it says so. */
function someMissed(story: Story, clause: Clause, last: Reading, when: When | undefined): boolean {
  const text = story.line.slice(clause.start, clause.end);
  const missed =
    /^\s*(?:but\s)?(?:1|one|\d|two|three)\s(?:was\s|were\s|dose\s|doses\s)?(?:missed|skipped|forgotten|refused)(?![\p{L}])/iu.exec(
      text,
    ) ?? (when?.own ? MISSED_ONE.exec(withoutTimes(story.line, clause)) : null);
  if (!missed || !(last.taken === 'taken' || last.taken === 'unknown')) return false;
  const range = { start: clause.start, end: Math.min(clause.end, clause.start + missed[0].length) };
  const one = startMeasure(story.line, last.what.name, range, clause, when ?? { ...last.when, own: false });
  one.kind = 'dose';
  one.what = last.what;
  one.taken = /refused/iu.test(missed[0]) ? 'refused' : 'skipped';
  for (const number of only(clause.marks, 'number')) story.used.add(number);
  story.readings.push(one);
  return true;
}

/** "10 at 8, 10 at 12" with noon still ahead: nothing was had at it yet. @returns whether it was asked about. */
function stillToCome(story: Story, clause: Clause, when: When): boolean {
  if (!story.resolver.toCome(when)) return false;
  const time = story.line.slice(when.start, when.end).trim();
  if (!only(clause.marks, 'word').some((one) => one.word === 'not-done'))
    story.questions.push(`“${time}” is still to come, so nothing was kept for it. Is the time right?`);
  return true;
}

/** "yesterday 2 seizures, today none": looked for again and not there. @returns whether it says so. */
function noneThen(story: Story, clause: Clause, when: When | undefined): boolean {
  const none = only(clause.marks, 'word').find((one) => one.word === 'no' || one.word === 'gone');
  const last = story.readings.at(-1);
  if (last && saidAfterColon(story, clause, last)) return true;
  if (!none || !when?.own || !last || isIntake(last) || last.absent || last.what.group === undefined)
    return false;
  if (!/^\s*(?:none|nothing|not any|no more)\s*$/iu.test(withoutTimes(story.line, clause))) return false;
  const one = startMeasure(story.line, last.what.name, none, clause, when);
  one.what = last.what;
  one.absent = true;
  mark(one, none, 'absent');
  story.readings.push(one);
  return true;
}

/** "wheeze: none". */
function saidAfterColon(story: Story, clause: Clause, last: Reading): boolean {
  const { line } = story;
  const none =
    /^\s*(?:none|nil|no|zero|0|absent|negative|neg|nothing)(?=\s*(?:$|today|tonight|overnight|so far|all|this|since))/iu.exec(
      line.slice(clause.start, clause.end),
    );
  if (
    !none ||
    !/[:=–-]\s*$/u.test(
      line.slice(last.text.start, clause.start + (none[0].length - none[0].trimStart().length)),
    )
  )
    return false;
  if (isIntake(last) || last.kind === 'wound' || last.severity || last.count !== undefined || last.amount)
    return false;
  last.absent = true;
  const start = clause.start + none[0].length - none[0].trimStart().length;
  mark(last, { start, end: clause.start + none[0].length }, 'absent');
  for (const one of clause.marks) story.used.add(one);
  return true;
}

function withoutTimes(line: string, clause: Clause): string {
  let rest = line.slice(clause.start, clause.end);
  for (const { start, end, type } of clause.marks.toReversed())
    if (end <= clause.end && ['clock', 'day', 'part', 'ago'].includes(type))
      rest = rest.slice(0, start - clause.start) + rest.slice(end - clause.start);
  return rest.replace(/\s{2,}/gu, ' ');
}

/** "slept badly, up at 3, 4 and half 5". @returns whether it says so. */
function upAt(story: Story, clause: Clause, whens: readonly When[]): boolean {
  const last = story.readings.at(-1);
  const up = /(?<![\p{L}])up at\s/iu.exec(story.line.slice(clause.start, clause.end));
  if (!up || (last?.what.name !== 'sleep' && whens.filter((one) => one.role === 'at').length < 2))
    return false;
  const range = { start: clause.start + up.index, end: clause.start + up.index + 2 };
  for (const when of whens)
    story.readings.push(startMeasure(story.line, 'night waking', range, clause, when));
  return whens.length > 0;
}

/** The readings at the end of a list that all pass. */
function trailing(readings: readonly Reading[], test: (reading: Reading) => boolean): Reading[] {
  const from = readings.findLastIndex((one) => !test(one));
  return readings.slice(from + 1);
}

const OF_THEM = /^\s*\S+\sof (?:them|those)(?![\p{L}])/iu;

const AT_REST =
  /^\s*(?:$|(?:on|at|in|with|when|after|before|by|while|now|then|this|post|lying|sitting|standing|walking|resting|today|tonight)(?![\p{L}]))/iu;

/** "gluc 6.8 pre brek, 9.1 post": a number of the size of the one before, with decimals like it. */
function isAlike(last: Reading, from: MarkOf<'number'> | MarkOf<'amount'>): boolean {
  const [before, now] = [last.amount?.value, from.quantity.value];
  if (before === undefined || now === undefined || Number.isInteger(before) !== Number.isInteger(now))
    return false;
  return now / before > 0.4 && now / before < 2.5 && !Number.isInteger(now);
}

/** "5.6 fifteen minutes later": so long after what has a time of its own. */
function soLongAfter(story: Story, clause: Clause, last: Reading): When | undefined {
  const later = only(clause.marks, 'later').find((one) => !one.after && one.low !== undefined);
  const from = [story.intake, last].find(
    (one) =>
      one?.when.own && one.when.startMs === one.when.endMs && /^(?:minute|hour)$/u.test(one.when.precision),
  );
  if (!later || later.low === undefined || !from) return undefined;
  story.used.add(later);
  const startMs = from.when.startMs + later.low * 60_000;
  return { ...from.when, start: later.start, end: later.end, startMs, endMs: startMs, role: 'at' };
}

/** "itch 6/10 before, 2/10 at 19:30": the same thing again, at another time. @returns whether it was. */
export function repeatLast(story: Story, clause: Clause, when: When | undefined): boolean {
  const { line, used } = story;
  const last = story.readings.findLast((one) => !isIntake(one));
  if (!last || last.kind === 'wound') return false;
  const severity = only(clause.marks, 'severity').find((one) => one.value !== undefined);
  const from =
    only(clause.marks, 'number')[0] ?? only(clause.marks, 'amount').find((one) => one.measures === 'other');
  const numeric = last.severity?.value !== undefined || last.severity?.low !== undefined;
  const rated =
    severity &&
    ((last.severity && (when?.own === true || numeric)) ||
      // "flare since wed, worst thu 8/10".
      (when?.own === true &&
        last.when.own &&
        last.when.startMs !== when.startMs &&
        !last.absent &&
        last === story.readings.at(-1)));
  const since =
    only(clause.marks, 'later').length > 0 || only(clause.marks, 'word').some((one) => one.word === 'after');
  const alone =
    from &&
    /^[\s(]*$/u.test(line.slice(clause.start, from.start)) &&
    (/^[\s)]*$/u.test(line.slice(from.end, clause.end)) ||
      (last === story.readings.at(-1) && isAlike(last, from)));
  const moved = from && AT_REST.test(line.slice(from.end, clause.end)) && last === story.readings.at(-1);
  const measured =
    from &&
    last.amount &&
    last.what.name !== 'sleep' &&
    (when?.own || since || alone || (moved && /^[\s(]*$/u.test(line.slice(clause.start, from.start))));
  // "pain 3-4 this morning, 6 this evening", "down to 4 by 5".
  const bare = only(clause.marks, 'number').find(
    ({ quantity: { value } }) => value !== undefined && value <= 10 && Number.isInteger(value),
  );
  // "flushes: 3 by day, 2 by night", "wet nappies 5": how many, and how many more.
  const several =
    OF_THEM.test(line.slice(clause.start, clause.end)) ||
    COUNTED.has(last.what.name) ||
    /(?:spells|attacks|episodes|turns|fits|times|jerks|twitches|spasms|zaps|flushes|flashes|dreams|falls|sneezes|ulcers|blisters|bruises)$/iu.test(
      last.what.original,
    );
  const bareCount = several
    ? only(clause.marks, 'number').find(({ quantity: { value } }) => Number.isInteger(value))
    : undefined;
  const leads =
    bareCount &&
    /^\s*(?:(?:maybe|about|around|probably|say|like|roughly|at least|only)\s*)?$/iu.test(
      withoutTimes(line, { ...clause, end: bareCount.start }),
    );
  if (
    bareCount?.quantity.value !== undefined &&
    leads &&
    last === story.readings.at(-1) &&
    last.count === undefined &&
    !last.absent &&
    !severity
  ) {
    if (bareCount.quantity.value === 0) last.absent = true;
    else last.count = bareCount.quantity.value;
    if (when?.own && !last.when.own) {
      last.when = when;
      mark(last, when, 'time');
    }
    mark(last, bareCount, 'count');
    used.add(bareCount);
    return true;
  }
  // "bowels: fri x5, sat x3".
  const times = only(clause.marks, 'count').find((one) => !one.helping);
  if (times && last.count !== undefined && when?.own && !rated && !measured && last === story.readings.at(-1))
    return countAgain(story, clause, last, times, times.count, when);
  const counted =
    last.count !== undefined && (when?.own || (leads && last === story.readings.at(-1)))
      ? only(clause.marks, 'number').find(({ quantity: { value } }) => Number.isInteger(value))
      : undefined;
  if (counted?.quantity.value !== undefined && !rated && !measured)
    return countAgain(story, clause, last, counted, counted.quantity.value, when);
  const again =
    !rated &&
    !measured &&
    numeric &&
    bare &&
    (when?.own ||
      // "pain 6 on moving, 2 at rest".
      (last === story.readings.at(-1) &&
        line.slice(clause.start, bare.start).trim() === '' &&
        bare.quantity.original !== 'one' &&
        AT_REST.test(line.slice(bare.end, clause.end))))
      ? bare
      : undefined;
  if (!rated && !measured && !again) return false;
  const time = when?.own ? when : (soLongAfter(story, clause, last) ?? { ...last.when, own: false });
  const repeated = startMeasure(line, last.what.name, severity ?? from ?? clause, clause, time);
  repeated.what = last.what;
  if (last.site !== undefined) repeated.site = last.site;
  if (severity && rated) {
    setSeverity(repeated, line, severity);
    used.add(severity);
  } else if (again) {
    repeated.severity = {
      ...(again.quantity.value !== undefined && { value: again.quantity.value }),
      original: again.quantity.original,
    };
    mark(repeated, again, 'severity');
    used.add(again);
  } else if (from) {
    setAmount(repeated, from.quantity, from);
    used.add(from);
  }
  if (story.intake) setOnsetByClock(repeated, story.intake, line);
  story.readings.push(repeated);
  return true;
}
