import { TendError } from '../contract/index.ts';
import type { Host } from './channel.ts';
import type { NetPort } from './net-port.ts';
import { connect } from './rpc.ts';

/** The net process over RPC: the port's requests without what cannot cross (functions and signals). */
export type NetProcedures = {
  post: {
    params: Omit<Parameters<NetPort['post']>[0], 'signal'>;
    result: Awaited<ReturnType<NetPort['post']>>;
  };
  download: {
    params: Omit<Parameters<NetPort['download']>[0], 'signal' | 'onProgress'>;
    result: undefined;
    progress: number;
  };
};

/** Starts the net process for one request and ends it when the request is over, however it went. */
export function connectNet(host: Host): NetPort {
  /** `sent`: whether bytes may have left when the process vanished in the middle. */
  async function once<T>(
    sent: boolean,
    ask: (net: ReturnType<typeof connect<NetProcedures>>) => Promise<T>,
  ): Promise<T> {
    const channel = host.start('net');
    const gone = () =>
      new TendError('network', 'The part of Tend that talks to the outside stopped before it was done.', {
        sent,
      });
    try {
      return await ask(connect<NetProcedures>(channel, { gone }));
    } finally {
      channel.close();
    }
  }
  return {
    post: ({ signal, ...request }) => once(true, (net) => net.call('post', request, { signal })),
    download: ({ signal, onProgress, ...request }) =>
      once(false, (net) =>
        net.call('download', request, { signal, ...(onProgress === undefined ? {} : { onProgress }) }),
      ),
  };
}
