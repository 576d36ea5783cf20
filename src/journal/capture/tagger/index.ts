export { hearOtherwise, type Otherwise } from './hear.ts';
export { saidBy } from './said.ts';
