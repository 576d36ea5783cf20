import { matches, type Recogniser } from './recogniser.ts';

const MIXED =
  /(?<![\p{L}\p{N}_-])(?=[\p{L}\p{N}_-]{0,40}\p{N})(?=[\p{L}\p{N}_-]{0,40}\p{L})[\p{L}\p{N}_-]{5,80}/gu;
// "12-hour", "250mg", "b12-deficiency", "50th", "type-2-diabetes": a measure or words around a number.
const MEASURE =
  /^\d+(?:[.,]\d+)?-?\p{Ll}+(?:-\p{Ll}+)*$|^\p{Ll}{3,}(?:-\p{Ll}+)*-\d{1,2}(?:-\p{Ll}+)*$|^\p{L}\d{1,2}(?:-\p{Ll}+)+$|^\p{L}{3,}-\d{1,3}$/u;

/** Letters and digits in one word: a code or number of someone, "KX-44871-B". */
export const code: Recogniser = (text) => matches(text, 'code', MIXED, (match) => !MEASURE.test(match));
