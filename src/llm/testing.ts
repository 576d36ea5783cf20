import { type Channel, connectNet, type Host, nodeHost } from '../transport/index.ts';
import { readCatalogue } from './catalogue.ts';
import { createLlm, type LlmOptions } from './client.ts';
import type { Llm } from './port.ts';

/** The real models process, on the processor only, for tests. Close it when done. */
export function realLlm(
  options: Partial<Pick<LlmOptions, 'modelsDirs' | 'idleMs' | 'emit'>> & {
    /** Told of every process that is started: closing its channel kills it, as a crash would. */
    readonly onStart?: (channel: Channel) => void;
  } = {},
): Llm {
  const children = nodeHost({ env: { TEND_GPU: 'off' } });
  const host: Host = {
    start(kind) {
      const channel = children.start(kind);
      options.onStart?.(channel);
      return channel;
    },
  };
  return createLlm({
    host,
    net: connectNet(host),
    catalogue: readCatalogue(),
    modelsDirs: options.modelsDirs ?? ['models'],
    emit: options.emit ?? (() => {}),
    ...(options.idleMs === undefined ? {} : { idleMs: options.idleMs }),
  });
}
