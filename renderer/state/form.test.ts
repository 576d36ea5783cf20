import { expect, test } from 'vitest';
import { emptyDraft } from '../features/forms/form-draft.ts';
import { isHalfFilled, noForm, opening, put } from './form.ts';

const empty = emptyDraft('2026-11-30', '20:10');
const opened = opening(noForm, { subject: 'Maya', isPrivate: false }, empty);

test('nothing is offered again of a form in which only the kind or the time was chosen', () => {
  expect(isHalfFilled(noForm)).toBe(false);
  expect(isHalfFilled(put(opened, { kind: 'wound', time: '20:00', untilDay: '2026-11-29' }))).toBe(false);
  expect(isHalfFilled(put(opened, { product: 'Kep' }))).toBe(true);
  expect(isHalfFilled(put(opened, { pain: 0 }))).toBe(true);
  // Of a note that is changed, its time is a change.
  expect(isHalfFilled(put({ ...opened, entry: null }, { time: '20:00' }))).toBe(false);
});

test('a form that was private stays so when it is opened again, and one about somebody else is another', () => {
  const half = put({ ...opened, isPrivate: true }, { product: 'Kep' });
  const again = opening({ ...half, open: false }, { subject: 'Maya', isPrivate: false }, empty);
  expect(again).toMatchObject({ open: true, isPrivate: true, draft: { product: 'Kep' } });
  const other = opening(half, { subject: 'Finn', isPrivate: false }, empty);
  expect(other).toMatchObject({ subject: 'Finn', isPrivate: false, draft: { product: '' } });
});
