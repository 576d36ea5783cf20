import { expect, test } from 'vitest';
import { type Attachment, type Entry, newId } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { altOf, fileInWords, isCaption, metadataInWords, woundInWords } from './words.ts';

const photo = (more: Partial<Attachment> = {}): Attachment => ({
  id: newId(),
  entryId: newId(),
  kind: 'photo',
  name: 'IMG_2034.JPG',
  mediaType: 'image/jpeg',
  bytes: 1_200_000,
  sha256: '',
  takenAt: null,
  metadata: 'removed',
  thumbnail: true,
  addedAt: '2026-11-21T08:00:00+01:00',
  ...more,
});
const at = '2026-11-20T20:10:00+01:00';
const entry = (text: string, attachments: Attachment[]): Entry => ({
  id: newId(),
  revision: 1,
  subject: 'Maya',
  observer: 'Ada',
  text,
  at: { start: at, end: at, zone: 'Europe/Berlin', precision: 'minute' },
  createdAt: at,
  attachments,
});

test('a photo is told to whoever does not see it by its day and the person’s own words, never by its file', () => {
  const [one, two] = [photo(), photo({ takenAt: '2025-02-08T20:10:00+01:00' })];
  expect(altOf(one, entry('itchy arms', [one]))).toMatch(/^Photo, 20 Nov(ember)?( 2026)?, itchy arms$/);
  expect(altOf(two, entry('itchy arms', [one, two]))).toMatch(/^Photo 2 of 2, 8 Feb 2025, itchy arms$/);
  expect(altOf(one, undefined)).toMatch(/^Photo, 21 Nov(ember)?( 2026)?$/);
  expect(altOf(one, entry('Photo', [one])), 'nobody wrote that').toMatch(/^Photo, 20 Nov(ember)?( 2026)?$/);
  expect(altOf(one, entry('so '.repeat(100), [one])).length).toBeLessThan(120);
});

test('"Photo" that somebody wrote beside nothing stays their word', () => {
  expect(isCaption(entry('Photo', []))).toBe(false);
  expect(isCaption(entry('Photo', [photo()]))).toBe(true);
});

test('what a photo hid is said once and truly, whatever else stands beside it', () => {
  const heic = photo({ kind: 'file', mediaType: 'image/heic', metadata: 'kept' });
  expect(metadataInWords([photo({ metadata: 'none' })])).toBeNull();
  expect(metadataInWords([photo()])).toBe(en.attach.removed(1));
  expect(metadataInWords([photo(), photo(), photo({ metadata: 'kept' })])).toBe(
    `${en.attach.removed(2)} ${en.attach.keptIn(1)}`,
  );
  expect(metadataInWords([heic])).toBe(en.attach.unseen);
});

test('a size that was measured in part is no whole size', () => {
  expect(woundInWords(photo({ wound: { lengthMm: 32, widthMm: 18.5 } }))).toBe('32 × 18.5 mm');
  expect(woundInWords(photo({ wound: { widthMm: 18 } }))).toBe('width 18 mm');
  expect(woundInWords(photo({ wound: {} }))).toBeNull();
});

test('a file without an ending is not given one', () => {
  expect(fileInWords({ name: 'letter.pdf', bytes: 1_200_000 })).toBe('PDF · 1.2 MB');
  expect(fileInWords({ name: 'letter of 12. November', bytes: 10 })).toBe('10 bytes');
});
