import { describe, expect, it } from 'vitest';
import { organisation } from './organisation.ts';
import { found } from './testing/found.ts';

describe('an employer or a school', () => {
  it.each([
    ['works for Siemens.', 'Siemens'],
    ['Smith Ltd. sent it', 'Smith Ltd'],
    ['the Department of Health', 'Department of Health'],
    ['Jones, Mitchell and Williams wrote', 'Jones, Mitchell and Williams'],
    ['she goes to Little Oaks Primary School', 'Oaks Primary School'],
    ['the Fastcase office is shut', 'Fastcase'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(organisation, text)).toContain(wanted);
  });

  it.each(['the doctor’s office', 'school was long'])('left alone: «%s»', (text) => {
    expect(found(organisation, text)).toEqual([]);
  });
});
