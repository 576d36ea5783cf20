import { resolve } from 'node:path';
import { type Agreed, CrumbId, type LedgerRow, type Output, TendError } from '../../contract/index.ts';
import { about, type Command, clockOf, present } from '../command.ts';
import { EXIT } from '../exit.ts';
import { byProviderText, ledgerRowText, ledgerText } from '../print/ledger.ts';
import { askedText, opinionsText } from '../print/opinions.ts';
import { letterText } from '../print/receivers.ts';
import { say } from '../streams.ts';
import { needed, wrongUsage } from '../usage.ts';
import { askedAtTheTerminal } from './yes.ts';

/** What is sent, what has left, and what came back. */
export const outsideCommands: readonly Command[] = [
  {
    name: 'crumb send',
    usage: 'ID',
    about:
      'sends that preview, once, after your yes; one for several receivers to each, or only to --provider NAME',
    options: {
      'yes-send-exactly': { type: 'string', multiple: true },
      provider: { type: 'string', multiple: true },
    },
    needs: 'vault',
    async run({ client, common, args }) {
      const id = readId(args.words);
      const agreed = args.list('yes-send-exactly');
      const previewed = await client.call('crumb.previewed', { id }).catch((thrown: unknown) => {
        // Sent already, or gone: sending says which.
        if (thrown instanceof TendError && thrown.code === 'not-previewed') return undefined;
        throw thrown;
      });
      const letters = chosen(previewed?.letters ?? [], args.list('provider'));
      if (agreed === undefined) await askForYes(previewed, letters);
      const clock = clockOf(common);
      if ((previewed?.letters.length ?? 0) < 2) {
        const sha256 = agreed?.[0] ?? previewed?.sha256 ?? '';
        const value = await client.call('crumb.send', { id, sha256, ...clock });
        return { value, text: ledgerRowText(value), status: cameBack([value]) };
      }
      const said = letters.filter(({ sha256 }) => agreed?.includes(sha256) ?? true);
      if (said.length === 0) {
        throw new TendError(
          'not-previewed',
          'None of the hashes is of these bytes. Please look at the preview again.',
        );
      }
      const value = await client.call('crumb.send.several', {
        id,
        letters: said.map(({ receiver, sha256 }): Agreed => ({ receiver, sha256 })),
        ...clock,
      });
      return { value, text: value.rows.map(ledgerRowText).join('\n\n'), status: cameBack(value.rows) };
    },
  },
  {
    name: 'crumb asked',
    usage: '[ID]',
    about:
      'what went outside about somebody and what came back; with an ID each sentence of it held against what is recorded here',
    needs: 'vault',
    async run({ client, common, args }) {
      if (args.words.length > 0) {
        const value = await client.call('opinion.read', { id: readId(args.words), ...clockOf(common) });
        return { value, text: opinionsText(value) };
      }
      const value = await client.call('opinion.list', about(common));
      return { value, text: askedText(value.asked) };
    },
  },
  {
    name: 'crumb forget',
    usage: 'ID',
    about: 'forgets what was sent and what came back, its hashes stay; --answer only what came back',
    options: { answer: { type: 'boolean' } },
    needs: 'vault',
    async run({ client, args }) {
      const what = args.flag('answer') ? 'answer' : 'all';
      const value = await client.call('crumb.forget', { id: readId(args.words), what });
      return { value, text: 'Forgotten here. What the receiver has is with them.' };
    },
  },
  {
    name: 'ledger',
    usage: '',
    about:
      'what has left; --verify checks its chain, --provider NAME shows what one company could add up, --words W, --from, --to look for rows',
    options: {
      verify: { type: 'boolean' },
      provider: { type: 'string', multiple: true },
      words: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
    needs: 'vault',
    async run({ client, args }) {
      const verify = args.flag('verify');
      const receiver = args.list('provider')?.[0];
      if (receiver !== undefined && !verify) {
        const value = await client.call('ledger.byProvider', { receiver });
        return {
          value,
          text: byProviderText(value),
          ...(value.providers.length === 0 && { status: EXIT.nothing }),
        };
      }
      const value = await client.call('ledger.list', {
        ...(verify && { verify }),
        ...present({
          receiver,
          words: args.option('words'),
          from: args.option('from'),
          to: args.option('to'),
        }),
      });
      return { value, text: ledgerText(value), status: verify && !value.intact ? EXIT.error : EXIT.done };
    },
  },
  {
    name: 'ledger providers',
    usage: '',
    about: 'by company: all it was ever told about each person, and how many people fit all of it together',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('ledger.byProvider', {});
      return { value, text: byProviderText(value) };
    },
  },
  {
    name: 'ledger export',
    usage: 'FILE',
    about: 'writes it as JSON Lines, not encrypted, to a new file',
    needs: 'vault',
    async run({ client, args }) {
      const file = needed(args.words, 0, 'a file');
      const value = await client.call('ledger.export', { file: resolve(file) });
      return { value, text: `${value.rows} rows written. The file is not encrypted.` };
    },
  },
];

type Previewed = Output<'crumb.previewed'>;

/** Shows every letter in full, and takes nothing but a typed yes for all of them. */
async function askForYes(previewed: Previewed | undefined, letters: Previewed['letters']): Promise<void> {
  await askedAtTheTerminal(async () => {
    if (previewed === undefined) return;
    if (letters.length === 0) await say(previewed.bytes);
    for (const letter of letters) await say(letterText(letter));
  });
}

function chosen(letters: Previewed['letters'], names: readonly string[] | undefined): Previewed['letters'] {
  if (names === undefined) return letters;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const found = letters.filter(({ receiver }) => wanted.has(receiver.toLowerCase()));
  if (found.length < wanted.size) {
    throw wrongUsage(
      'That preview was not made for every receiver named: see them with tend crumb preview --provider.',
    );
  }
  return found;
}

function readId(words: readonly string[]): CrumbId {
  const id = CrumbId.safeParse(words[0]);
  if (id.success) return id.data;
  throw wrongUsage('This command needs the id of a preview, as tend crumb preview prints it.');
}

/** A script can tell: 0 when every one asked has answered, 1 when one has not, or not with an answer. */
function cameBack(rows: readonly LedgerRow[]): number {
  return rows.every(({ state, answer }) => state === 'answered' && answer !== undefined)
    ? EXIT.done
    : EXIT.error;
}
