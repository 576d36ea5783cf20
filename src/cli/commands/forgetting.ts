import { createInterface } from 'node:readline/promises';
import { EntryId, type Forgettable, type KnownBackup, type Remains } from '../../contract/index.ts';
import type { Args, Command } from '../command.ts';
import { readPassphrase } from '../passphrase.ts';
import { say } from '../streams.ts';
import { heading, joined, plural, quiet, wrap } from '../text.ts';
import { needed, wrongUsage } from '../usage.ts';

const confirm = { confirm: { type: 'string' } } as const;
/** What is typed by hand before everything goes. */
const EVERYTHING = 'erase everything';

/** Backups that are known, and what goes for good. */
export const forgettingCommands: readonly Command[] = [
  {
    name: 'backups',
    usage: '',
    about: 'every backup that is known, where it was written, and whether it is still there',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('backup.list', {});
      return {
        value,
        text: value.backups.map(backupLine).join('\n') || 'No backup yet: tend backup FOLDER.',
      };
    },
  },
  {
    name: 'forget',
    usage: 'ID',
    about: 'takes an entry out for good at once, where tend delete leaves a day to bring it back',
    needs: 'vault',
    async run({ client, args }) {
      const id = EntryId.safeParse(needed(args.words, 0, 'the id of an entry'));
      if (!id.success) throw wrongUsage('That is not the id of an entry: tend timeline --json shows them.');
      const value = await client.call('journal.forget', { id: id.data });
      return { value, text: `Forgotten, for good.\n${remainsText(value.remains)}` };
    },
  },
  {
    name: 'subject remove',
    usage: 'NAME',
    about:
      'takes a person and everything about them out for good; shows first what goes, and asks for the name once more (--confirm NAME in a script)',
    options: confirm,
    needs: 'vault',
    async run({ client, args }) {
      const would = await client.call('subject.forgetting', { name: needed(args.words, 0, 'a name') });
      await say(
        [
          `With ${would.name} go, for good: ${goesText(would.goes)}.`,
          ...(would.mentions > 0
            ? [`${plural(would.mentions, 'entry', 'entries')} about others name them, and stay.`]
            : []),
          remainsText(would.remains),
        ].join('\n'),
      );
      const typed = await typedByHand(args, `Type ${would.name} to go on: `);
      const value = await client.call('subject.remove', { name: would.name, typed });
      return { value, text: `${value.name} is forgotten, for good.\n${remainsText(value.remains)}` };
    },
  },
  {
    name: 'erase',
    usage: '',
    about: `erases the vault, its keys first; shows what goes, and asks for the words “${EVERYTHING}” (--confirm in a script). Models stay, unless --models`,
    options: { ...confirm, models: { type: 'boolean' } },
    needs: 'core',
    async run({ client, common, args }) {
      const passphrase = await readPassphrase(common.passphrase);
      await client.call('vault.unlock', { passphrase });
      const would = await client.call('vault.erasing', {});
      await say(`All of it goes, for good: ${goesText(would.goes)}.\n${remainsText(would.remains)}`);
      const typed = await typedByHand(args, `Type “${EVERYTHING}” to go on: `);
      if (typed.trim().toLowerCase() !== EVERYTHING) {
        throw wrongUsage('Those were not the words. Nothing was changed.');
      }
      const value = await client.call('vault.erase', { passphrase, models: args.flag('models') });
      return {
        value,
        text: `The vault is erased; its keys went first.\n${remainsText(value.remains)}\n${wrap(disks)}`,
      };
    },
  },
];

const disks =
  'A disk may keep what was overwritten: an SSD its spare blocks, a snapshot or a synced folder a copy. What they keep is sealed, and opens only with your passphrase or phrase and a header that was kept too.';

async function typedByHand(args: Args, question: string): Promise<string> {
  const given = args.option('confirm');
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) throw wrongUsage('There is no terminal to ask on. Use --confirm.');
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

function goesText(goes: Forgettable): string {
  return joined([
    plural(goes.entries, 'entry', 'entries'),
    plural(goes.facts, 'fact'),
    plural(goes.statements, 'thing learned', 'things learned'),
    plural(goes.conversations, 'answer'),
    plural(goes.attachments, 'photo or file', 'photos and files'),
  ]);
}

function remainsText({ backups, crumbs }: Remains): string {
  return [
    backups.length === 0
      ? 'No backup that Tend knows of holds it.'
      : `${heading('These backups still hold it, and open with the passphrase of their day')}\n${backups.map(backupLine).join('\n')}`,
    ...(crumbs === 0
      ? []
      : [`${plural(crumbs, 'crumb')} left this machine; what was sent is with whoever received it.`]),
  ].join('\n');
}

const states = { there: 'there', gone: 'not there any more', unknown: 'its disk is not here' } as const;

function backupLine({ at, path, file, entries, by, now }: KnownBackup): string {
  const made = by === 'hand' ? 'made by hand' : 'made by itself';
  return `  ${at.slice(0, 10)}  ${path ?? file}  ${quiet(joined([plural(entries, 'entry', 'entries'), made, states[now]]))}`;
}
