import type { Clause } from './clauses.ts';
import type { Head, Reading } from './events.ts';
import { isMentioned, isUnneeded } from './mentions.ts';
import type { Mark, MarkOf, Word } from './sheet.ts';

/** What the small words of a clause make of a thing: given or not, there or not, only planned, or what came before. */

/** "after the ice cream", "reacted to the yoghurt", "within an hour of the pizza": what came before what the clause is about. */
export function introduced(head: Head, marks: readonly Mark[]): boolean {
  if (head.type !== 'name' || head.symptom) return false;
  return marks.some(
    (one) =>
      ((one.type === 'word' && (one.word === 'after' || one.word === 'cause')) ||
        (one.type === 'later' && one.after)) &&
      one.end <= head.start &&
      head.start - one.end <= 24,
  );
}

/** A plan, a wish, a prescription or talk is nothing that happened; "not very itchy" says neither that it itched nor that it did not. */
export function saysNothing(
  line: string,
  head: Mark,
  words: readonly MarkOf<'word'>[],
  clause: Clause,
): boolean {
  if (isMentioned(line, head, clause.marks)) return true;
  if (head.type === 'name' && head.medicine && isUnneeded(line, head, clause)) return true;
  const before = words.filter((word) => word.end <= head.start);
  // "no meds", "no medicine given": nobody says that some were due.
  if (
    head.type === 'name' &&
    head.medicine?.classOnly &&
    before.at(-1)?.word === 'no' &&
    !/forgot|missed|skipped/iu.test(line.slice(clause.start, clause.end)) &&
    /^(?:meds?|medicines?|medication|tablets?|pills?|painkillers?)$/iu.test(line.slice(head.start, head.end))
  )
    return true;
  const plan = before.findLast((word) => word.word === 'not-done');
  const happened = before.some(
    (word) => plan && word.start > plan.start && ['after', 'cause'].includes(word.word),
  );
  if (plan !== undefined && !happened) return true;
  const last = before.at(-1);
  return (
    last?.word === 'no' &&
    /^\s(?:very|really|so|too|as|that|particularly)\s/iu.test(line.slice(last.end, head.start))
  );
}

const GOVERNS: readonly Word[] = [
  'gave',
  'ate',
  'skipped',
  'refused',
  'stopped',
  'partial',
  'no',
  'after',
  'cause',
];

/** The last word before a head that says what happened with it. */
export function governing(head: Mark, words: readonly MarkOf<'word'>[]): Word | undefined {
  return words.findLast((word) => word.end <= head.start && GOVERNS.includes(word.word))?.word;
}

const LEFT_OUT: readonly Word[] = ['no', 'refused', 'skipped', 'stopped', 'partial'];

/** The words before a head; "forgot and gave", "skipped lunch and took": what was done afterwards undoes what was not. */
function wordsBefore(line: string, head: Mark, words: readonly MarkOf<'word'>[]): MarkOf<'word'>[] {
  const all = words.filter((word) => word.end <= head.start);
  // "didn't sleep after the ibuprofen", "no reaction to egg": what came first was had, whatever did not follow.
  const first = all.findLast((word) => word.word === 'after' || word.word === 'cause');
  const came = first && head.start - first.end <= 24 && !/\bnever had\b/iu.test(line);
  const before = came ? all.filter((word) => word.start >= first.start) : all;
  const done = before.findLast(
    (word) =>
      (word.word === 'gave' || word.word === 'ate') && /\band\s(?:\S+\s)?$/iu.test(line.slice(0, word.start)),
  );
  return before.filter((word) => !(done && word.start < done.start && LEFT_OUT.includes(word.word)));
}

/** "no dairy", "didn't eat the egg", "stopped dairy": a food that was not had. */
export function isLeftOut(line: string, head: Mark, words: readonly MarkOf<'word'>[]): boolean {
  return wordsBefore(line, head, words).some(
    (word) => word.word !== 'partial' && LEFT_OUT.includes(word.word),
  );
}

export function takenOf(
  line: string,
  head: Head,
  words: readonly MarkOf<'word'>[],
  clause: Clause,
): Reading['taken'] | undefined {
  const byWord: Partial<Record<Word, Reading['taken']>> = {
    gave: 'taken',
    ate: 'taken',
    skipped: 'skipped',
    no: 'skipped',
    refused: 'refused',
    stopped: 'stopped',
    partial: 'partial',
    after: 'taken',
    cause: 'taken',
  };
  const before = wordsBefore(line, head, words).map((word) => word.word);
  // "took only half her keppra", "refused half of it": the narrower word wins over the verb.
  for (const word of ['refused', 'skipped', 'partial', 'stopped', 'no'] as const) {
    if (before.includes(word)) return byWord[word];
  }
  const behind = words.find(
    (word) => word.start >= head.end && ['skipped', 'refused', 'stopped'].includes(word.word),
  );
  if (behind) return byWord[behind.word];
  const governs = governing(head, words);
  if (governs) return byWord[governs];
  if (introduced(head, clause.marks)) return 'taken';
  // "keppra increased to 500 mg" is a new dose from now on, not one that was taken.
  if (words.some((word) => word.word === 'changed')) return undefined;
  const written = clause.marks.some(
    (one) =>
      ['clock', 'ago', 'part', 'day', 'number', 'route', 'count'].includes(one.type) ||
      (one.type === 'amount' && one.measures === 'dose'),
  );
  return written || line.slice(clause.start, head.start).trim() === '' ? 'taken' : undefined;
}

export function isAbsent(
  line: string,
  negatedList: boolean,
  head: Mark,
  words: readonly MarkOf<'word'>[],
  clause: Clause,
): boolean {
  const no = words.findLast((word) => word.end <= head.start && GOVERNS.includes(word.word));
  if (no?.word === 'no' || no?.word === 'skipped') {
    const between = line.slice(no.end, head.start).toLowerCase();
    const others = clause.marks.filter(
      (one) => one.type === 'name' && one.start >= no.end && one.end <= head.start,
    );
    const held = clause.marks.some((one) => one.type === 'site' || one.type === 'severity');
    if (/(?:very|too|as|so|worse|better|only|just)/.test(between)) return false;
    if (others.length === 0) return between.length <= 30;
    return /(?:\bor\b|\bnor\b|,)/.test(between) || !held;
  }
  // "stopped vomiting at 3pm": from then on it was not there.
  if (
    no?.word === 'stopped' &&
    /^\s$/u.test(line.slice(no.end, head.start)) &&
    clause.marks.some((one) => one.type === 'clock') &&
    !clause.marks.some((one) => one.type === 'for')
  )
    return true;
  const over = words.find(
    (word) => word.start >= head.end && (word.word === 'gone' || word.word === 'stopped'),
  );
  // "rash after we stopped dairy": what stopped is the dairy.
  const stops = clause.marks.some(
    (one) => one.type === 'name' && !one.symptom && over?.word === 'stopped' && one.start >= over.end,
  );
  const nearly =
    over && /(?:nearly|almost|mostly|half|partly|not quite)\s$/iu.test(line.slice(clause.start, over.start));
  if (nearly) return false;
  // "seizure stopped after 3 minutes": there was one, so long.
  const lasted =
    over?.word === 'stopped' &&
    clause.marks.some((one) => one.type === 'for' && one.start >= over.end && one.start - over.end <= 1);
  if (lasted) return false;
  if (over && !stops) return true;
  // "no rash, itch or swelling": an "or" goes on with the "no" of the clause before.
  return negatedList && /(?:^|\s)or\s/.test(line.slice(clause.start, clause.end)) && words.length === 0;
}
