import { describe, expect, it } from 'vitest';
import { handle } from './handle.ts';
import { found } from './testing/found.ts';

describe('an account name', () => {
  it.each([
    ['ask @jonas_r about it', '@jonas_r'],
    ['see #okafor2', '#okafor2'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(handle, text)).toContain(wanted);
  });

  it.each(['5 @ 20 mg', '# 1', 'me@home'])('left alone: «%s»', (text) => {
    expect(found(handle, text)).toEqual([]);
  });
});
