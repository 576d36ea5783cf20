import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { TendError } from '../contract/index.ts';
import { firstLineOfPrivate } from './private-file.ts';
import { say } from './streams.ts';
import { sayIfWeak } from './weak.ts';

export type PassphraseSource = {
  /** `--passphrase-file`: a path, `-` for the first line of standard input, undefined for a prompt. */
  readonly file: string | undefined;
  /** Standard input, line by line; what follows the first line belongs to the command. */
  readonly lines: AsyncGenerator<string, void, undefined>;
};

/** A passphrase that opens an existing vault. @throws TendError `bad-input` */
export async function readPassphrase(source: PassphraseSource): Promise<string> {
  if (source.file === '-') return notEmpty((await source.lines.next()).value ?? '');
  if (source.file !== undefined) return notEmpty(firstLineOfPrivate(source.file, 'passphrase'));
  return notEmpty(await prompt('Passphrase: '));
}

/** A new passphrase: typed twice at a terminal. One that is easy to guess is named so. @param names close to the person */
export async function chooseNewPassphrase(
  source: PassphraseSource,
  names: readonly string[],
): Promise<string> {
  const passphrase = source.file === undefined ? await typedTwice() : await readPassphrase(source);
  await sayIfWeak(passphrase, names);
  return passphrase;
}

async function typedTwice(): Promise<string> {
  await say(
    'Choose a passphrase. Nobody can reset it for you: only a recovery phrase gets you in without it. Four or five random words are good.',
  );
  for (;;) {
    const first = notEmpty(await prompt('New passphrase: '));
    if (first === (await prompt('Once more:      '))) return first;
    await say('These two were not the same. Please try again.');
  }
}

function notEmpty(passphrase: string): string {
  if (passphrase !== '') return passphrase;
  throw new TendError(
    'bad-input',
    'The passphrase is empty. Type it at the prompt, or put it on the first line of the passphrase file.',
  );
}

/** The person's terminal, also when standard input is a pipe (`tend add - < lines.txt`), as ssh and sudo do it. */
function terminal(): { input: ReadStream; close(): void } | null {
  if (process.stdin.isTTY) return { input: process.stdin, close: () => process.stdin.pause() };
  if (process.platform === 'win32') return null;
  try {
    const input = new ReadStream(openSync('/dev/tty', 'r'));
    return { input, close: () => input.destroy() };
  } catch {
    return null;
  }
}

/** Reads a line in raw mode: nothing of it is shown, kept by the terminal, or put into a history. */
export async function prompt(question: string): Promise<string> {
  const tty = terminal();
  if (tty === null) {
    throw new TendError(
      'bad-input',
      'There is no terminal to ask for it. Use --passphrase-file FILE (or the file option of this command), or - to read it from standard input.',
    );
  }
  const { input } = tty;
  // Before the question is shown: whoever types at once must not be echoed either.
  input.setRawMode(true);
  process.stderr.write(question);
  input.setEncoding('utf8');
  try {
    return await new Promise<string>((resolve, reject) => {
      let typed = '';
      const onData = (text: string) => {
        for (const key of text) {
          if (key === '\r' || key === '\n') return end(() => resolve(typed));
          if (key === '\x03' || (key === '\x04' && typed === ''))
            return end(() => reject(new TendError('cancelled', 'Stopped. Nothing was changed.')));
          if (key === '\x7f' || key === '\b') typed = [...typed].slice(0, -1).join('');
          else if (key === '\x15') typed = '';
          else if (key >= ' ') typed += key;
        }
      };
      const end = (then: () => void) => {
        input.off('data', onData);
        then();
      };
      input.on('data', onData);
      input.resume();
    });
  } finally {
    input.setRawMode(false);
    process.stderr.write('\n');
    tty.close();
  }
}
