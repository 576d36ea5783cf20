import { describe, expect, it } from 'vitest';
import { CORPUS_CLOCK, corpusReaders } from './corpus.ts';
import { capture } from './index.ts';

const read = (text: string, page = 'Anna') => capture(text, CORPUS_CLOCK, corpusReaders(page)).events;
const amounts = (text: string) => read(text).map(({ amount }) => amount?.value);
const starts = (text: string, page?: string) => read(text, page).map(({ at }) => at.start.slice(0, 16));

describe('a line that was spoken', () => {
  it('a dose in hundreds is never read as its first digit', () => {
    expect(amounts('took ibuprofen four hundred at nine')).toEqual([400]);
    expect(amounts('sertraline one hundred and fifty')).toEqual([150]);
    expect(amounts('temp thirty eight point four')).toEqual([38.4]);
  });

  it('of half a number no dose is made', () => {
    expect(amounts('gave her two fifty of amoxicillin')).toEqual([undefined]);
  });

  it('minutes in words belong to their hour', () => {
    expect(starts('woke at five thirty')).toEqual(['2026-02-08T05:30']);
    expect(read('woke at five thirty')[0]?.count).toBeUndefined();
  });

  it('how bad it is is no dose of what was taken again', () => {
    expect(amounts('took ibuprofen 400 at 9 and again around two and my back is still about a six')).toEqual([
      400, 400,
    ]);
  });
});

describe('when it was', () => {
  it('two medicines at the same hour are at the same time', () => {
    const [one, two] = starts('nurofen at nine and bisoprolol at nine');
    expect(one).toBe(two);
    expect(starts('calpol at 8 and again at 8')).toEqual(['2026-02-08T08:00', '2026-02-08T20:00']);
  });

  it('what is had in the morning was had in the morning', () => {
    expect(starts('furosemide at eight')).toEqual(['2026-02-08T08:00']);
    expect(starts('melatonin at eight')).toEqual(['2026-02-08T20:00']);
  });

  it('what was years ago is never of today', () => {
    for (const line of ['last year she had hives', 'hives two years ago', 'hives in 2019'])
      expect(starts(line, 'Maya')[0]?.slice(0, 4)).not.toBe('2026');
  });

  it('the day of an appointment is nothing else’s', () => {
    expect(starts('scan booked for tuesday, rash')).toEqual(['2026-02-08T21:30']);
  });

  it('the sunday after a saturday is today on a sunday', () => {
    expect(starts('ozempic 0.5 saturday, queasy sunday').map((at) => at.slice(0, 10))).toEqual([
      '2026-02-07',
      '2026-02-08',
    ]);
    expect(starts('headache on sunday')[0]).toContain('2026-02-01');
  });

  it('all of a meal was at the hour it is told by', () => {
    expect(starts('13:00 lentil soup, sourdough, an apple. bloating')).toEqual([
      ...Array<string>(3).fill('2026-02-08T13:00'),
      '2026-02-08T21:30',
    ]);
  });

  it('four digits at the head of a sentence are its time, not the dose behind', () => {
    expect(amounts('0630 coffee. 0715 ritalin 10')).toContain(10);
    expect(amounts('0630 coffee. 0715 ritalin 10')).not.toContain(715);
  });

  it('a bottle of one size at four times is four', () => {
    expect(starts('bottles 120 ml at 7, 10, 1 and 4', 'Leo')).toHaveLength(4);
  });
});

describe('what was not', () => {
  it('a seizure that was not one, a place without hives, sick but not vomiting', () => {
    expect(read('thinks she had a seizure… it was not one', 'Maya').map(({ absent }) => absent)).toEqual([
      true,
    ]);
    expect(read('hives on belly but not on the arms').map(({ absent }) => absent === true)).toEqual([
      false,
      true,
    ]);
    expect(read('dizzy and sick (not vomiting)').map(({ what }) => what?.name)).toEqual([
      'dizziness',
      'nausea',
      'vomiting',
    ]);
    expect(read('sick twice at 3, no vomiting since')[0]?.what?.name).toBe('vomiting');
  });

  it('what was eaten at somebody’s house is not theirs', () => {
    expect(read('onion at mum’s, bloated 7/10')).toHaveLength(2);
  });
});

describe('so much each', () => {
  it('an amount said once for several times is each one’s, and a list behind a colon has its own', () => {
    expect(amounts('calpol at 12, 4 and 8, 5ml each time')).toEqual([5, 5, 5]);
    expect(amounts('gabapentin: 300 at 7am, 300 at 1pm, 600 at bedtime')).toEqual([300, 300, 600]);
  });

  it('a vitamin at eight was taken, and is no level of eight', () => {
    expect(read('vitamin d at 8am').map(({ kind }) => kind)).toEqual(['dose']);
  });
});
