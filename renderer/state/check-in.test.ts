import { describe, expect, it } from 'vitest';
import type { CheckInCard, CheckInRow } from '../../src/contract/index.ts';
import { answersOf, choosing, gotCard, initialCheckIn, leftOut } from './check-in.ts';

const row = (part: Partial<CheckInRow>): CheckInRow => ({
  ...{ name: 'itch', by: { as: 'ten' }, mayBeNone: true },
  ...part,
});
const card: CheckInCard = {
  ...{ subject: 'Maya', day: '2026-02-08', due: true, folded: false },
  rows: [
    row({ name: 'sleep', by: { as: 'amount', unit: 'h' } }),
    row({}),
    row({ name: 'seizure', by: { as: 'presence' } }),
    row({ name: 'mood', mayBeNone: false }),
  ],
};
const open = { ...gotCard(initialCheckIn, card), open: true };

describe('the evening card', () => {
  it('keeps nothing that was not answered', () => {
    expect(answersOf(open)).toEqual([]);
    expect(leftOut(open)).toEqual(['sleep', 'itch', 'seizure', 'mood']);
  });

  it('keeps "some" without a number where the scale was not touched, and leaves out what is only a number', () => {
    let s = choosing(open, 'itch', { answer: 'some' });
    s = choosing(s, 'sleep', { answer: 'some' });
    s = choosing(s, 'mood', { answer: 'some' });
    expect(answersOf(s)).toEqual([{ name: 'itch', answer: 'some' }]);
    s = choosing(choosing(s, 'sleep', { typed: '9,5' }), 'mood', { value: 0 });
    expect(answersOf(s)).toEqual([
      { name: 'sleep', answer: 'some', value: 9.5 },
      { name: 'itch', answer: 'some' },
      { name: 'mood', answer: 'some', value: 0 },
    ]);
    expect(leftOut(choosing(s, 'sleep', { typed: 'nine' }))).toEqual(['sleep', 'seizure']);
  });

  it('forgets a number with its answer', () => {
    const some = choosing(open, 'itch', { answer: 'some', value: 7 });
    const none = choosing(some, 'itch', { answer: 'none' });
    expect(answersOf(none)).toEqual([{ name: 'itch', answer: 'none' }]);
    expect(answersOf(choosing(none, 'itch', { answer: 'some' }))).toEqual([{ name: 'itch', answer: 'some' }]);
  });

  it('is closed once it is done, and forgets what is not asked about any more', () => {
    const some = choosing(open, 'itch', { answer: 'none' });
    const fewer = gotCard(some, { ...card, rows: card.rows.filter(({ name }) => name !== 'itch') });
    expect(answersOf(fewer)).toEqual([]);
    // A fixed id: only that there is one matters.
    const done = '0198d5b0-0000-7000-8000-000000000001' as NonNullable<CheckInCard['done']>;
    expect(gotCard(some, { ...card, due: false, done }).open).toBe(false);
  });
});
