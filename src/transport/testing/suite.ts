import assert from 'node:assert/strict';
import type { TendError } from '../../contract/index.ts';
import type { Channel } from '../channel.ts';
import { connect } from '../rpc.ts';

export type EchoProcedures = {
  echo: { params: Uint8Array; result: Uint8Array };
  sum: { params: number[]; result: number };
  environment: { params: undefined; result: string[] };
  count: { params: number; result: number; progress: number };
  wait: { params: undefined; result: undefined; progress: string };
  fail: { params: 'ours' | 'foreign'; result: undefined };
  announce: { params: string; result: undefined };
  crash: { params: undefined; result: undefined };
};

/**
 * What any transport must hold, whatever carries it. Plain functions without a test runner, because the same list
 * is run by vitest over plain Node children and inside Electron's main process over utilityProcess.
 */
export const transportCases: readonly {
  readonly name: string;
  run(start: () => Channel): Promise<void>;
}[] = [
  {
    name: 'a pasted page of a megabyte arrives whole',
    async run(start) {
      const rpc = connect<EchoProcedures>(start());
      const bytes = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * 31) & 0xff);
      const back = await rpc.call('echo', bytes);
      assert.equal(Buffer.compare(back, bytes), 0);
      rpc.channel.close();
    },
  },
  {
    name: 'many lines at once each get their own answer',
    async run(start) {
      const rpc = connect<EchoProcedures>(start());
      const sums = await Promise.all(Array.from({ length: 200 }, (_, i) => rpc.call('sum', [i, 1])));
      assert.deepEqual(
        sums,
        Array.from({ length: 200 }, (_, i) => i + 1),
      );
      rpc.channel.close();
    },
  },
  {
    name: 'progress comes in order and before the result',
    async run(start) {
      const rpc = connect<EchoProcedures>(start());
      const seen: number[] = [];
      const result = await rpc.call('count', 50, { onProgress: (n) => seen.push(n) });
      assert.equal(result, 50);
      assert.deepEqual(
        seen,
        Array.from({ length: 50 }, (_, i) => i + 1),
      );
      rpc.channel.close();
    },
  },
  {
    name: 'a call can be stopped while it works, and the process goes on',
    async run(start) {
      const rpc = connect<EchoProcedures>(start());
      const stop = new AbortController();
      const waiting = rpc.call('wait', undefined, { signal: stop.signal, onProgress: () => stop.abort() });
      assert.equal(await codeOf(waiting), 'cancelled');
      assert.equal(await rpc.call('sum', [2, 2]), 4);
      rpc.channel.close();
    },
  },
  {
    name: 'our errors cross as data, foreign ones without their words',
    async run(start) {
      const rpc = connect<EchoProcedures>(start());
      const ours = await rpc.call('fail', 'ours').catch((error: TendError) => error.toData());
      assert.deepEqual(ours, {
        code: 'not-found',
        message: 'There is no such entry.',
        data: { id: 'a', count: 2 },
      });
      const foreign = await rpc.call('fail', 'foreign').catch((error: TendError) => error.toData());
      assert.equal(JSON.stringify(foreign).includes('Maya'), false);
      assert.ok(foreign !== undefined && foreign.code === 'internal');
      rpc.channel.close();
    },
  },
  {
    name: 'an event that nobody asked for arrives by name',
    async run(start) {
      const rpc = connect<EchoProcedures>(start());
      const heard = new Promise((resolve) => rpc.onEvent((name, value) => resolve([name, value])));
      await rpc.call('announce', 'index');
      assert.deepEqual(await heard, ['index', { n: 1 }]);
      rpc.channel.close();
    },
  },
  {
    name: 'a crash is told once, and rejects what was open and what comes later',
    async run(start) {
      const channel = start();
      let ends = 0;
      const ended = new Promise<void>((resolve) =>
        channel.onClose(() => {
          ends += 1;
          resolve();
        }),
      );
      const rpc = connect<EchoProcedures>(channel);
      const waiting = codeOf(rpc.call('wait', undefined));
      assert.equal(await codeOf(rpc.call('crash', undefined)), 'internal');
      assert.equal(await waiting, 'internal');
      await ended;
      assert.equal(await codeOf(rpc.call('sum', [1])), 'internal');
      assert.equal(ends, 1);
    },
  },
  {
    name: 'closing a channel ends the process and says so',
    async run(start) {
      const channel = start();
      const rpc = connect<EchoProcedures>(channel);
      await rpc.call('sum', [1]);
      const ended = new Promise<void>((resolve) => channel.onClose(() => resolve()));
      channel.close();
      await ended;
    },
  },
  {
    name: 'a proxy, an agent or a token of the shell does not cross into a helper',
    async run(start) {
      process.env.HTTPS_PROXY = 'http://proxy.invalid';
      process.env.SSH_AUTH_SOCK = '/nowhere';
      process.env.TEND_API_KEY = 'secret';
      process.env.TEND_MODELS ??= '/nowhere';
      const rpc = connect<EchoProcedures>(start());
      const names = await rpc.call('environment', undefined);
      rpc.channel.close();
      for (const name of ['HTTPS_PROXY', 'SSH_AUTH_SOCK', 'TEND_API_KEY']) {
        assert.ok(!names.includes(name), `${name} crossed`);
        delete process.env[name];
      }
      assert.ok(names.includes('TEND_MODELS'));
    },
  },
];

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'no error',
    (error: TendError) => error.code,
  );
}
