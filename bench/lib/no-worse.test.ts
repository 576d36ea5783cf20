import { expect, test } from 'vitest';
import { noWorse } from './no-worse.ts';

test('a figure that a model makes worse fails, whichever way is worse', () => {
  const figure = (name: string, value: number, without: number) =>
    ({ name, value, unit: 'of 1', peer: { name: 'no model', value: without } }) as const;
  const fails = noWorse([
    figure('right, all', 0.8, 0.81),
    figure('right, all', 0.8, 0.8),
    figure('says another number or day than the truth, all', 0.02, 0.01),
    figure('says another number or day than the truth, all', 0.01, 0.02),
    figure('sentences shown as known without support, all', 0.02, 0.01),
  ]).map(({ fails }) => fails !== undefined);
  expect(fails).toEqual([true, false, true, false, true]);
});
