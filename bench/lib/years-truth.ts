/** What the program that writes a year means by a line, kept beside the line. Nothing of Tend's own reading is in here. */
export type Subject = 'Theo' | 'Priya' | 'Walter' | 'Ines' | 'Bruno';
export type Observer = 'Jonas' | 'Priya' | 'Ruth' | 'Ms Adler' | 'Walter' | 'Mrs Lindt';

export type Happened = {
  readonly who: Subject;
  /** What it is called in questions; the first is the thing itself, others are what holds it ("pancakes" holds "egg"). */
  readonly name: string;
  /** Other things this may be counted as, by what it is made of or by a wider word. Neither asked for nor held against an answer. */
  readonly also?: readonly string[];
  /** The local day, YYYY-MM-DD. */
  readonly day: string;
  /** Minutes after midnight where the line says so. */
  readonly minute?: number;
  readonly value?: number;
  readonly unit?: string;
  /** Diastolic, where `value` is systolic. */
  readonly low?: number;
  /** Of 10. */
  readonly severity?: number;
  readonly site?: string;
  readonly absent?: true;
  readonly skipped?: true;
  /** The line says how long after what. */
  readonly after?: { readonly name: string; readonly minutes: number };
};

export type Line = {
  readonly key: string;
  readonly day: string;
  /** When it was written, minutes after midnight. */
  readonly minute: number;
  readonly subject: Subject;
  readonly observer: Observer | 'Ines' | 'Hedda' | 'Mr Kaya';
  readonly text: string;
  /** What stood there before it was put right. */
  readonly first?: string;
  readonly happened: readonly Happened[];
};

export const FIRST_DAY = '2025-09-01';
/** A year of whole weeks; the questions are asked the evening after. */
export const DAYS = 364;
export const ASKED = { day: '2026-08-31', now: '2026-08-31T20:30:00+02:00', zone: 'Europe/Berlin' };

const DAY_MS = 86_400_000;
export const dayAt = (index: number): string =>
  new Date(Date.parse(`${FIRST_DAY}T00:00Z`) + index * DAY_MS).toISOString().slice(0, 10);
/** Days from `a` to `b`, both YYYY-MM-DD. */
export const daysBetween = (a: string, b: string): number =>
  Math.round((Date.parse(`${b}T00:00Z`) - Date.parse(`${a}T00:00Z`)) / DAY_MS);
/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
