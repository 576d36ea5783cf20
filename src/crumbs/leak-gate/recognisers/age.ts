import { matches, type Recogniser } from './recogniser.ts';

const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const NUMBER = `(?:\\d{1,3}|${SMALL}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:${SMALL}))?)`;
const AGE = new RegExp(
  [
    `\\b${NUMBER}[- ]?(?:years?|yrs?|months?|weeks?|days?)?[- ]?(?:olds?|of age|y/?o)\\b`,
    `\\b(?:aged?|turn(?:s|ed|ing)?|at the age of) ${NUMBER}\\b(?! ?(?:mg|ml|%|times|hours?|minutes?|weeks? ago))`,
    `\\b${NUMBER}(?:st|nd|rd|th)? birthday\\b`,
    `\\b(?:he|she|i|they|who) (?:is|was|are|am|were|will be) (?:now |nearly |almost |just )?${NUMBER}(?=[,.;!?]|$| and| now)`,
    `\\bin (?:his|her|their|my) (?:early |mid |late |mid-)?(?:\\d0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b`,
  ].join('|'),
  'gi',
);

/** How old someone is. */
export const age: Recogniser = (text) => matches(text, 'age', AGE);
