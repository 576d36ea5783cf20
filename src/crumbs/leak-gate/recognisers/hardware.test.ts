import { describe, expect, it } from 'vitest';
import { hardware } from './hardware.ts';
import { found } from './testing/found.ts';

describe('the address of a device', () => {
  it.each([
    ['meter 00:1B:44:11:3A:B7 beeped', '00:1B:44:11:3A:B7'],
    ['00-1b-44-11-3a-b7', '00-1b-44-11-3a-b7'],
    ['001b.4411.3ab7', '001b.4411.3ab7'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(hardware, text)).toContain(wanted);
  });

  it.each(['12:30:45', '01-02-03'])('left alone: «%s»', (text) => {
    expect(found(hardware, text)).toEqual([]);
  });
});
