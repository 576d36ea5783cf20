export { classify, logOdds } from './classifier.ts';
export { features } from './features.ts';
export { stopWeights, weights } from './weights.ts';
