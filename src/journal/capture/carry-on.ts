import { bindQuantities } from './bind.ts';
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
import { isMention } from './mentions.ts';
import type { When } from './resolve.ts';
import type { Story } from './story.ts';

/** A clause that names nothing: a time for what stands beside it, or more about what was just said. */
export function readHeadless(story: Story, clause: Clause, whens: readonly When[]): void {
  const { line, used } = story;
  const last = story.readings.at(-1);
  const when = whens[0];
  if (last?.taken === 'taken' && notAllTaken(clause, last)) return;
  if (repeatIntake(story, clause, when)) return;
  if (repeatLast(story, clause, when)) return;
  if (measuredByUnit(story, clause, when)) return;
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
  const untimed = last
    ? trailing(story.readings, (one) => !one.when.own && isIntake(one) === isIntake(last))
    : [];
  for (const one of untimed) {
    one.when = when;
    mark(one, when, 'time');
  }
  if (untimed.length === 0) story.carried = when;
}

/** "keppra 250 mg, spat half of it out": what became of the dose just written. @returns whether it says so. */
function notAllTaken(clause: Clause, last: Reading): boolean {
  const word = only(clause.marks, 'word').find((one) => one.word === 'refused' || one.word === 'partial');
  if (!word) return false;
  last.taken = word.word === 'refused' ? 'refused' : 'partial';
  last.text = { start: last.text.start, end: clause.end };
  return true;
}

const FILLERS =
  /^(?:each|every|about|only|around|lasting|lasted|maybe|total|in|all|it|was|is|at|on|the|a|now|and|then|still|again|just|by|up|to|of|for|time|times|day|both|she|he|her|his|had|it's|ago|ish)$/u;

/** Whether words are left in a clause beside its marks that could be a thing of their own. */
function speaksOfMore(line: string, clause: Clause): boolean {
  if (only(clause.marks, 'word').some((one) => one.word === 'not-done' || isMention(line, one, clause.marks)))
    return true;
  let rest = '';
  let at = clause.start;
  for (const { start, end } of clause.marks) {
    rest += ` ${line.slice(at, Math.max(at, start))}`;
    at = Math.max(at, end);
  }
  rest += ` ${line.slice(at, clause.end)}`;
  return (rest.toLowerCase().match(/[\p{L}'-]+/gu) ?? []).some((word) => !FILLERS.test(word));
}

/** The readings at the end of a list that all pass. */
function trailing(readings: readonly Reading[], test: (reading: Reading) => boolean): Reading[] {
  const from = readings.findLastIndex((one) => !test(one));
  return readings.slice(from + 1);
}

/** "itch 6/10 before, 2/10 at 19:30": the same thing again, at another time. @returns whether it was. */
export function repeatLast(story: Story, clause: Clause, when: When | undefined): boolean {
  const { line, used } = story;
  const last = story.readings.findLast((one) => !isIntake(one));
  if (!when?.own || !last) return false;
  const severity = only(clause.marks, 'severity').find((one) => one.value !== undefined);
  const from =
    only(clause.marks, 'number')[0] ?? only(clause.marks, 'amount').find((one) => one.measures === 'other');
  const rated = severity && last.severity;
  const measured = from && last.amount && last.what.name !== 'sleep';
  if (!rated && !measured) return false;
  const repeated = startMeasure(line, last.what.name, severity ?? from ?? clause, clause, when);
  repeated.what = last.what;
  if (last.site !== undefined) repeated.site = last.site;
  if (severity && last.severity) {
    setSeverity(repeated, line, severity);
    used.add(severity);
  } else if (from) {
    setAmount(repeated, from.quantity, from);
    used.add(from);
  }
  if (story.intake) setOnsetByClock(repeated, story.intake, line);
  story.readings.push(repeated);
  return true;
}

/** "120 ml of water at 11 and 80 ml at 3": had again, so much. @returns whether it was. */
function repeatIntake(story: Story, clause: Clause, when: When | undefined): boolean {
  const last = story.readings.at(-1);
  const amount = only(clause.marks, 'amount').find((one) => one.measures === 'dose');
  const plain = clause.marks.every((one) => ['amount', 'clock', 'part', 'day', 'ago'].includes(one.type));
  if (!when?.own || !last || !isIntake(last) || !last.amount || !amount || !plain) return false;
  if (last.absent || (last.taken !== undefined && last.taken !== 'taken')) return false;
  const again = startMeasure(story.line, last.what.name, amount, clause, when);
  again.kind = last.kind;
  again.what = last.what;
  if (last.taken) again.taken = last.taken;
  setAmount(again, amount.quantity, amount);
  story.used.add(amount);
  story.readings.push(again);
  return true;
}

const MEASURED_BY: Readonly<Record<string, string>> = {
  Cel: 'temperature',
  '[degF]': 'temperature',
  '{beats}/min': 'heart rate',
  kg: 'weight',
  'mmol/L': 'glucose',
  'mg/dL': 'glucose',
};

/** "38.5 °C at 3pm": the unit says what was measured. @returns whether it did. */
function measuredByUnit(story: Story, clause: Clause, when: When | undefined): boolean {
  const amount = only(clause.marks, 'amount')[0];
  const name = amount?.quantity.unit ? MEASURED_BY[amount.quantity.unit] : undefined;
  const last = story.readings.at(-1);
  if (name === 'weight' && speaksOfMore(story.line, clause)) return false;
  if (!amount || !name || (last && !isIntake(last) && !last.amount)) return false;
  const one = startMeasure(story.line, name, amount, clause, when ?? story.carried ?? story.resolver.now());
  setAmount(one, amount.quantity, amount);
  story.used.add(amount);
  story.readings.push(one);
  return true;
}
