import { matches, type Recogniser } from './recogniser.ts';

const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}\p{N}-]{1,63}){1,5}/giu;
// Spelt out it needs an ending that a mailbox has: "looked at the rash. Then" has none.
const SPELT =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} at [\p{L}\p{N}-]{1,63}(?:(?: dot |\.)[\p{L}\p{N}-]{1,63}){0,3}(?: dot |\.)(?:com|org|net|edu|gov|info|io|de|uk|fr|eu|us|ca|me)\b/giu;

export const email: Recogniser = (text) => [
  ...matches(text, 'email', ADDRESS),
  ...matches(text, 'email', SPELT),
];
