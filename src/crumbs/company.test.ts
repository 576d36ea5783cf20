import { describe, expect, it } from 'vitest';
import { companyOf } from './receivers/address.ts';

describe('one company', () => {
  it.each([
    ['https://api.example.com/v1', 'https://eu.api.example.com.:8443/v1'],
    ['https://api.example.co.uk/v1', 'https://chat.example.co.uk/v1'],
    ['http://localhost:7777/v1', 'http://127.0.0.1:7777/other'],
    ['http://127.1:7777/v1', 'http://[::1]:7777/v1'],
    ['http://hall.local:1/v1', 'http://hall.local:2/v1'],
  ])('%s and %s', (one, other) => {
    expect(companyOf(one)).toBe(companyOf(other));
  });

  it.each([
    ['https://api.example.com/v1', 'https://api.example.org/v1'],
    ['https://one.co.uk/v1', 'https://two.co.uk/v1'],
    ['http://localhost:1/v1', 'http://localhost:2/v1'],
    ['http://192.168.1.2/v1', 'http://192.168.1.3/v1'],
  ])('%s is not %s', (one, other) => {
    expect(companyOf(one)).not.toBe(companyOf(other));
  });
});
