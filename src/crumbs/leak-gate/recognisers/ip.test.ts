import { describe, expect, it } from 'vitest';
import { ip } from './ip.ts';
import { found } from './testing/found.ts';

describe('an IP address', () => {
  it.each([
    ['from 192.168.178.20 at night', '192.168.178.20'],
    ['at 2001:db8::ff00:42:8329', '2001:db8::ff00:42:8329'],
    ['fe80::1', 'fe80::1'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(ip, text)).toContain(wanted);
  });

  it.each(['at 10:30:00', 'version 2.5', '12:05'])('left alone: «%s»', (text) => {
    expect(found(ip, text)).toEqual([]);
  });
});
