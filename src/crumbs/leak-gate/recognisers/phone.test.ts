import { describe, expect, it } from 'vitest';
import { phone } from './phone.ts';
import { found } from './testing/found.ts';

describe('a telephone number', () => {
  it.each([
    ['call 040 30 30 301 now', 'call 040 30 30 301'],
    ['+49 40 3030301', '+49 40 3030301'],
    ['(978)645-9740x11144', '(978)645-9740x11144'],
    ['06-10446904', '06-10446904'],
    ['seven four one double two six', 'seven four one double two six'],
    ['ring her on 55501', 'ring her on 55501'],
    ['089 72 63 41', '089 72 63 41'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(phone, text)).toContain(wanted);
  });

  it.each(['from 2007-03-23 on', '1 250 000 cells', 'one or two times', '120 80 60'])(
    'left alone: «%s»',
    (text) => {
      expect(found(phone, text)).toEqual([]);
    },
  );
});
