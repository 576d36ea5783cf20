import { dayAt } from '../calendar.ts';
import type { Parts } from '../claims.ts';
import { capital, sayDay, sayMoment, some, verbOf, was } from '../say.ts';
import { findAnchor } from './anchors.ts';
import type { Asked } from './common.ts';

/** When something began or ended: the note that says so; for a medicine otherwise its first recorded dose. */
export function turning(asked: Asked): Parts | undefined {
  const { query, today } = asked;
  const { anchor } = query;
  if (anchor === undefined) return undefined;
  const label = anchor.thing?.label ?? anchor.words;
  const found = findAnchor(query, asked.db, asked.clock.nowMs);
  if (found !== undefined) {
    const day = dayAt(found.ms, found.offsetMin);
    const ago = today - day;
    return {
      known: [
        {
          text: `${capital(label)}: counted from ${found.says}, ${sayDay(day, today)}${ago > 0 ? `, ${some(ago, 'day')} ago` : ''}.`,
          ...found.draft,
        },
      ],
      unknown: [],
      maybe: [],
    };
  }
  const last =
    anchor.thing === undefined
      ? undefined
      : asked.events.of(query.about.id, anchor.thing, { fromMs: null, toMs: null }).at(-1);
  return {
    known:
      last === undefined
        ? []
        : [
            {
              text: `${capital(label)} ${was(label)} last written down ${sayMoment(last, today)}.`,
              events: [last],
            },
          ],
    unknown: [
      {
        text: `No note says when ${label} ${verbOf(anchor.verb)}. To know it next time: write a line on the day.`,
      },
    ],
    maybe: [],
  };
}
