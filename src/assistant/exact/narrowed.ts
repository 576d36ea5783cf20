import { type Day, weekday } from '../calendar.ts';
import type { Draft } from '../claims.ts';
import type { Ev, Events } from '../events.ts';
import type { Query } from '../query.ts';
import { type Site, sitesIn, speaksOf } from '../reading/sites.ts';
import { eventDay, some } from '../say.ts';

/** What a question narrows its notes to besides a time: a place on the body, a part of the day, days with something else. */
export type Narrow = {
  keep(ev: Ev): 'yes' | 'no' | 'unsure';
  /** How it reads, with a space before: " on the left arm". */
  readonly words: string;
  /** What those that cannot be told do not say. */
  readonly missing: string;
};

export function narrowsOf(query: Query, events: Events, besideDays: ReadonlySet<Day> | undefined): Narrow[] {
  const { site, repeat, beside } = query;
  return [
    ...(site === undefined ? [] : [ofSite(site, events)]),
    ...(repeat?.minutes === undefined ? [] : [ofHours(repeat.minutes, repeat.words)]),
    ...(repeat?.weekdays === undefined
      ? []
      : [ofWeekdays(repeat.weekdays, repeat.minutes === undefined ? repeat.words : '')]),
    ...(beside === undefined || besideDays === undefined
      ? []
      : [
          {
            keep: (ev: Ev) =>
              besideDays.has(eventDay(ev)) !== beside.without ? ('yes' as const) : ('no' as const),
            words: ` on days ${beside.without ? 'without a note of' : 'with'} ${beside.thing.taken === undefined ? '' : `${beside.thing.taken.says} `}${beside.thing.label}`,
            missing: '',
          },
        ]),
  ];
}

/** Whether an event is at that place: by what was read of it, else by its own words, else by the only place its note names. */
export function at(ev: Ev, site: Site, events: Events): 'yes' | 'no' | 'unsure' {
  if (ev.site !== null) return speaksOf(ev.site, site);
  const note = events.noteOf(ev);
  const own = note.events.find(({ id }) => id === ev.id)?.said ?? '';
  if (sitesIn(own).length > 0) return speaksOf(own, site);
  const text = note.line?.text ?? '';
  const felt = note.events.filter(
    ({ kind }) => kind === 'observation' || kind === 'reaction' || kind === 'wound',
  );
  const places = new Set(sitesIn(text).map(({ part }) => part));
  return felt.length <= 1 || (felt.length === 2 && places.size === 1) ? speaksOf(text, site) : 'no';
}

function ofSite(site: Site, events: Events): Narrow {
  return {
    keep: (ev) => at(ev, site, events),
    words: ` at the ${site.words}`,
    missing: site.side === undefined ? 'where' : `whether ${site.side} or not`,
  };
}

function ofHours([from, to]: readonly [number, number], words: string): Narrow {
  return {
    keep(ev) {
      if (
        ev.byWords === true ||
        !(ev.precision === 'minute' || ev.precision === 'hour' || ev.precision === 'part-of-day')
      )
        return 'unsure';
      const minute = (((ev.startMs / 60_000 + ev.offsetMin) % 1440) + 1440) % 1440;
      return (minute >= from && minute < to) || minute + 1440 < to ? 'yes' : 'no';
    },
    words: ` ${words}`,
    missing: 'at what time of day',
  };
}

function ofWeekdays(days: readonly number[], words: string): Narrow {
  return {
    keep: (ev) => (days.includes(weekday(eventDay(ev))) ? 'yes' : 'no'),
    words: words === '' ? '' : ` ${words}`,
    missing: '',
  };
}

/** The one answer of several: no where any says no. */
export function kept(ev: Ev, narrows: readonly Narrow[]): 'yes' | 'no' | 'unsure' {
  const all = narrows.map((narrow) => narrow.keep(ev));
  if (all.includes('no')) return 'no';
  return all.includes('unsure') ? 'unsure' : 'yes';
}

/** "3 notes do not say at what time of day, and are not in this." */
export function leftUnsure(label: string, unsure: readonly Ev[], narrows: readonly Narrow[]): Draft[] {
  const missing = narrows.find((narrow) => narrow.missing !== '')?.missing;
  if (unsure.length === 0 || missing === undefined) return [];
  const one = unsure.length === 1;
  return [
    {
      text: `${some(unsure.length, 'more note')} of ${label} ${one ? 'does' : 'do'} not say ${missing}, and ${one ? 'is' : 'are'} not in this.`,
      events: unsure,
    },
  ];
}
