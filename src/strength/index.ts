export { type Level, type Reason, type Strength, strengthOf } from './strength.ts';
export { SUGGESTED_BITS, SUGGESTED_WORDS, suggestion, WORDS_TO_DRAW_FROM } from './suggestion.ts';
