import { describe, expect, it } from 'vitest';
import { job } from './job.ts';
import { found } from './testing/found.ts';

describe('what someone does for a living', () => {
  it.each([
    ['Anna Berg\nTraining coordinator\nHamburg', 'Training coordinator'],
    ['tina ross\nsocial worker', 'social worker'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(job, text)).toContain(wanted);
  });

  it.each(['slept well\nitching worse after water', 'We saw her.\nBetter over dinner'])(
    'left alone: «%s»',
    (text) => {
      expect(found(job, text)).toEqual([]);
    },
  );
});
