import type { Output } from '../../contract/index.ts';
import { joined, plural, quiet, wrap } from '../text.ts';
import { questionLine } from './journal.ts';
import { whenOf } from './time.ts';
import { redFlagCards, watchedLines } from './warnings.ts';

/** What was read when the vault was opened, or undefined when there is nothing to say. */
export function arrivedText({ lines, unreadable, waiting }: Output<'inbox.arrived'>): string | undefined {
  const said = [
    ...redFlagCards(lines.flatMap(({ redFlags }) => redFlags)),
    lines.length > 0 &&
      `${plural(lines.length, 'line')} written while Tend was locked ${lines.length === 1 ? 'is' : 'are'} in the journal now:`,
    ...lines.flatMap(({ id, subject, at, doseQuestions = [] }) => [
      quiet(`   ${id}  about ${subject}, ${whenOf(at)}`),
      ...doseQuestions.map(questionLine),
    ]),
    unreadable > 0 &&
      wrap(
        `${plural(unreadable, 'sealed file')} could not be read and ${unreadable === 1 ? 'was' : 'were'} put aside, in case a copy of vault.json opens what is in it. tend inbox delete removes what was put aside.`,
      ),
    waiting > 0 &&
      wrap(
        `${plural(waiting, 'line')} written while Tend was locked could not be kept yet and ${waiting === 1 ? 'waits' : 'wait'}, sealed, for the next unlocking. If the disk is full, please free some space first.`,
      ),
  ].filter(Boolean);
  return said.length === 0 ? undefined : said.join('\n');
}

export function sealedText({ redFlags, watched, waiting }: Output<'inbox.seal'>): string {
  return [
    ...redFlagCards(redFlags),
    wrap(`Sealed. You will find it after unlocking. ${waitingText(waiting)}`),
    ...watchedLines(watched),
  ].join('\n');
}

export function inboxText({ canSeal, waiting, unreadable }: Output<'inbox.state'>): string {
  return joined(
    [
      waitingText(waiting),
      unreadable > 0 &&
        `${plural(unreadable, 'file')} could not be read and ${unreadable === 1 ? 'is' : 'are'} kept aside.`,
      !canSeal && 'A line can be sealed once the vault was unlocked with this Tend.',
    ],
    '\n',
  );
}

function waitingText(waiting: number): string {
  return waiting === 0
    ? 'No line is waiting.'
    : `${plural(waiting, 'line')} ${waiting === 1 ? 'is' : 'are'} waiting to be unlocked.`;
}
