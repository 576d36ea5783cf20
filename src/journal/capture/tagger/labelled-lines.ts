import {
  CORPUS_CLOCK,
  corpusLines,
  corpusReaders,
  type Label,
  type LabelledLine,
  LOOKED_AT,
} from '../corpus.ts';
import type { Reading } from '../events.ts';
import { marked } from '../parse.ts';
import { readLine } from '../read-line.ts';
import { canonical } from '../score.ts';
import type { MarkedLine } from './marked-lines.ts';
import { saidBy } from './said.ts';
import { KINDS, type Kind, type Named } from './tags.ts';

/**
 * The labelled lines that were looked at, as marked ones: of each label the words the rules read it from, or its name where
 * that stands in the line. Lines of which a label's words are not known are left out.
 */
export function labelledAsMarked(): MarkedLine[] {
  return LOOKED_AT.flatMap((part) => corpusLines(part)).flatMap((line) => {
    const named = namedIn(line);
    return named ? [{ writer: `labelled-${line.writer}`, text: line.text, page: line.subject, named }] : [];
  });
}

function namedIn({ text, subject, events }: LabelledLine): Named[] | undefined {
  const readers = corpusReaders(subject);
  const sheet = marked(text, CORPUS_CLOCK, readers);
  const marks = sheet.marks();
  const readings = readLine(sheet, CORPUS_CLOCK, readers).flatMap((one) => one.readings);
  const found = readings.flatMap((reading) => saidBy([reading], marks).map((said) => ({ reading, said })));
  const named: Named[] = [];
  for (const label of events) {
    const kind = kindOf(label.kind);
    if (!kind) return undefined;
    const words = found.find(({ reading }) => isOf(label, reading))?.said ?? literal(text, label.name);
    if (!words) return undefined;
    const { start, end } = words;
    if (!named.some((one) => one.start === start)) named.push({ start, end, kind });
  }
  return named;
}

/** A pressure has two readings of one label. */
function isOf(label: Label, { what, kind }: Reading): boolean {
  const name = canonical(label.name, label.kind);
  return (
    canonical(what.name, kind) === name || (name === 'blood pressure' && what.name.endsWith('blood pressure'))
  );
}

function literal(text: string, name: string) {
  const start = text.toLowerCase().indexOf(name.toLowerCase());
  return start < 0 ? undefined : { start, end: start + name.length };
}

function kindOf(kind: string): Kind | undefined {
  return KINDS.find((one) => one === (kind === 'reaction' ? 'observation' : kind));
}
