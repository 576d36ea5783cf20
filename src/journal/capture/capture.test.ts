import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type Clock, EventDraft, MAX_LINE_CHARS, Span } from '../../contract/index.ts';
import { CORPUS_CLOCK, type CorpusPart, corpusLines, corpusReaders, LOOKED_AT, UNSEEN } from './corpus.ts';
import { capture } from './index.ts';
import { numberOf } from './numbers.ts';
import { f1, scoreCorpus } from './score.ts';
import { ucumTargets } from './units.ts';

const clock: Clock = { nowMs: Date.parse('2026-02-08T21:30:00+01:00'), zone: 'Europe/Berlin' };
const berlin = (iso: string): Clock => ({ nowMs: Date.parse(iso), zone: 'Europe/Berlin' });
const maya = { subjects: [{ who: 'Maya', names: ['Maya'] }], about: 'Maya', self: false };
const read = (text: string, at: Clock = clock) => capture(text, at, maya);
const starts = (text: string, at?: Clock) => read(text, at).events.map((event) => event.at.start);

describe('the corpus', () => {
  const tuned = scoreCorpus('tuned');
  const held = scoreCorpus('held-out');

  it('has enough lines, a third of them never looked at, and no line in both parts', () => {
    const texts = (parts: readonly CorpusPart[]) =>
      parts.flatMap((part) => corpusLines(part).map((line) => line.text));
    const unseen = new Set(texts(UNSEEN));
    expect(texts(LOOKED_AT).length + unseen.size).toBeGreaterThanOrEqual(1000);
    expect(texts(LOOKED_AT).filter((text) => unseen.has(text))).toEqual([]);
    for (const part of UNSEEN)
      expect(scoreCorpus(part).misses, 'what is held out is never printed').toEqual([]);
  });

  it.each([
    ['events', 0.9, 0.72],
    ['doses', 0.93, 0.7],
    ['times', 0.88, 0.63],
    ['severities', 0.88, 0.6],
    ['negation', 0.87, 0.72],
    ['about', 0.7, 0.65],
  ] as const)('is read well enough to be worth correcting: %s', (what, looked, unseen) => {
    expect(f1(tuned.tallies[what]), 'looked at').toBeGreaterThan(looked);
    expect(f1(held.tallies[what]), 'held out').toBeGreaterThan(unseen);
  });

  it('what is understood is underlined where it stands: every name, amount, severity and written time', () => {
    for (const { text, subject } of LOOKED_AT.flatMap(corpusLines)) {
      const { events, spans, others } = capture(text, CORPUS_CLOCK, corpusReaders(subject));
      for (const read of [{ events, spans }, ...others]) {
        const under = (part: Span['part'], id?: string) =>
          read.spans
            .filter((span) => span.part === part && (id === undefined || span.eventId === id))
            .map((span) => text.slice(span.start, span.end));
        for (const { id, what, amount, severity, at } of read.events) {
          expect(under('what', id).join(), `name of ${what?.name} in: ${text}`).not.toBe('');
          // An amount said once for several doses is underlined once.
          const stands = (part: 'amount' | 'severity', original: string) =>
            under(part).some((words) => words.includes(original) || original.includes(words));
          if (amount) expect(stands('amount', amount.original), `${amount.original} in: ${text}`).toBe(true);
          if (severity)
            expect(
              stands('severity', severity.original) || under('what').includes(severity.original),
              `${severity.original} in: ${text}`,
            ).toBe(true);
          const exact = at.precision === 'minute' && Date.parse(at.start) !== CORPUS_CLOCK.nowMs;
          if (exact) expect([...under('time'), ...under('onset')], text).not.toEqual([]);
        }
        for (const span of read.spans) {
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length, text).toBe(true);
        }
      }
    }
  });
});

describe('times', () => {
  it.each([
    ['a written time is that time', 'calpol 20:10', '2026-02-08T20:10:00+01:00'],
    ['half five is half past four for no Briton', 'calpol at half five', '2026-02-08T17:30:00+01:00'],
    ['quarter to six', 'calpol at quarter to six', '2026-02-08T17:45:00+01:00'],
    ['three is in the afternoon when it is evening', 'calpol at three', '2026-02-08T15:00:00+01:00'],
    ['three in the morning', 'calpol at 3 in the morning', '2026-02-08T03:00:00+01:00'],
    ['8 pm', 'calpol 8pm', '2026-02-08T20:00:00+01:00'],
    ['8.15 after "at"', 'calpol at 8.15', '2026-02-08T08:15:00+01:00'],
    ['noon', 'calpol at noon', '2026-02-08T12:00:00+01:00'],
    ['an hour ago', 'calpol an hour ago', '2026-02-08T20:30:00+01:00'],
    ['yesterday at a time', 'calpol yesterday at 14:20', '2026-02-07T14:20:00+01:00'],
    ['the last monday', 'calpol on monday at 7am', '2026-02-02T07:00:00+01:00'],
    ['a date is the last one that has come', 'calpol on 3 march', '2025-03-03T00:00:00+01:00'],
    ['three days ago', 'calpol 3 days ago', '2026-02-05T00:00:00+01:00'],
    ['still to come today is yesterday', 'calpol 23:15', '2026-02-07T23:15:00+01:00'],
  ])('%s', (_, text, start) => {
    expect(starts(text)).toEqual([start]);
  });

  it('what follows a dose follows it over midnight, not a day before it', () => {
    const night = berlin('2026-02-09T07:00:00+01:00');
    expect(starts('melatonin 22:30, woke at 02:15', night)).toEqual([
      '2026-02-08T22:30:00+01:00',
      '2026-02-09T02:15:00+01:00',
    ]);
    const dose = read('yesterday: melatonin 22:30, woke at 02:15').events;
    expect(dose.map((event) => event.at.start)).toEqual([
      '2026-02-07T22:30:00+01:00',
      '2026-02-08T02:15:00+01:00',
    ]);
    expect(dose[1]?.onset).toMatchObject({ of: dose[0]?.id, low: 225, high: 225 });
  });

  it('"by nine" is the nine after the dose, also while nine is still to come', () => {
    const events = read(
      'gave Maya 2.5 mg melatonin, itchy arms 3/10 by nine',
      berlin('2026-02-08T20:10:00+01:00'),
    ).events;
    expect(events[1]).toMatchObject({
      at: { start: '2026-02-08T21:00:00+01:00' },
      onset: { high: 50, original: 'by nine' },
    });
    expect(events[1]?.onset).not.toHaveProperty('low');
  });

  it('"30 minutes later" is exactly that, "within an hour" only at most', () => {
    const [milk, later, within] = read('milk at 18:00, hives 30 minutes later, cough within an hour').events;
    expect(later?.onset).toMatchObject({ of: milk?.id, low: 30, high: 30 });
    expect(later?.at.start).toBe('2026-02-08T18:30:00+01:00');
    expect(within?.onset).toMatchObject({ of: milk?.id, high: 60 });
    expect(within?.onset).not.toHaveProperty('low');
  });

  it('a span has its beginning and its end, and never ends in the future', () => {
    const at = (text: string) => read(text).events[0]?.at;
    expect(at('headache since tuesday')).toEqual({
      start: '2026-02-03T00:00:00+01:00',
      end: '2026-02-08T21:30:00+01:00',
      zone: 'Europe/Berlin',
      precision: 'day',
    });
    expect(at('no rash today')).toMatchObject({
      start: '2026-02-08T00:00:00+01:00',
      end: '2026-02-08T21:30:00+01:00',
    });
    expect(at('migraine from 14:00 to 18:00')).toMatchObject({
      end: '2026-02-08T18:00:00+01:00',
      precision: 'minute',
    });
    expect(at('no cough last night')).toMatchObject({
      start: '2026-02-07T22:00:00+01:00',
      precision: 'part-of-day',
    });
  });

  it('summer time is settled by the instant: the same wall clock, another offset', () => {
    const spring = berlin('2026-03-29T12:00:00+02:00');
    expect(starts('calpol at 01:30, cough at 03:30', spring)).toEqual([
      '2026-03-29T01:30:00+01:00',
      '2026-03-29T03:30:00+02:00',
    ]);
    expect(read('cough at 03:30', spring).events[0]?.onset).toBeUndefined();
    const [dose, cough] = read('calpol at 01:30, cough at 03:30', spring).events;
    expect(cough?.onset, 'one hour passed, not two').toMatchObject({ of: dose?.id, low: 60, high: 60 });
    const autumn = read('calpol at 02:30', berlin('2026-10-25T12:00:00+01:00'));
    expect(autumn.events[0]?.at.start).toBe('2026-10-25T02:30:00+02:00');
    expect(autumn.questions.join()).toContain('came twice');
    expect(
      starts('calpol at 02:30', { nowMs: Date.parse('2026-03-08T12:00:00-04:00'), zone: 'America/St_Johns' }),
    ).toEqual([]);
  });

  it.each([
    'calpol 25:70',
    'calpol 24:30',
    'calpol at 12:75',
    'rash on 31 feb',
    'rash on 2026-02-30',
    'rash on 31.02.2026',
    'calpol 15 am',
    'calpol 02:30',
  ])('a time that does not exist is asked about and never becomes another: %s', (text) => {
    const captured = read(text, berlin('2026-03-29T12:00:00+02:00'));
    expect(captured.noSuchTime).toBeTruthy();
    expect(captured.events).toEqual([]);
    expect(captured.questions).toEqual([captured.noSuchTime]);
  });

  it('nor does one that only yesterday did not have; one that yesterday had is yesterday’s', () => {
    expect(read('calpol at 02:30', berlin('2026-03-30T01:00:00+02:00')).noSuchTime).toContain('02:30');
    expect(read('calpol yesterday at 2:30', berlin('2026-03-30T12:00:00+02:00')).noSuchTime).toContain(
      '2:30',
    );
    expect(starts('calpol at 02:30', berlin('2026-03-29T01:00:00+01:00'))).toEqual([
      '2026-03-28T02:30:00+01:00',
    ]);
    expect(starts('calpol at 2', berlin('2026-03-29T15:00:00+02:00'))).toEqual(['2026-03-29T14:00:00+02:00']);
  });

  it('"since tuesday" does not move the rest of the line to tuesday', () => {
    expect(starts('no fever since tuesday, calpol at 20:00')).toEqual([
      '2026-02-03T00:00:00+01:00',
      '2026-02-08T20:00:00+01:00',
    ]);
    expect(starts('yesterday rash at 14:00, calpol at 20:00')).toEqual([
      '2026-02-07T14:00:00+01:00',
      '2026-02-07T20:00:00+01:00',
    ]);
  });

  it('morning or evening is asked where the line leaves it open, and not where it does not', () => {
    expect(read('keppra 250 mg at 8').questions.join()).toContain('morning or in the evening');
    expect(read('keppra 250 mg at 8:00 and 20:00').questions).toEqual([]);
    expect(read('keppra 250 mg at 8 am').questions).toEqual([]);
    expect(starts('keppra at 8:00 and 20:00'), 'two doses').toHaveLength(2);
  });
});

describe('what is written is what is kept', () => {
  it.each([
    ['2.5 mg melatonin', { value: 2.5, unit: 'mg' }],
    ['2,5 mg melatonin', { value: 2.5, unit: 'mg' }],
    ['½ tab melatonin', { value: 0.5, unit: '{tablet}' }],
    ['1½ tablets melatonin', { value: 1.5, unit: '{tablet}' }],
    ['1/2 tablet melatonin', { value: 0.5, unit: '{tablet}' }],
    ['half a tablet of melatonin', { value: 0.5, unit: '{tablet}' }],
    ['one and a half tablets of melatonin', { value: 1.5, unit: '{tablet}' }],
    ['2-3 mg melatonin', { low: 2, high: 3, unit: 'mg' }],
    ['100 mcg melatonin', { value: 100, unit: 'ug' }],
    ['3 drops melatonin', { value: 3, unit: '[drp]' }],
    ['400 IU vitamin d', { value: 400, unit: '[IU]' }],
    ['2 puffs salbutamol', { value: 2, unit: '{puff}' }],
    ['keppra 250', { value: 250, unit: null }],
    ['temp 38.5', { value: 38.5, unit: null }],
    ['temp 38.5 °C', { value: 38.5, unit: 'Cel' }],
    ['temp 101.3 F', { value: 101.3, unit: '[degF]' }],
    ['weight 23,4 kg', { value: 23.4, unit: 'kg' }],
    ['slept 9 h', { value: 9, unit: 'h' }],
  ])('%s', (text, amount) => {
    expect(read(text).events[0]?.amount).toMatchObject(amount);
  });

  it('every unit it can give is UCUM', () => {
    // ucum-lhc is CommonJS and takes a second to load: only here, never at run time.
    const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc');
    const ucum = UcumLhcUtils.getInstance();
    for (const unit of ucumTargets()) expect(ucum.validateUnitString(unit).status, unit).toBe('valid');
  });

  it('a comma that may be thousands or decimals is asked about', () => {
    expect(read('vitamin d 1,000 IU').questions.join()).toContain('comma');
  });

  it('severity is a number on its scale or a word, never a word made into a number', () => {
    const severity = (text: string) => read(text).events[0]?.severity;
    expect(severity('itch 3/10')).toEqual({ value: 3, min: 0, max: 10, original: '3/10' });
    expect(severity('itch 3 out of 10')).toEqual({ value: 3, min: 0, max: 10, original: '3 out of 10' });
    expect(severity('mild headache')).toEqual({ label: 'mild', original: 'mild' });
    expect(severity('headache')).toBeUndefined();
  });

  it('a dose that was not taken is not one that was', () => {
    const taken = (text: string) => read(text).events[0]?.taken;
    expect(taken('gave keppra 250 mg')).toBe('taken');
    expect(taken('skipped keppra')).toBe('skipped');
    expect(taken("didn't take the keppra")).toBe('skipped');
    expect(taken('no keppra tonight')).toBe('skipped');
    expect(taken('she refused her keppra')).toBe('refused');
    expect(taken('stopped keppra on friday')).toBe('stopped');
    expect(taken('took only half her keppra')).toBe('partial');
  });

  it.each([
    'should I give keppra 250 mg?',
    'can she have ibuprofen with keppra',
    'will give keppra 250 mg',
    'prescribed amoxicillin 250 mg',
    'allergic to peanuts',
    'I have a headache',
    'her brother coughed all night',
    'dad has the flu',
    'in a moment, today',
    'windy day at the beach, sat down',
    'the shoe fits well',
    'not very itchy',
  ])('a question, a plan, someone else or an ordinary word is no event: %s', (text) => {
    expect(read(text).events).toEqual([]);
  });

  it('"no rash" is coverage, for every thing it names', () => {
    const absent = (text: string) => read(text).events.map((event) => [event.what?.name, event.absent]);
    expect(absent('no rash, itch or swelling')).toEqual([
      ['rash', true],
      ['itch', true],
      ['swelling', true],
    ]);
    expect(absent('no rash, itchy arms')).toEqual([
      ['rash', true],
      ['itch', undefined],
    ]);
    expect(absent('no dairy today')).toEqual([['dairy', true]]);
  });

  it('only what the line itself puts down to something is a reaction; mere order stays an observation', () => {
    const kinds = (text: string) => read(text).events.map((event) => event.kind);
    expect(kinds('ice cream at 15:00, hives at 16:00')).toEqual(['exposure', 'observation']);
    expect(read('ice cream at 15:00, hives at 16:00').events[1]).not.toHaveProperty('suspects');
    const [hives, iceCream] = read('hives after the ice cream').events;
    expect(hives).toMatchObject({ kind: 'reaction', suspects: [iceCream?.id], onset: { of: iceCream?.id } });
    expect(kinds('reacted to the yoghurt, rash on legs')).toEqual(['exposure', 'reaction']);
    expect(kinds('had a reaction to the milk')).toEqual(['exposure', 'reaction']);
    expect(kinds('still itchy after cetirizine')).toEqual(['observation', 'dose']);
  });

  it('a shouted line is read as a quiet one, also with a letter that grows in lower case', () => {
    for (const text of ['GAVE KEPPRA 250 MG AT 20:10', 'İ: GAVE KEPPRA 250 MG AT 20:10'])
      expect(read(text).events, text).toMatchObject([
        {
          amount: { value: 250, unit: 'mg', original: '250 MG' },
          at: { start: '2026-02-08T20:10:00+01:00' },
        },
      ]);
  });

  it('what no rule understood is said, not swallowed', () => {
    expect(read('gave keppra 250 mg, then the zorbles came').leftOver).toEqual(['zorbles came']);
    expect(read('keppra 250 mg at 07:30').leftOver).toEqual([]);
  });
});

describe('any line at all', () => {
  const words = (
    'gave took maya keppra melatonin calpol milk ice cream rash itchy arms headache 2.5 mg ½ tab 3/10 20:10 by nine at 3 ' +
    'half five yesterday since tuesday no not skipped after from reacted to , . ; : - ? and then 1,000 2-3 ml 38.5 °C within ' +
    'an hour later x3 twice bp 120/80 slept h 25 99 0 🌙 İ ß 12.02. 2026 march all day her brother I my for days ago \n'
  ).split(' ');
  /** A small generator with a seed, so that a line that fails can be made again. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  }
  const lines = Array.from({ length: 1500 }, (_, seed) => {
    const next = random(seed + 1);
    return Array.from(
      { length: 1 + Math.floor(next() * 14) },
      () => words[Math.floor(next() * words.length)],
    ).join(' ');
  }).filter((text) => text.trim() !== '');

  it('is read without failing, into what the contract allows, and no time but one of the calendar', () => {
    for (const text of lines) {
      for (const event of read(text).events) {
        expect(EventDraft.safeParse(event).success, text).toBe(true);
        expect(Date.parse(event.at.end), text).toBeGreaterThanOrEqual(Date.parse(event.at.start));
      }
    }
  });

  it('has its underlines inside the line and on its events', () => {
    for (const text of lines) {
      const { spans, events } = read(text);
      const ids = new Set(events.map((event) => event.id));
      for (const span of spans) {
        expect(Span.safeParse(span).success && ids.has(span.eventId), text).toBe(true);
        expect(span.start >= 0 && span.start < span.end && span.end <= text.length, text).toBe(true);
      }
    }
  });

  it('gives no number that does not stand in it', () => {
    const numberWords = { half: 0.5, '½': 0.5, nine: 9, five: 5, an: 1, twice: 2, hour: 60 };
    for (const text of lines) {
      const written = new Set<number>();
      for (const match of text.matchAll(/\d+(?:[.,]\d+)?/g)) written.add(numberOf(match[0]) ?? Number.NaN);
      for (const match of text.matchAll(/\d+/g)) written.add(Number(match[0]));
      for (const [word, value] of Object.entries(numberWords)) if (text.includes(word)) written.add(value);
      for (const event of read(text).events) {
        const { amount, severity, count } = event;
        for (const value of [amount?.value, amount?.low, amount?.high, severity?.value, count]) {
          if (value === undefined) continue;
          const inWords = written.has(value) || [...written].some((whole) => value === whole + 0.5);
          expect(inWords, `${value} in: ${text}`).toBe(true);
        }
      }
    }
  });

  it('as long as an entry may be is read in one go; longer is refused before anything is read', () => {
    const page = 'gave Maya 2.5 mg melatonin 20:10, itchy arms 3/10 by nine. '
      .repeat(400)
      .slice(0, MAX_LINE_CHARS);
    expect(read(page).events.length).toBeGreaterThan(500);
    expect(() => read(`${page}!`)).toThrow(expect.objectContaining({ code: 'line-too-long' }));
    expect(() => read('\t \n')).toThrow(expect.objectContaining({ code: 'empty-line' }));
    for (const text of ['1/'.repeat(9_999), '9'.repeat(19_999), 'no '.repeat(6_000), '🌙'.repeat(9_999)])
      read(text);
  });
});
