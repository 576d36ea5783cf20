import type { RedFlag } from '../../contract/index.ts';
import { readPlainly } from '../reading.ts';
import type { Context } from '../rule.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { flagsIn, type Language } from './language.ts';
import { polish } from './polish.ts';
import { spanish } from './spanish.ts';
import { languageOf } from './which.ts';

/** Languages of which ten emergencies are watched for, besides English. */
export const languages: readonly Language[] = [german, spanish, french, polish];

/** Warnings in the other languages, whatever the line seems to be written in: people mix. */
export function otherLanguages(line: string, context: Context): RedFlag[] {
  const reading = readPlainly(line);
  return languages.flatMap((language) => flagsIn(language, reading, context));
}

/**
 * How far a line that is plainly not English is watched for warnings: for the ten commonest emergencies, or not at all.
 * Undefined for English, and where the language can't be told.
 */
export function watched(line: string): 'some' | 'none' | undefined {
  const { text, sentences } = readPlainly(line);
  const language = languageOf(
    text,
    sentences.flatMap(({ words }) => words.map((word) => word.text)),
  );
  if (language === undefined) return undefined;
  return languages.some(({ code }) => code === language) ? 'some' : 'none';
}
