import { digitsOf, matches, type Recogniser } from './recogniser.ts';

const LONG = /(?<![\p{L}\p{N}.,:/-])\d(?:[ .,/-]?\d){4,40}(?![\p{L}\p{N}])/gu;
// 10,000 and 1.250.000 count something; 12/13 and 2.5 measure.
const AMOUNT = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?$|^\d+[.,]\d+$|^\d{1,4}(?:[-/ ]\d{1,3})?$/;

/** Five digits and more, however parted, that are no amount: a number of someone. */
export const longNumber: Recogniser = (text) =>
  matches(text, 'long-number', LONG, (match) => digitsOf(match).length >= 5 && !AMOUNT.test(match));
