export { dayNumber } from './day-marks.ts';
export { type Captured, capture } from './parse.ts';
