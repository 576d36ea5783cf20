import type { EntryWithEvents, EventDraft, Output } from '../../contract/index.ts';
import { found, heading, joined, quiet, wrap, written } from '../text.ts';
import { attachmentLine } from './attachments.ts';
import { eventLine } from './event.ts';
import { dayOf, whenOf, whenOn } from './time.ts';
import { redFlagCards, watchedLines } from './warnings.ts';

function eventLines(events: readonly EventDraft[], day: string): string[] {
  return events.map((event) => wrap(eventLine(event, events, day), '     ', '   + '));
}

export const questionLine = (question: string) => wrap(question, '     ', '   ? ');

export function parseText(parse: Output<'journal.parse'>): string {
  return [
    ...redFlagCards(parse.redFlags),
    heading('Understood as'),
    ...(parse.events.length === 0
      ? [wrap('a note, in your words', '   ')]
      : eventLines(parse.events, dayOf(parse.at.start))),
    parse.leftOver.length > 0 && quiet(wrap(`Kept as words only: ${parse.leftOver.join(', ')}`, '   ')),
    ...parse.questions.map(questionLine),
    ...watchedLines(parse.watched),
  ]
    .filter(Boolean)
    .join('\n');
}

export function addedText({ also = [], ...added }: Output<'journal.add'>, verb = 'Kept'): string {
  return [addedNote(added, verb), ...also.map((one) => addedNote(one, 'Kept too'))].join('\n');
}

function addedNote(
  { entry, events, redFlags, watched, doseQuestions = [] }: Omit<Output<'journal.add'>, 'also'>,
  verb: string,
): string {
  return [
    ...redFlagCards(redFlags),
    heading(`${verb}: about ${entry.subject}, ${whenOf(entry.at)}`),
    entry.private && quiet(`   only ${entry.observer} sees this`),
    ...eventLines(events, dayOf(entry.at.start)),
    ...doseQuestions.map(questionLine),
    ...watchedLines(watched),
    quiet(`   ${entry.id}`),
  ]
    .filter(Boolean)
    .join('\n');
}

/** What was taken back, in the words it had: who did not mean it can write them again. */
export function undoneText(told: Output<'journal.undo'>): string {
  if (told.undone === 'nothing') return 'There is nothing to take back: nothing was changed in the last day.';
  return deedText(
    told,
    { add: 'Taken out again', edit: 'Changed back', delete: 'Brought back' }[told.undone],
  );
}

export function redoneText(told: Output<'journal.redo'>): string {
  if (told.undone === 'nothing') return 'There is nothing to do again.';
  return deedText(told, { add: 'Kept again', edit: 'Changed again', delete: 'Deleted again' }[told.undone]);
}

function deedText({ subject, at, text, many }: Output<'journal.undo'>, did: string): string {
  const whose = joined(
    [subject && `about ${subject}`, at && whenOf(at), many !== undefined && `${many} notes`],
    ', ',
  );
  const words = text === undefined ? [] : [written(wrap(`${text}”`, '    ', '  “'))];
  return [heading(joined([did, whose], ': ')), ...words].join('\n');
}

function entryText(entry: EntryWithEvents): string {
  const by = joined([
    whenOn(dayOf(entry.at.start), entry.at),
    `about ${entry.subject}`,
    `written by ${entry.observer}`,
    entry.private && `only ${entry.observer} sees this`,
    entry.editedAt !== undefined && 'edited',
  ]);
  return [
    quiet(wrap(by, '  ')),
    // What Tend worded is no quotation.
    entry.madeBy === undefined
      ? written(wrap(`${entry.text}”`, '    ', '  “'))
      : wrap(entry.text, '    ', '  '),
    ...eventLines(entry.events, dayOf(entry.at.start)),
    ...(entry.attachments ?? []).map((one) => wrap(attachmentLine(one), '     ', '   @ ')),
    quiet(`   ${entry.id}`),
  ].join('\n');
}

export function timelineText({ entries, more }: Output<'journal.timeline'>): string {
  if (entries.length === 0) return 'Nothing was written here yet.';
  const lines: string[] = [];
  let day = '';
  for (const entry of entries) {
    const here = dayOf(entry.at.start);
    if (here !== day) lines.push(heading(here));
    day = here;
    lines.push(entryText(entry), '');
  }
  if (more) lines.push(quiet('There is more: use --from, --to or --limit.'));
  return lines.join('\n').trimEnd();
}

export function searchText({ query, hits, time, meant = [] }: Output<'search'>): string {
  const looked = [
    ...(time === undefined ? [] : [`Looked only ${time.words}.`]),
    ...(meant.length === 0 ? [] : [`Looked for ${meant.join(', ')} too, as that is what is noted here.`]),
  ].map((sentence) => quiet(wrap(sentence, '  ')));
  if (hits.length === 0) return [wrap(`Nothing was found for “${query}”.`), ...looked].join('\n');
  const listed = hits.map((hit) => {
    const origin =
      hit.passageId === undefined
        ? joined(['You wrote', hit.at && whenOf(hit.at)])
        : joined(['From outside', hit.title, hit.source]);
    return `${quiet(wrap(origin, '  '))}\n${marked(hit)}\n${quiet(`  ${hit.entryId ?? hit.passageId}`)}`;
  });
  return [...(looked.length > 0 ? [looked.join('\n')] : []), ...listed].join('\n\n');
}

/** The words it was found by stand out. Private-use signs hold their places while the lines are broken. */
function marked({ text, marks = [] }: Output<'search'>['hits'][number]): string {
  const short = shortened(text);
  const within = marks.filter(({ end }) => end <= short.length);
  const held = within.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}\uE000${all.slice(start, end)}\uE001${all.slice(end)}`,
    short.replace(/[\uE000\uE001]/g, '�'),
  );
  return wrap(held, '  ').replace(/\uE000([^\uE000\uE001]*)\uE001/g, (_, words: string) => found(words));
}

/** A passage may be a page long: its beginning says whether it is worth opening. */
function shortened(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, text.lastIndexOf(' ', 400))} …`;
}
