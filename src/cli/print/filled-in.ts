import type {
  CheckInCard,
  CheckInRow,
  Scale,
  Tracked,
  TrackedBy,
  TrackedList,
} from '../../contract/index.ts';
import { heading, joined, quiet, wrap } from '../text.ts';

export function scaleText({ name, version, min, max, anchors, direction }: Scale): string {
  const words = anchors.map((anchor) => `${anchor.at} ${anchor.words}`).join(', ');
  const line = joined([
    `${name}  ${min} to ${max}`,
    words,
    direction === 'more-is-worse' ? 'more is worse' : 'more is better',
    version > 1 && `version ${version}`,
  ]);
  return wrap(line, '  ', '');
}

export function trackedText({ subject, tracked, suggestions }: TrackedList): string {
  const some = suggestions.map(({ name, by, because }) => `${trackedPart({ name, by })} (${because})`);
  return [
    heading(`Looked for in the evening, about ${subject}`),
    ...(tracked.length === 0 ? ['Nothing yet: tend track set "sleep in h, itch 0-10, seizures".'] : []),
    ...tracked.map((one) => `  ${trackedPart(one)}`),
    ...(some.length === 0 ? [] : [quiet(wrap(`It could also be: ${some.join('; ')}.`))]),
  ].join('\n');
}

function trackedPart({ name, by }: Tracked): string {
  return `${name}${told(by)}`;
}

function told(by: TrackedBy): string {
  if (by.as === 'amount') return ` in ${by.unit}`;
  if (by.as === 'scale') return ` on ${by.name}`;
  return by.as === 'ten' ? ' 0-10' : '';
}

/** One thing of the evening's form, as it is asked at a terminal. */
export function rowQuestion({ name, by, scale, mayBeNone, yesterday, today }: CheckInRow): string {
  const number =
    by.as === 'amount' ? `a number in ${by.unit}` : scale ? `${scale.min} to ${scale.max}` : '0 to 10';
  const ways = joined(
    [
      mayBeNone && 'none',
      (by.as !== 'amount' || today) && 'some',
      by.as !== 'presence' && number,
      yesterday && `same (yesterday: ${yesterday.words})`,
    ],
    ', ',
  );
  return `${name} [${joined([ways, today && `written today: ${today.words}`], '; ')}]: `;
}

export function cardText({ subject, rows, done, folded }: CheckInCard): string {
  if (done !== undefined) return `Today’s check-in about ${subject} is done.`;
  if (rows.length === 0)
    return `Nothing is looked for about ${subject} yet: tend track set "sleep in h, itch 0-10".`;
  return [
    heading(`Evening check-in about ${subject}${folded ? ', folded away for today' : ''}`),
    ...rows.map((row) => wrap(rowQuestion(row).replace(/: $/, ''), '    ', '  ')),
  ].join('\n');
}
