import type { CallNumber, RedFlag } from '../../src/contract/index.ts';
import { en } from '../strings/en.ts';

/** What a card's heading says: what to do first. */
export function headingOf({ level, number }: Pick<RedFlag, 'level' | 'number'>): string {
  if (level === 'today') return en.flag.today;
  return number === undefined ? en.flag.callLocal : en.flag.call(number);
}

/** What to do after that, as a sentence of its own: the action without the words that the heading has said. */
export function nextStepOf(flag: RedFlag): string {
  const heading = headingOf(flag);
  if (!flag.action.startsWith(heading)) return flag.action;
  const rest = flag.action.slice(heading.length).replace(/^[ .,;:]*(?:and )?/, '');
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

/** Whom else to call, of several warnings at once: each number stands there once. */
export function numbersOf(flags: readonly RedFlag[]): readonly CallNumber[] {
  const all = flags.flatMap(({ numbers = [] }) => numbers);
  return all.filter(({ number }, i) => all.findIndex((one) => one.number === number) === i);
}

/** A sentence in pieces; every second one is the number. */
export function aroundNumber(sentence: string, number: string | undefined): readonly string[] {
  if (number === undefined) return [sentence];
  return sentence.split(number).flatMap((piece, i) => (i === 0 ? [piece] : [number, piece]));
}

/** As it is heard: the number as it is dialled, "1 1 2", not "one hundred and twelve". */
export function spoken(sentence: string, number: string | undefined): string {
  return aroundNumber(sentence, number)
    .map((piece, i) => (i % 2 === 0 ? piece : digitByDigit(piece)))
    .join('');
}

/** Groups of a long number keep a pause between them. */
function digitByDigit(number: string): string {
  return number
    .split(/[ ,]+/)
    .map((group) => [...group].join(' '))
    .join(', ');
}
