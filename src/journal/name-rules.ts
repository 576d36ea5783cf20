import { TendError } from '../contract/index.ts';
import { unitOf } from './capture/units.ts';

/** Line breaks, escape sequences, and marks that turn the direction of writing: they would draw over what stands around a name. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** @throws TendError `bad-input` for a name that cannot be shown in one line */
export function refuseUnshown(name: string): void {
  if (name.search(UNSEEN) >= 0)
    throw refused('A name stands in one line. Please leave out line breaks and control characters.');
}

/** For somebody who is written about: a line has to tell the name from its other words. @throws TendError `bad-input` */
export function refuseUnclear(name: string): void {
  refuseUnshown(name);
  const plain = name.trim().toLowerCase();
  if (/^(?:i|me|my|mine|myself)$/u.test(plain))
    throw refused(`“${name.trim()}” is whoever writes a line. Please choose the name you go by.`);
  const unit = /^[\d.,]/u.test(plain) ? plain.replace(/^[\d.,]+/u, '').trim() : undefined;
  if (unit === '' || (unit !== undefined && unitOf(unit) !== undefined))
    throw refused('In a line that would be read as a number. Please choose another name.');
}

/** A name that came with a line: nothing is lost over it. */
export const shownName = (name: string): string => name.replace(UNSEEN, ' ').trim().slice(0, 80);

const refused = (sentence: string) => new TendError('bad-input', sentence, { field: 'name' });
