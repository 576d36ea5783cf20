import { createInterface } from 'node:readline/promises';
import { CrumbId, TendError } from '../../contract/index.ts';
import type { Client } from '../client.ts';
import { about, type Command, clockOf, present } from '../command.ts';
import { EXIT } from '../exit.ts';
import { ledgerRowText, ledgerText, previewText } from '../print/crumb.ts';
import { firstLineOfPrivate } from '../private-file.ts';
import { say } from '../streams.ts';
import { outside } from '../text.ts';
import { needed, wrongUsage } from '../usage.ts';
import { eachText } from './journal.ts';

export const crumbCommands: readonly Command[] = [
  {
    name: 'crumb preview',
    usage: '"QUESTION" | -',
    about: 'the bytes that would leave, what stays, and why a gate refused',
    options: { provider: { type: 'string' } },
    needs: 'vault',
    run: eachText('a question', async (client, question, common, { args }) => {
      const provider = present({ provider: args.option('provider') });
      const value = await client.call('crumb.preview', {
        question,
        ...provider,
        ...about(common),
        ...clockOf(common),
      });
      return { value, text: previewText(value) };
    }),
  },
  {
    name: 'crumb send',
    usage: 'ID',
    about: 'sends that preview, once, after your yes',
    options: { 'yes-send-exactly': { type: 'string' } },
    needs: 'vault',
    async run({ client, common, args }) {
      const id = CrumbId.safeParse(args.words[0]);
      if (!id.success)
        throw wrongUsage('This command needs the id of a preview, as tend crumb preview prints it.');
      const sha256 = args.option('yes-send-exactly') ?? (await askForYes(client, id.data));
      const value = await client.call('crumb.send', { id: id.data, sha256, ...clockOf(common) });
      return { value, text: ledgerRowText(value) };
    },
  },
  {
    name: 'ledger',
    usage: '',
    about: 'what has left; --verify checks its chain of hashes',
    options: { verify: { type: 'boolean' } },
    needs: 'vault',
    async run({ client, args }) {
      const verify = args.flag('verify');
      const value = await client.call('ledger.list', verify ? { verify } : {});
      return { value, text: ledgerText(value), status: verify && !value.intact ? EXIT.error : EXIT.done };
    },
  },
  {
    name: 'provider add',
    usage: 'NAME',
    about: 'an address that speaks the OpenAI protocol; nothing is sent by adding it',
    options: { url: { type: 'string' }, model: { type: 'string' }, 'key-file': { type: 'string' } },
    needs: 'vault',
    async run({ client, args }) {
      const [url, model, keyFile] = [args.option('url'), args.option('model'), args.option('key-file')];
      if (url === undefined || model === undefined)
        throw wrongUsage('Say where and what: tend provider add NAME --url URL --model M.');
      const value = await client.call('provider.add', {
        name: needed(args.words, 0, 'a name'),
        url,
        model,
        ...present({ key: keyFile === undefined ? undefined : firstLineOfPrivate(keyFile, 'key') }),
      });
      return { value, text: `Added ${value.name}. Nothing was sent.` };
    },
  },
  {
    name: 'provider list',
    usage: '',
    about: 'the addresses you entered',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('provider.list', {});
      const lines = value.providers.map(
        ({ name, url, model, hasKey }) => `${name} · ${url} · ${model} · ${hasKey ? 'with a key' : 'no key'}`,
      );
      return { value, text: lines.join('\n') || 'None yet: tend provider add NAME --url URL --model M.' };
    },
  },
  {
    name: 'provider remove',
    usage: 'NAME',
    about: 'takes one out, with its key',
    needs: 'vault',
    async run({ client, args }) {
      const value = await client.call('provider.remove', { name: needed(args.words, 0, 'a name') });
      return { value, text: 'Removed.' };
    },
  },
];

/** Shows exactly what would leave, and takes nothing but a typed yes. Gives the hash of the bytes that were shown. */
async function askForYes(client: Client, id: CrumbId): Promise<string> {
  if (!process.stdin.isTTY) {
    throw wrongUsage(
      'Sending needs a yes at the terminal, or --yes-send-exactly with the SHA-256 of the previewed bytes.',
    );
  }
  const { bytes, sha256, receiver } = await client.call('crumb.previewed', { id });
  await say(
    outside(
      `This leaves your laptop, once, to ${receiver?.name ?? 'nobody yet'} (${receiver?.url ?? 'no address'}):`,
    ),
  );
  await say(bytes);
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    const answer = await lines.question('Send this once? Type yes to send it: ');
    if (answer.trim().toLowerCase() !== 'yes') throw new TendError('cancelled', 'Nothing was sent.');
    return sha256;
  } finally {
    lines.close();
  }
}
