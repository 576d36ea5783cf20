import type { Clock } from '../../contract/index.ts';
import { wallAt } from '../time.ts';
import type { Clause } from './clauses.ts';
import type { Mark, MarkOf } from './sheet.ts';

const BY_NIGHT =
  /(?<![\p{L}])(?:nights?|woke|woken|wakes?|up at|slept|asleep|sleep|evening|tonight|bed|bedtime)(?![\p{L}])/iu;

/**
 * "10 at 8, 10 at 12, 5 at 4", "at 9 and 3": hours that go past noon in their order began in the morning. Only where all
 * hours of the line are bare and the last of them is over.
 */
export function inDayOrder(line: string, clauses: readonly Clause[], clock: Clock): readonly Clause[] {
  const whole = ordered(line, clauses, clock);
  // "up by 11, tranexamic acid at 8 and 2": the hours of one clause have an order of their own.
  return whole === clauses
    ? clauses.flatMap((clause) => ordered(line.slice(clause.start, clause.end), [clause], clock))
    : whole;
}

const AGAIN = /(?<![\p{L}])(?:again|another|second|more|then|later)(?![\p{L}])/iu;

function ordered(line: string, clauses: readonly Clause[], clock: Clock): readonly Clause[] {
  const marks = clauses.flatMap((clause) => clause.marks);
  const clocks = marks.filter((mark): mark is MarkOf<'clock'> => mark.type === 'clock');
  if (clocks.length < 2 || BY_NIGHT.test(line) || clauses.some(hasBoth)) return clauses;
  if (
    !clocks.every(({ from, to, role }) => from.reading === 'bare' && !to && (role === 'at' || role === 'by'))
  )
    return clauses;
  const hours = new Map<Mark, number>();
  const clauseOf = (mark: Mark) => clauses.find((one) => one.marks.includes(mark));
  let last: Clause | undefined;
  let before = 5 * 60 + 59;
  for (const mark of clocks) {
    const morning = (mark.from.hour % 12) * 60 + mark.from.minute;
    // "furosemide at nine and bisoprolol at nine": one hour, where the second is not said to be another's turn.
    const clause = clauseOf(mark);
    const same =
      last !== undefined &&
      clause !== last &&
      clause !== undefined &&
      !AGAIN.test(line.slice(clause.start, clause.end));
    last = clause;
    const next = [morning, morning + 12 * 60].find(
      (minutes) => minutes > before || (same && minutes === before),
    );
    if (next === undefined || (hours.size === 0 && next >= 12 * 60)) return clauses;
    hours.set(mark, Math.floor(next / 60));
    before = next;
  }
  const now = wallAt(clock.nowMs, clock.zone);
  const named = marks.some((mark) => mark.type === 'day');
  const minuteOfNow = now.hour * 60 + now.minute;
  // "toast at quarter to 8, sore by ten" at half past nine: of two mornings' hours the evening's are not over.
  const stillToCome = before < 12 * 60 && before + 12 * 60 > minuteOfNow && before <= minuteOfNow && !named;
  if (!stillToCome && (before < 12 * 60 || (before > minuteOfNow && !named))) return clauses;
  return clauses.map((clause) => ({
    ...clause,
    marks: clause.marks.map((mark) => {
      const hour = hours.get(mark);
      return hour !== undefined && mark.type === 'clock'
        ? { ...mark, from: { ...mark.from, hour, reading: 'full' as const } }
        : mark;
    }),
  }));
}

/** A clause that says the half of the day itself. */
function hasBoth({ marks }: Clause): boolean {
  const has = (type: Mark['type']) => marks.some((mark) => mark.type === type);
  return has('part') && has('clock');
}
