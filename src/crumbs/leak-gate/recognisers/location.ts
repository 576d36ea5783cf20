import { named } from './naming.ts';
import { matches, type Recogniser } from './recogniser.ts';

const STATE =
  /\b(?:(?:people['’]?s|democratic|islamic|federal|united|arab|co-operative) ){0,3}(?:republic|kingdom|states?|federation|principality|commonwealth|union|isles?|islands?|province|county|canton|district|city|town|village) of (?:the )?\p{L}{3,30}\b/giu;

/** Places: known ones, names that stand where one says where, and "the republic of" one. */
export const location: Recogniser = (text) => [
  ...named(text, 'location'),
  ...matches(
    text,
    'location',
    STATE,
    (match) => text.lower || /^\p{Lu}/u.test(match.split(' ').at(-1) ?? ''),
  ),
];
