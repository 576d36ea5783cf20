import { expect, test } from 'vitest';
import type { Series } from '../../../src/contract/index.ts';
import { layout } from './layout.ts';

const at = (day: number, time = '20:10') => `2026-02-0${day}T${time}:00+01:00`;
const series: Series = {
  title: 'Itch',
  marks: [
    { at: at(1), lane: 'itch', value: 5, evidence: 'a' },
    { at: at(1, '22:00'), lane: 'itch', value: 3, evidence: 'b' },
    { at: at(2), lane: 'itch', evidence: 'c' },
    { at: at(4), lane: 'itch', absent: true, evidence: 'd' },
    { at: at(4), lane: 'ice cream', evidence: 'e' },
  ],
};

test('an itch without a number is not drawn as no itch, and no itch is not drawn as zero', () => {
  expect(layout(series, null)?.marks.map((mark) => mark.form)).toEqual([
    'bar',
    'bar',
    'point',
    'ring',
    'point',
  ]);
});

test('two of one day stand side by side, so that neither hides the other', () => {
  const [first, second] = layout(series, null)?.marks ?? [];
  expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThanOrEqual(
    first?.wide ?? Number.POSITIVE_INFINITY,
  );
});

test('a day without any note is hatched; while that is not known, none is', () => {
  expect(layout(series, new Set(['2026-02-01', '2026-02-02', '2026-02-04']))?.hatched).toEqual([
    '2026-02-03',
  ]);
  expect(layout(series, null)?.hatched).toEqual([]);
});

test('one day is no course', () => {
  expect(layout({ title: 'Itch', marks: series.marks.slice(0, 2) }, null)).toBeNull();
});
