import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { type Output, type PlaceFinding, Settings } from '../../contract/index.ts';
import { signalLockHolder } from '../../vault/index.ts';
import type { Command, Common } from '../command.ts';
import { askCountry } from '../country.ts';
import { chooseNewPassphrase } from '../passphrase.ts';
import { phrasePlace } from '../phrase.ts';
import { sayPlace } from '../place.ts';
import { modelLine } from '../print/models.ts';
import { placeText } from '../print/place.ts';
import { say } from '../streams.ts';
import { heading, joined, plural, quiet, wrap } from '../text.ts';
import { needed, wrongUsage } from '../usage.ts';

export const vaultCommands: readonly Command[] = [
  {
    name: 'init',
    usage: '',
    about:
      'makes a vault; asks for its passphrase twice and shows its recovery phrase once, or puts it into a new file',
    options: {
      owner: { type: 'string' },
      country: { type: 'string' },
      sample: { type: 'boolean' },
      'phrase-file': { type: 'string' },
    },
    needs: 'core',
    async run({ client, common, args }) {
      const owner = args.option('owner') ?? common.observer ?? (await ownersName());
      const country = args.option('country')?.toUpperCase() ?? (await ownersCountry(common));
      const passphrase = await chooseNewPassphrase(common.passphrase, [owner]);
      const place = phrasePlace(args.option('phrase-file'));
      try {
        const { phrase } = await client.call('vault.create', {
          passphrase,
          owner,
          start: args.flag('sample') ? 'sample' : 'empty',
          phrase: place !== undefined,
          ...(country === undefined ? {} : { country }),
        });
        if (phrase !== undefined) await place?.tell(phrase);
      } catch (error) {
        place?.drop();
        throw error;
      }
      if (place === undefined) {
        await say(
          'No recovery phrase was made, as there is no terminal to show it on: tend phrase make makes one.',
        );
      }
      if (!common.json) await sayPlace(client);
      return { value: { done: true }, text: 'The vault is made. Write a first line: tend add "…".' };
    },
  },
  {
    name: 'status',
    usage: '',
    about: 'version, subjects, counts, models and settings, and what is known of the place it lies in',
    needs: 'vault',
    async run({ client }) {
      const status = await client.call('status', {});
      const { findings } = await client.call('vault.place', {});
      return { value: { ...status, place: findings }, text: statusText(status, findings) };
    },
  },
  {
    name: 'settings',
    usage: '',
    about: 'what is switched on',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('settings.get', {});
      return { value, text: settingsText(value) };
    },
  },
  {
    name: 'settings get',
    usage: '',
    about: 'the same',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('settings.get', {});
      return { value, text: settingsText(value) };
    },
  },
  {
    name: 'settings set',
    usage: 'NAME VALUE',
    about: 'changes one, as crumbs on|off, local-only on|off, country CC',
    needs: 'vault',
    async run({ client, args }) {
      const setting = setOne(needed(args.words, 0, 'a name and a value'), needed(args.words, 1, 'a value'));
      const value = await client.call('settings.set', setting);
      return { value, text: settingsText(value) };
    },
  },
  {
    name: 'lock',
    usage: '',
    about: 'ends any Tend, window or terminal, that has this vault open',
    needs: 'core',
    async run({ common }) {
      const holder = await signalLockHolder(common.vaultDir);
      const kind = holder?.kind ?? null;
      const text =
        kind === null
          ? 'Nobody had this vault open.'
          : `Locked: ${kind === 'app' ? "Tend's window" : 'a terminal'} had it open.`;
      return { value: { done: true, holder: kind }, text };
    },
  },
];

/** Asked at a terminal; a script that does not say gets the name of the account it runs under. */
async function ownersName(): Promise<string> {
  if (!process.stdin.isTTY) return userInfo().username;
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    return (await lines.question('What shall Tend call you? ')).trim() || userInfo().username;
  } finally {
    lines.close();
  }
}

/** Asked at a terminal; who has the passphrase come from a file has all of it come from the command line. */
async function ownersCountry({ passphrase }: Common): Promise<string | undefined> {
  if (!process.stdin.isTTY || passphrase.file !== undefined) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    return (await askCountry((question) => lines.question(question))) || undefined;
  } finally {
    lines.close();
  }
}

function setOne(name: string, value: string): Partial<Settings> {
  const key = Settings.keyof().safeParse(name);
  if (!key.success) throw wrongUsage(`Settings are: ${Settings.keyof().options.join(', ')}.`);
  const parsed = Settings.shape[key.data].safeParse(key.data === 'country' ? value.toUpperCase() : value);
  if (parsed.success) return { [key.data]: parsed.data };
  const shape = Settings.shape[key.data];
  throw wrongUsage(`${name} is ${'options' in shape ? `one of: ${shape.options.join(', ')}` : 'a text'}.`);
}

function settingsText(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name.padEnd(12)} ${value === '' ? quiet('not set') : value}`)
    .join('\n');
}

/** Its age in days and its day; and why the one of the schedule did not come about. */
function lastBackup({ lastBackup, backups }: Output<'status'>): string {
  if (lastBackup === null) return 'no backup yet';
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(lastBackup.at)) / 86_400_000));
  const ago = days === 0 ? 'today' : `${plural(days, 'day')} ago`;
  const failed = backups?.failed == null ? '' : `, a later one failed on ${backups.failed.at.slice(0, 10)}`;
  return `last backup ${ago} (${lastBackup.at.slice(0, 10)})${failed}`;
}

function statusText(status: Output<'status'>, place: readonly PlaceFinding[]): string {
  const { counts, index, models } = status;
  return [
    heading(`Tend ${status.version}`),
    wrap(joined([`vault ${status.vault}, schema ${status.schema}`, `owner ${status.owner}`]), '  '),
    ...status.subjects.map(({ name, entries }) =>
      wrap(`about ${name}: ${plural(entries, 'entry', 'entries')}`, '    ', '  '),
    ),
    wrap(
      joined([
        plural(counts.events, 'event'),
        (counts.attachments ?? 0) > 0 && plural(counts.attachments ?? 0, 'photo or file', 'photos and files'),
        plural(counts.passages, 'passage'),
        `${plural(counts.crumbsSent, 'crumb')} sent`,
      ]),
      '  ',
    ),
    wrap(`read for the search by meaning: ${index.done} of ${index.total}`, '  '),
    wrap(
      joined([
        status.localOnly ? 'local only' : 'not local only',
        `crumbs ${status.settings.crumbs}`,
        status.recoveryPhrase ? 'a recovery phrase' : 'no recovery phrase',
        lastBackup(status),
      ]),
      '  ',
    ),
    heading('Where it lies'),
    placeText(place),
    heading('Models'),
    ...models.models.map(modelLine),
    wrap(
      joined([
        models.backend ?? 'no backend loaded',
        models.threads !== null && plural(models.threads, 'thread'),
      ]),
      '  ',
    ),
  ].join('\n');
}
