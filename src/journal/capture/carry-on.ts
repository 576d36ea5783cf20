import { bindQuantities } from './bind.ts';
import type { Clause } from './clauses.ts';
import { isIntake, mark, only, setAmount, setOnsetByClock, setSeverity, startMeasure } from './events.ts';
import type { When } from './resolve.ts';
import type { Story } from './story.ts';

/** A clause that names nothing: a time for what stands beside it, or more about what was just said. */
export function readHeadless(story: Story, clause: Clause, whens: readonly When[]): void {
  const { line, used } = story;
  const last = story.readings.at(-1);
  const when = whens[0];
  if (repeatLast(story, clause, when)) return;
  if (measuredByUnit(story, clause, when)) return;
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

const MEASURED_BY: Readonly<Record<string, string>> = {
  Cel: 'temperature',
  '[degF]': 'temperature',
  '{beats}/min': 'heart rate',
  'mmol/L': 'glucose',
  'mg/dL': 'glucose',
};

/** "38.5 °C at 3pm": the unit says what was measured. @returns whether it did. */
function measuredByUnit(story: Story, clause: Clause, when: When | undefined): boolean {
  const amount = only(clause.marks, 'amount')[0];
  const name = amount?.quantity.unit ? MEASURED_BY[amount.quantity.unit] : undefined;
  const last = story.readings.at(-1);
  if (!amount || !name || (last && !isIntake(last) && !last.amount)) return false;
  const one = startMeasure(story.line, name, amount, clause, when ?? story.carried ?? story.resolver.now());
  setAmount(one, amount.quantity, amount);
  story.used.add(amount);
  story.readings.push(one);
  return true;
}
