export { classify } from './classifier.ts';
export { logOdds } from './linear.ts';
export { stopWeights, weights } from './weights.ts';
