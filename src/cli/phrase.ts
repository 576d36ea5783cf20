import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { TendError } from '../contract/index.ts';
import { type PassphraseSource, prompt } from './passphrase.ts';
import { privateText } from './private-file.ts';
import { say } from './streams.ts';
import { wrap } from './text.ts';

/** The 24 words, as they were typed: from a private file, standard input or a prompt. */
export async function readPhrase(file: string | undefined, { lines }: PassphraseSource): Promise<string> {
  if (file === '-') return (await lines.next()).value ?? '';
  if (file !== undefined) return privateText(file, 'phrase');
  return prompt('Recovery phrase (24 words, four letters of each are enough; not shown): ');
}

/** Where a new recovery phrase can be told to its owner, and to nobody else. */
export type PhrasePlace = { tell(phrase: string): Promise<void>; drop(): void };

/**
 * A file that was named, else the person's terminal. Undefined when there is neither: then no phrase is made, as
 * nobody would have it, and never does one go to standard output, which may be a log.
 */
export function phrasePlace(file: string | undefined): PhrasePlace | undefined {
  if (file !== undefined) return newPrivateFile(file);
  if (!process.stderr.isTTY) return undefined;
  return { tell: (phrase) => say(phraseText(phrase)), drop() {} };
}

export function phraseText(phrase: string): string {
  const words = phrase.split(' ').map((word, i) => `${String(i + 1).padStart(2)} ${word.padEnd(9)}`);
  const rows = Array.from({ length: words.length / 4 }, (_, row) => words.slice(row * 4, row * 4 + 4));
  return [
    wrap(
      'This is your recovery phrase. Write the 24 words on paper and keep it away from this laptop: they open the vault when the passphrase is forgotten, for you and for anybody who has them. They are not shown again.',
    ),
    '',
    ...rows.map((row) => `  ${row.join(' ').trimEnd()}`),
    '',
  ].join('\n');
}

/** Made before the phrase is, so that no phrase is lost to a file that cannot be written. */
function newPrivateFile(path: string): PhrasePlace {
  let fd: number;
  try {
    fd = openSync(path, 'wx', 0o600);
  } catch {
    throw new TendError(
      'bad-input',
      'The phrase file could not be made: it is there already, or its folder is not. Name a new file after --phrase-file.',
    );
  }
  return {
    async tell(phrase) {
      writeSync(fd, `${phrase}\n`);
      fsyncSync(fd);
      closeSync(fd);
    },
    drop() {
      closeSync(fd);
      rmSync(path);
    },
  };
}
