import { resolve } from 'node:path';
import { type Rescued, rescueVault } from '../../vault/index.ts';
import type { Command } from '../command.ts';
import { chooseNewPassphrase, readPassphrase } from '../passphrase.ts';
import { readPhrase } from '../phrase.ts';
import { plural, wrap } from '../text.ts';
import { wrongUsage } from '../usage.ts';

export const rescueCommand: Command = {
  name: 'rescue',
  usage: '',
  about:
    'makes a new vault in another folder of everything in a damaged one that can still be read, and never changes the damaged one; --header names a backup when vault.json is damaged too, --phrase-file opens it by its phrase',
  options: {
    to: { type: 'string' },
    header: { type: 'string' },
    'phrase-file': { type: 'string' },
    'new-passphrase-file': { type: 'string' },
  },
  needs: 'core',
  async run({ common, args }) {
    const to = args.option('to');
    if (to === undefined) throw wrongUsage('tend rescue needs --to and a folder for the new vault.');
    const header = args.option('header');
    const words = args.option('phrase-file');
    const secrets =
      words === undefined
        ? { way: { passphrase: await readPassphrase(common.passphrase) } }
        : {
            way: { phrase: await readPhrase(words, common.passphrase) },
            newPassphrase: await chooseNewPassphrase(
              { file: args.option('new-passphrase-file'), lines: common.passphrase.lines },
              [],
            ),
          };
    const value = await rescueVault(common.vaultDir, secrets.way, resolve(to), {
      newPassphrase: secrets.newPassphrase,
      header: header === undefined ? undefined : resolve(header),
    });
    return { value, text: rescuedText(value) };
  },
};

function rescuedText({ rows, wordless, dropped, pages, damagedPages, attachments, inbox }: Rescued): string {
  const { entries = 0, events = 0, facts = 0, subjects = 0 } = rows;
  const lines = [
    `Saved: ${plural(entries - wordless, 'entry', 'entries')}, ${plural(events, 'event')}, ${plural(facts, 'fact')}, about ${plural(subjects, 'person', 'people')}; ${plural(attachments.saved, 'attachment')}; ${plural(inbox.saved, 'line')} written while locked, which will be read when the new vault is unlocked.`,
    damagedPages === 0
      ? `Every page of the journal was whole (${pages}).`
      : `Not saved: what stood in ${damagedPages} of ${plural(pages, 'page')} of the journal.`,
    ...(wordless > 0
      ? [`${plural(wordless, 'note')} lost the words but not all that was understood of them; each says so.`]
      : []),
    ...(dropped > 0 ? [`${plural(dropped, 'row')} belonged to what was lost, and could not be kept.`] : []),
    ...(attachments.damaged > 0
      ? [
          `Damaged: the files of ${plural(attachments.damaged, 'attachment')}; what is known of them and their small pictures were kept.`,
        ]
      : []),
    ...(inbox.damaged > 0 ? [`Damaged: ${plural(inbox.damaged, 'line')} written while locked.`] : []),
    'The damaged vault is as it was: please keep it. The new one has no recovery phrase yet: tend phrase make makes one.',
  ];
  return lines.map((line) => wrap(line)).join('\n');
}
