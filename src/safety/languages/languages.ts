import { french } from './french.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';
import { polish } from './polish.ts';
import { spanish } from './spanish.ts';

/** Languages of which ten emergencies are watched for, besides English. */
export const languages: readonly Language[] = [german, spanish, french, polish];
