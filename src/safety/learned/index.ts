export { classify, type Learned } from './classifier.ts';
export { stopOdds } from './stop.ts';
export { stopWeights, weights } from './weights.ts';
