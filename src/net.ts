import { statSync } from 'node:fs';
import { TendError } from './contract/index.ts';
import { download } from './net/download.ts';
import { post } from './net/post.ts';
import type { Handlers, NetProcedures } from './transport/index.ts';

/**
 * What the net process is made of: the only code in Tend that opens a connection. It carries out one request in
 * its life. Local-only is refused by the core before; it is refused here once more, by the environment
 * (`TEND_LOCAL_ONLY=1`) or by the readable file `TEND_LOCAL_ONLY_FILE` names, should the core be wrong.
 */
export function createNet(environment: NodeJS.ProcessEnv): Handlers<NetProcedures> {
  let used = false;
  const mayGoOut = () => {
    const file = environment.TEND_LOCAL_ONLY_FILE;
    if (environment.TEND_LOCAL_ONLY === '1' || (file !== undefined && mayBeThere(file))) {
      throw new TendError('local-only', 'Tend is set to stay on this laptop. Nothing has left.', {
        sent: false,
      });
    }
    if (used) throw new TendError('refused', 'One request is all this process does.', { sent: false });
    used = true;
  };
  return {
    post: (request, { signal }) => {
      mayGoOut();
      return post({ ...request, signal });
    },
    download: (request, { signal, progress }) => {
      mayGoOut();
      return download({ ...request, signal, onProgress: progress });
    },
  };
}

/** What cannot be looked at counts as there. */
function mayBeThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}
