export { dayNumber } from './day-marks.ts';
export { type Captured, capture, type Readers } from './parse.ts';
