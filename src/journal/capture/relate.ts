import type { Clause } from './clauses.ts';
import { isIntake, mark, only, type Reading, setOnsetByClock } from './events.ts';
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
  const later = only(clause.marks, 'later')[0];
  const stillThere = /\bstill\b/i.test(line.slice(clause.start, clause.end));
  const felt = readings.filter((one) => !isIntake(one));

  for (const one of felt) {
    const intake = cameFirst ?? intakeBefore(story, one, readings);
    if (later && intake && (!later.after || cameFirst)) applyLater(story, one, intake, later);
    else if (cameFirst && word)
      one.onset ??= { of: cameFirst.id, original: throughName(line, word, cameFirst) };
    else if (intake) followByClock(story, one, intake);

    // What was left out or stopped is not what one reacts to.
    const had = cameFirst && !cameFirst.absent && cameFirst.taken !== 'stopped' ? cameFirst : undefined;
    const suspect = cameFirst ? had : story.blamed;
    if (suspect && !one.absent && one.what.group !== undefined && one.amount === undefined && !stillThere) {
      one.kind = 'reaction';
      one.suspects = [suspect.id];
      if (word) mark(one, word, 'suspects');
    }
  }
  if (later) used.add(later);
  remember(story, readings, cameFirst, felt.length > 0, word);
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
): void {
  const taken = readings.find((one) => isIntake(one) && !one.absent);
  if (taken) story.intake = taken;
  if (cameFirst && word && !someFelt) {
    story.blamed = cameFirst;
    // "reacted to the milk" and nothing more is still a reaction.
    if (/^react/i.test(story.line.slice(word.start, word.end))) story.unnamedReaction = word;
  } else if (readings.length > 0 && (someFelt || taken)) {
    if (someFelt && story.blamed) delete story.unnamedReaction;
    delete story.blamed;
  }
  if (readings.length > 0) delete story.carried;
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
    // Nobody said when it was had, but what came of it is seen now: so it was had that long ago.
    const ms = of.when.startMs - (later.low ?? 0) * 60_000;
    of.when = { ...of.when, startMs: ms, endMs: ms, precision: 'hour' };
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
