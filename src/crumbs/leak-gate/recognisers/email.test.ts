import { describe, expect, it } from 'vitest';
import { email } from './email.ts';
import { found } from './testing/found.ts';

describe('an e-mail address', () => {
  it.each([
    ['Write to jonas.reuter@example.org please', 'jonas.reuter@example.org'],
    ['ask J_R+tend (at) example (dot) org', 'J_R+tend (at) example (dot) org'],
    ['reuter at example dot org', 'reuter at example dot org'],
    ['ünal@süß.de', 'ünal@süß.de'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(email, text)).toContain(wanted);
  });

  it.each(['looked at the rash. Then it went', 'itching at noon. Com ing back'])(
    'left alone: «%s»',
    (text) => {
      expect(found(email, text)).toEqual([]);
    },
  );
});
