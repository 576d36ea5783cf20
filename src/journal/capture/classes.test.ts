import { describe, expect, it } from 'vitest';
import type { Clock, EventDraft } from '../../contract/index.ts';
import { everyday } from '../../knowledge/lexicon-everyday.ts';
import { capture } from './index.ts';

/* Kinds of line that were read wrongly, each by lines of no corpus. */

const clock: Clock = { nowMs: Date.parse('2026-11-24T21:00:00Z'), zone: 'Europe/London' };
const noor = { subjects: [{ who: 'Noor', names: ['Noor'] }], about: 'Noor', self: true, writer: 'Noor' };

function short({ kind, what, amount, severity, count, absent, taken, site, at }: EventDraft): string {
  const exact = at.precision === 'minute' || at.precision === 'hour';
  const now = Date.parse(at.start) === clock.nowMs;
  return [
    `${kind} ${absent ? 'no ' : ''}${what?.name}`,
    amount && `${amount.value ?? `${amount.low}-${amount.high}`} ${amount.unit}`,
    severity && `${severity.value ?? severity.label}/`,
    count !== undefined && `x${count}`,
    taken && !['taken', 'unknown'].includes(taken) && taken,
    site && `(${site})`,
    exact && !now && at.start.slice(11, 16),
  ]
    .filter((part) => part)
    .join(' ');
}
const read = (text: string) => capture(text, clock, noor).events.map(short);

describe('what is said once', () => {
  it.each([
    ['ibuprofen 400 and cetirizine at 14.00', ['dose ibuprofen 400 null 14:00', 'dose cetirizine 14:00']],
    ['naproxen 250 mg 0800 + 2000', ['dose naproxen 250 mg 08:00', 'dose naproxen 250 mg 20:00']],
    ['mood mon 6, wed 4', ['observation mood 6/', 'observation mood 4/']],
    ['stomach cramps 7 then 3', ['observation abdominal cramps 7/', 'observation abdominal cramps 3/']],
    ['confused, muddled', ['observation confusion']],
  ])('%s', (text, events) => {
    expect(read(text)).toEqual(events);
  });

  it('a time is nobody’s but what it is said of', () => {
    expect(read('cetirizine at 14:00, bit sneezy')).toEqual([
      'dose cetirizine 14:00',
      'observation sneezing',
    ]);
    expect(read('1800 obs: bp 120/70, hr 72').at(-1)).toBe('observation heart rate 72 null 18:00');
  });
});

describe('what is over, or was not there', () => {
  it.each([
    ['seizure-free for 5 weeks', ['observation no seizure']],
    ['rash: none', ['observation no rash']],
    ['rash gone after 3 days', ['observation rash 3 d', 'observation no rash']],
    ['vomiting x0', ['observation no vomiting']],
    ['omeprazole withheld', ['dose omeprazole skipped']],
    ['took keppra 250 mg, she spat about half out', ['dose levetiracetam 250 mg partial']],
    ['didnt need the naproxen', []],
    ['?uti', []],
  ])('%s', (text, events) => {
    expect(read(text)).toEqual(events);
  });
});

describe('names no table has', () => {
  it.each([
    ['zorvexil 40 mg at 08:00', ['dose zorvexil 40 mg 08:00']],
    ['zinginess 4/10', ['observation zinginess 4/']],
    ['had a bowl of umbolo', ['exposure umbolo']],
    ['zorvexil is out of stock', []],
  ])('are told by what stands beside them: %s', (text, events) => {
    expect(read(text)).toEqual(events);
  });

  it('a name a table has and did not take here is none', () => {
    expect(read('keppra 250 mg is due at 22:00')).toEqual([]);
  });
});

describe('places and things', () => {
  it.each([
    ['itchy shins 3/10', ['observation itch 3/ (shins)']],
    ['hoovered the stairs, wheezy', ['exposure hoovering', 'observation wheezing']],
    ['must hoover tomorrow', []],
    ['cream on at 19:00', ['dose cream 19:00']],
    ['scone with cream', ['exposure scone', 'exposure cream']],
  ])('%s', (text, events) => {
    expect(read(text)).toEqual(events);
  });
});

describe('the hour, as it is said at home', () => {
  it.each([
    ['sick in the night, calpol at four', ['observation vomiting', 'dose paracetamol 04:00']],
    ['woke up with a sore throat, ibuprofen at nine', ['observation sore throat', 'dose ibuprofen 09:00']],
    ['restless from about 3 until gone five', ['observation restlessness 15:00']],
    ['cetirizine gone 6', ['dose cetirizine 18:00']],
    [
      'earache from about 6, ibuprofen 5 ml quarter past',
      ['observation earache 18:00', 'dose ibuprofen 5 mL 18:15'],
    ],
    ['cetirizine from the office 11.05', ['dose cetirizine 11:05']],
    ['ventolin 2 puffs 2.15', ['dose salbutamol 2 {puff} 14:15']],
    [
      'clot by 11, ramipril at 8 and 2',
      ['observation blood clots 11:00', 'dose ramipril 08:00', 'dose ramipril 14:00'],
    ],
    [
      'up at 11, 2 and 4',
      ['observation night waking 23:00', 'observation night waking 02:00', 'observation night waking 04:00'],
    ],
    ['toast at quarter to 8, nauseous by 11', ['exposure toast 07:45', 'observation nausea 11:00']],
    [
      'tablets at 8, breathless at 10. better by lunch',
      ['dose tablets 08:00', 'observation shortness of breath 10:00'],
    ],
    ['keppra at 7 pm not 8 pm', ['dose levetiracetam 19:00']],
    [
      'mood 3/10 didnt take my sertraline fri or sat',
      ['observation mood 3/', 'dose sertraline skipped', 'dose sertraline skipped'],
    ],
  ])('%s', (text, events) => {
    expect(read(text)).toEqual(events);
  });

  it('what was last of the evening before and what was the morning after are days apart', () => {
    const days = (text: string) => capture(text, clock, noor).events.map(({ at }) => at.start.slice(8, 13));
    expect(days('quetiapine 25 mg 10.30pm saturday, sick at 2, groggy until lunch')).toEqual([
      ...['21T22', '22T02', '22T11'],
    ]);
    expect(days('coughed at 8 pm, 10 pm and 2 am')).toEqual(['23T20', '23T22', '24T02']);
    expect(days('itch at night')).toEqual(['23T22']);
    expect(days('temp 38.5 at bedtime and 39 at midnight')).toEqual(['24T18', '24T00']);
  });

  it('how often is not when', () => {
    expect(capture('nosebleed, the second this week', clock, noor).events).toHaveLength(1);
  });
});

describe('how much, and how many', () => {
  it.each([
    ['headache is literally a 9 now', ['observation headache 9/']],
    ['headache still there, 6 now', ['observation headache 6/']],
    ['hr 124 standing, 84 lying down', ['observation heart rate 124 null', 'observation heart rate 84 null']],
    ['temp hovering 37.4', ['observation temperature 37.4 null']],
    ['hot and miserable, 38.6', ['observation low mood', 'observation temperature 38.6 null']],
    ['bg 14.2, 4u by pen', ['observation glucose 14.2 null', 'dose insulin 4 {unit}']],
    ['migraine day 3', ['observation migraine']],
    ['1 tablet bisoprolol 2.5 mg', ['dose bisoprolol 2.5 mg']],
    ['salt tabs x2', ['dose salt 2 {tablet}']],
    ['no seizures 12 days', ['observation no seizure']],
    ['bowels: fri x5, sat x3', ['observation bowel movement x5', 'observation bowel movement x3']],
    ['mouth sores, 3 of them', ['observation mouth sore x3']],
    ['inhaler x2 before bed and once in the night', ['dose inhaler x2', 'dose inhaler x1']],
    ['sick twice, at 1 am and 4 am', ['observation vomiting 01:00', 'observation vomiting 04:00']],
    ['mood: 6. pain: 4.', ['observation mood 6/', 'observation pain 4/']],
  ])('%s', (text, events) => {
    expect(read(text)).toEqual(events);
  });
});

describe('what was had and what was not', () => {
  it.each([
    ['2 puffs? no just cetirizine 10 mg at noon', ['dose cetirizine 10 mg 12:00']],
    ['no inhaler on me', []],
    ['remember no ibuprofen before the op', []],
    [
      'keppra at 7 am, vomited up the keppra at 7.20 am',
      ['dose levetiracetam 07:00', 'observation vomiting 07:20'],
    ],
    ['slept through, no wakings', ['observation sleep', 'observation no night waking']],
    ['stung by a wasp', ['wound sting']],
    ['glucose 8.4 fasting', ['observation glucose 8.4 null']],
  ])('%s', (text, events) => {
    expect(read(text)).toEqual(events);
  });

  it('so many minutes into a food, or after a cream, is how long lay between', () => {
    const onsets = (text: string) => capture(text, clock, noor).events.map(({ onset }) => onset?.low);
    expect(onsets('lips tingling five minutes into a mango smoothie')).toEqual([5, undefined]);
    expect(onsets('itching, which began about an hour after the new cream')).toEqual([60, undefined]);
  });
});

describe('the words of every day', () => {
  it('are rows of a known kind, each once', () => {
    const kinds = new Set(['complaint', 'medicine', 'remedy', 'food', 'done', 'near', 'therapy', 'place']);
    const only = new Set(['', 'noun', 'feeling', 'dose', 'measured', 'timed']);
    for (const row of everyday()) {
      expect(kinds.has(row.kind) && only.has(row.only), JSON.stringify(row)).toBe(true);
      expect(row.term === '' || row.name === '', JSON.stringify(row)).toBe(false);
    }
  });
});
