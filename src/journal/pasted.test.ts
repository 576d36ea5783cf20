import { describe, expect, it } from 'vitest';
import type { Clock } from '../contract/index.ts';
import { looksLikeSeveral, type PasteAnswers, splitPaste } from './pasted.ts';

/** A Sunday evening. */
const clock: Clock = { nowMs: Date.parse('2026-02-08T20:10:00+01:00'), zone: 'Europe/Berlin' };

function notes(text: string, options: { country?: string; answers?: PasteAnswers } = {}) {
  return splitPaste(text, clock, { country: 'DE', ...options }).notes.map(
    ({ day, time, sender, text: words }) =>
      [day ?? '-', time, sender, words].filter((part) => part !== undefined).join(' | '),
  );
}

describe('a week pasted from a phone becomes notes with their days', () => {
  it('reads headings of every usual kind, with lines beneath', () => {
    const text = [
      'Mon 2 Feb',
      '- slept 7 h',
      '- itchy arms 3/10',
      '',
      'Tue',
      'gave keppra 250 mg at 8',
      '',
      '4.2.',
      '08:10 milk and toast',
      '21:00 itchy again',
      '',
      'Feb 5th: no rash',
      '2026-02-06',
      '1. calpol 5 ml',
      '## Saturday',
      '* headache 4/10',
      'Today: quiet day',
    ].join('\n');
    expect(notes(text)).toEqual([
      '2026-02-02 | slept 7 h',
      '2026-02-02 | itchy arms 3/10',
      '2026-02-03 | gave keppra 250 mg at 8',
      '2026-02-04 | 08:10 milk and toast',
      '2026-02-04 | 21:00 itchy again',
      '2026-02-05 | no rash',
      '2026-02-06 | calpol 5 ml',
      '2026-02-07 | headache 4/10',
      '2026-02-08 | quiet day',
    ]);
  });

  it('reads what WhatsApp exports, from an iPhone and from Android, lines that go on and what the app says itself', () => {
    const text = [
      '[08/02/2026, 20:10:33] Anna: gave keppra',
      'and then a story',
      '\u200e[08/02/2026, 20:12:01] Nana Jo: \u200eimage omitted',
      '[8/2/26, 8:15:00\u202fPM] ~ Nana Jo: itchy arms',
    ].join('\n');
    expect(notes(text)).toEqual([
      '2026-02-08 | 20:10 | Anna | gave keppra\nand then a story',
      '2026-02-08 | 20:15 | Nana Jo | itchy arms',
    ]);
    expect(splitPaste(text, clock).leftOut).toHaveLength(1);
    expect(
      notes(
        '07/02/2026, 20:10 - Anna: gave keppra\n07/02/2026, 20:11 - Messages and calls are end-to-end encrypted.',
      ),
    ).toEqual(['2026-02-07 | 20:10 | Anna | gave keppra']);
  });

  it('takes days in the middle of a paragraph apart', () => {
    expect(
      notes(
        'Slept well on the whole. On 3 Feb she had a rash. 4 Feb: nothing. On 5 Feb fever 38.5 and calpol.',
      ),
    ).toEqual([
      '- | Slept well on the whole.',
      '2026-02-03 | On 3 Feb she had a rash.',
      '2026-02-04 | 4 Feb: nothing.',
      '2026-02-05 | On 5 Feb fever 38.5 and calpol.',
    ]);
  });

  it('takes a severity, half a tablet and a blood pressure for no date', () => {
    expect(notes('3/10 itchy arms\n1/2 tablet of keppra\n120/80 this morning\n7.5 mg melatonin')).toEqual([
      '- | 3/10 itchy arms',
      '- | 1/2 tablet of keppra',
      '- | 120/80 this morning',
      '- | 7.5 mg melatonin',
    ]);
  });

  it('puts weekdays without a date into the week that is over', () => {
    expect(notes('Thu\nslept badly\nFri\nfine\nSat\nrash').map((note) => note.slice(0, 10))).toEqual([
      '2026-02-05',
      '2026-02-06',
      '2026-02-07',
    ]);
    const wednesday = { ...clock, nowMs: clock.nowMs - 4 * 86_400_000 };
    const days = splitPaste('Mon: a\nTue: b\nWed: c\nThu: d\nFri: e', wednesday).notes.map(({ day }) => day);
    expect(days, 'none of them lies ahead').toEqual([
      '2026-01-26',
      '2026-01-27',
      '2026-01-28',
      '2026-01-29',
      '2026-01-30',
    ]);
  });

  it.each([
    ['impossibility', '13/01: a\n02/02: b', 'US', ['2026-01-13', '2026-02-02']],
    ['impossibility, the other way', '01/28: a\n02/03: b', 'DE', ['2026-01-28', '2026-02-03']],
    ['impossibility, beside a day to come', '02/05: a\n14/02: b', 'US', ['2025-05-02', '2026-02-14']],
    ['what lies ahead', '02/03/2026: a\n02/04/2026: b', 'GB', ['2026-02-03', '2026-02-04']],
    ['the country', '01/02/2026: a', 'GB', ['2026-02-01']],
    ['the country, the other way', '01/02/2026: a', 'US', ['2026-01-02']],
    ['points between', '01.02.2026: a', 'US', ['2026-02-01']],
  ])('settles which number is the month by %s', (_, text, country, days) => {
    const pasted = splitPaste(text, clock, { country });
    expect(pasted.order).toBeUndefined();
    expect(pasted.notes.map(({ day }) => day)).toEqual(days);
  });

  it('asks once which number is the month where nothing tells, and takes the answer', () => {
    const text = '01/02: slept\n01/02: rash';
    expect(splitPaste(text, clock, { country: '' }).order).toEqual({
      written: '01/02',
      dayFirst: '2026-02-01',
      monthFirst: '2026-01-02',
    });
    const answered = splitPaste(text, clock, { country: '', answers: { order: 'month-first' } });
    expect(answered.order).toBeUndefined();
    expect(answered.notes.map(({ day }) => day)).toEqual(['2026-01-02', '2026-01-02']);
  });

  it('says which notes have no date, and takes the day above only when it was agreed to', () => {
    const text = 'Before all dates\n\n2 Feb\nslept 7 h\n\nrash on the arms';
    const pasted = splitPaste(text, clock);
    expect(pasted.undated).toBe(1);
    expect(pasted.notes.map(({ day, undated }) => [day, undated])).toEqual([
      [undefined, undefined],
      ['2026-02-02', undefined],
      [undefined, true],
    ]);
    expect(notes(text, { answers: { undated: 'above' } }).at(-1)).toBe('2026-02-02 | rash on the arms');
    expect(notes(text, { answers: { undated: 'now' } }).at(-1)).toBe('- | rash on the arms');
  });

  it('marks a day that is still to come', () => {
    const { notes: found } = splitPaste('7 Feb: a\n9 Feb: b\n12.12.2026: c', clock, { country: 'DE' });
    expect(found.map(({ future }) => future)).toEqual([undefined, true, true]);
    expect(splitPaste('5 March: a', clock).notes[0]?.day, 'a diary looks back').toBe('2025-03-05');
  });

  it('keeps a line that a program wrapped in one note, and hand-written lines apart', () => {
    const wrapped =
      '3 Feb\nShe woke at three and cried for nearly an hour before she could sleep\nagain, then slept until seven\nno rash';
    expect(notes(wrapped)).toEqual([
      '2026-02-03 | She woke at three and cried for nearly an hour before she could sleep\nagain, then slept until seven',
      '2026-02-03 | no rash',
    ]);
  });

  it('takes a weekday with its number for a heading: the last such day that has come', () => {
    const later: Clock = { nowMs: Date.parse('2026-11-26T22:00:00+00:00'), zone: 'Europe/London' };
    const text = 'Mon\n7.15 keppra 250\n\nTues 24th\n- temp 38.2 @ 6pm, calpol 5ml\nWed the 25th: no rash';
    expect(splitPaste(text, later).notes.map(({ day, text: words }) => `${day} ${words}`)).toEqual([
      '2026-11-23 7.15 keppra 250',
      '2026-11-24 temp 38.2 @ 6pm, calpol 5ml',
      '2026-11-25 no rash',
    ]);
  });

  it('offers nothing for one note, for lines without any date, or for a sentence that names two days', () => {
    const offers = (text: string) => looksLikeSeveral(splitPaste(text, clock), text);
    expect(offers('gave keppra at 8')).toBe(false);
    expect(offers('milk\ntoast\nrash')).toBe(false);
    expect(offers('Rash on the arms. On 5 Feb it was gone.')).toBe(false);
    expect(offers('2 Feb: milk\n3 Feb: rash')).toBe(true);
  });

  it('loses no word: what is in no note is a date, a bullet, or shown as left out', () => {
    const text =
      '[02/02/2026, 08:00:00] Anna: one two\nthree\n[02/02/2026, 08:01:00] Jo: image omitted\n[02/02/2026, 08:02:00] Jo: four';
    const { notes: found, leftOut } = splitPaste(text, clock);
    const all = [...found.map((note) => note.text), ...leftOut].join(' ');
    for (const word of ['one', 'two', 'three', 'omitted', 'four']) expect(all).toContain(word);
  });

  it('splits 20,000 characters in no time, and refuses more', () => {
    const line = '- gave keppra 250 mg at 8, itchy arms 3/10 by nine, and a little story beside it\n';
    const week = Array.from({ length: 7 }, (_, i) => `${i + 1} Feb\n${line.repeat(34)}`).join('\n');
    expect(week.length).toBeLessThan(20_001);
    const began = performance.now();
    expect(splitPaste(week, clock).notes).toHaveLength(7 * 34);
    expect(performance.now() - began).toBeLessThan(500);
    expect(() => splitPaste('a'.repeat(20_001), clock)).toThrow(/more than can be pasted/);
  });
});
