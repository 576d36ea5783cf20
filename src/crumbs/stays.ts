import { fold } from './leak-gate/fold.ts';
import { recognise } from './leak-gate/index.ts';
import { leftOutLine } from './left-out.ts';
import { labFor, type Scene } from './predicates/index.ts';
import type { Attribute } from './predicates.ts';
import type { RecordedEvent, RecordedFact, SubjectRow } from './recorded.ts';

/** What Tend knows and keeps, in sentences for the person, with the parts that must not leave. */
export type Stays = { readonly stays: string[]; readonly staysMarked: string[] };

export type UsedRecords = {
  readonly events: readonly RecordedEvent[];
  readonly facts: readonly RecordedFact[];
  /** Sex and country, where they are used. */
  readonly person: readonly string[];
};

/** The records that the predicates stand on. */
export function usedBy(
  { scene, events }: { readonly scene: Scene; readonly events: readonly RecordedEvent[] },
  attributes: readonly Attribute[],
): UsedRecords {
  const types = new Set(attributes.map(({ type }) => type));
  const used = (kind: string) => types.has(FACTS[kind] ?? 'symptom') && FACTS[kind] !== undefined;
  const facts = scene.facts.filter(
    ({ kind }) => used(kind) && (kind !== 'medicine' || !events.some((event) => event.kind === 'dose')),
  );
  const weighed = types.has('weight-band') ? scene.measured('weight') : undefined;
  const tested = types.has('lab') ? labFor(scene)?.from : undefined;
  const { sex, country } = scene;
  const person = [
    types.has('sex') && `Sex at birth: ${sex === 'f' ? 'female' : 'male'}.`,
    types.has('place') && `Country: ${countryName(country)}.`,
  ].filter((line) => line !== false);
  return { facts, person, events: [...events, weighed, tested].filter((event) => event !== undefined) };
}

function countryName(iso2: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(iso2.toUpperCase()) ?? iso2;
}

const FACTS: Readonly<Record<string, Attribute['type']>> = {
  diagnosis: 'condition',
  medicine: 'medicine-class',
  allergy: 'allergy',
  intolerance: 'allergy',
  genotype: 'gene',
  pregnancy: 'pregnancy',
};

const SAID: Readonly<Record<string, string>> = {
  medicine: 'Takes',
  allergy: 'Allergy:',
  intolerance: 'Intolerance:',
  genotype: 'Gene:',
  pregnancy: 'Pregnancy:',
};

/**
 * The records a crumb was derived from, in the person's own words. Marked are names, times, amounts and numbers: the very parts that
 * the predicates leave out.
 * @param names every name the vault holds.
 * @param notSaid what the question names and the sentence does not say.
 */
export function staysOf(
  subject: SubjectRow,
  from: UsedRecords,
  names: readonly string[],
  notSaid: readonly string[] = [],
): Stays {
  const stays: string[] = [];
  const marked = new Set<string>();
  const born = subject.born === null ? undefined : dayInWords(subject.born);
  stays.push(born === undefined ? `${subject.name}.` : `${subject.name}, born ${born}.`);
  if (born !== undefined) marked.add(`born ${born}`);
  stays.push(...from.person);
  for (const fact of from.facts) {
    const since = fact.since === null ? '' : `, since ${dayInWords(fact.since)}`;
    stays.push(`${SAID[fact.kind] ?? 'Has'} ${fact.value}${since}.`);
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
    // Names, places and the like that nobody told Tend about.
    for (const { start, end } of recognise(text)) marked.add(text.slice(start, end).replace(/['’]s$/, ''));
  }
  if (notSaid.length > 0) stays.push(leftOutLine(notSaid));
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
