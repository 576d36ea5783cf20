import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { EntryId, EventDraft, OtherPart, Parse, RedFlag } from '../../src/contract/index.ts';
import { type Correction, corrected, type Read } from './corrections.ts';
import { kindOf } from './flags.ts';

/** A line being written: the words, what was read from them last, and what the person corrected. */
export type Line = {
  readonly text: string;
  readonly parse: Parse | null;
  /** Whom that reading was about: about someone else it is read again. */
  readonly readAbout: string | null;
  readonly corrections: readonly Correction[];
  /** Suggested, and kept by the person: what no rule read in the words. */
  readonly accepted: readonly EventDraft[];
  /** Whom the person said it is about, whatever its words name. */
  readonly about: string | null;
  /** Others whose part of it is to stand on their page too. */
  readonly also: readonly string[];
  /** Its warnings, where it could not be read as a note: no trouble with a line may hide them. */
  readonly alone: readonly RedFlag[];
  /** Warnings, by kind, that the person folded while writing. */
  readonly folded: readonly string[];
  /** The kept note that it is to stand in place of. */
  readonly entry: EntryId | null;
  /** What the last Enter found to ask about a dose. The next one is the answer: keep it. */
  readonly asked: readonly string[];
  /** Only its writer is to see it. */
  readonly isPrivate: boolean;
  readonly busy: boolean;
  readonly error: string | null;
};
export type LineStore = UseBoundStore<StoreApi<Line>>;

export const blank: Line = {
  text: '',
  parse: null,
  readAbout: null,
  corrections: [],
  accepted: [],
  about: null,
  also: [],
  alone: [],
  folded: [],
  entry: null,
  asked: [],
  isPrivate: false,
  busy: false,
  error: null,
};

export const createLine = (start: Partial<Line> = {}): LineStore =>
  create<Line>()(() => ({ ...blank, ...start }));

/** The line of Today. It lives outside every component, so that it survives errors, pages and a crash of the core. */
export const useLine = createLine();

export const written = (line: Line, text: string): Line =>
  text.trim() === ''
    ? { ...blank, text, entry: line.entry, isPrivate: line.isPrivate }
    : {
        ...line,
        text,
        error: null,
        asked: text === line.text ? line.asked : [],
        // What was suggested for words goes with them.
        accepted: line.accepted.filter((event) => text.toLowerCase().includes(event.text.toLowerCase())),
      };

/** A reading of words that are no longer there is dropped. */
export const heard = (line: Line, parse: Parse, about: string): Line =>
  parse.line === line.text ? { ...line, parse, readAbout: about, alone: [] } : line;

/** It could not be read, only looked through for warnings. */
export const warnedAlone = (line: Line, text: string, alone: readonly RedFlag[], about: string): Line =>
  text === line.text ? { ...line, parse: null, readAbout: about, alone } : line;

/** Folds a warning of the words being written, or opens it again. */
export const foldLine = (line: Line, flag: RedFlag, folded: boolean): Line => {
  const others = line.folded.filter((kind) => kind !== kindOf(flag));
  return { ...line, folded: folded ? [...others, kindOf(flag)] : others };
};

/** Are its present words read, as about this person? */
export const isRead = (line: Line, about: string): boolean =>
  line.parse?.line === line.text && line.readAbout === about;

export const keeping = (line: Line): Line => ({ ...line, busy: true, error: null });
/** Not kept yet: a question about a dose comes first. */
export const asking = (line: Line, asked: readonly string[]): Line => ({ ...line, busy: false, asked });
/** Why these words could not be kept; of others that stand there by now it says nothing. */
export const failed = (line: Line, text: string, error: string): Line => ({
  ...line,
  busy: false,
  error: line.text === text ? error : line.error,
});

/** Kept: empty again, unless something else was written meanwhile. */
export const kept = (line: Line, text: string): Line =>
  line.text === text ? blank : { ...blank, text: line.text, isPrivate: line.isPrivate };

/** Why the line cannot be kept as it stands: a time that no day has. Every other question can stay open. */
export function obstacleOf({ parse }: Line): string | null {
  return parse?.questions.find((question) => /nothing was saved yet/i.test(question)) ?? null;
}

/** What is asked about the line and does not stop it. What the last Enter asked about a dose stands apart, and so does what is about others. */
export function questionsOf(line: Line): readonly string[] {
  const obstacle = obstacleOf(line);
  const others = line.parse?.others?.map(({ question }) => question) ?? [];
  const elsewhere = [obstacle, ...line.asked, ...others];
  return line.parse?.questions.filter((one) => !elsewhere.includes(one)) ?? [];
}

/** What it says of others than the one it is kept about. */
export const othersOf = ({ text, parse }: Line): readonly OtherPart[] =>
  text.trim() === '' ? [] : (parse?.others ?? []);

/**
 * Of a line that names several: whether it has to be asked whose it is. Not before it is read, not where the core asks that
 * itself, nor where it knows whose which part is.
 */
export function whoseIsUnclear(line: Line): boolean {
  if (line.parse?.line !== line.text) return false;
  const parted = line.parse.events.length > 0 && othersOf(line).length > 0;
  return !parted && !line.parse.questions.some(asksWhose);
}

/** Their part is to stand on their page too, or is not any more. */
export const also = (line: Line, about: string): Line => ({
  ...line,
  also: line.also.includes(about) ? line.also.filter((one) => one !== about) : [...line.also, about],
});

/** Those of them whose part is kept on their page. */
export const alsoAbout = (line: Line): string[] =>
  othersOf(line).flatMap(({ about }) => (line.also.includes(about) ? [about] : []));

/** Can keeping it raise a question about a dose? Also before it was read. */
export const mayAskAboutDoses = ({ text, parse, accepted }: Line): boolean =>
  parse?.line !== text ||
  [...parse.events, ...accepted, ...(parse.others ?? []).flatMap(({ events }) => events)].some(
    ({ kind }) => kind === 'dose',
  );

/** The questions of the core are sentences; a name answers these. */
export const asksWhose = (question: string): boolean =>
  /\bwhose is it\b|\bread as being about\b/i.test(question);

/** What the chips show. */
export function readsOf(line: Line): Read[] {
  if (line.parse === null || line.text.trim() === '') return [];
  const { events } = line.parse;
  const beside = line.accepted.filter(({ text }) => !events.some((event) => event.text === text));
  return corrected([...events, ...beside], line.corrections);
}

export type Underline = { readonly start: number; readonly end: number; readonly eventId: string };

/**
 * Where to underline: the spans of the last reading that lie in words unchanged since, neighbours of one
 * event joined over spaces ("2.5 mg" + "melatonin"), times and onsets on their own.
 */
export function underlines(line: Line): Underline[] {
  if (line.parse === null) return [];
  const same = commonPrefix(line.parse.line, line.text);
  const joined: (Underline & { readonly alone: boolean })[] = [];
  for (const span of [...line.parse.spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (span.end > same || span.end <= span.start) continue;
    if (last !== undefined && span.start < last.end) continue;
    const alone = span.part === 'time' || span.part === 'onset';
    const gap = last === undefined ? 'x' : line.text.slice(last.end, span.start);
    if (last?.eventId === span.eventId && !alone && !last.alone && gap.trim() === '') {
      joined[joined.length - 1] = { ...last, end: span.end };
    } else joined.push({ start: span.start, end: span.end, eventId: span.eventId, alone });
  }
  return joined;
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && a[i] === b[i]) i++;
  return i;
}
