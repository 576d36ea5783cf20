import { named } from './naming.ts';
import type { Recogniser } from './recogniser.ts';

/** Names of people, with the title before them. */
export const person: Recogniser = (text) => named(text, 'person');
