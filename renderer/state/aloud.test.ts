import { expect, test } from 'vitest';
import type { RedFlag } from '../../src/contract/index.ts';
import { type Aloud, initialAloud, read } from './aloud.ts';

const flag = (rule: string, more: Partial<RedFlag> = {}): RedFlag => ({
  rule,
  level: 'now',
  text: rule,
  action: 'Call.',
  ...more,
});
/** How often something was read, after each of these states of the page. */
function readings(...steps: readonly (readonly [open: readonly RedFlag[], settled: boolean])[]): number[] {
  let state: Aloud = initialAloud;
  return steps.map(([open, settled]) => {
    state = read(state, 'page', open, settled);
    return state.latest.nth;
  });
}

test('a warning is read once while its line is written, whatever each key does to it', () => {
  expect(
    readings(
      [[flag('airway', { made: 'lips swelling' })], false],
      [[flag('airway', { made: 'lips swelling and cannot' })], false],
      [[], false],
      [[flag('airway')], false],
    ),
  ).toEqual([1, 1, 1, 1]);
});

test('kept with its line it is not read again; the same in another line is', () => {
  expect(
    readings([[flag('airway')], false], [[flag('airway')], true], [[], true], [[flag('airway')], false]),
  ).toEqual([1, 1, 1, 2]);
});

test('a second person with the same warning, and another warning, are read; what is folded or goes is not', () => {
  const [a, b] = [flag('airway'), flag('airway')];
  expect(readings([[a], true], [[a, b], true], [[a, b, flag('chest')], true], [[a], true])).toEqual([
    1, 2, 3, 3,
  ]);
  expect(read(initialAloud, 'page', [a, flag('chest')], true).latest.flags.map(({ rule }) => rule)).toEqual([
    'airway',
    'chest',
  ]);
  expect(read(read(initialAloud, 'page', [a], true), 'outside', [a], true).latest.nth).toBe(2);
});
