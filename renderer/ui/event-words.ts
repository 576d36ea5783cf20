import type { At, EventDraft } from '../../src/contract/index.ts';
import { en } from '../strings/en.ts';
import { dayMonth, span, timeOf, wallDay, wallTime } from './format.ts';
import { unitWords } from './units.ts';

/** teal: known and safe to rely on · amber: something felt, a maybe · plain: the rest. */
export type Tone = 'known' | 'maybe' | 'plain';
export type EventWords = { readonly tone: Tone; readonly main: string; readonly more: string };

/** An event as a chip says it. A time that is the same as `said`, which stands beside the chips already, is left out. */
export function eventWords(event: EventDraft, said?: At): EventWords {
  const name = event.what?.name ?? en.event.unnamed;
  if (event.absent === true) return { tone: 'plain', main: en.event.no(name), more: en.event.lookedFor };
  const main = [
    event.site === undefined ? name : `${name}, ${event.site}`,
    amountWords(event),
    severityWords(event),
    event.count === undefined ? '' : en.event.times(event.count),
  ];
  return {
    tone: toneOf(event),
    main: main.filter((part) => part !== '').join(' '),
    more: moreWords(event, said).join(' · '),
  };
}

export function toneOf(event: EventDraft): Tone {
  if (event.absent === true) return 'plain';
  if (event.kind === 'dose') return 'known';
  if (event.kind === 'reaction') return 'maybe';
  if (event.kind === 'observation' && isFelt(event)) return 'maybe';
  return 'plain';
}

/** A symptom is amber; sleep, weight and other measures are not. */
function isFelt(event: EventDraft): boolean {
  if (event.severity !== undefined || event.onset !== undefined) return true;
  return event.amount === undefined && event.what?.group !== 'measure' && event.what?.name !== 'sleep';
}

function amountWords({ amount }: EventDraft): string {
  if (amount === undefined) return '';
  const number =
    amount.value === undefined
      ? [amount.low, amount.high].filter((n) => n !== undefined).join('–')
      : String(amount.value);
  if (amount.unit === null) return number;
  return `${number} ${unitWords(amount.unit, amount.value)}`.trim();
}

function severityWords({ severity }: EventDraft): string {
  if (severity === undefined) return '';
  if (severity.value === undefined) return severity.label ?? '';
  return severity.max === undefined
    ? String(severity.value)
    : en.event.outOf(String(severity.value), String(severity.max));
}

function moreWords(event: EventDraft, said: At | undefined): string[] {
  const words: string[] = [];
  const name = event.what?.name ?? '';
  const brand = event.what?.original ?? '';
  if (event.kind === 'dose') {
    if (event.taken !== undefined && event.taken !== 'taken') words.push(en.chip.takens[event.taken]);
    else words.push(brand !== '' && brand.toLowerCase() !== name ? brand : en.event.dose);
  } else if (event.kind === 'exposure') {
    if (event.what?.group !== undefined) words.push(event.what.group);
    if (event.what?.detail !== undefined) words.push(event.what.detail);
  } else if (event.kind === 'reaction') {
    words.push(en.event.reaction);
  } else if (event.kind === 'check-in') words.push(en.event.checkIn);
  else if (event.kind === 'wound') words.push(en.event.wound);
  const time = timeWords(event, said);
  if (time !== '') words.push(time);
  const onset = onsetWords(event);
  if (onset !== '') words.push(onset);
  return words;
}

function timeWords(event: EventDraft, said: At | undefined): string {
  if (event.onset?.high !== undefined && event.onset.low === undefined) {
    return en.event.notedBy(wallTime(event.at.end));
  }
  if (said?.start === event.at.start && said.end === event.at.end) return '';
  const time = event.at.precision === 'hour' ? en.event.about(timeOf(event.at)) : timeOf(event.at);
  const day = wallDay(event.at.start);
  // A note may tell of another day ("yesterday evening").
  if (said === undefined || day === wallDay(said.start)) return time;
  return time === '' ? dayMonth(day) : `${dayMonth(day)}, ${time}`;
}

function onsetWords({ onset }: EventDraft): string {
  if (onset === undefined) return '';
  const { low, high } = onset;
  if (low === undefined) return high === undefined ? '' : en.event.within(span(high));
  if (high === undefined || high === low) return en.event.after(span(low));
  return en.event.between(span(low), span(high));
}
