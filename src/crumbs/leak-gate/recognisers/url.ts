import { matches, type Recogniser } from './recogniser.ts';

const SCHEME = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,15}:\/\/\S+/gi;
const BARE =
  /(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}(?:com|org|net|edu|gov|info|biz|io|dev|app|health|local|lan|home|internal|corp|test|example|localhost|de|uk|fr|eu|us|ca|ch|at|nl|be|se|no|dk|fi|pl|cz|hu|es|pt|it|in|au|nz|ie|jp|za|br|me|ly|tv)\b(?:\/\S*)?/giu;

/** With a scheme, or a host by its ending. */
export const url: Recogniser = (text) => [...matches(text, 'url', SCHEME), ...matches(text, 'url', BARE)];
