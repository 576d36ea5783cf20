import type { Draft, Parts } from '../claims.ts';
import { type Ev, timesOf } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { amountOf, capital, list, sayMoment, severityOf, some, times, was } from '../say.ts';
import { afterwards } from './afterwards.ts';
import { around } from './around.ts';
import { type Asked, because, nothingRecorded, observedBy, seriesOf, sightings } from './common.ts';

const LISTED = 8;

/** When was it: each time it was written down, the newest listed. */
export function when(asked: Asked): Parts | undefined {
  const [thing] = asked.query.things;
  if (thing === undefined) return undefined;
  const { cause, effect } = asked.query;
  if (/\breact(?:s|ed|ion|ions)? (?:to|after|from)\b/i.test(asked.query.question))
    return around(asked, thing, 'after', undefined);
  if (cause !== undefined && effect !== undefined && cause.type !== effect.type)
    return afterwards(asked, cause, effect);
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const { today } = asked;
  const listed = seen.there.slice(-LISTED);
  const total = seen.there.reduce((sum, ev) => sum + timesOf(ev), 0);
  const label = capital(seen.instead ?? thing.label);
  const newest = seen.there.length > LISTED ? `, the last ${LISTED} times` : '';
  const missed = notTaken(asked, thing, seen.notThere);
  if (
    missed.length > 0 &&
    /\b(?:skip\w*|miss\w*|forg[eo]t\w*|refus\w*|not taken)\b/i.test(asked.query.question)
  ) {
    return { known: missed, unknown: [], maybe: [] };
  }
  const known: Draft[] = [
    {
      text: `${label} ${was(label)} written down ${times(total)}${observedBy(asked)}${asked.inTime}${newest}: ${list(listed.map((ev) => told(ev, thing, today)))}.`,
      events: seen.there,
      because: because(thing),
    },
    ...missed,
  ];
  return { known, unknown: [], maybe: [], ...seriesOf(label, seen.there, (ev) => ev.severity ?? ev.amount) };
}

/** "on 8 February at 20:10 (2.5 mg)". */
export function told(ev: Ev, thing: Thing, today: number): string {
  const extra = [
    ...(ev.name !== thing.label || thing.generic ? [ev.name] : []),
    ...(amountOf(ev) === undefined ? [] : [amountOf(ev)]),
    ...(severityOf(ev) === undefined ? [] : [severityOf(ev)]),
    ...(ev.count !== null && ev.count > 1 ? [times(ev.count)] : []),
    ...(ev.site === null ? [] : [ev.site]),
    ...(ev.taken === 'partial' ? ['in part'] : []),
  ];
  return `${sayMoment(ev, today)}${extra.length === 0 ? '' : ` (${extra.join(', ')})`}`;
}

function asDose(events: readonly Ev[]): string {
  return events[0]?.kind === 'dose' ? 'That is not counted as a dose.' : 'That is not counted.';
}

/** Skipped and refused doses are told, and never counted as doses; "no itch" is told, and never counted as itch. */
export function notTaken(asked: Asked, thing: Thing, notThere: readonly Ev[]): Draft[] {
  const { today } = asked;
  const doses = Map.groupBy(
    notThere.filter((ev) => ev.absent === 0 && ev.taken !== null),
    (ev) => ev.taken ?? 'unknown',
  );
  const words: Readonly<Record<string, string>> = {
    skipped: 'skipped',
    refused: 'refused',
    stopped: 'stopped',
    unknown: notThere[0]?.kind === 'exposure' ? 'tested, or not certainly eaten' : 'not certainly taken',
  };
  const told: Draft[] = [...doses].map(([taken, events]) => ({
    text: `It was written down as ${words[taken] ?? taken} ${times(events.length)}: ${list(events.slice(-5).map((ev) => sayMoment(ev, today)))}${events.length > 5 ? ', the last 5 listed' : ''}. ${asDose(events)}`,
    events,
  }));
  const none = notThere.filter((ev) => ev.absent === 1);
  if (none.length > 0) {
    told.push({
      text: `${capital(some(none.length, 'note'))} ${none.length === 1 ? 'says' : 'say'} that there was no ${thing.label}: ${list(none.slice(-5).map((ev) => sayMoment(ev, today)))}${none.length > 5 ? ', the last 5 listed' : ''}.`,
      events: none,
    });
  }
  return told;
}
