import { describe, expect, it } from 'vitest';
import { builtInNumbers, emergencyNumber, numbersBesides } from './lexicon-emergency.ts';
import { readTable } from './lexicon-tables.ts';

const rows = readTable('emergency.tsv');
const countries = rows.map(([iso = '']) => iso);

describe('the numbers that came with Tend', () => {
  it('a number two lists disagree on is not shown, and a country nobody listed has none', () => {
    expect(emergencyNumber('GB')).toBe('999');
    expect(emergencyNumber('de')).toBe('112');
    const doubtful = rows.filter(([, , , , , , , , agrees]) => agrees !== 'yes').map(([iso = '']) => iso);
    expect(doubtful.length).toBeGreaterThan(20);
    for (const iso of [...doubtful, 'XX', '', null, undefined])
      expect(emergencyNumber(iso), `${iso}`).toBeUndefined();
  });

  it('a crisis line is shown only where a page was read that names it, with the page and the day', () => {
    const shown = countries.flatMap((iso) => numbersBesides(iso).map(() => iso));
    const read = rows.filter(([, , , , , , , , , page]) => page !== '-').map(([iso]) => iso);
    expect(shown).toEqual(read);
    expect(shown).toHaveLength(27);
    for (const unread of ['DK', 'BD', 'PK']) expect(numbersBesides(unread)).toEqual([]);
    for (const iso of shown) {
      const line = builtInNumbers(iso).find(({ kind }) => kind === 'crisis');
      expect(line?.page, iso).toMatch(/^https?:\/\//);
      expect(line?.readOn, iso).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('of a line’s name only those further numbers are kept that were seen on a page as well', () => {
    const labelOf = (iso: string) => numbersBesides(iso)[0]?.label;
    expect(labelOf('BE')).toContain('0800 32 123');
    expect(labelOf('IE')).toBe('Samaritans');
    expect(labelOf('AR')).not.toMatch(/135|5275/);
  });

  it('no poison centre is made up: the table has none that was checked', () => {
    for (const iso of countries)
      expect(
        builtInNumbers(iso).every(({ kind }) => kind !== 'poison'),
        iso,
      ).toBe(true);
  });

  it('each can be dialled: digits and what stands between them', () => {
    for (const iso of countries)
      for (const { number } of builtInNumbers(iso)) expect(number, iso).toMatch(/^[\d -]{2,20}$/);
  });
});
