import { CORPUS_CLOCK, corpusReaders } from '../corpus.ts';
import { capture, marked } from '../parse.ts';
import { readLine } from '../read-line.ts';
import type { MarkedLine } from './marked-lines.ts';
import { saidBy } from './said.ts';
import type { Named } from './tags.ts';
import { PAGE } from './training.ts';

/** How many of the names that were wanted were found; a name is found where its words are touched by one of its kind. */
export type NameTally = { right: number; found: number; wanted: number };

/** Of so many lines, what the rules find by themselves and what is found in the end. */
export function scoreMarked(lines: readonly MarkedLine[]): { rules: NameTally; whole: NameTally } {
  const rules = { right: 0, found: 0, wanted: 0 };
  const whole = { right: 0, found: 0, wanted: 0 };
  for (const { text, named } of lines) {
    count(rules, text, byRules(text), named);
    count(whole, text, inTheEnd(text), named);
  }
  return { rules, whole };
}

function byRules(text: string): Named[] {
  const readers = corpusReaders(PAGE);
  const sheet = marked(text, CORPUS_CLOCK, readers);
  const readings = readLine(sheet, CORPUS_CLOCK, readers).flatMap((one) => one.readings);
  return [...saidBy(readings, sheet.marks())];
}

function inTheEnd(text: string): Named[] {
  const { events, spans, others } = capture(text, CORPUS_CLOCK, corpusReaders(PAGE));
  const all = [{ events, spans }, ...others];
  const found = all.flatMap((one) =>
    one.events.flatMap(({ id, kind }): Named[] => {
      const name = one.spans.find(({ eventId, part }) => eventId === id && part === 'what');
      if (!name || kind === 'check-in' || kind === 'note') return [];
      const { start, end } = name;
      return [{ start, end, kind: kind === 'reaction' ? 'observation' : kind }];
    }),
  );
  // One name with several times, and the two numbers of a pressure, are one.
  return found.filter((one, at) => found.findIndex(({ start }) => start === one.start) === at);
}

function count(tally: NameTally, text: string, found: readonly Named[], wanted: readonly Named[]): void {
  const used = new Set<Named>();
  for (const { start, end, kind } of wanted) {
    const near = found.find(
      (one) =>
        !used.has(one) && one.kind === kind && one.end > start && one.start < end + numbersBehind(text, one),
    );
    if (!near) continue;
    used.add(near);
    tally.right += 1;
  }
  tally.found += found.length;
  tally.wanted += wanted.length;
}

/** "bp 120/80": the word or the numbers behind it, either is the name. */
function numbersBehind(text: string, { start }: Named): number {
  return /^\d/u.test(text.slice(start)) ? 4 : 0;
}
