import { nameRuns, ORGANISATION_ENDS, type Run, TITLES } from './name-runs.ts';
import { placeLength } from './places.ts';
import type { Found, Kind, Text } from './recogniser.ts';

/** What kind of name a run is, from what it holds and what stands before it. Where nothing tells, a person: most are. */
export function kindOf(text: Text, { from, to }: Run): Extract<Kind, 'person' | 'organisation' | 'location'> {
  const inside = text.words.slice(from, to);
  const plain = inside.map((word) => word.plain);
  const before = text.words[from - 1];
  const adjacent = before !== undefined && /^\.? $/.test(before.after);
  if (adjacent && TITLES.has(before.plain)) return 'person';
  if (plain.some((word) => ORGANISATION_ENDS.has(word)) && inside.length > 1) return 'organisation';
  if (placeLength(plain) === plain.length) return 'location';
  if (inside[0]?.given === true && inside.length > 1) return 'person';
  if (adjacent && FOR_PLACES.has(before.plain)) return 'location';
  if (inside[0]?.given === true) return 'person';
  if (adjacent && FOR_EMPLOYERS.has(before.plain)) return 'organisation';
  return 'person';
}

const FOR_PLACES: ReadonlySet<string> = new Set(
  'in from to near around visit visited visiting via towards'.split(' '),
);
const FOR_EMPLOYERS: ReadonlySet<string> = new Set('at for of joined by the'.split(' '));

/** Runs of this kind, each with the title before it. */
export function named(text: Text, kind: Kind): Found[] {
  return nameRuns(text)
    .filter((run) => kindOf(text, run) === kind)
    .map(({ from, to }) => {
      const before = text.words[from - 1];
      const titled = before !== undefined && TITLES.has(before.plain) && /^\.? $/.test(before.after);
      return spanOf(text, kind, { from: titled ? from - 1 : from, to });
    });
}

function spanOf(text: Text, kind: Kind, { from, to }: Run): Found {
  return { kind, start: text.words[from]?.start ?? 0, end: text.words[to - 1]?.end ?? 0 };
}
