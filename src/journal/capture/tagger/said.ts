import type { Reading } from '../events.ts';
import type { Mark, Range } from '../sheet.ts';
import type { Said } from './evidence.ts';

/** Between "bp" and its two numbers. */
const BESIDE = 16;
const BOUND = ['amount', 'severity', 'time', 'count'] as const;

/** What the rules made of a line, a name for each thing they read; the word before a pressure belongs to it. */
export function saidBy(readings: readonly Reading[], marks: readonly Mark[]): Said[] {
  const said: Said[] = [];
  for (const one of readings) {
    const name = one.spans.find(({ part }) => part === 'what');
    if (!name || said.some(({ head }) => head.start === name.start)) continue;
    said.push({
      head: { start: name.start, end: name.end },
      ...withWord(name, marks),
      kind: one.kind === 'reaction' ? 'observation' : one.kind,
      absent: one.absent === true || !(one.taken === undefined || ['taken', 'partial'].includes(one.taken)),
      bound: BOUND.filter((part) => one.spans.some((span) => span.part === part)),
      firm: isMeasured(one) || isBlamed(one, readings),
    });
  }
  return said;
}

function withWord({ start, end }: Range, marks: readonly Mark[]): Range {
  if (!marks.some((one) => one.type === 'pressure' && one.start === start)) return { start, end };
  const word = marks.findLast(
    (one) =>
      one.type === 'measure' &&
      one.name === 'blood pressure' &&
      one.end <= start &&
      start - one.end <= BESIDE,
  );
  return { start: word?.start ?? start, end };
}

/** Nobody writes a number of what was not there: "temp 38.2", "itch 6/10". */
function isMeasured({ kind, amount, severity }: Reading): boolean {
  return (
    (kind === 'observation' || kind === 'reaction') &&
    (amount ?? severity?.value ?? severity?.low) !== undefined
  );
}

/** What a line puts something down to, or counts from, was had. */
function isBlamed({ id }: Reading, readings: readonly Reading[]): boolean {
  return readings.some(({ suspects, onset }) => suspects?.includes(id) || onset?.of === id);
}
