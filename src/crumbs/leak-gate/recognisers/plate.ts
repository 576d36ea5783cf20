import { matches, type Recogniser } from './recogniser.ts';

// Germany, United Kingdom, France and Italy, Spain, and any that is called one.
const GERMAN = /(?<![\p{L}\p{N}-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?(?![\p{L}\p{N}])/gu;
const BRITISH = /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/g;
const FRENCH = /\b[A-Z]{2}-?\d{3}-?[A-Z]{2}\b/g;
const SPANISH = /\b(?!19|20)\d{4} ?[BCDFGHJ-NPRSTV-Z]{3}\b/g;
const CALLED =
  /\b(?:licen[cs]e plate|number plate|plates?|registration|reg)(?: (?:number|no|is|was|of|the|car|her|his|my))*[.:]?\s?(?=[A-Z -]{0,6}\d)[A-Z\d][A-Z\d -]{2,8}[A-Z\d]\b/gi;

/** Number plates of cars. */
export const plate: Recogniser = (text) =>
  [GERMAN, BRITISH, FRENCH, SPANISH, CALLED].flatMap((pattern) => matches(text, 'plate', pattern));
