import type { ModelInfo } from '../../contract/index.ts';
import type { Client } from '../client.ts';
import type { Command } from '../command.ts';
import { bytes, modelLine } from '../print/models.ts';
import { say } from '../streams.ts';
import { quiet, wrap } from '../text.ts';
import { needed } from '../usage.ts';

export const modelCommands: readonly Command[] = [
  {
    name: 'models list',
    usage: '',
    about: 'the models Tend knows, and which are here',
    needs: 'core',
    async run({ client }) {
      const value = await client.call('models.list', {});
      return {
        value,
        text: [...value.models.map(modelLine), quiet(wrap(`Models are kept in ${value.folder}`))].join('\n'),
      };
    },
  },
  {
    name: 'models get',
    usage: 'ID',
    about: 'fetches a model, with its size and source said first',
    // Unlocked, because the vault's local-only setting decides whether anything may be fetched.
    needs: 'vault',
    async run({ client, args }) {
      const id = needed(args.words, 0, 'the id of a model, as tend models list prints it');
      const known = (await client.call('models.list', {})).models.find((model) => model.id === id);
      if (known !== undefined) await say(aboutToGet(known));
      const stop = showDownload(client);
      try {
        const value = await client.call('models.get', { id });
        const got = value.models.find((model) => model.id === id);
        return { value, text: got === undefined ? 'Fetched.' : modelLine(got) };
      } finally {
        stop();
      }
    },
  },
];

function aboutToGet({ name, bytes: size, source, state }: ModelInfo): string {
  if (state === 'present') return `${name} is here; checking every byte of it …`;
  const again = state === 'damaged' ? 'The file on this laptop is damaged. ' : '';
  return `${again}Fetching ${name}, ${bytes(size)}, from ${source} …`;
}

/** Says each further tenth on standard error. */
function showDownload(client: Client): () => void {
  let shown = -1;
  return client.on('download', ({ doneBytes, totalBytes }) => {
    const tenth = Math.floor((10 * doneBytes) / totalBytes);
    if (tenth <= shown) return;
    shown = tenth;
    void say(`  ${tenth * 10} % of ${bytes(totalBytes)}`);
  });
}
