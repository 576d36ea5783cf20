import { luhn } from '../check-digits.ts';
import { digitsOf, matches, type Recogniser } from './recogniser.ts';

const CARD = /(?<![\d.])\d(?:[ .-]?\d){11,18}(?![.]?\d)/g;

/** Of a payment card, by length and check digit. */
export const card: Recogniser = (text) => matches(text, 'card', CARD, (match) => luhn(digitsOf(match)));
