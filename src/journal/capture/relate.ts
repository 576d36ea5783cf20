import type { Clause } from './clauses.ts';
import { isIntake, mark, only, type Reading, setOnsetByClock } from './events.ts';
import { goneAfter } from './read-head.ts';
import type { MarkOf } from './sheet.ts';
import type { Story } from './story.ts';

/**
 * Onsets and suspicions: what a clause, or the one before, says of what came first. `cameFirst` is the food or
 * medicine that the clause says it followed ("after the ice cream"). Mere order in time never makes a suspect.
 */
export function relate(
  story: Story,
  clause: Clause,
  readings: readonly Reading[],
  cameFirst: Reading | undefined,
): void {
  const { line, used } = story;
  const words = only(clause.marks, 'word');
  const word = words.find(({ word }) => word === 'cause') ?? words.find(({ word }) => word === 'after');
  const gone = goneAfter(line, clause);
  const later = only(clause.marks, 'later').find((one) => one.start !== gone?.start);
  const stillThere = /\bstill\b/i.test(line.slice(clause.start, clause.end));
  const felt = readings.filter((one) => !isIntake(one));

  // "the itching, which began an hour after the cream".
  const told = story.readings.findLast((one) => !isIntake(one));
  if (
    felt.length === 0 &&
    later &&
    cameFirst &&
    told &&
    !told.absent &&
    !told.onset &&
    SET_IN.test(line.slice(clause.start, later.start))
  )
    applyLater(story, told, cameFirst, later);
  for (const one of felt) {
    const intake = cameFirst ?? intakeBefore(story, one, readings);
    // "headache 8 down to 3 in an hour": only the last of a row.
    const row = felt.filter((other) => other.what.name === one.what.name);
    if (later && row.length > 1 && one !== row.at(-1)) continue;
    if (later && intake && (!later.after || cameFirst)) applyLater(story, one, intake, later);
    else if (cameFirst && word)
      one.onset ??= { of: cameFirst.id, original: throughName(line, word, cameFirst) };
    else if (intake) followByClock(story, one, intake);

    // What was left out or stopped is not what one reacts to.
    const had = cameFirst && !cameFirst.absent && cameFirst.taken !== 'stopped' ? cameFirst : undefined;
    // "legs sore after the gym", "after the pool" tell when: only what was eaten, taken, touched or breathed is suspected by an "after".
    const when =
      word?.word === 'after' &&
      had?.kind === 'exposure' &&
      had.what.group === undefined &&
      (had.exposedTo ?? 'event') === 'event';
    const suspect = cameFirst ? (when ? undefined : had) : story.blamed;
    if (suspect && !one.absent && one.what.group !== undefined && one.amount === undefined && !stillThere) {
      one.kind = 'reaction';
      one.suspects = [suspect.id];
      if (word) mark(one, word, 'suspects');
    }
  }
  // "tablet at 6am, coffee an hour later".
  const earlier = story.intake;
  if (
    later &&
    !later.after &&
    felt.length === 0 &&
    earlier?.when.own &&
    earlier.when.startMs === earlier.when.endMs
  )
    for (const one of readings)
      if (!one.when.own && later.low !== undefined) {
        const startMs = earlier.when.startMs + later.low * 60_000;
        const endMs = earlier.when.startMs + (later.high ?? later.low) * 60_000;
        one.when = { ...earlier.when, startMs, endMs, own: false };
      }
  if (later) used.add(later);
  remember(story, readings, cameFirst, felt.length > 0, word, clause.sentence);
}

const SET_IN =
  /^\s*(?:(?:which|that|it|this|these|they|all|and|symptoms?)\s){0,2}(?:began|started|starting|came on|came up|came|appeared|hit|set in|showed up|kicked in|broke out|happened)\s(?:on\s|maybe\s|about\s)?$/iu;

/** "itchy after the bread, about an hour after": how long lay between what was just told and what it followed. @returns whether it says so. */
export function soLongBetween(story: Story, clause: Clause): boolean {
  const later = only(clause.marks, 'later')[0];
  const felt = story.readings.findLast((one) => !isIntake(one));
  if (!later || later.after || !felt || felt.absent || clause.marks.length > 1) return false;
  if (felt.onset?.low !== undefined || felt.onset?.high !== undefined) return false;
  const rest = line(story, clause, later);
  if (
    !/^(?:(?:like|about|maybe|it|was|came on|started|began|all|within|say|roughly|and|this|literally)\s?){0,4}$/iu.test(
      rest,
    )
  )
    return false;
  const of = story.readings.find((one) => one.id === felt.suspects?.[0]) ?? story.intake;
  if (!of || of.absent || ['skipped', 'refused'].includes(of.taken ?? '')) return false;
  applyLater(story, felt, of, later);
  story.used.add(later);
  return true;
}

/** A clause without its mark. */
function line(story: Story, clause: Clause, { start, end }: MarkOf<'later'>): string {
  return `${story.line.slice(clause.start, start)} ${story.line.slice(end, clause.end)}`.trim();
}

/** "after the ice cream": from the small word to the end of the name, when that is how it was written. */
function throughName(line: string, word: MarkOf<'word'>, cameFirst: Reading): string {
  const name = cameFirst.spans.find((span) => span.part === 'what');
  const follows = name && name.start >= word.end && name.end - word.start <= 60;
  return line.slice(word.start, follows ? name.end : word.end);
}

function remember(
  story: Story,
  readings: readonly Reading[],
  cameFirst: Reading | undefined,
  someFelt: boolean,
  word: MarkOf<'word'> | undefined,
  sentence: number,
): void {
  const taken = readings.find((one) => isIntake(one) && !one.absent);
  if (taken) story.intake = taken;
  if (cameFirst && word && !someFelt) {
    story.blamed = cameFirst;
    // "reacted to the milk" and nothing more is still a reaction.
    if (/^react/i.test(story.line.slice(word.start, word.end))) {
      story.unnamedReaction = word;
      story.reactedIn = sentence;
    }
  } else if (readings.length > 0 && (someFelt || taken)) {
    if (someFelt && story.blamed) delete story.unnamedReaction;
    if (taken || story.reactedIn !== sentence) delete story.blamed;
  }
  if (readings.length > 0 && story.carriedIn !== sentence) delete story.carried;
}

/** What was last had before something was felt, in the line or earlier in the same clause. */
function intakeBefore(story: Story, felt: Reading, readings: readonly Reading[]): Reading | undefined {
  const at = (one: Reading) => one.spans[0]?.start ?? 0;
  const here = readings.find((one) => isIntake(one) && !one.absent && at(one) < at(felt));
  const intake = here ?? story.intake;
  return intake && !['skipped', 'refused'].includes(intake.taken ?? '') ? intake : undefined;
}

function followByClock(story: Story, felt: Reading, intake: Reading): void {
  setOnsetByClock(felt, intake, story.line);
  if (felt.when.role === 'by' && felt.when.startMs < intake.when.startMs && !intake.when.own) {
    story.questions.push(`When was the ${intake.what.original} given?`);
  }
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
  if (!of.when.own) {
    // Nobody said when it was had, nor when exactly it is seen: how long lay between is all that is known.
    of.when = story.resolver.day();
    return;
  }
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
