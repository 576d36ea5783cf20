import type { EventDraft } from '../../contract/index.ts';
import { joined } from '../text.ts';
import { timeOf, whenOn } from './time.ts';

/**
 * An event in one line, as a chip in the window shows it. `others` are the events that an onset may point at, `day` is
 * the one that stands above.
 */
export function eventLine(event: EventDraft, others: readonly EventDraft[], day: string): string {
  const name = event.what?.name ?? event.text;
  return joined([
    event.kind,
    event.absent ? `no ${name}, looked for` : name,
    event.taken !== undefined && event.taken !== 'taken' && event.taken !== 'unknown' && event.taken,
    event.count !== undefined && `${event.count} times`,
    event.amount?.original,
    event.severity?.original,
    event.severity?.scale && `on ${event.severity.scale.name}`,
    event.site,
    event.route,
    event.onset === undefined ? whenOn(day, event.at) : onsetOf(event, others),
    event.checkIn !== undefined && `looked for ${event.checkIn.lookedFor.join(', ')}`,
    event.wound?.lengthMm !== undefined &&
      joined([`${event.wound.lengthMm}`, event.wound.widthMm?.toString()], ' × ').concat(' mm'),
    event.givenBy !== undefined && `given by ${event.givenBy}`,
    event.how && HOW[event.how],
    !event.confirmed && 'to be confirmed',
  ]);
}

const HOW = { saw: 'seen', asked: 'asked', device: 'by a device', imported: 'imported' } as const;

/** "by nine" says only a latest time: it is never shown as "50 minutes later". */
function onsetOf({ onset, at }: EventDraft, others: readonly EventDraft[]): string {
  if (onset === undefined) return '';
  const cause = others.find(({ id }) => id === onset.of);
  const after = cause?.what === undefined ? 'the event before' : cause.what.name;
  if (onset.high === undefined) return `from ${minutes(onset.low ?? 0)} after ${after}`;
  if (onset.low === undefined)
    return `noticed by ${timeOf(at.end)}, within ${minutes(onset.high)} of ${after}`;
  if (onset.low === onset.high) return `${minutes(onset.low)} after ${after}`;
  return `${minutes(onset.low)} to ${minutes(onset.high)} after ${after}`;
}

function minutes(count: number): string {
  if (count < 120) return `${count} min`;
  const hours = Math.floor(count / 60);
  return count % 60 === 0 ? `${hours} h` : `${hours} h ${count % 60} min`;
}
