import { WEEKDAYS } from './day-words.ts';

/** A time that comes back each day or week: "in the evenings", "at weekends", "on Mondays". */
export type Repeat = {
  /** Minutes after midnight, half open; may reach past midnight. */
  readonly minutes?: readonly [number, number];
  /** 0 is Monday. */
  readonly weekdays?: readonly number[];
  readonly words: string;
  readonly start: number;
  readonly end: number;
};

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  morning: [5 * 60, 12 * 60],
  afternoon: [12 * 60, 18 * 60],
  evening: [18 * 60, 24 * 60],
  night: [20 * 60, 32 * 60],
};

/** "This evening" and "last night" name one day, and are read before this. "How many nights" counts them. */
const PART =
  /\b(?:(?:only |just )?(?:in|during) (?:the |his |her |my )?(?:early |late )?(morning|afternoon|evening|night)s?|at (night)s?|(?<!(?:which|many|what|all|of) )(morning|afternoon|evening)s)\b/i;
const DAYS = new RegExp(
  String.raw`\b(?:(?:on|at|over) )?(?:(weekend|week ?day|school day)s|(?:on (?:a|every|any) )?(${WEEKDAYS.join('|')})s)\b`,
  'i',
);

export function readRepeat(question: string): Repeat | undefined {
  const part = PART.exec(question);
  const days = DAYS.exec(question);
  const name = (part?.[1] ?? part?.[2] ?? part?.[3])?.toLowerCase();
  const minutes = name === undefined ? undefined : PARTS[name];
  const weekdays = days === null ? undefined : weekdaysOf((days[1] ?? days[2] ?? '').toLowerCase());
  const found = [part, days].filter((match) => match !== null);
  const [first] = found;
  if (first === undefined) return undefined;
  const start = Math.min(...found.map((match) => match.index));
  return {
    ...(minutes === undefined ? {} : { minutes }),
    ...(weekdays === undefined ? {} : { weekdays }),
    words: [
      ...(name === undefined ? [] : [name === 'night' ? 'at night' : `in the ${name}`]),
      ...(days === null ? [] : [saidOf((days[1] ?? days[2] ?? '').toLowerCase())]),
    ].join(' '),
    start,
    end: Math.max(...found.map((match) => match.index + match[0].length)),
  };
}

function weekdaysOf(name: string): readonly number[] {
  if (name === 'weekend') return [5, 6];
  const one = WEEKDAYS.indexOf(name);
  return one >= 0 ? [one] : [0, 1, 2, 3, 4];
}

function saidOf(name: string): string {
  const one = WEEKDAYS.indexOf(name);
  if (one >= 0) return `on ${name.charAt(0).toUpperCase()}${name.slice(1)}s`;
  return name === 'weekend' ? 'at weekends' : 'from Monday to Friday';
}
