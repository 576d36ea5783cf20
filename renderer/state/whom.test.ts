import { expect, test } from 'vitest';
import { whom } from './whom.ts';

const family = [{ name: 'Maya', aliases: ['Bean'] }, { name: 'Leo' }];

test('a dose for Maya written on Leo’s page does not end up in Leo’s journal', () => {
  expect(whom('gave Maya 2.5 mg melatonin', family, 'Leo')).toEqual({
    subject: 'Maya',
    named: 'Maya',
    several: [],
  });
  expect(whom("Bean's arms are red", family, 'Leo').subject).toBe('Maya');
});

test('a line that names nobody, both, or part of another word stays on its page', () => {
  expect(whom('slept well', family, 'Leo').subject).toBe('Leo');
  expect(whom('Leo and Maya both slept', family, 'Leo')).toEqual({
    subject: 'Leo',
    named: null,
    several: ['Maya', 'Leo'],
  });
  expect(whom('mayan ruins, tired legs', family, 'Leo').subject).toBe('Leo');
});
