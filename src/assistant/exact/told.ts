import type { Draft } from '../claims.ts';
import type { Ev } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { amountOf, capital, list, sayClock, sayMoment, severityOf, some, times, was } from '../say.ts';
import type { Asked } from './common.ts';
import { fromTo } from './lasting.ts';

/** "on 8 February at 20:10 (2.5 mg)". */
export function told(ev: Ev, thing: Thing, today: number): string {
  const extra = [
    ...(ev.name !== thing.label || thing.generic ? [ev.name] : []),
    ...(fromTo(ev) && ev.absent === 0 ? [`until ${sayClock(ev.endMs, ev.offsetMin)}`] : []),
    ...(amountOf(ev) === undefined ? [] : [amountOf(ev)]),
    ...(severityOf(ev) === undefined ? [] : [severityOf(ev)]),
    ...(ev.count !== null && ev.count > 1 ? [times(ev.count)] : []),
    ...(ev.saysMany === undefined ? [] : [`says ${ev.saysMany}, counted once`]),
    ...(ev.site === null || ev.quote !== undefined ? [] : [ev.site]),
    ...(ev.quote === undefined ? [] : [`“${ev.quote}”`]),
    ...(ev.taken === 'partial' && thing.taken === undefined ? ['in part'] : []),
    ...(thing.taken !== undefined && thing.taken.ways.length > 1 && ev.taken !== null ? [ev.taken] : []),
  ];
  return `${sayMoment(ev, today)}${extra.length === 0 ? '' : ` (${extra.join(', ')})`}`;
}

function asDose(thing: Thing, events: readonly Ev[]): string {
  if (thing.taken !== undefined) return 'That is not counted here.';
  return events[0]?.kind === 'dose' ? 'That is not counted as a dose.' : 'That is not counted.';
}

/** Skipped and refused doses are told, and never counted as doses; "no itch" is told, and never counted as itch. */
export function notTaken(asked: Asked, thing: Thing, notThere: readonly Ev[]): Draft[] {
  const { today } = asked;
  const doses = Map.groupBy(
    notThere.filter((ev) => ev.taken !== null && (ev.absent === 0 || ev.taken === 'refused')),
    (ev) => ev.taken ?? 'unknown',
  );
  const words: Readonly<Record<string, string>> = {
    skipped: 'skipped',
    refused: 'refused',
    stopped: 'stopped',
    unknown: notThere[0]?.kind === 'exposure' ? 'tested, or not certainly eaten' : 'not certainly taken',
  };
  const told: Draft[] = [...doses].map(([taken, events]) => ({
    text: `It was written down as ${words[taken] ?? taken} ${times(events.length)}: ${list(events.slice(-5).map((ev) => sayMoment(ev, today)))}${events.length > 5 ? ', the last 5 listed' : ''}. ${asDose(thing, events)}`,
    events,
  }));
  const none = notThere.filter((ev) => ev.absent === 1 && ev.taken !== 'refused');
  if (none.length > 0) {
    told.push({
      text: `${capital(some(none.length, 'note'))} ${none.length === 1 ? 'says' : 'say'} that there ${was(thing.label)} no ${thing.label.replace(/^any /, '')}: ${list(none.slice(-5).map((ev) => sayMoment(ev, today)))}${none.length > 5 ? ', the last 5 listed' : ''}.`,
      events: none,
    });
  }
  return told;
}
