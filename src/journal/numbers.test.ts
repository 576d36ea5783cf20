import { describe, expect, it } from 'vitest';
import { type Parsed, requests } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal, numbersAtTheDoor } from './index.ts';
import { numbersFor } from './numbers.ts';

const clock = { nowMs: Date.parse('2026-11-24T20:00:00+01:00'), zone: 'Europe/Berlin' };
type Add = Parsed<'number.add'>;

function newJournal(country = 'DE') {
  const db = scratchDb();
  const journal = createJournal(db, { country: () => country });
  journal.begin('Anna', clock);
  const add = (number: string, more: Partial<Add> = {}) =>
    journal.numbers.add(
      requests['number.add'].input.parse({ kind: 'doctor', label: 'Ward 4', number, ...more }),
      clock,
    );
  return { db, journal, add };
}

describe('a number that is added', () => {
  it.each([
    ['116 117', 'DE'],
    ['112', 'DE'],
    ['13 11 26', 'AU'],
    ['145', 'CH'],
    ['030 19240', 'DE'],
    ['(030) 192-40', 'DE'],
    ['01 406 43 43', 'AT'],
    ['1-800-222-1222', 'US'],
    ['0344 892 0111', 'GB'],
    ['020 7188 7188 ext 23', 'GB'],
    ['+49 30 19240', ''],
  ])('is kept as people write it: %s', (number, country) => {
    const { journal, add } = newJournal(country);
    expect(add(number)).toMatchObject({ number, lockScreen: false });
    expect(journal.numbers.list()).toHaveLength(1);
  });

  it.each([
    ['030', '030 123 456 789 012 345'],
    ['', '030 19240'],
  ])('is refused where it cannot be dialled (%s)', (country, number) => {
    const { journal, add } = newJournal(country === '' ? '' : 'DE');
    expect(() => add(number)).toThrow(expect.objectContaining({ code: 'bad-input' }));
    expect(() => add(number, { sure: true })).toThrow(expect.objectContaining({ code: 'bad-input' }));
    expect(journal.numbers.list()).toEqual([]);
  });

  it('with a digit missing is asked about, and kept when the person is sure', () => {
    const { journal, add } = newJournal('GB');
    expect(() => add('0344 892 011')).toThrow(
      expect.objectContaining({ code: 'bad-input', data: { field: 'number', doubtful: true } }),
    );
    expect(journal.numbers.list()).toEqual([]);
    expect(add('0344 892 011', { sure: true }).number).toBe('0344 892 011');
  });

  it.each(['call me', '12', '1', '0900-HELP', '030 19240; rm', '030\n19240', '*31#', 'tel:112'])(
    'is nothing but digits and what stands between them: %j',
    (number) => {
      const { add } = newJournal();
      if (number === '12') expect(add(number).number).toBe('12');
      else expect(() => add(number)).toThrow();
    },
  );

  it.each(['', '   ', 'a'.repeat(61), 'Ward\n4', 'Ward \u202e4'])(
    'has a label of a few plain words: %j',
    (label) => {
      expect(() => newJournal().add('116 117', { label })).toThrow();
    },
  );

  it('is of the country it is in, or good wherever they are; those of elsewhere are not shown', () => {
    const { db, add } = newJournal();
    add('116 117', { label: 'everywhere' });
    add('030 19240', { label: 'Berlin', country: 'DE' });
    add('0344 892 0111', { label: 'London', country: 'GB' });
    const shown = (country: string) => numbersFor(db, country).map(({ label }) => label);
    expect(shown('DE')).toEqual(['TelefonSeelsorge', 'everywhere', 'Berlin']);
    expect(shown('GB')).toEqual([expect.stringContaining('Samaritans'), 'everywhere', 'London']);
    expect(shown('')).toEqual(['everywhere', 'Berlin', 'London']);
  });

  it('stands on the cards of its kind, beneath the number that came with Tend', () => {
    const { journal, add } = newJournal();
    add('030 19240', { kind: 'poison', label: 'poison centre' });
    const { redFlags } = journal.parse({ text: 'she took 20 paracetamol tablets' }, clock);
    const card = redFlags.find(({ rule }) => rule === 'overdose');
    expect(card?.number).toBe('112');
    expect(card?.numbers).toEqual([
      { kind: 'poison', label: 'poison centre', number: '030 19240', own: true },
    ]);
    const [crisis] = journal.parse({ text: 'I want to kill myself' }, clock).redFlags;
    expect(crisis?.numbers).toEqual([
      { kind: 'crisis', label: 'TelefonSeelsorge', number: '0800 111 0 111', own: false },
    ]);
  });

  it('can be removed; what came with Tend cannot', () => {
    const { db, journal, add } = newJournal();
    const { id } = add('112', { kind: 'emergency', label: 'mine' });
    journal.numbers.remove(id);
    expect(() => journal.numbers.remove(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(numbersFor(db, 'DE').map(({ own }) => own)).toEqual([false]);
  });

  it('is at the lock screen only when that was asked for, and only so many', () => {
    const { db, journal, add } = newJournal();
    const { id } = add('116 117');
    expect(numbersAtTheDoor(db, 'DE')).toEqual([]);
    journal.numbers.set(id, true);
    expect(numbersAtTheDoor(db, 'DE')).toEqual([
      { kind: 'doctor', label: 'Ward 4', number: '116 117', own: true },
    ]);
    for (let i = 0; i < 7; i++) add('116 117', { label: `Ward ${i}`, lockScreen: true });
    expect(() => add('116 117', { lockScreen: true })).toThrow('The lock screen has room for 8');
    journal.numbers.set(id, false);
    expect(add('116 117', { lockScreen: true }).lockScreen).toBe(true);
  });

  it('that cannot be read any more takes no other away', () => {
    const { db, add } = newJournal();
    add('116 117', { label: 'good' });
    add('116 117', { label: 'bad' });
    db.exec("UPDATE numbers SET number = 'call me' WHERE label = 'bad'");
    expect(numbersFor(db, 'DE').map(({ label }) => label)).toEqual(['TelefonSeelsorge', 'good']);
  });
});
