import { type Input, type Provider, type Retention, TendError } from '../../contract/index.ts';
import type { Client } from '../client.ts';
import { type Args, type Command, clockOf, present } from '../command.ts';
import { ledgerRowText } from '../print/ledger.ts';
import { letterText, presetsText, providerText } from '../print/receivers.ts';
import { firstLineOfPrivate } from '../private-file.ts';
import { say } from '../streams.ts';
import { needed, wrongUsage } from '../usage.ts';
import { askedAtTheTerminal } from './yes.ts';

const ways = {
  url: { type: 'string' },
  model: { type: 'string' },
  'key-file': { type: 'string' },
  own: { type: 'boolean' },
  proxy: { type: 'string' },
  'proxy-file': { type: 'string' },
  timeout: { type: 'string' },
  stream: { type: 'boolean' },
  retention: { type: 'string' },
  'retention-page': { type: 'string' },
  'retention-read': { type: 'string' },
  'price-in': { type: 'string' },
  'price-out': { type: 'string' },
  currency: { type: 'string' },
} as const;

export const receiverCommands: readonly Command[] = [
  {
    name: 'provider add',
    usage: 'NAME',
    about:
      'an address that speaks the OpenAI protocol; --own: a machine of yours; --retention WORDS and --price-in, --price-out N --currency EUR (a million tokens) as you read them; nothing is sent by adding it',
    options: ways,
    needs: 'vault',
    async run({ client, args }) {
      const [url, model] = [args.option('url'), args.option('model')];
      if (url === undefined || model === undefined)
        throw wrongUsage('Say where and what: tend provider add NAME --url URL --model M.');
      const name = needed(args.words, 0, 'a name');
      const value = await client.call('provider.add', { name, ...readWays(args), url, model });
      return { value, text: `Added. Nothing was sent.\n${providerText(value)}` };
    },
  },
  {
    name: 'provider set',
    usage: 'NAME',
    about:
      'changes what is named; a key stays with the host it was given for (--not-own, --no-stream, --no-key, --no-proxy, --new-name N)',
    options: {
      ...ways,
      'new-name': { type: 'string' },
      'not-own': { type: 'boolean' },
      'no-stream': { type: 'boolean' },
      'no-key': { type: 'boolean' },
      'no-proxy': { type: 'boolean' },
    },
    needs: 'vault',
    async run({ client, args }) {
      const value = await client.call('provider.set', {
        name: needed(args.words, 0, 'a name'),
        ...readWays(args),
        ...present({ newName: args.option('new-name') }),
        ...(args.flag('not-own') && { own: false }),
        ...(args.flag('no-stream') && { stream: false }),
        ...(args.flag('no-key') && { key: '' }),
        ...(args.flag('no-proxy') && { proxy: '' }),
      });
      return { value, text: `Changed. Nothing was sent.\n${providerText(value)}` };
    },
  },
  {
    name: 'provider list',
    usage: '',
    about: 'the addresses you entered',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('provider.list', {});
      const text = value.providers.map(providerText).join('\n\n');
      return { value, text: text || 'None yet: tend provider add NAME --url URL --model M.' };
    },
  },
  {
    name: 'provider presets',
    usage: '',
    about: 'names and addresses to begin with; no prices, and what each keeps only where its page was read',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('provider.presets', {});
      return { value, text: presetsText(value.presets) };
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
  {
    name: 'provider test',
    usage: 'NAME',
    about: 'sends fixed words about nobody, after your yes; it stands in the ledger',
    options: { 'yes-send-exactly': { type: 'string', multiple: true } },
    needs: 'vault',
    async run({ client, common, args }) {
      const name = needed(args.words, 0, 'a name');
      const agreed = args.list('yes-send-exactly')?.[0] ?? (await askForTest(client, name));
      const value = await client.call('provider.test', {
        receiver: name,
        sha256: agreed,
        ...clockOf(common),
      });
      return { value, text: ledgerRowText(value) };
    },
  },
];

async function askForTest(client: Client, name: string): Promise<string> {
  const { letter, blocked } = await client.call('provider.testing', { name });
  if (blocked !== null) throw new TendError('refused', blocked);
  await askedAtTheTerminal(async () => {
    await say(letterText(letter));
  });
  return letter.sha256;
}

type Ways = Omit<Input<'provider.set'>, 'name' | 'newName'>;

function readWays(args: Args): Ways & Partial<Pick<Provider, 'url' | 'model'>> {
  const keyFile = args.option('key-file');
  const timeout = args.option('timeout');
  return present({
    url: args.option('url'),
    model: args.option('model'),
    key: keyFile === undefined ? undefined : firstLineOfPrivate(keyFile, 'key'),
    own: args.flag('own') || undefined,
    stream: args.flag('stream') || undefined,
    proxy: readProxy(args),
    timeoutSeconds: timeout === undefined ? undefined : readNumber(timeout, '--timeout'),
    retention: readRetention(args),
    price: readPrice(args),
  });
}

/** A password never stands in an argument: other programs can read those. */
function readProxy(args: Args): string | undefined {
  const [plain, file] = [args.option('proxy'), args.option('proxy-file')];
  if (file !== undefined) return firstLineOfPrivate(file, 'proxy');
  if (plain?.includes('@')) {
    throw wrongUsage('A proxy with a password is handed over in a file: --proxy-file FILE.');
  }
  return plain;
}

function readRetention(args: Args): Retention | undefined {
  const [words, page, read] = ['retention', 'retention-page', 'retention-read'].map(args.option);
  if (words === undefined) {
    if (page !== undefined || read !== undefined) {
      throw wrongUsage('--retention says what the page says: --retention "30 days".');
    }
    return undefined;
  }
  return { words, page: page ?? null, read: read ?? null };
}

function readPrice(args: Args): { in: number; out: number; currency: string } | undefined {
  const [there, back, currency] = ['price-in', 'price-out', 'currency'].map(args.option);
  if (there === undefined && back === undefined && currency === undefined) return undefined;
  if (there === undefined || back === undefined || currency === undefined) {
    throw wrongUsage(
      'A price has three parts: --price-in N --price-out N --currency EUR, for a million tokens.',
    );
  }
  return { in: readNumber(there, '--price-in'), out: readNumber(back, '--price-out'), currency };
}

function readNumber(text: string, option: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw wrongUsage(`${option} takes a number.`);
  return number;
}
