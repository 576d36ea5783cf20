import { describe, expect, it } from 'vitest';
import { code } from './code.ts';
import { found } from './testing/found.ts';

describe('a code', () => {
  it.each([
    ['pump KX-44871-B', 'KX-44871-B'],
    ['room b12x9', 'b12x9'],
    ['EMP-14165', 'EMP-14165'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(code, text)).toContain(wanted);
  });

  it.each(['a 12-hour fast', '250mg', 'type-2-diabetes', 'vitamin b12', 'covid-19', 'b12-deficiency'])(
    'left alone: «%s»',
    (text) => {
      expect(found(code, text)).toEqual([]);
    },
  );
});
