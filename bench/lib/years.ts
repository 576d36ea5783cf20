import { household } from '../years/household.ts';
import { priya } from '../years/priya.ts';
import type { Day, Plot, Said, Stream } from '../years/streams.ts';
import { theo } from '../years/theo.ts';
import { walter } from '../years/walter.ts';
import type { BenchCore } from './core.ts';
import { type Chance, chanceOf } from './years-random.ts';
import {
  ASKED,
  DAYS,
  dayAt,
  type Happened,
  type Line,
  type Observer,
  type Subject,
  weekdayOf,
} from './years-truth.ts';
import { clock, inTheirVoice, typo } from './years-writers.ts';

/** A line that is not yet numbered. */
type Written = Omit<Line, 'key' | 'observer'> & { readonly observer: Observer };

/**
 * A year of three people in one vault, as six of them write it. The same seed writes the same lines; another seed
 * another journal: other days, numbers, wordings and dates of the sudden changes, of the same kinds of things.
 */
export function writeYear(seed: number): Line[] {
  const chance = chanceOf(seed);
  const plot = plotOf(chance);
  const silent = silences(plot, chance);
  const streams: readonly Stream[] = [...theo, ...priya, ...walter, ...household];
  const lines: Written[] = [];
  for (let at = 0; at < DAYS; at++) {
    const iso = dayAt(at);
    const day: Day = { at, iso, weekday: weekdayOf(iso) };
    const said = streams.flatMap((stream) => stream(day, plot, chance) ?? []);
    const kept = said.filter(({ who, sure }) => sure || !silent(who, at));
    lines.push(...written(kept, day, chance));
  }
  return lines
    .sort((a, b) => a.day.localeCompare(b.day) || a.minute - b.minute)
    .map((line, i) => ({ key: `y${String(i + 1).padStart(4, '0')}`, ...line }));
}

/** The sudden changes, each some days earlier or later. */
function plotOf(chance: Chance): Plot {
  const about = (day: number) => day + chance.int(-6, 6);
  return {
    flu: about(88),
    keppraUp: about(134),
    eggFree: about(190),
    trip: about(258),
    baclofenUp: about(166),
    relapse: about(148),
    holiday: about(314),
    metforminUp: about(228),
  };
}

/** Runs of days on which nobody writes much about one of them; never while they have the flu or are away. */
function silences(plot: Plot, chance: Chance): (who: Subject, at: number) => boolean {
  const busy = (day: number) =>
    [plot.flu, plot.relapse, plot.trip, plot.holiday].some((start) => day > start - 10 && day < start + 16);
  const gaps = (['Theo', 'Priya', 'Walter'] as const).flatMap((who) =>
    [30, 105, 185, 235, 345]
      .map((day) => ({ who, from: day + chance.int(-9, 9), days: chance.int(3, 8) }))
      .filter(({ from }) => !busy(from)),
  );
  return (who, at) => gaps.some((gap) => gap.who === who && at >= gap.from && at < gap.from + gap.days);
}

function written(said: readonly Said[], day: Day, chance: Chance): Written[] {
  const lines: Written[] = [];
  for (const one of [...said].sort((a, b) => a.minute - b.minute)) {
    const line = lineOf(one, day, chance);
    const before = lines.findIndex(
      (other) =>
        other.subject === line.subject &&
        other.observer === line.observer &&
        other.day === line.day &&
        other.happened.length === 1 &&
        line.minute - other.minute < 400,
    );
    const joined = lines[before];
    if (joined !== undefined && !one.alone && joined.happened.length === 1 && chance.yes(0.45)) {
      lines[before] = {
        ...line,
        text: `${joined.text}${chance.pick([', ', '. ', '; ', ', '])}${line.text}`,
        happened: [...joined.happened, ...line.happened],
      };
    } else lines.push(line);
  }
  return lines.map((line) => finished(line, chance));
}

/** The clock put in, and now and then told a day late. */
function lineOf(said: Said, day: Day, chance: Chance): Written {
  const timed = said.text.includes('{t}');
  const exact = timed && (said.text.includes('since {t}') || chance.yes(0.85));
  const told = clock(said.minute, chance);
  const phrase = exact
    ? said.text.includes('since {t}')
      ? told
      : chance.pick([`at ${told}`, `at ${told}`, told])
    : `around ${((Math.floor(said.minute / 60) + 11) % 12) + 1}`;
  const late =
    !said.alone && !/today|tonight|yesterday|morning|since|again|sle[ep]/.test(said.text) && chance.yes(0.05);
  const text = said.text.replaceAll('{t}', phrase);
  return {
    day: late ? dayAt(day.at + 1) : day.iso,
    minute: late
      ? chance.int(430, 560)
      : Math.min(1435, said.minute + (timed ? chance.int(2, 45) : chance.int(0, 6))),
    subject: said.who,
    observer: said.by,
    text: late ? chance.pick([`yesterday: ${text}`, `forgot to write yesterday: ${text}`]) : text,
    happened: [
      ...said.happened.map((event) => ({
        ...event,
        day: day.iso,
        ...(exact && event.minute === undefined && { minute: said.minute }),
      })),
      ...alsoSleep(said, day),
    ],
  };
}

/** "Asleep within the half hour": says something about sleep too, and is no night. */
function alsoSleep({ who, text, happened }: Said, day: Day): Happened[] {
  if (!/asleep|slept/.test(text) || happened.some(({ name }) => name === 'sleep')) return [];
  return [{ who, name: 'fell asleep', also: ['sleep'], day: day.iso }];
}

/** Put into its writer's voice; sometimes with a slip, sometimes first with a wrong number that was put right. */
function finished(line: Written, chance: Chance): Written {
  const voiced = inTheirVoice(line.observer, line.text, chance);
  const text = chance.yes(0.03) ? typo(voiced, chance) : voiced;
  const number = /\d{3}/.exec(text);
  if (number === null || line.happened.length > 1 || !chance.yes(0.06)) return { ...line, text };
  return { ...line, text, first: text.replace(number[0], `${number[0]}0`) };
}

const people = [
  { name: 'Ruth', role: 'relative', aliases: ['Nana'] },
  { name: 'Ms Adler', role: 'school' },
  { name: 'Mrs Lindt', role: 'clinician' },
  { name: 'Dr Okafor', role: 'clinician' },
  { name: 'Dr Weiss', role: 'clinician' },
  { name: 'Prof Hartmann', role: 'clinician' },
] as const;

/** Writes the lines into a fresh vault, one by one as people would. Returns the key of each entry id. */
export async function liveYears(
  core: BenchCore,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, string>> {
  await core.call('subject.add', { name: 'Theo', born: '2019-03-14', sex: 'm' });
  await core.call('subject.add', { name: 'Priya', born: '1986-07-02', sex: 'f' });
  await core.call('subject.add', {
    name: 'Walter',
    born: '1951-11-09',
    sex: 'm',
    aliases: ['Dad', 'Grandad'],
  });
  for (const person of people) {
    await core.call('person.add', 'aliases' in person ? { ...person, aliases: [...person.aliases] } : person);
  }
  const keys = new Map<string, string>();
  for (const line of lines) {
    const { subject, observer, text } = line;
    const { entry } = await core.call('journal.add', {
      now: instant(line.day, line.minute),
      zone: ASKED.zone,
      subject,
      observer,
      text: line.first ?? text,
    });
    if (line.first !== undefined) {
      await core.call('journal.edit', {
        id: entry.id,
        text,
        observer,
        now: instant(line.day, Math.min(1439, line.minute + 3)),
        zone: ASKED.zone,
      });
    }
    keys.set(entry.id, line.key);
  }
  return keys;
}

/** Central European time; summer time ends on 26 October 2025 and begins on 29 March 2026. */
export function instant(day: string, minute: number): string {
  const offset = day >= '2025-10-26' && day < '2026-03-29' ? '+01:00' : '+02:00';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00${offset}`;
}
