import type { Derivation } from './derive.ts';
import { fold } from './leak-gate/fold.ts';
import type { RecordedEvent, SubjectRow } from './recorded.ts';

/** What Tend knows and keeps, in sentences for the person, with the parts that must not leave. */
export type Stays = { readonly stays: string[]; readonly staysMarked: string[] };

/**
 * The records a crumb was derived from, in the person's own words. Marked are names, times, amounts and numbers: the very parts that
 * the predicates leave out.
 * @param names every name the vault holds.
 */
export function staysOf(subject: SubjectRow, { from }: Derivation, names: readonly string[]): Stays {
  const stays: string[] = [];
  const marked = new Set<string>();
  const born = subject.born === null ? undefined : dayInWords(subject.born);
  stays.push(born === undefined ? `${subject.name}.` : `${subject.name}, born ${born}.`);
  if (born !== undefined) marked.add(`born ${born}`);
  for (const fact of from.facts) {
    const since = fact.since === null ? '' : `, since ${dayInWords(fact.since)}`;
    stays.push(`${fact.kind === 'medicine' ? 'Takes' : 'Has'} ${fact.value}${since}.`);
    marked.add(fact.value);
    if (since !== '') marked.add(since.slice(2));
  }
  for (const [text, events] of byEntry(from.events)) {
    const when = momentInWords(events);
    stays.push(`${when}: ${text}`);
    marked.add(when);
    for (const { original, amountOriginal, severityOriginal, onsetOriginal, kind } of events) {
      const parts = [amountOriginal, severityOriginal, onsetOriginal, kind === 'dose' ? original : null];
      for (const part of parts) if (part !== null && part !== '') marked.add(part);
    }
    for (const number of text.match(/\d[\d.:/]*/g) ?? []) marked.add(number);
  }
  const said = stays.join('\n');
  for (const name of names) for (const part of asWritten(said, name)) marked.add(part);
  return { stays, staysMarked: widest([...marked].filter((part) => said.includes(part))) };
}

/** Without what stands inside another marked part: "5" of "5 of 10". */
function widest(parts: readonly string[]): string[] {
  return parts.filter((part) => !parts.some((other) => other !== part && other.includes(part)));
}

/** One sentence an entry, however many of its events were used. */
function byEntry(events: readonly RecordedEvent[]): Map<string, RecordedEvent[]> {
  const entries = new Map<string, RecordedEvent[]>();
  for (const event of [...events].sort((a, b) => a.startMs - b.startMs)) {
    entries.set(event.text, [...(entries.get(event.text) ?? []), event]);
  }
  return entries;
}

function momentInWords(events: readonly RecordedEvent[]): string {
  const [first] = events;
  if (first === undefined) return '';
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: first.zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(first.precision === 'minute' ? { hour: '2-digit', minute: '2-digit' } : {}),
  });
  return format.format(first.startMs).replace(' at ', ', ');
}

/** A recorded day as people write it: "2018-05-04" is "4 May 2018". What is no date stands as it is. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  if (year === undefined || month === undefined || !/^\d{4}(-\d{2}){1,2}$/.test(day)) return day;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(month) - 1, 1),
  );
  return `${date === undefined ? '' : `${Number(date)} `}${name} ${year}`;
}

/** Every way a name stands in a text, whatever its case and accents. */
function asWritten(text: string, name: string): string[] {
  const folded = fold(text);
  const wanted = fold(name).text;
  if (wanted === '') return [];
  const found: string[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
    const around = (folded.text[at - 1] ?? ' ') + (folded.text[at + wanted.length] ?? ' ');
    if (/[\p{L}\p{N}]/u.test(around)) continue;
    found.push(text.slice(folded.from[at], folded.from[at + wanted.length]));
  }
  return found;
}
