import { expect, test } from 'vitest';
import { type Clock, type EventId, MOST_SHEET_DAYS, newId, type Sheet } from '../../contract/index.ts';
import { createJournal } from '../../journal/index.ts';
import { scratchDb } from '../../vault/index.ts';
import { dayList, daysOf, lastDay, spanWords, stoodIn } from './calendar.ts';
import { type SheetInput, sheet } from './sheet.ts';

const zone = 'Europe/Berlin';
const clock = (at: string): Clock => ({ nowMs: Date.parse(`${at}+01:00`), zone });
const made = clock('2026-11-30T19:00');

/** A journal of Anna's about Maya, and whatever is written into it. */
function journalOf(country = 'DE') {
  const db = scratchDb();
  const journal = createJournal(db, { country: () => country });
  journal.begin('Anna', made);
  journal.subjects.add({ name: 'Maya', born: '2018-05', sex: 'f' }, made);
  const write = (at: string, text: string, more: Partial<Parameters<typeof journal.add>[0]> = {}) =>
    journal.add({ text, subject: 'Maya', ...more }, clock(at));
  const read = (input: Partial<SheetInput> = {}): Sheet =>
    sheet(
      {
        db,
        owner: () => 'Anna',
        country: () => country,
        subjects: journal.subjects.list,
        facts: (subject, at) => journal.facts.list(subject, at),
      },
      { subject: 'Maya', from: '2026-11-24', to: '2026-11-30', ...input },
      made,
    );
  return { db, journal, write, read };
}

test('days that follow each other are one run, and a month is said where it ends', () => {
  expect(dayList(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-28'])).toBe('24–26, 28 Nov');
  expect(dayList(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-05'])).toBe('29 Nov–1, 5 Dec');
  expect(dayList(['2026-12-01', '2026-11-29'])).toBe('29 Nov, 1 Dec');
  expect(spanWords('2026-11-24', '2026-11-30')).toBe('24 to 30 November 2026');
  expect(spanWords('2026-12-30', '2027-01-02')).toBe('30 December 2026 to 2 January 2027');
  expect(daysOf('2026-10-24', '2026-10-26')).toHaveLength(3);
});

test('a look that ends at midnight does not count for the day that begins then', () => {
  const start = '2026-11-24T00:00:00+01:00';
  expect(lastDay({ start, end: '2026-11-25T00:00:00+01:00' })).toBe('2026-11-24');
  expect(lastDay({ start, end: '2026-11-25T00:01:00+01:00' })).toBe('2026-11-25');
  expect(lastDay({ start, end: start })).toBe('2026-11-24');
});

test('a fact that ended before, or began after, is not told as standing; half a date is read generously', () => {
  const stood = (since?: string, until?: string) =>
    stoodIn(
      { ...(since !== undefined && { since }), ...(until !== undefined && { until }) },
      '2026-11-24',
      '2026-11-30',
    );
  expect(stood()).toBe(true);
  expect(stood('2026')).toBe(true);
  expect(stood('2026-11')).toBe(true);
  expect(stood('2026-12')).toBe(false);
  expect(stood('2020', '2026-11-23')).toBe(false);
  expect(stood('2020', '2026-11-24')).toBe(true);
  expect(stood('2020', '2025')).toBe(false);
});

test('a medicine’s regimen stands as prescribed, where its own words leave it out, and what was not written down is not skipped', () => {
  const { journal, read } = journalOf();
  const value = 'Keppra 250 mg';
  const when = { kind: 'daily', at: ['07:30', '19:30'] } as const;
  const regimen = {
    product: 'Keppra',
    ingredient: 'levetiracetam',
    when: { ...when, at: [...when.at] },
    prescribedBy: 'Dr Kaya',
  };
  journal.facts.add({ subject: 'Maya', kind: 'medicine', value, since: '2026-01', regimen }, made);
  expect(read().medicines.rows).toEqual([
    {
      words: value,
      how: 'at 07:30 and 19:30, prescribed by Dr Kaya, since 2026-01, written down by Anna',
      name: '',
      taken: 'no dose on this page',
    },
  ]);
});

test('a medicine stands as prescribed beside its doses, by brand or ingredient, counted and never added up', () => {
  const { journal, write, read } = journalOf();
  const medicine = (value: string, since: string) =>
    journal.facts.add({ subject: 'Maya', kind: 'medicine', value, since }, made);
  medicine('Keppra 250 mg twice a day', '2026-01');
  medicine('vitamin D drops', '2026-02');
  journal.facts.end(medicine('cetirizine 5 mg', '2025').id, clock('2026-11-01T10:00'));
  write('2026-11-24T08:00', 'gave levetiracetam 250 mg at 07:30');
  write('2026-11-24T20:00', 'keppra 250mg at 19:30');
  write('2026-11-26T08:00', 'keppra 125 mg at 07:30');
  write('2026-11-27T20:00', 'skipped keppra tonight');
  write('2026-11-25T21:00', 'gave 1 mg melatonin 20:10');
  write('2026-12-01T21:00', 'gave 9 mg melatonin 20:10');
  expect(read().medicines.rows).toEqual([
    {
      words: 'Keppra 250 mg twice a day',
      how: 'since 2026-01, written down by Anna',
      name: 'levetiracetam',
      taken:
        '250 mg 2×, 125 mg 1×, on 2 of 7 days (24, 26 Nov); skipped 1× (27 Nov); nothing written down on 25, 28–30 Nov',
    },
    {
      words: 'vitamin D drops',
      how: 'since 2026-02, written down by Anna',
      name: '',
      taken: 'no dose on this page',
    },
    {
      words: null,
      how: '',
      name: 'melatonin',
      taken: '1 mg 1×, on 1 of 7 days (25 Nov); nothing written down on 24, 26–30 Nov',
    },
  ]);
});

test('a day on which nobody looked is never a day without it', () => {
  const { write, read } = journalOf();
  write('2026-11-24T20:00', 'itchy arms 3/10 at 19:00');
  write('2026-11-25T20:00', 'no itching today');
  write('2026-11-26T20:00', 'itchy arms 5/10 at 19:00, no itching this morning');
  write('2026-11-27T20:00', 'a walk in the woods');
  const checkIn = { lookedFor: ['itch', 'rash'], from: '2026-11-28T19:00:00+01:00', found: [] };
  write('2026-11-28T20:00', 'evening card', {
    events: [
      {
        id: newId<EventId>(),
        kind: 'check-in',
        source: 'person',
        confirmed: true,
        at: { start: checkIn.from, end: checkIn.from, zone, precision: 'minute' },
        checkIn: { ...checkIn, to: checkIn.from },
        text: 'evening card',
      },
    ],
  });
  const { rows } = read().looked;
  expect(rows.map(({ what }) => what)).toEqual(['itch', 'rash']);
  expect(rows[0]).toEqual({
    what: 'itch',
    noted: '2 days: 24, 26 Nov; up to 5/10',
    notThere: '2 days: 25, 28 Nov',
    notLooked: '3 days: 27, 29–30 Nov',
    marks: ['noted', 'not-there', 'noted', 'not-looked', 'not-there', 'not-looked', 'not-looked'],
  });
  expect(rows[1]).toMatchObject({ noted: 'no day', notThere: '1 day: 28 Nov' });
  // A span too long to be drawn is told in words alone.
  expect(read({ from: '2026-09-01' }).looked.rows[0]).not.toHaveProperty('marks');
});

test('what was filled in stands there as Tend’s words, and its numbers on their own scales', () => {
  const { journal, write, read } = journalOf();
  write('2026-11-24T20:00', 'itchy arms 7/10 at 19:00');
  const skin = { subject: 'Maya', name: 'Skin', min: 0, max: 10, direction: 'more-is-worse' } as const;
  journal.scales.add(skin, clock('2026-11-24T21:00'));
  const rate = (at: string, value: number) =>
    journal.forms.add(
      {
        subject: 'Maya',
        form: { kind: 'observation', of: 'symptom', name: 'itch', severity: { value, scale: 'Skin' } },
      },
      clock(at),
    );
  rate('2026-11-25T20:00', 9);
  journal.scales.set({ ...skin, max: 20 }, clock('2026-11-25T21:00'));
  rate('2026-11-26T20:00', 12);
  expect(read().looked.rows[0]?.noted).toBe(
    '3 days: 24–26 Nov; up to 7/10, 9/10 on “Skin”, 12/20 on “Skin” (version 2)',
  );
  const lines = read().days.days.flatMap(({ entries }) => entries);
  expect(lines.map(({ words, made }) => [words, made ?? false])).toEqual([
    ['itchy arms 7/10 at 19:00', false],
    ['Itch 9 of 10 on “Skin”.', true],
    ['Itch 12 of 20 on “Skin”.', true],
  ]);
});

test('a dose that was settled with a word says so, and not that a form was filled in', () => {
  const { journal, read } = journalOf();
  const begun = clock('2026-11-24T08:00');
  const { id } = journal.facts.add(
    { subject: 'Maya', kind: 'medicine', value: 'Keppra 250 mg at 19:30' },
    begun,
  );
  const due = '2026-11-24T19:30:00+01:00';
  const at = { start: due, end: due, zone, precision: 'minute' } as const;
  journal.settling.settle({ fact: id, at, how: 'given' }, clock('2026-11-24T20:00'));
  journal.forms.add(
    { subject: 'Maya', form: { kind: 'dose', product: 'Calpol', ingredients: [], taken: 'taken' } },
    clock('2026-11-24T21:00'),
  );
  const lines = read().days.days.flatMap(({ entries }) => entries);
  expect(lines.map(({ words, more }) => [words, more])).toEqual([
    ['Took 250 mg Keppra.', 'settled with a word'],
    ['Took Calpol.', 'filled in by a form'],
  ]);
});

test('a model’s proposal nobody said yes to is in no table', () => {
  const { write, read } = journalOf();
  const at = {
    start: '2026-11-25T20:00:00+01:00',
    end: '2026-11-25T20:00:00+01:00',
    zone,
    precision: 'minute' as const,
  };
  const proposal = { id: newId<EventId>(), source: 'model' as const, confirmed: false, at, text: 'x' };
  write('2026-11-25T20:00', 'the usual', {
    events: [
      { ...proposal, kind: 'dose', what: { name: 'morphine', original: 'morphine' } },
      { ...proposal, id: newId<EventId>(), kind: 'reaction', what: { name: 'rash', original: 'rash' } },
    ],
  });
  expect(read().medicines.rows).toEqual([]);
  expect(read().looked.rows).toEqual([]);
  expect(JSON.stringify(read())).toContain('the usual');
});

test('who wrote it, about whom, when it was made and that nobody verified it stand at its head; days without a word too', () => {
  const { write, read } = journalOf();
  write('2026-11-24T20:00', 'itchy arms at 19:00');
  write('2026-11-24T21:00', 'a good day');
  write('2026-11-27T20:00', 'cheeks red', { observer: 'Nana' });
  const page = read();
  expect(page).toMatchObject({ title: 'About Maya', span: '24 to 30 November 2026, 7 days' });
  expect(page.head).toEqual([
    { label: 'Who', text: 'Maya, born 2018-05, female' },
    { label: 'Written by', text: 'Anna (2 notes), Nana (1)' },
    { label: 'Made', text: expect.stringContaining('30 November 2026, 19:00 (Europe/Berlin)') },
  ]);
  expect(page.notice).toContain('Not clinically verified');
  expect(page.emergency).toBe('In an emergency call 112.');
  expect(page.running).toContain('not clinically verified');
  expect(page.days.days.map(({ title, none, entries }) => [title, none ?? entries.length])).toEqual([
    ['Tuesday 24 November', 2],
    ['Wednesday 25 to Thursday 26 November', 'Nothing was written down.'],
    ['Friday 27 November', 1],
    ['Saturday 28 to Monday 30 November', 'Nothing was written down.'],
  ]);
  expect(page.days.days[2]?.entries).toEqual([{ time: '20:00', words: 'cheeks red', more: 'Nana' }]);
  expect(journalOf('').read().emergency).toBe('In an emergency call your local emergency number.');
});

test('suspected is never told as diagnosed, and a phone number given to the journal is not given away', () => {
  const { journal, read } = journalOf();
  journal.facts.add({ subject: 'Maya', kind: 'diagnosis', value: 'eczema' }, made);
  journal.facts.add({ subject: 'Maya', kind: 'allergy', value: 'hazelnut', status: 'diagnosed' }, made);
  journal.facts.add({ subject: 'Maya', kind: 'contact', value: 'Grandpa 0170 5550100' }, made);
  expect(read().known.rows).toEqual([
    { kind: 'Allergy', words: 'hazelnut', how: 'diagnosed' },
    { kind: 'Diagnosis', words: 'eczema', how: 'suspected, not diagnosed' },
  ]);
  expect(JSON.stringify(read())).not.toContain('5550100');
});

test('no warning card and nothing of another person or of what was deleted is on it', () => {
  const { journal, write, read } = journalOf();
  journal.subjects.add({ name: 'Finn' }, made);
  const { redFlags } = write('2026-11-24T20:00', 'her throat is swelling and she cannot breathe');
  expect(redFlags).not.toEqual([]);
  write('2026-11-24T21:00', 'FINNCANARY', { subject: 'Finn' });
  journal.delete(write('2026-11-24T22:00', 'GONECANARY').entry.id, made);
  const page = JSON.stringify(read());
  expect(page).toContain('her throat is swelling');
  for (const { text } of redFlags) expect(page).not.toContain(text);
  for (const never of ['FINNCANARY', 'GONECANARY', 'Finn']) expect(page).not.toContain(never);
});

test('a note too long for a page is cut, and says so', () => {
  const { write, read } = journalOf();
  write('2026-11-24T20:00', `${'a quiet day. '.repeat(100)}ENDCANARY`);
  const [entry] = read().days.days[0]?.entries ?? [];
  expect(entry?.words).toMatch(/…$/);
  expect(entry?.words).not.toContain('ENDCANARY');
  expect(entry?.more).toContain('shortened here');
});

test('a span the wrong way round, or of more than a year, is refused with a sentence', () => {
  const { read } = journalOf();
  expect(() => read({ from: '2026-12-01' })).toThrow('before the first');
  expect(() => read({ from: '2024-01-01' })).toThrow('a year or less');
  expect(daysOf('2024-01-01', '2024-12-31')).toHaveLength(MOST_SHEET_DAYS);
});
