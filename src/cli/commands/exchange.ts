import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { TendError } from '../../contract/index.ts';
import { about, type Command, type Common, clockOf, present } from '../command.ts';
import { instantOf, knownZone } from '../dates.ts';
import { readPassphrase } from '../passphrase.ts';
import { sheetHtml } from '../print/sheet-html.ts';
import { sheetText } from '../print/sheet-text.ts';
import { joined, plural, wrap } from '../text.ts';
import { needed, wrongUsage } from '../usage.ts';

const span = { from: { type: 'string' }, to: { type: 'string' } } as const;

/** What a person takes with them: everything, or one page. */
export const exchangeCommands: readonly Command[] = [
  {
    name: 'export',
    usage: 'FOLDER',
    about:
      'writes everything as JSON Lines and CSV into a new folder there, not encrypted; of everybody, or of one with --subject; --files with photos and files',
    options: { ...span, files: { type: 'boolean' } },
    needs: 'core',
    async run({ client, common, args }) {
      const folder = resolve(needed(args.words, 0, 'a folder to write into'));
      const scope = present({
        from: instantOf(args.option('from'), 'first', common.zone, '--from'),
        to: instantOf(args.option('to'), 'last', common.zone, '--to'),
      });
      const passphrase = await readPassphrase(common.passphrase);
      await client.call('vault.unlock', { passphrase });
      const stop = client.on('export', ({ step, done, total }) => {
        if (step === 'writing') tellProgress(done, total);
      });
      try {
        const value = await client.call('export.write', {
          folder,
          passphrase,
          files: args.flag('files'),
          ...scope,
          ...about(common),
          ...clockOf(common),
        });
        const { entry = 0, event = 0 } = value.counts;
        return {
          value,
          text: [
            wrap(`Written to ${value.path ?? value.folder}`),
            wrap(
              joined([
                plural(entry, 'entry', 'entries'),
                plural(event, 'event'),
                value.files > 0 && plural(value.files, 'photo or file', 'photos and files'),
                value.unreadable > 0 &&
                  `${plural(value.unreadable, 'photo or file', 'photos and files')} could not be read any more`,
              ]),
            ),
            wrap('It is not encrypted: whoever can open that folder can read all of it.'),
          ].join('\n'),
        };
      } finally {
        stop();
        if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      }
    },
  },
  {
    name: 'page',
    usage: '[FILE]',
    about:
      'one page of a span to print: what happened, medicines as prescribed and as taken, what was looked for and what was not. As text, or with FILE as a new file, HTML when it ends in .html. The last seven days, unless --from and --to name days',
    options: span,
    needs: 'vault',
    async run({ client, common, args }) {
      const to = dayOption(args.option('to'), '--to') ?? today(common);
      const from = dayOption(args.option('from'), '--from') ?? daysBefore(to, 6);
      const value = await client.call('sheet.read', { from, to, ...about(common), ...clockOf(common) });
      const [file] = args.words;
      if (file === undefined) return { value, text: sheetText(value) };
      await keep(
        resolve(file),
        /^\.html?$/i.test(extname(file)) ? sheetHtml(value) : `${sheetText(value)}\n`,
      );
      return {
        value: { done: true },
        text: wrap('Written. This file is not encrypted: delete it when you no longer need it.'),
      };
    },
  },
];

/** One line that is written over, and only where somebody looks. */
function tellProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(
    `\r${done.toLocaleString('en')} of ${plural(total, 'entry', 'entries')}. Ctrl-C stops it.`,
  );
}

function dayOption(text: string | undefined, option: string): string | undefined {
  if (text === undefined) return undefined;
  // Says what is wrong with it, a day that does not exist included.
  instantOf(text, 'first', undefined, option);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw wrongUsage(`${option} is a day as 2026-02-08.`);
  return text;
}

function today({ now, zone }: Common): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: knownZone(zone), dateStyle: 'short' });
  return format.format(now === undefined ? new Date() : new Date(now));
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Readable to its owner only, and never over a file that is there. */
async function keep(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new TendError(
      'bad-input',
      exists
        ? 'There is a file of that name already. Please choose another name.'
        : 'The page could not be written there. Please check that the folder is there and yours to write in.',
    );
  }
}
