import type { Agreement, MayCount } from '../../contract/index.ts';
import { occurred } from '../events.ts';
import { nearTo } from '../reading/near.ts';
import type { Asked } from './common.ts';

/** Forms that count or find: in them another name may have been meant too. */
const counting: ReadonlySet<Asked['query']['form']> = new Set([
  'when',
  'first-time',
  'last-time',
  'how-often',
  'which-days',
  'longest',
  'trend',
  'before-after',
  'average',
  'highest',
]);

/** One name of this journal that may be meant by what was asked too, and that nobody was asked about before. */
export function mayCount(asked: Asked): MayCount | undefined {
  const { query, events } = asked;
  const [thing] = query.things;
  if (thing === undefined || thing.generic || thing.type !== 'symptom' || !counting.has(query.form))
    return undefined;
  const said = new Set(
    events
      .agreements(query.about.id)
      .flatMap(({ name, countsAs }) => (countsAs === thing.label ? [name] : [])),
  );
  for (const name of nearTo(thing.label)) {
    if (said.has(name) || thing.agreed?.includes(name) === true) continue;
    const notes = events.of(query.about.id, { names: [name], groups: [] }, asked.span).filter(occurred);
    if (notes.length === 0) continue;
    const words = [...new Set(notes.map((ev) => (ev.original ?? ev.name).toLowerCase()))].slice(0, 2);
    return { name, countsAs: thing.label, words, notes: new Set(notes.map((ev) => ev.entryId)).size };
  }
  return undefined;
}

/** What was counted because somebody said so. */
export function countedToo({ query, events }: Asked): Pick<Agreement, 'name' | 'countsAs'>[] {
  const labels = new Set(query.things.map((thing) => thing.label));
  return events
    .agreements(query.about.id)
    .flatMap(({ name, countsAs, counts }) => (counts && labels.has(countsAs) ? [{ name, countsAs }] : []));
}
