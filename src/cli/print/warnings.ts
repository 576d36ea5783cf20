import type { CallNumber, RedFlag, Watched } from '../../contract/index.ts';
import { alarm, quiet, wrap } from '../text.ts';

/**
 * Warnings, to stand before anything else that is printed: what to do first, then the rest of it, then the words that made
 * them appear. Those that are as urgent and name the same number are one card.
 */
export function redFlagCards(flags: readonly RedFlag[]): string[] {
  const cards = new Map<string, RedFlag[]>();
  for (const flag of flags) {
    const title = titleOf(flag);
    cards.set(title, [...(cards.get(title) ?? []), flag]);
  }
  return [...cards].map(([title, those]) => {
    const made = [...new Set(those.flatMap((flag) => flag.made ?? []))];
    const because =
      made.length === 0 ? '' : `Because of ${made.map((words) => `“${words}”`).join(' and ')}. `;
    return [
      alarm(`!  ${title}`),
      ...unlike(those.map((flag) => afterwards(flag, title))).map((step) => wrap(step, '   ')),
      ...unlike(those.flatMap((flag) => (flag.numbers ?? []).map(numberLine))).map((line) =>
        wrap(line, '   '),
      ),
      ...unlike(those.map(({ text }) => text)).map((reason) => quiet(wrap(reason, '   '))),
      quiet(wrap(`${because}This is no diagnosis, and no card is ever an all-clear.`, '   ')),
      '',
    ].join('\n');
  });
}

function titleOf({ level, number }: RedFlag): string {
  if (level === 'today') return 'Speak to someone today';
  return number === undefined ? 'Call your local emergency number now' : `Call ${number} now`;
}

const numberLine = ({ label, number, own }: CallNumber) =>
  `${label}: ${number}${own ? ' (added by you)' : ''}`;

/** What is said under words that are plainly not English, as the window says it; nothing under all others. */
export const watchedLines = (watched: Watched | undefined) =>
  watched === undefined ? [] : [quiet(wrap(watchedText[watched], '   '))];

const watchedText: Readonly<Record<Watched, string>> = {
  some: 'Tend looks for signs of an emergency in English. In this language it knows only the ten commonest, and misses some.',
  none: 'Tend does not look for signs of an emergency in this language. Please do not wait for it to warn you.',
};

/** The action, without the words that the title has said. */
function afterwards({ action }: RedFlag, title: string): string {
  if (!action.startsWith(title)) return action;
  const rest = action.slice(title.length).replace(/^[ .,;:]{0,4}(?:and )?/, '');
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

const unlike = (all: readonly string[]) => [...new Set(all)].filter((one) => one !== '');
