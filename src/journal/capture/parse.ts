import {
  type At,
  type Clock,
  type EventDraft,
  MAX_LINE_CHARS,
  type Span,
  TendError,
} from '../../contract/index.ts';
import { lexicon } from '../../knowledge/index.ts';
import { entryTime } from '../entry-time.ts';
import { shownTime, thisMinute } from '../time.ts';
import { readBodyStates, readNappies, readToilet } from './body-marks.ts';
import { impossibleTime, noSuchTime, readClocks, readPointedBehind } from './clock-marks.ts';
import { impossibleDate, readDays, readDaysAgo } from './day-marks.ts';
import { readDone } from './done-marks.ts';
import { draftOf } from './events.ts';
import { readHeadDays } from './head-days.ts';
import { readLevels } from './level-marks.ts';
import { readMeasures, readRatings } from './measure-marks.ts';
import { readMoves } from './move-marks.ts';
import { readNames, readSubjects } from './name-marks.ts';
import { readOffsets } from './offset-marks.ts';
import { readExposures, readUnknownCauses, readUnknownFoods } from './open-marks.ts';
import { readPartDoses, readWeights } from './part-dose-marks.ts';
import { readParts, readTea } from './part-marks.ts';
import { readRoutes, readSites } from './place-marks.ts';
import {
  readAmounts,
  readCounts,
  readDegrees,
  readDurations,
  readHelpings,
  readNumbers,
  readOtherNumbers,
  readPressures,
  readSeries,
  readSeverities,
  readSeverityWords,
} from './quantities.ts';
import { type PersonReading, readLine } from './read-line.ts';
import { skippedTime } from './resolve.ts';
import { createSheet, type Mark, type Sheet } from './sheet.ts';
import { hearOtherwise, saidBy } from './tagger/index.ts';
import { readDishes, readUnknownMedicines, readUnknownRated } from './unknown-marks.ts';
import type { Readers } from './whose.ts';
import { readCauses, readComparisons, readMentions, readWords, STOP_WORDS } from './word-marks.ts';
import { readDimensions, readWounds } from './wound-marks.ts';

export type Captured = {
  readonly at: At;
  readonly events: EventDraft[];
  /** What the line says of others than its page's subject. */
  readonly others: readonly {
    readonly about: string;
    readonly events: EventDraft[];
    readonly spans: Span[];
  }[];
  readonly spans: Span[];
  readonly leftOver: string[];
  readonly questions: string[];
  /** Set when the line names a time or a date that does not exist; then nothing else was read. */
  readonly noSuchTime?: string;
};

/** @throws TendError `empty-line`, `line-too-long` when no entry can be made of it */
export function checkLine(text: string): void {
  if (text.trim() === '')
    throw new TendError('empty-line', 'There is nothing to keep yet. Write a line about the day first.');
  if (text.length > MAX_LINE_CHARS) {
    throw new TendError(
      'line-too-long',
      `That is more than one entry can hold (${MAX_LINE_CHARS.toLocaleString('en-GB')} characters). Please split it into several entries; nothing was lost.`,
      { chars: text.length, most: MAX_LINE_CHARS },
    );
  }
}

/**
 * Reads a line into events, by rules and learned weights: no model, every number one that stands in the line.
 * @throws TendError `empty-line`, `line-too-long`. The words themselves are never touched.
 */
export function capture(text: string, clock: Clock, readers: Readers): Captured {
  checkLine(text);
  const now = shownTime(thisMinute(clock));
  const impossible = impossibleTime(text) ?? impossibleDate(text);
  if (impossible !== undefined) return unread(text, now, noSuchTime(impossible));

  const { sheet, people: read } = heard(text, clock, readers);
  const [own, ...rest] = read;
  const people = own ? [own, ...rest] : rest;
  const [missing] = people.flatMap((one) => one.impossible);
  if (missing !== undefined) return unread(text, now, skippedTime(missing, clock.zone));
  const drafts = (one: PersonReading) => one.readings.map((reading) => draftOf(reading, text, clock.zone));
  const spans = (one: PersonReading) =>
    one.readings.flatMap((reading) => reading.spans).sort((a, b) => a.start - b.start);
  const events = own ? drafts(own) : [];
  return {
    at: entryTime(events, clock),
    events,
    others: rest
      .filter((one) => one.readings.length > 0)
      .map((one) => ({ about: one.who, events: drafts(one), spans: spans(one) })),
    spans: own ? spans(own) : [],
    leftOver: leftOver(sheet, new Set(people.flatMap((one) => [...one.used]))),
    questions: [...new Set(people.flatMap((one) => one.questions))],
  };
}

/**
 * Reads a line by the rules, weighs what they made of it with all its words (`tagger/`), and where that hears it otherwise
 * reads it once more with those names.
 */
function heard(text: string, clock: Clock, readers: Readers): { sheet: Sheet; people: PersonReading[] } {
  const first = marked(text, clock, readers);
  const people = readLine(first, clock, readers);
  const marks = first.marks();
  const otherwise = hearOtherwise(
    first,
    saidBy(
      people.flatMap(({ readings }) => readings),
      marks,
    ),
  );
  if (otherwise.silent.length === 0 && otherwise.named.length === 0) return { sheet: first, people };
  const sheet = marked(text, clock, readers, otherwise.named);
  return { sheet, people: readLine(sheet, clock, readers, otherwise) };
}

/**
 * What the rules mark in a line. The order is the order of precedence: what an earlier reader claims, a later one does not see.
 * @param named names that are known before
 */
export function marked(text: string, clock: Clock, readers: Readers, named: readonly Mark[] = []): Sheet {
  const names = lexicon();
  const sheet = createSheet(text);
  sheet.claim(named);
  readSubjects(sheet, readers.subjects);
  readHeadDays(sheet, clock, readers.country ?? '');
  readPressures(sheet);
  readDimensions(sheet);
  readPartDoses(sheet);
  readWeights(sheet);
  readLevels(sheet);
  readSeverities(sheet);
  readComparisons(sheet);
  readSeries(sheet);
  readDaysAgo(sheet, clock);
  readDurations(sheet);
  readOffsets(sheet);
  readClocks(sheet);
  readDegrees(sheet);
  readOtherNumbers(sheet);
  readHelpings(sheet);
  readCounts(sheet);
  readAmounts(sheet);
  readDays(sheet, clock);
  readTea(sheet);
  readCauses(sheet);
  readWounds(sheet);
  readDone(sheet, true);
  readToilet(sheet);
  readNames(sheet, names);
  readPointedBehind(sheet);
  readParts(sheet);
  readExposures(sheet);
  readNappies(sheet);
  readMoves(sheet);
  readDone(sheet);
  readMeasures(sheet, names);
  readRatings(sheet);
  readSeverityWords(sheet);
  readMentions(sheet);
  readRoutes(sheet);
  readSites(sheet);
  readBodyStates(sheet);
  readWords(sheet);
  readUnknownCauses(sheet);
  readUnknownFoods(sheet);
  readDishes(sheet);
  readUnknownMedicines(sheet);
  readUnknownRated(sheet);
  readNumbers(sheet);
  return sheet;
}

function unread(text: string, at: At, sentence: string): Captured {
  return {
    at,
    events: [],
    others: [],
    spans: [],
    leftOver: [text.trim()],
    questions: [sentence],
    noSuchTime: sentence,
  };
}

/** The words no rule understood, in runs, without the small words around them. */
function leftOver(sheet: Sheet, used: ReadonlySet<Mark>): string[] {
  const { line } = sheet;
  const covered = [...used].sort((a, b) => a.start - b.start);
  const runs: string[] = [];
  let at = 0;
  for (const { start, end } of [...covered, { start: line.length, end: line.length }]) {
    if (start > at) runs.push(...line.slice(at, start).split(/(?<![,;:.!?\n])[,;:.!?\n]+(?=\s|$)|\s[-–—]\s/));
    at = Math.max(at, end);
  }
  return runs.map(trimStopWords).filter((run) => run !== '');
}

function trimStopWords(run: string): string {
  const words = run.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const small = (word: string | undefined) =>
    word !== undefined && STOP_WORDS.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  while (small(words[0])) words.shift();
  while (small(words.at(-1))) words.pop();
  return words.join(' ');
}
