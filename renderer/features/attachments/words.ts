import type { Attachment, Entry } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { dayMonth, dayOf, shortDay, wallDay } from '../../ui/format.ts';
import { bytesInWords } from './measure.ts';

const MOST_WORDS = 80;

/** The day a photo is of: when it was taken, else when its note was, else when it was brought in. */
export function dayOfPhoto(
  { takenAt, addedAt }: Pick<Attachment, 'takenAt' | 'addedAt'>,
  entry?: Pick<Entry, 'at'>,
): string {
  return wallDay(takenAt ?? entry?.at.start ?? addedAt);
}

/** "20 November", and the year when it is another. */
export function dayInWords(day: string, today = dayOf(new Date())): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayMonth(day) : shortDay(day, today);
}

/** What a photo is for whoever does not see it: the day and the person's own words. Nobody guesses what is on it. */
export function altOf(
  photo: Attachment,
  entry: Pick<Entry, 'at' | 'text' | 'attachments'> | undefined,
): string {
  const photos = photosOf(entry ?? {});
  const nth = photos.findIndex(({ id }) => id === photo.id) + 1;
  const day = dayInWords(dayOfPhoto(photo, entry));
  const words = entry === undefined || isCaption(entry) ? '' : shortened(entry.text);
  return photos.length > 1 && nth > 0
    ? en.photo.altOf(nth, photos.length, day, words)
    : en.photo.alt(day, words);
}

/** Nobody wrote these words: they stand where there are none. */
export function isCaption({ text, attachments }: Pick<Entry, 'text' | 'attachments'>): boolean {
  return attachments !== undefined && attachments.length > 0 && en.photo.captions.includes(text);
}

export function photosOf({ attachments = [] }: Pick<Entry, 'attachments'>): Attachment[] {
  return attachments.filter(({ kind }) => kind === 'photo');
}

export function filesOf({ attachments = [] }: Pick<Entry, 'attachments'>): Attachment[] {
  return attachments.filter(({ kind }) => kind === 'file');
}

/** "32 × 18 mm", "length 32 mm", and null where nothing was measured. */
export function woundInWords({ wound }: Pick<Attachment, 'wound'>): string | null {
  const { lengthMm, widthMm } = wound ?? {};
  const { size, oneSize, lengthWord, widthWord } = en.photo;
  if (lengthMm !== undefined && widthMm !== undefined) return size(`${lengthMm}`, `${widthMm}`);
  if (lengthMm !== undefined) return oneSize(lengthWord, `${lengthMm}`);
  if (widthMm !== undefined) return oneSize(widthWord, `${widthMm}`);
  return null;
}

/** "PDF · 1.2 MB": the ending of the file's own name, and its size. */
export function fileInWords({ name, bytes }: Pick<Attachment, 'name' | 'bytes'>): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase();
  return [ending, bytesInWords(bytes)].filter((part) => part !== undefined).join(' · ');
}

/** What is said once about what was hidden in those that stand beside the line; null when there was nothing. */
export function metadataInWords(attachments: readonly Attachment[]): string | null {
  const photos = attachments.filter(({ kind }) => kind === 'photo');
  const removed = photos.filter(({ metadata }) => metadata === 'removed').length;
  const kept = photos.filter(({ metadata }) => metadata === 'kept').length;
  const unseen = attachments.some(({ mediaType, kind }) => kind === 'file' && mediaType.startsWith('image/'));
  const said = [
    removed === 0 ? null : en.attach.removed(removed),
    kept === 0 ? null : en.attach.keptIn(kept),
    unseen ? en.attach.unseen : null,
  ].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}

function shortened(words: string): string {
  const one = words.replace(/\s+/g, ' ').trim();
  return one.length <= MOST_WORDS ? one : `${one.slice(0, one.lastIndexOf(' ', MOST_WORDS))}…`;
}
