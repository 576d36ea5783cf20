import type { EntryWithEvents, EventDraft, Output } from '../../contract/index.ts';
import { heading, joined, quiet, wrap, written } from '../text.ts';
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

export function addedText(
  { entry, events, redFlags, watched, doseQuestions = [] }: Output<'journal.add'>,
  verb = 'Kept',
): string {
  return [
    ...redFlagCards(redFlags),
    heading(`${verb}: about ${entry.subject}, ${whenOf(entry.at)}`),
    ...eventLines(events, dayOf(entry.at.start)),
    ...doseQuestions.map(questionLine),
    ...watchedLines(watched),
    quiet(`   ${entry.id}`),
  ].join('\n');
}

/** What was taken back, in the words it had: who did not mean it can write them again. */
export function undoneText({ undone, subject, at, text }: Output<'journal.undo'>): string {
  if (undone === 'nothing') return 'There is nothing to take back: nothing was changed in the last day.';
  const whose = joined([subject && `about ${subject}`, at && whenOf(at)], ', ');
  const did = { add: 'Taken out again', edit: 'Changed back', delete: 'Brought back' }[undone];
  const words = text === undefined ? [] : [written(wrap(`${text}”`, '    ', '  “'))];
  return [heading(joined([did, whose], ': ')), ...words].join('\n');
}

function entryText(entry: EntryWithEvents): string {
  const by = joined([
    whenOn(dayOf(entry.at.start), entry.at),
    `about ${entry.subject}`,
    `written by ${entry.observer}`,
    entry.editedAt !== undefined && 'edited',
  ]);
  return [
    quiet(wrap(by, '  ')),
    written(wrap(`${entry.text}”`, '    ', '  “')),
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

export function searchText({ query, hits }: Output<'search'>): string {
  if (hits.length === 0) return wrap(`Nothing was found for “${query}”.`);
  return hits
    .map((hit) => {
      const origin =
        hit.passageId === undefined
          ? joined(['You wrote', hit.at && whenOf(hit.at)])
          : joined(['From outside', hit.title, hit.source]);
      return `${quiet(wrap(origin, '  '))}\n${wrap(shortened(hit.text), '  ')}\n${quiet(`  ${hit.entryId ?? hit.passageId}`)}`;
    })
    .join('\n\n');
}

/** A passage may be a page long: its beginning says whether it is worth opening. */
function shortened(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, text.lastIndexOf(' ', 400))} …`;
}
