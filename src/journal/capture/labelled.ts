import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, EventDraft } from '../../contract/index.ts';
import { capture } from './parse.ts';

/** A labelled line of lines.jsonl. What an expected event does not say is not asked. `at` is the local start, to the minute or the day. */
type Labelled = {
  readonly half: 'tuned' | 'held-out';
  /** Lines were written in rounds: 1 days at home; 2 talk, visits, what was started and what was not needed. */
  readonly round: 1 | 2;
  readonly text: string;
  readonly subject?: string;
  readonly events: readonly Expected[];
};
type Expected = {
  readonly kind: string;
  readonly name: string;
  readonly amount?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string | null;
  readonly severity?: number | string;
  readonly count?: number;
  readonly absent?: boolean;
  readonly taken?: string;
  readonly at?: string;
};

export type Part = 'name' | 'kind' | 'amount' | 'severity' | 'count' | 'absent' | 'taken' | 'time';
export type Tally = { right: number; found: number; wanted: number };
export type Score = {
  readonly lines: number;
  readonly parts: Record<Part, Tally>;
  readonly misses: string[];
};

const clock: Clock = { nowMs: Date.parse('2026-02-08T21:30:00+01:00'), zone: 'Europe/Berlin' };
const PARTS: readonly Part[] = ['name', 'kind', 'amount', 'severity', 'count', 'absent', 'taken', 'time'];

/** Compares what capture reads with what a person wrote down, part by part (an event is found by its name). */
export function score(half: Labelled['half'], round: Labelled['round']): Score {
  const lines = linesOf(half, round);
  const parts = Object.fromEntries(PARTS.map((part) => [part, { right: 0, found: 0, wanted: 0 }])) as Record<
    Part,
    Tally
  >; // every part just listed
  const misses: string[] = [];
  for (const line of lines) {
    const miss = scoreLine(line, parts);
    if (miss) misses.push(miss);
  }
  return { lines: lines.length, parts, misses };
}

export function f1({ right, found, wanted }: Tally): number {
  return right === 0 ? 0 : (2 * right) / (found + wanted);
}

export function linesOf(half: Labelled['half'], round: Labelled['round']): Labelled[] {
  // Our own file, in the shape above; a test reads every line of it.
  return readFileSync(join(import.meta.dirname, 'lines.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)
    .filter((line) => line.half === half && line.round === round);
}

function scoreLine(line: Labelled, parts: Record<Part, Tally>): string | undefined {
  const { events } = capture(line.text, clock, {
    subjects: ['Maya', 'Leo'].map((who) => ({ who, names: [who] })),
    about: line.subject ?? /\b(?:Maya|Leo)\b/.exec(line.text)?.[0] ?? 'Anna',
    self: line.subject === undefined && !/\b(?:Maya|Leo)\b/.test(line.text),
  });
  const rest = [...events];
  let wrong = false;
  parts.name.found += events.length;
  parts.kind.found += events.length;
  for (const want of line.events) {
    const index = bestMatch(rest, want);
    const got = index < 0 ? undefined : rest.splice(index, 1)[0];
    for (const part of PARTS) {
      const wanted = wantedOf(want, part);
      const found = got && foundOf(got, part, want);
      if (wanted !== undefined) parts[part].wanted++;
      // Only what the label speaks of is counted as found, but for names and kinds, counted above.
      if (
        found !== undefined &&
        part !== 'name' &&
        part !== 'kind' &&
        (wanted !== undefined || part !== 'time')
      )
        parts[part].found++;
      if (wanted !== undefined && found === wanted) parts[part].right++;
      else if (wanted !== undefined || (found !== undefined && part !== 'time' && part !== 'taken'))
        wrong = true;
    }
  }
  if (!wrong && rest.length === 0) return undefined;
  const shown = events.map((event) => JSON.stringify(PARTS.map((part) => foundOf(event, part, undefined))));
  return `${line.text}\n    wanted ${JSON.stringify(line.events)}\n    read   ${shown.join(' ')}`;
}

function bestMatch(events: readonly EventDraft[], want: Expected): number {
  const ranked = events
    .map((event, index) => ({
      index,
      fits:
        event.what?.name === want.name
          ? PARTS.filter((part) => wantedOf(want, part) === foundOf(event, part, want)).length
          : -1,
    }))
    .sort((a, b) => b.fits - a.fits);
  return ranked[0] && ranked[0].fits >= 0 ? ranked[0].index : -1;
}

function wantedOf(want: Expected, part: Part): string | undefined {
  switch (part) {
    case 'amount':
      return want.amount === undefined && want.low === undefined
        ? undefined
        : `${want.amount ?? `${want.low}-${want.high}`} ${want.unit}`;
    case 'time':
      return want.at;
    default: {
      const value = want[part];
      return value === undefined ? undefined : String(value);
    }
  }
}

function foundOf(event: EventDraft, part: Part, want: Expected | undefined): string | undefined {
  switch (part) {
    case 'name':
      return event.what?.name;
    case 'kind':
      return event.kind;
    case 'amount':
      return (
        event.amount &&
        `${event.amount.value ?? `${event.amount.low}-${event.amount.high}`} ${event.amount.unit}`
      );
    case 'severity':
      return event.severity && String(event.severity.value ?? event.severity.label);
    case 'count':
      return event.count === undefined ? undefined : String(event.count);
    case 'absent':
      return event.absent ? 'true' : undefined;
    case 'taken':
      return want && want.taken === undefined ? undefined : event.taken;
    case 'time':
      return event.at.start.slice(0, want?.at?.length ?? 16);
  }
}
