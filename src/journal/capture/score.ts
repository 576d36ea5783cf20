import type { EventDraft } from '../../contract/index.ts';
import { lexicon, normalise } from '../../knowledge/index.ts';
import {
  CORPUS_CLOCK,
  type CorpusPart,
  corpusLines,
  corpusReaders,
  type Label,
  LOOKED_AT,
} from './corpus.ts';
import { capture } from './parse.ts';

/** What is scored, each by itself. */
export const SCORED = [
  'events',
  'names',
  'doses',
  'amounts',
  'times',
  'severities',
  'counts',
  'negation',
  'onsets',
  'about',
  'suspects',
  'sizes',
] as const;
export type Scored = (typeof SCORED)[number];
export type Tally = { right: number; found: number; wanted: number };
export type Scores = {
  readonly lines: number;
  /** Lines in which nothing was missed, added or read wrong. */
  readonly whole: number;
  readonly tallies: Readonly<Record<Scored, Tally>>;
  /** Milliseconds a line. */
  readonly took: readonly number[];
  /** What was wrong, for the lines that may be looked at; empty for those held out. */
  readonly misses: readonly string[];
};

/** An event as it is compared, from a label or from what was read. An empty string: not said. */
type Said = {
  readonly kind: string;
  readonly name: string;
  readonly amount: string;
  readonly severity: string;
  readonly count: string;
  readonly negation: string;
  readonly at: string;
  readonly to: string;
  readonly about: string;
  readonly onset: string;
  readonly suspects: readonly string[];
  readonly size: string;
};
type Read = Said & { readonly dated: boolean; readonly end: string };

/**
 * Reads every line of one part of the corpus and compares, part by part, with what its writer wrote down. Of what a model
 * proposed for a line (`proposed`, by its text) a person is taken to confirm what a label says, and to refuse the rest.
 */
export function scoreCorpus(part: CorpusPart, proposed?: ReadonlyMap<string, readonly EventDraft[]>): Scores {
  const tallies = Object.fromEntries(SCORED.map((one) => [one, { right: 0, found: 0, wanted: 0 }])) as Record<
    Scored,
    Tally
  >; // every one just listed
  const misses: string[] = [];
  const took: number[] = [];
  const lines = corpusLines(part);
  let whole = 0;
  for (const { text, subject, events } of lines) {
    const start = performance.now();
    const captured = capture(text, CORPUS_CLOCK, corpusReaders(subject));
    took.push(performance.now() - start);
    const wanted = events.map((label) => labelled(label, subject));
    const all = [
      ...captured.events,
      ...captured.others.flatMap(({ about, events: theirs }) => theirs.map((event) => ({ ...event, about }))),
    ];
    const found = onePressure(all).map((event) => read(event, all, subject));
    for (const event of proposed?.get(text) ?? []) {
      const one = read(event, all, subject);
      const more = (said: readonly Said[]) => said.filter((other) => other.name === one.name).length;
      if (more(wanted) > more(found)) found.push(one);
    }
    const wrong = compare(wanted, found, tallies);
    if (wrong.length === 0) whole++;
    else if (LOOKED_AT.some((one) => one === part))
      misses.push(
        [`${subject}: ${text}`, ...wrong.map((one) => `      ${one}`), `      read ${show(found)}`].join(
          '\n',
        ),
      );
  }
  return { lines: lines.length, whole, tallies, took, misses };
}

export function precision({ right, found }: Tally): number {
  return found === 0 ? 1 : right / found;
}

export function recall({ right, wanted }: Tally): number {
  return wanted === 0 ? 1 : right / wanted;
}

export function f1({ right, found, wanted }: Tally): number {
  return found + wanted === 0 ? 1 : (2 * right) / (found + wanted);
}

function compare(wanted: readonly Said[], found: readonly Read[], tallies: Record<Scored, Tally>): string[] {
  const wrong: string[] = [];
  const count = (what: Scored, want: string | undefined, got: string | undefined, on: string) => {
    const tally = tallies[what];
    if (want !== undefined) tally.wanted++;
    if (got !== undefined) tally.found++;
    if (want !== undefined && want === got) tally.right++;
    else if (want !== undefined || got !== undefined)
      wrong.push(`${what} of ${on}: wanted ${want ?? 'none'}, read ${got ?? 'none'}`);
  };
  const pairs = paired(wanted, found);
  const alone = found.filter((one) => !pairs.some(([, got]) => got === one));
  for (const [want, read] of [...pairs, ...alone.map((one) => [undefined, one] as const)]) {
    const on = (want ?? read)?.name ?? '';
    // "2 x 500 mg" and "1000 mg", "three glasses" and so many of it: one thing, written in two ways.
    const all = want && total(want);
    const same = want && all !== undefined && read && all === total(read);
    const got = same ? { ...read, amount: want.amount, count: want.count } : read;
    count('events', want && `${want.kind} ${want.name}`, got && `${got.kind} ${got.name}`, on);
    count('names', want?.name, got?.name, on);
    const dose = (one: Said | undefined) => (one?.kind === 'dose' ? `${one.name} ${one.amount}` : undefined);
    count('doses', dose(want), dose(got), on);
    const amount = (one: Said | undefined) => (one && one.kind !== 'dose' ? said(one.amount) : undefined);
    count('amounts', amount(want), amount(got), on);
    count('severities', said(want?.severity), said(got?.severity), on);
    count('counts', said(want?.count), said(got?.count), on);
    count('negation', said(want?.negation), said(got?.negation), on);
    count('onsets', said(want?.onset), onsetOf(want, got), on);
    count('times', timeWanted(want), timeFound(want, got), on);
    count('about', said(want?.about), aboutFound(want, got), on);
    if (want?.size !== '' || got?.kind !== 'wound') count('sizes', said(want?.size), said(got?.size), on);
    for (const one of want?.suspects ?? [])
      count('suspects', one, got?.suspects.includes(one) ? one : undefined, on);
    for (const one of got?.suspects ?? [])
      if (!want?.suspects.includes(one)) count('suspects', undefined, one, on);
  }
  return wrong;
}

/** Each label with the event that fits it best, by name first; each at most once. */
function paired(wanted: readonly Said[], found: readonly Read[]): [Said, Read | undefined][] {
  const fits = wanted.flatMap((want) =>
    found
      .filter((got) => got.name === want.name)
      .map((got) => ({
        ...{ want, got },
        fit:
          Number(got.kind === want.kind) * 8 +
          Number(timeFound(want, got) === timeWanted(want)) * 4 +
          Number(got.amount === want.amount) * 4 +
          Number(got.severity === want.severity) * 2 +
          Number(got.count === want.count) * 2 +
          Number(got.negation === want.negation) * 4 +
          Number(aboutFound(want, got) === said(want.about)) * 3,
      })),
  );
  const pairs = new Map<Said, Read>();
  for (const { want, got } of fits.sort((a, b) => b.fit - a.fit)) {
    if (!pairs.has(want) && ![...pairs.values()].includes(got)) pairs.set(want, got);
  }
  return wanted.map((want) => [want, pairs.get(want)]);
}

function said(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

/** Without a time in the label, now and today are as good as none. */
function timeFound(want: Said | undefined, got: Read | undefined): string | undefined {
  if (!got) return undefined;
  if (!want?.at) return got.dated ? got.at : undefined;
  if (!got.dated && !got.at.startsWith(want.at)) return undefined;
  const at = got.at.slice(0, want.at.length);
  return want.to ? `${at} to ${got.end.slice(0, want.to.length)}` : at;
}

function timeWanted(want: Said | undefined): string | undefined {
  return want?.at ? (want.to ? `${want.at} to ${want.to}` : want.at) : undefined;
}

/** An onset that is only the distance of two times said is the times' matter. */
function onsetOf(want: Said | undefined, got: Read | undefined): string | undefined {
  if (!got?.onset) return undefined;
  if (!want?.onset && got.onset.startsWith('by clock ')) return undefined;
  const onset = got.onset.replace('by clock ', '');
  return want?.onset.startsWith('any ') ? onset.replace(/^.*(?= \S* \S*$)/u, 'any') : onset;
}

/** How much of a dose or food in all, however it is split into an amount and a count. */
function total({ kind, amount, count }: Said): string | undefined {
  if (kind !== 'dose' && kind !== 'exposure') return undefined;
  const [number = '', ...unit] = amount.split(' ');
  if (amount === '') return count === '' ? undefined : `${count} null`;
  const held =
    kind === 'exposure' ? unit.join(' ').replace(/^(?:\{.*\}|\[pt_br\])$/u, 'null') : unit.join(' ');
  const all = Number(number) * Number(count === '' ? 1 : count);
  return Number.isNaN(all) ? undefined : `${Math.round(all * 1000) / 1000} ${held}`;
}

function aboutFound(want: Said | undefined, got: Read | undefined): string | undefined {
  if (!got) return undefined;
  if (want?.about) return got.about.replace('the page ', '');
  return got.about.startsWith('the page ') ? undefined : got.about;
}

function labelled(label: Label, subject: string): Said {
  const { kind, onset, about = label.subject } = label;
  const severity =
    label.severityLow !== undefined ? `${label.severityLow}-${label.severityHigh}` : label.severity;
  return {
    kind,
    name: canonical(label.name, kind),
    amount: kind === 'wound' ? '' : amountOf(label, label.unit),
    severity: severity === undefined ? '' : severityWord(String(severity)),
    count: label.count === undefined ? '' : String(label.count),
    negation: negationOf(label.absent, label.taken),
    at: label.at ?? '',
    to: label.to ?? '',
    about: about && about !== subject ? about : '',
    onset: onset
      ? `${onset.of === undefined ? 'any' : canonical(onset.of)} ${onset.low ?? ''} ${onset.high ?? ''}`
      : '',
    suspects: (label.suspects ?? []).map((one) => canonical(one)),
    size: kind === 'wound' ? sizeOf(label.wound ?? label) : '',
  };
}

function read(event: EventDraft & { about?: string }, all: readonly EventDraft[], subject: string): Read {
  const { kind, what, severity, onset, at } = event;
  const nameOf = (id: string | undefined) => {
    const one = all.find((other) => other.id === id);
    return one ? canonical(one.what?.name ?? '', one.kind) : '';
  };
  const startMs = Date.parse(at.start);
  const of = all.find((other) => other.id === onset?.of);
  const distance = of && Math.round((startMs - Date.parse(of.at.start)) / 60_000);
  const today = at.start.startsWith('2026-02-08');
  const undated = today && (startMs === CORPUS_CLOCK.nowMs || !/^(?:minute|hour)$/.test(at.precision));
  const rated =
    severity?.low !== undefined ? `${severity.low}-${severity.high}` : (severity?.value ?? severity?.label);
  const minutes = onset?.low !== undefined || onset?.high !== undefined;
  return {
    kind,
    name: canonical(what?.name ?? '', kind),
    amount:
      what?.name === 'blood pressure' || kind === 'wound'
        ? ''
        : amountOf(event.amount ?? {}, event.amount?.unit),
    severity: rated === undefined ? '' : severityWord(String(rated)),
    count: event.count === undefined ? '' : String(event.count),
    negation: negationOf(event.absent, event.taken),
    at: at.start.slice(0, 16),
    to: '',
    end: new Date(
      Date.parse(at.end) -
        (at.end.slice(11, 16) === '00:00' && at.precision !== 'minute' && at.precision !== 'hour' ? 1 : 0) +
        3_600_000,
    )
      .toISOString()
      .slice(0, 16),
    dated: !undated,
    about: event.about && event.about !== subject ? event.about : `the page ${subject}`,
    onset:
      onset && minutes
        ? `${onset.low === distance && onset.high === distance ? 'by clock ' : onset.high === distance && onset.low === undefined && of?.at.precision !== 'day' ? 'by clock ' : ''}${nameOf(onset.of)} ${onset.low ?? ''} ${onset.high ?? ''}`
        : '',
    suspects: (event.suspects ?? []).map((id) => nameOf(id)),
    size: sizeOf(event.wound ?? {}),
  };
}

/** The two numbers of a pressure are one thing to a person. */
function onePressure(
  events: readonly (EventDraft & { about?: string })[],
): (EventDraft & { about?: string })[] {
  return events
    .filter((event) => event.what?.name !== 'diastolic blood pressure')
    .map((event) =>
      event.what?.name === 'systolic blood pressure'
        ? { ...event, what: { ...event.what, name: 'blood pressure' } }
        : event,
    );
}

const UNIT_SAME: ReadonlyMap<string, string> = new Map([
  ['{tsp}', '[tsp_us]'],
  ['{tbsp}', '[tbs_us]'],
  ['U', '{unit}'],
  ['[U]', '{unit}'],
  ['[IU]', '{unit}'],
  ['[iU]', '{unit}'],
  ['/min', '{beats}/min'],
]);
/** How long is one length in any unit. */
const MINUTES: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 60],
  ['min', 1],
  ['h', 60],
]);

function amountOf(
  amount: {
    readonly value?: number | undefined;
    readonly amount?: number | undefined;
    readonly low?: number | undefined;
    readonly high?: number | undefined;
  },
  unit: string | null | undefined,
): string {
  const minutes = MINUTES.get(unit ?? '');
  const value = amount.value ?? amount.amount;
  if (value !== undefined && minutes !== undefined) return `${Math.round(value * minutes * 100) / 100} min`;
  const number = value ?? (amount.low === undefined ? undefined : `${amount.low}-${amount.high}`);
  return number === undefined ? '' : `${number} ${UNIT_SAME.get(unit ?? '') ?? unit ?? null}`;
}

function sizeOf(size: {
  readonly lengthMm?: number | undefined;
  readonly widthMm?: number | undefined;
  readonly depthMm?: number | undefined;
}): string {
  return [size.lengthMm, size.widthMm, size.depthMm].filter((one) => one !== undefined).join(' x ');
}

function negationOf(absent: boolean | undefined, taken: string | undefined): string {
  return [absent ? 'absent' : '', taken && !['taken', 'unknown'].includes(taken) ? taken : '']
    .join(' ')
    .trim();
}

/** "badly" is "bad", "a bit" and "slightly" are not made one. */
function severityWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/^(?:very|really|quite|so) (?=\w)/, '')
    .replace(/^terribly$/, 'terrible')
    .replace(/(?<=\w{3})ly$/, '');
}

const BODY_PAIN =
  /^(?:(?:left|right|lower|upper) )?(?:back|arm|leg|knee|foot|hand|neck|shoulder|hip|calf|ankle|wrist|elbow|jaw|finger|toe|thumb|heel|shin|thigh|limb|joint|muscle)s? (?:pain|ache)$/;

/** One thing under two names, where the lexicon has only one of them or neither. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['waking', 'night waking'],
  ['blood glucose', 'glucose'],
  ['blood sugar', 'glucose'],
  ['hypo', 'low blood sugar'],
  ['hypoglycaemia', 'low blood sugar'],
  ['hypoglycemia', 'low blood sugar'],
  ['bowel movement', 'stool'],
  ['paleness', 'pallor'],
  ['shakiness', 'tremor'],
  ['sodium alginate', 'alginic acid + calcium carbonate + sodium bicarbonate'],
  ['physiotherapy', 'physio'],
  ['amoxicillin + clavulanate', 'amoxicillin + clavulanic acid'],
  ['spasm', 'muscle spasm'],
  ['alginate', 'alginic acid + calcium carbonate + sodium bicarbonate'],
  ['exercises', 'exercise'],
  ['walk', 'walking'],
  ['run', 'running'],
  ['swim', 'swimming'],
  ['cycle', 'cycling'],
  ['nap', 'sleep'],
  ['ice pack', 'ice'],
  ['occupational therapy', 'ot'],
  ['knee bend', 'knee flexion'],
]);
/** Measured: what the lexicon would make a complaint of. */
const MEASURED = /^(?:temperature|weight|sleep|night waking|mood|glucose|energy|appetite)$/;
const SITED = /^(itch|itchy|swollen|numb|sore|aching|watery|streaming|red|dry) (?:[a-z]+ )?[a-z]+$/;
const OF_SITE: Readonly<Record<string, string>> = {
  itchy: 'itch',
  itch: 'itch',
  swollen: 'swelling',
  numb: 'numbness',
};

/** "leg cramp" is a cramp of a leg, "barking cough" a cough. */
const OF_PLACE =
  /^(?:(?:left|right|leg|arm|hand|foot|calf|ankle|facial|face|lip|eye|knee|skin|muscle|limb|joint|finger|body|dry|wet|barking|barky|chesty|nocturnal|mild|severe)s? )+(swelling|itch|rash|tremor|weakness|stiffness|numbness|tingling|cramp|spasm|cough|redness|bleeding|burning|bruising|twitching)s?$/;

/** One name for what people call many ways: the lexicon's, in the singular. */
export function canonical(name: string, kind?: string): string {
  const names = lexicon();
  const written = normalise(name).replaceAll('/', ' + ');
  const plain = SAME.get(written) ?? written;
  if (MEASURED.test(plain)) return plain;
  const sited = kind === 'observation' || kind === 'reaction' ? SITED.exec(plain)?.[1] : undefined;
  if (sited !== undefined && OF_SITE[sited] !== undefined) return OF_SITE[sited];
  const felt = names.symptom(plain)?.name;
  const drug = names.medicine(plain)?.name;
  const food = names.food(plain)?.name;
  const found =
    kind === 'dose'
      ? (drug ?? food)
      : kind === 'exposure'
        ? (food ?? drug)
        : kind === undefined
          ? (drug ?? food ?? felt)
          : felt;
  const known = inOrder((found ?? plain).toLowerCase());
  const one = SAME.get(known) ?? known;
  const place = SITED.exec(one)?.[1];
  if (place !== undefined && OF_SITE[place] !== undefined && found !== undefined) return OF_SITE[place];
  if (BODY_PAIN.test(one)) return 'pain';
  const plainer = OF_PLACE.exec(one)?.[1];
  if (plainer !== undefined && kind !== 'dose' && kind !== 'exposure') return plainer;
  return one.replace(/(?<=[^s\s]{2})s$/, '').replace(/^(?:the|a|an|some) /, '');
}

/** "codeine/paracetamol" and "paracetamol + codeine" are one. */
function inOrder(name: string): string {
  if (!name.includes(' + ')) return name;
  const parts = name.split(' + ').map((part) => lexicon().medicine(part)?.name.toLowerCase() ?? part);
  return parts.sort().join(' + ');
}

function show(found: readonly Read[]): string {
  return found
    .map((one) =>
      [
        one.kind,
        one.name,
        one.amount,
        one.severity,
        one.count && `x${one.count}`,
        one.negation,
        one.at,
        one.about.replace(/^the page .*/, ''),
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join(' | ');
}
