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
export { installPacks } from './packs.ts';
