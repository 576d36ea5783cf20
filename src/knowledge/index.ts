export { classInPlainWords, otherNamesOf } from './lay-names.ts';
export {
  type Food,
  type Lexicon,
  lexicon,
  type Match,
  type Medicine,
  normalise,
  type Symptom,
} from './lexicon.ts';
export { builtInNumbers, emergencyNumber, numbersBesides } from './lexicon-emergency.ts';
export { type Everyday, everydayOf } from './lexicon-everyday.ts';
export { isOrdinaryWord } from './lexicon-tables.ts';
export { installPacks } from './packs.ts';
