import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCore } from './core.ts';
import { instant } from './years.ts';
import { ASKED, type Happened, type Line, type Subject } from './years-truth.ts';

/**
 * Another household: Ines (migraine, endometriosis) and her grandfather Bruno (Parkinson's, warfarin). Each line of
 * `journal.tsv` is a note and what it means: `;` between what happened, `!` for what was looked for and not there or only
 * said about it, `~` for what was left out, `=` a value, `s=` of ten, `@` a clock, `on=` another day, `site=`.
 */
export function readHousehold(): Line[] {
  return readFileSync(join(import.meta.dirname, '..', 'thirds', 'journal.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'))
    .map(([day = '', at = '', subject = '', observer = '', text = '', truth = '']) => ({
      day,
      minute: minuteOf(at),
      subject: subject as Subject,
      observer: observer as Line['observer'],
      text,
      happened: truth.split(';').map((part) => happenedIn(part.trim(), day, subject as Subject)),
    }))
    .sort((a, b) => a.day.localeCompare(b.day) || a.minute - b.minute)
    .map((line, i) => ({ key: `t${String(i + 1).padStart(3, '0')}`, ...line }));
}

const TOKEN = /\s(?:s=(?<s>\d+)|@(?<at>\d+:\d\d)|on=(?<on>[\d-]+)|site=(?<site>.+?)(?=\s\S*=|$))/g;

function happenedIn(part: string, day: string, who: Subject): Happened {
  const rest: Record<string, string | undefined> = {};
  for (const { groups } of part.matchAll(TOKEN))
    for (const [key, value] of Object.entries(groups ?? {})) if (value !== undefined) rest[key] = value;
  const [, mark = '', name = '', value, unit] =
    /^([!~]?)([^=]+?)(?:=([\d.]+)([^\d\s]+)?)?$/.exec(part.replace(TOKEN, '').trim()) ?? [];
  const near = name.endsWith(' near');
  const plain = name.replace(/ near$/, '');
  return {
    who,
    name: near ? `${plain}, beside it` : plain,
    ...(near && { also: [plain] }),
    day: rest.on ?? day,
    ...(rest.at !== undefined && { minute: minuteOf(rest.at) }),
    ...(value !== undefined && { value: Number(value) }),
    ...(unit !== undefined && { unit }),
    ...(rest.s !== undefined && { severity: Number(rest.s) }),
    ...(rest.site !== undefined && { site: rest.site }),
    // What is only said about it is never counted as it.
    ...((mark === '!' || near) && { absent: true as const }),
    ...(mark === '~' && { skipped: true as const }),
  };
}

const minuteOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};

const people = [
  { name: 'Hedda', role: 'relative' },
  { name: 'Mr Kaya', role: 'clinician' },
  { name: 'Dr Sandoval', role: 'clinician' },
  { name: 'Dr Pohl', role: 'clinician' },
] as const;

/** Writes the notes into a fresh vault. Returns the key of each entry id. */
export async function liveHousehold(
  core: BenchCore,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, string>> {
  await core.call('subject.add', { name: 'Ines', born: '1991-05-20', sex: 'f' });
  await core.call('subject.add', {
    name: 'Bruno',
    born: '1946-02-11',
    sex: 'm',
    aliases: ['Opa', 'Grandad'],
  });
  for (const person of people) await core.call('person.add', person);
  const keys = new Map<string, string>();
  for (const { key, day, minute, subject, observer, text } of lines) {
    const now = instant(day, minute);
    const { entry } = await core.call('journal.add', { now, zone: ASKED.zone, subject, observer, text });
    keys.set(entry.id, key);
  }
  return keys;
}
