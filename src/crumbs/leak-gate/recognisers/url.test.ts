import { describe, expect, it } from 'vitest';
import { found } from './testing/found.ts';
import { url } from './url.ts';

describe('a web address', () => {
  it.each([
    ['see https://example.org/itch?x=1 today', 'https://example.org/itch?x=1'],
    ['itching-blog.example.com has it', 'itching-blog.example.com'],
    ['on nas.local', 'nas.local'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(url, text)).toContain(wanted);
  });

  it.each(['no fever.then', '2.5 mg', 'e.g. milk'])('left alone: «%s»', (text) => {
    expect(found(url, text)).toEqual([]);
  });
});
