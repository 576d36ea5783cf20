import type { Client } from '../client.ts';
import type { Command } from '../command.ts';
import { chooseNewPassphrase, readPassphrase } from '../passphrase.ts';
import { phrasePlace } from '../phrase.ts';
import { say } from '../streams.ts';
import { plural } from '../text.ts';
import { wrongUsage } from '../usage.ts';

export const newKeys: Command = {
  name: 'keys new',
  usage: '',
  about:
    'gives the vault new keys, and a new recovery phrase if it has one or --phrase-file is there: for when somebody may have had a copy of it and a way in',
  options: { 'phrase-file': { type: 'string' }, 'new-passphrase-file': { type: 'string' } },
  needs: 'core',
  async run({ client, common, args }) {
    const passphrase = await readPassphrase(common.passphrase);
    await client.call('vault.unlock', { passphrase });
    const { recoveryPhrase } = await client.call('status', {});
    const asked = args.option('phrase-file');
    const place = recoveryPhrase || asked !== undefined ? phrasePlace(asked) : undefined;
    if (recoveryPhrase && place === undefined) {
      throw wrongUsage(
        'This vault has a recovery phrase, so new keys make a new one, and there is no terminal to show it on. Name a new file with --phrase-file.',
      );
    }
    const stop = showProgress(client);
    try {
      const file = args.option('new-passphrase-file');
      const fresh =
        file === undefined
          ? {}
          : { newPassphrase: await chooseNewPassphrase({ file, lines: common.passphrase.lines }, []) };
      const { phrase, ...value } = await client.call('vault.keys.renew', {
        passphrase,
        phrase: place !== undefined,
        ...fresh,
      });
      if (phrase !== undefined) await place?.tell(phrase);
      return { value, text: told(value, phrase !== undefined) };
    } catch (error) {
      place?.drop();
      throw error;
    } finally {
      stop();
    }
  },
};

type Made = { readonly keychainDropped: boolean; readonly damagedAttachments: number };

function told({ keychainDropped, damagedAttachments }: Made, phrase: boolean): string {
  return [
    'The keys are new, and the files under the old ones are removed.',
    phrase ? 'The recovery phrase is new too; the old one opens old backups only.' : '',
    keychainDropped ? 'The keychain of this computer opens the vault no more.' : '',
    damagedAttachments > 0
      ? `${plural(damagedAttachments, 'attachment was', 'attachments were')} damaged before, and stayed as they were.`
      : '',
    'Backups made before still open with the passphrase of their day: make a new one now, with tend backup FOLDER, and remove those you no longer want.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Says each further tenth on standard error. */
function showProgress(client: Client): () => void {
  let shown = -1;
  return client.on('keys', ({ step, done, total }) => {
    const tenth = step === 'finishing' ? 10 : Math.floor((10 * done) / Math.max(1, total));
    if (tenth <= shown) return;
    shown = tenth;
    void say(`  ${tenth * 10} %`);
  });
}
