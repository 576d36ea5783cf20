import type { Draft, Parts } from '../claims.ts';
import { occurred } from '../events.ts';
import { capital, sayMoment, some, was } from '../say.ts';
import type { Asked } from './common.ts';
import { onset } from './how-long-after.ts';

const LISTED = 12;

/** What notes themselves say followed something: their words, not a finding. */
export function reactions(asked: Asked): Parts {
  const { query, events, today } = asked;
  const [thing] = query.things.filter((each) => !each.generic);
  const noted = events
    .of(
      query.about.id,
      { names: [], groups: [], kinds: ['reaction', 'observation'] },
      asked.span,
      query.observer?.id,
    )
    .filter((ev) => occurred(ev) && ev.onsetOf !== null);
  const kind = query.things.find((each) => each.generic)?.type;
  const causes = new Map(
    events.byUid(noted.flatMap((ev) => (ev.onsetOf === null ? [] : [ev.onsetOf]))).map((ev) => [ev.uid, ev]),
  );
  const pairs = noted.flatMap((ev) => {
    const of = ev.onsetOf === null ? undefined : causes.get(ev.onsetOf);
    if (of === undefined || (of.kind !== 'exposure' && of.kind !== 'dose')) return [];
    if ((kind === 'food' && of.kind !== 'exposure') || (kind === 'medicine' && of.kind !== 'dose')) return [];
    // At the very same time: what the medicine was given for, not what followed it.
    if (ev.onsetHigh === 0) return [];
    return thing === undefined || thing.names.includes(of.name) || thing.groups.includes(of.group ?? '')
      ? [{ ev, of }]
      : [];
  });
  const known: Draft[] = pairs.slice(-LISTED).map(({ ev, of }) => ({
    text: `${capital(ev.name)} ${was(ev.name)} written down ${ev.onsetLow === null && ev.onsetHigh === null ? 'after' : onset(ev)} ${of.name}, ${sayMoment(of, today)}.`,
    events: [of, ev],
  }));
  return {
    known,
    unknown: [
      {
        text:
          known.length === 0
            ? `No note about ${query.about.name}${asked.inTime} says that something followed a food or a medicine, which does not mean that nothing did.`
            : `Counted${asked.inTime}: ${some(pairs.length, 'note')} in which one line names both; that one brought the other, they do not show.`,
      },
    ],
    maybe: [],
  };
}
