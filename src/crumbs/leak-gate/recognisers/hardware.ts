import { matches, type Recogniser } from './recogniser.ts';

const MAC =
  /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])|(?<![\w.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![\w.])/gi;

/** The address of a network device. */
export const hardware: Recogniser = (text) => matches(text, 'hardware', MAC);
