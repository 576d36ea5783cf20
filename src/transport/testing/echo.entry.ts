import { TendError } from '../../contract/index.ts';
import { parentChannel } from '../parent.ts';
import { serve } from '../rpc.ts';
import { sealedChannel } from '../sealed-channel.ts';
import type { EchoProcedures } from './suite.ts';

/** A process that loads no native module, so that the same suite can run in any Electron's utilityProcess. */
// Busy like the real ones, so that it ends because its parent did and not because it has nothing left to do.
setInterval(() => {}, 1000);

const parent = parentChannel();
const channel = process.argv.includes('sealed') ? sealedChannel(parent, 'second') : parent;
const { emit } = serve<EchoProcedures>(channel, {
  echo: (bytes) => bytes,
  sum: (numbers) => numbers.reduce((total, number) => total + number, 0),
  environment: () => Object.keys(process.env).sort(),
  count: async (to, { progress }) => {
    for (let i = 1; i <= to; i++) {
      progress(i);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return to;
  },
  wait: (_, { signal, progress }) =>
    new Promise((_resolve, reject) => {
      progress('waiting');
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  fail: (kind) => {
    if (kind === 'ours') throw new TendError('not-found', 'There is no such entry.', { id: 'a', count: 2 });
    throw new Error('/home/someone/secret.txt: Maya had a fit');
  },
  announce: (name) => {
    emit(name, { n: 1 });
    return undefined;
  },
  crash: () => process.abort(),
});
