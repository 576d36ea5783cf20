import type { EventDraft } from '../../src/contract/index.ts';
import { en } from '../strings/en.ts';
import { span, timeOf, wallTime } from './format.ts';
import { unitWords } from './units.ts';

/** teal: known and safe to rely on · amber: something felt, a maybe · plain: the rest. */
export type Tone = 'known' | 'maybe' | 'plain';
export type EventWords = { readonly tone: Tone; readonly main: string; readonly more: string };

/** An event as a chip says it. `withTime`: its time is worth the room, because it stands nowhere else yet. */
export function eventWords(event: EventDraft, withTime = true): EventWords {
  const name = event.what?.name ?? en.event.unnamed;
  if (event.absent === true)
    return {
      tone: 'plain',
      main: en.event.no(name),
      more: [en.event.lookedFor, howWords(event)].filter((part) => part !== '').join(' · '),
    };
  const main = [
    event.site === undefined ? name : `${name}, ${event.site}`,
    amountWords(event),
    severityWords(event),
    sizeWords(event),
    event.count === undefined ? '' : en.event.times(event.count),
  ];
  // "by nine" is always said: it is when the person saw it, not when it began.
  const noticed = event.onset?.high !== undefined && event.onset.low === undefined;
  const time = noticed ? en.event.notedBy(wallTime(event.at.end)) : withTime ? timeWords(event) : '';
  const more = [...kindWords(event), ...toldWords(event), time, onsetWords(event), howWords(event)];
  return {
    tone: toneOf(event),
    main: main.filter((part) => part !== '').join(' '),
    more: more.filter((part) => part !== '').join(' · '),
  };
}

export function toneOf(event: EventDraft): Tone {
  if (event.absent === true) return 'plain';
  if (event.kind === 'dose') return 'known';
  if (event.kind === 'reaction') return 'maybe';
  if (event.kind === 'observation' && isFelt(event)) return 'maybe';
  return 'plain';
}

const neutral = new Set(['sleep', 'mood', 'energy', 'appetite']);

/** A symptom (it has a system of the body as its group) is amber; sleep, weight and other measures are not. */
function isFelt(event: EventDraft): boolean {
  if (neutral.has(event.what?.name ?? '')) return false;
  if (event.severity !== undefined || event.onset !== undefined) return true;
  return event.amount === undefined && event.what?.group !== undefined;
}

const howWords = ({ how }: EventDraft): string => (how === undefined ? '' : en.how.said[how]);

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
  const number = severity.value ?? [severity.low, severity.high].filter((n) => n !== undefined).join('–');
  if (number === '') return severity.label ?? '';
  return severity.max === undefined ? String(number) : en.event.outOf(String(number), String(severity.max));
}

/** What makes a number another one: the scale it is on, or that it has no unit. And who gave a dose. */
function toldWords({ kind, severity, amount, givenBy }: EventDraft): string[] {
  return [
    severity?.scale === undefined ? '' : en.event.onScale(severity.scale.name),
    // Two pancakes need none.
    kind !== 'exposure' && amount?.unit === null ? en.event.noUnit : '',
    givenBy === undefined ? '' : en.event.givenBy(givenBy),
  ];
}

function sizeWords({ wound }: EventDraft): string {
  const sizes = [wound?.lengthMm, wound?.widthMm].filter((mm) => mm !== undefined);
  return sizes.length === 0 ? '' : en.event.size(sizes.join(' × '));
}

function kindWords(event: EventDraft): string[] {
  const { what } = event;
  if (event.kind === 'dose') {
    if (event.taken !== undefined && event.taken !== 'taken') return [en.chip.takens[event.taken]];
    const brand = what?.original ?? '';
    return [brand !== '' && brand.toLowerCase() !== what?.name ? brand : en.event.dose];
  }
  if (event.kind === 'exposure') {
    if (event.exposedTo !== undefined && event.exposedTo !== 'food')
      return [en.event.exposedTo[event.exposedTo]];
    if (what?.group === undefined) return [];
    const contains = what.detail?.replaceAll(' (often)', '').replaceAll(';', ',');
    return contains === undefined ? [en.event.food] : [en.event.food, en.event.contains(contains)];
  }
  if (event.kind === 'reaction') return [en.event.reaction];
  if (event.kind === 'check-in') return [en.event.checkIn];
  return event.kind === 'wound' && what?.name !== 'wound' ? [en.event.wound] : [];
}

function timeWords(event: EventDraft): string {
  return event.at.precision === 'hour' ? en.event.about(timeOf(event.at)) : timeOf(event.at);
}

function onsetWords({ onset }: EventDraft): string {
  if (onset === undefined) return '';
  const { low, high } = onset;
  if (low === undefined) return high === undefined ? '' : en.event.within(span(high));
  if (high === undefined || high === low) return en.event.after(span(low));
  return en.event.between(span(low), span(high));
}
