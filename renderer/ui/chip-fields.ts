import type { EventDraft, How, Taken } from '../../src/contract/index.ts';
import type { Fields } from '../state/corrections.ts';
import { wallTime } from './format.ts';
import { unitCode, unitWords } from './units.ts';

/** The fields of a chip as text, while they are being corrected. */
export type ChipDraft = {
  readonly what: string;
  readonly kind: EventDraft['kind'];
  readonly amount: string;
  readonly unit: string;
  readonly severity: string;
  readonly time: string;
  readonly taken: Taken;
  readonly absent: boolean;
  readonly how: How | '';
};

export function draftOf(event: EventDraft): ChipDraft {
  const timed = event.at.precision === 'minute' || event.at.precision === 'hour';
  return {
    what: event.what?.name ?? '',
    kind: event.kind,
    amount: event.amount?.value === undefined ? '' : String(event.amount.value),
    unit: event.amount?.unit == null ? '' : unitWords(event.amount.unit, event.amount.value),
    severity: event.severity?.value === undefined ? '' : String(event.severity.value),
    time: timed
      ? wallTime(event.onset?.low === undefined && event.onset ? event.at.end : event.at.start)
      : '',
    taken: event.taken ?? 'unknown',
    absent: event.absent === true,
    how: event.how ?? '',
  };
}

/** Another number on the scale that was there: none is moved to another by being put right. */
function onItsScale({ severity }: EventDraft, value: number): NonNullable<EventDraft['severity']> {
  const { min = 0, max = 10, scale } = severity ?? {};
  return { value, min, max, ...(scale && { scale }), original: `${value}/${max}` };
}

/** `9:05`, `0905` and `21.30` are times too; null is not one. */
function clockOf(typed: string): string | null {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(typed.trim()) ?? [];
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** An empty time is right: nobody has to know it. */
export function timeLooksRight(typed: string): boolean {
  return typed.trim() === '' || clockOf(typed) !== null;
}

/** Only what differs from the reading, so that what the person did not touch keeps its precision. */
export function fieldsOf(event: EventDraft, draft: ChipDraft): Fields {
  const was = draftOf(event);
  const without: ('amount' | 'severity' | 'taken' | 'absent' | 'how')[] = [];
  let fields: Fields = {};
  if (draft.what.trim() !== '' && draft.what !== was.what) {
    fields = { ...fields, what: { name: draft.what.trim().toLowerCase(), original: draft.what.trim() } };
  }
  if (draft.kind !== was.kind) fields = { ...fields, kind: draft.kind };
  if (draft.amount !== was.amount || draft.unit !== was.unit) {
    const value = Number(draft.amount.replace(',', '.'));
    if (draft.amount.trim() === '' || !Number.isFinite(value)) without.push('amount');
    else {
      const original = `${draft.amount.trim()} ${draft.unit.trim()}`.trim();
      fields = { ...fields, amount: { value, unit: unitCode(draft.unit), original } };
    }
  }
  if (draft.severity !== was.severity) {
    const value = Number(draft.severity);
    if (draft.severity === '' || !Number.isFinite(value)) without.push('severity');
    else fields = { ...fields, severity: onItsScale(event, value) };
  }
  const clock = clockOf(draft.time);
  if (draft.time !== was.time && clock !== null) {
    const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(event.at.start)?.[0] ?? 'Z';
    const moment = `${event.at.start.slice(0, 11)}${clock}:00${offset}`;
    fields = { ...fields, at: { ...event.at, start: moment, end: moment, precision: 'minute' } };
  }
  if (draft.kind === 'dose' && draft.taken !== was.taken) fields = { ...fields, taken: draft.taken };
  if (draft.absent !== was.absent) {
    if (draft.absent) {
      fields = { ...fields, absent: true };
      if (event.severity !== undefined) without.push('severity');
    } else without.push('absent');
  }
  if (draft.how !== was.how) {
    if (draft.how === '') without.push('how');
    else fields = { ...fields, how: draft.how };
  }
  return without.length === 0 ? fields : { ...fields, without };
}
