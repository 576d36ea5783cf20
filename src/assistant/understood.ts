import type { Understood } from '../contract/index.ts';
import { limitWords } from './exact/common.ts';
import type { Query } from './query.ts';
import { called, verbOf, was, writtenDown } from './say.ts';

const contractForm = {
  when: 'when',
  'first-time': 'when',
  'last-time': 'last-time',
  'how-often': 'how-often',
  'how-much': 'how-much',
  'which-days': 'which-days',
  'how-long-after': 'how-long-after',
  highest: 'highest',
  longest: 'longest',
  'before-after': 'before-after',
  turning: 'when',
  'same-day': 'recall',
  who: 'recall',
  average: 'how-much',
  usual: 'recall',
  trend: 'before-after',
  reactions: 'recall',
  what: 'recall',
  facts: 'recall',
  recall: 'recall',
} as const satisfies Record<Query['form'], Understood['form']>;

/** The question as code read it, in words that a person can check. */
export function understood(queries: readonly Query[], exact: boolean, from: readonly string[]): Understood {
  const [query] = queries as [Query, ...Query[]];
  const each = (of: (one: Query) => readonly string[]) => [...new Set(queries.flatMap(of))];
  return {
    form: exact ? contractForm[query.form] : 'recall',
    inWords: [...new Set(queries.map(inWords))].join('; '),
    parts: {
      form: query.form,
      whom: each(({ about }) => [about.name]),
      what: each(({ things }) => things.map((thing) => thing.label)),
      when: query.window?.words ?? query.anchor?.phrase ?? null,
    },
    ...(from.length === 0 ? {} : { goesOnFrom: [...from] }),
  };
}

function inWords(query: Query): string {
  const thing =
    query.form === 'turning' ? (query.anchor?.thing?.label ?? query.anchor?.words) : query.things[0]?.label;
  const about = `about ${query.about.name}`;
  const time = query.window === undefined ? '' : `, ${query.window.words}`;
  const by = query.observer === undefined ? '' : `, in notes by ${query.observer.name}`;
  const since =
    query.anchor === undefined || query.form === 'before-after' || query.form === 'turning'
      ? ''
      : `, “${query.anchor.phrase}”`;
  const narrow = [
    ...(query.site === undefined ? [] : [`at the ${query.site.words}`]),
    ...(query.repeat === undefined ? [] : [query.repeat.words]),
    ...(query.beside === undefined
      ? []
      : [`on days ${query.beside.without ? 'without' : 'with'} ${query.beside.thing.label}`]),
    ...(query.limit === undefined ? [] : [`with a number ${limitWords(query.limit)}`]),
  ].map((words) => `, ${words}`);
  const end = `${narrow.join('')}${time}${since}${by}`;
  if (query.asksDecision)
    return `What is recorded ${about}${thing === undefined ? '' : ` of ${thing}`}, and whom to ask${end}`;
  if (query.form === 'same-day') return `What was written down on the day of something else ${about}${by}`;
  if (thing === undefined && query.form !== 'facts' && query.form !== 'what' && query.form !== 'reactions')
    return `Notes ${about} that fit the question${end}`;
  const pair =
    query.cause !== undefined && query.effect !== undefined
      ? `${query.effect.label} after ${called(query.cause)}`
      : thing;
  const [first] = query.things;
  const written = first === undefined || pair !== thing ? 'written down' : writtenDown(first);
  switch (query.form) {
    case 'when':
      return `When ${pair} ${was(pair ?? '')} ${written} ${about}${end}`;
    case 'turning':
      return `When ${thing} ${query.anchor === undefined ? 'began' : verbOf(query.anchor.verb)} ${about}${end}`;
    case 'first-time':
      return `When ${thing} ${was(thing ?? '')} first ${written} ${about}${end}`;
    case 'last-time':
      return `When ${thing} ${was(thing ?? '')} last ${written} ${about}${end}`;
    case 'how-often':
      return `How often ${pair} ${was(pair ?? '')} ${written} ${about}${end}`;
    case 'how-much':
      return `How much ${thing} in all was ${written} ${about}${end}`;
    case 'which-days':
      return `On which days ${pair} ${was(pair ?? '')} ${written} ${about}${end}`;
    case 'how-long-after':
      return `How long after ${query.cause?.label ?? 'something'} there was ${query.effect?.label ?? 'something'} ${about}${end}`;
    case 'highest':
      return `The ${query.least ? 'lowest' : 'highest'} ${thing} ${written} ${about}${end}`;
    case 'longest':
      return query.gap
        ? `The ${query.least ? 'shortest' : 'longest'} stretch between two notes of ${thing} ${about}${end}`
        : `The ${query.least ? 'shortest' : 'longest'} ${thing} written down ${about}${end}`;
    case 'before-after':
      return `${thing} before against after${query.anchor === undefined ? end : ` (“${query.anchor.phrase}”)`}, ${about}`;
    case 'who':
      return `Who wrote about ${thing}, ${about}${end}`;
    case 'average':
      return `The mean of ${thing} ${written} ${about}${end}`;
    case 'usual':
      return `Where a number of ${thing} lies among those ${written} ${about}${end}`;
    case 'trend':
      return `${thing} in the earlier half against the later half of the time, ${about}${end}`;
    case 'what':
      return `What was written down ${about}${end}`;
    case 'reactions':
      return `What was written down as following something ${about}${end}`;
    case 'facts':
      return `What stands as a fact ${about}`;
    default:
      return `Notes ${about} that fit the question${end}`;
  }
}
