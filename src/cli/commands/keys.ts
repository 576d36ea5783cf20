import { resolve } from 'node:path';
import type { Client } from '../client.ts';
import { type Command, type Context, clockOf } from '../command.ts';
import { chooseNewPassphrase, readPassphrase } from '../passphrase.ts';
import { phrasePlace, readPhrase } from '../phrase.ts';
import { plural } from '../text.ts';
import { needed, wrongUsage } from '../usage.ts';
import { newKeys } from './new-keys.ts';

const newPassphraseFile = { 'new-passphrase-file': { type: 'string' } } as const;
const phraseFile = { 'phrase-file': { type: 'string' } } as const;

/** Who may open the vault, and what gets it back. */
export const keyCommands: readonly Command[] = [
  {
    name: 'passphrase',
    usage: '',
    about: 'changes the passphrase; the recovery phrase stays, and old backups keep the old passphrase',
    options: newPassphraseFile,
    needs: 'core',
    async run({ client, common, args }) {
      const old = await readPassphrase(common.passphrase);
      await client.call('vault.unlock', { passphrase: old });
      const fresh = await newPassphrase({ client, common, args }, await namesIn(client));
      const value = await client.call('vault.passphrase.change', { old, new: fresh });
      return { value, text: 'The passphrase is changed. Backups made before still open with the old one.' };
    },
  },
  {
    name: 'phrase make',
    usage: '',
    about: 'makes a recovery phrase in place of the one before; shown once, or put into a new file',
    options: phraseFile,
    needs: 'core',
    async run({ client, common, args }) {
      const passphrase = await readPassphrase(common.passphrase);
      await client.call('vault.unlock', { passphrase });
      const place = phrasePlace(args.option('phrase-file'));
      if (place === undefined) {
        throw wrongUsage('There is no terminal to show the phrase on. Name a new file with --phrase-file.');
      }
      try {
        const { phrase } = await client.call('vault.phrase.make', { passphrase });
        await place.tell(phrase);
      } catch (error) {
        place.drop();
        throw error;
      }
      return { value: { done: true }, text: 'The recovery phrase is made. An older one opens nothing now.' };
    },
  },
  newKeys,
  {
    name: 'recover',
    usage: '',
    about: 'for a forgotten passphrase: asks for the recovery phrase, then for a new passphrase',
    options: { ...phraseFile, ...newPassphraseFile },
    needs: 'core',
    async run({ client, common, args }) {
      const phrase = await readPhrase(args.option('phrase-file'), common.passphrase);
      const fresh = await newPassphrase({ client, common, args }, []);
      const value = await client.call('vault.recover', { phrase, newPassphrase: fresh });
      return { value, text: 'The vault is open again, and has a new passphrase.' };
    },
  },
  {
    name: 'backup',
    usage: 'FOLDER',
    about: 'writes one file there, reads it back and compares it before it counts',
    needs: 'vault',
    async run({ client, common, args }) {
      const folder = resolve(needed(args.words, 0, 'a folder, best on another disk'));
      const value = await client.call('vault.backup', { folder, ...clockOf(common) });
      return {
        value,
        text: `Backed up and checked: ${value.file}, ${plural(value.entries, 'entry', 'entries')}. To restore it you need today's passphrase or the recovery phrase.`,
      };
    },
  },
  {
    name: 'restore',
    usage: 'FILE',
    about: 'makes the vault a backup holds, where --vault says; asks for the passphrase of its day',
    options: phraseFile,
    needs: 'core',
    async run({ client, common, args }) {
      const file = resolve(needed(args.words, 0, 'the file of a backup'));
      const words = args.option('phrase-file');
      const way =
        words === undefined
          ? { passphrase: await readPassphrase(common.passphrase) }
          : { phrase: await readPhrase(words, common.passphrase) };
      const value = await client.call('vault.restore', { file, to: common.vaultDir, ...way });
      return { value, text: `Restored: ${plural(value.entries, 'entry', 'entries')}.` };
    },
  },
];

function newPassphrase({ common, args }: Context, names: readonly string[]): Promise<string> {
  const source = { file: args.option('new-passphrase-file'), lines: common.passphrase.lines };
  return chooseNewPassphrase(source, names);
}

/** What somebody who knows the person would try first. */
async function namesIn(client: Client): Promise<string[]> {
  const { subjects } = await client.call('subject.list', {});
  const { people } = await client.call('person.list', {});
  return [...subjects, ...people].flatMap(({ name, aliases = [] }) => [name, ...aliases]);
}
