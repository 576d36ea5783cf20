import { describe, expect, it } from 'vitest';
import { card } from './card.ts';
import { found } from './testing/found.ts';

describe('a payment card', () => {
  it.each([
    ['card 4111 1111 1111 1111 lost', '4111 1111 1111 1111'],
    ['5555-5555-5555-4444', '5555-5555-5555-4444'],
    ['378282246310005', '378282246310005'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(card, text)).toContain(wanted);
  });

  it.each(['4111 1111 1111 1112', '120 over 80, 118 over 79'])(
    'left alone, its check digit is wrong: «%s»',
    (text) => {
      expect(found(card, text)).toEqual([]);
    },
  );
});
