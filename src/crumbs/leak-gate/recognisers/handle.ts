import { matches, type Recogniser } from './recogniser.ts';

const HANDLE = /(?<![\p{L}\p{N}.])[@#][\p{L}\p{N}_]{2,}/gu;

/** An account name ("@jonas_r"). */
export const handle: Recogniser = (text) => matches(text, 'handle', HANDLE);
