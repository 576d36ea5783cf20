import { TendError } from '../contract/index.ts';
import { connect, type Host, type Rpc } from '../transport/index.ts';
import type { ModelsProcedures } from './procedures.ts';

/** The life of the models process: started by the first use, ended when idle, gone after a crash, started anew by the next use. */
export type ModelsProcess = {
  /** @throws TendError `model-crashed` when the process died under this call, `cancelled` when it was ended on purpose */
  use<T>(work: (rpc: Rpc<ModelsProcedures>) => Promise<T>): Promise<T>;
  /** Ends it now; what is under way ends as `cancelled`. The next use starts a new one. */
  end(): void;
  /** Ends it for good. */
  close(): void;
};

/** @param onEnd called when a process has ended, however: nothing is loaded any more */
export function createModelsProcess(host: Host, idleMs: number, onEnd: () => void): ModelsProcess {
  type Running = { readonly rpc: Rpc<ModelsProcedures>; uses: number; endedByUs: boolean };
  let running: Running | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function start(): Running {
    const channel = host.start('models');
    const gone = () => (started.endedByUs ? stopped() : crashed());
    const started: Running = {
      rpc: connect<ModelsProcedures>(channel, { gone }),
      uses: 0,
      endedByUs: false,
    };
    channel.onClose(() => {
      if (running !== started) return;
      running = undefined;
      onEnd();
    });
    return started;
  }

  function end(): void {
    clearTimeout(idle);
    if (running === undefined) return;
    const ending = running;
    ending.endedByUs = true;
    // Forgotten first: whoever asks while it dies gets a new one.
    running = undefined;
    ending.rpc.channel.close();
    onEnd();
  }

  return {
    async use(work) {
      if (closed) throw stopped();
      clearTimeout(idle);
      running ??= start();
      const mine = running;
      mine.uses += 1;
      try {
        return await work(mine.rpc);
      } finally {
        mine.uses -= 1;
        if (mine === running && mine.uses === 0) {
          idle = setTimeout(end, idleMs);
          // Waiting to unload must not keep a terminal command from ending.
          idle.unref();
        }
      }
    },
    end,
    close() {
      closed = true;
      end();
    },
  };
}

function crashed(): TendError {
  return new TendError(
    'model-crashed',
    'The part of Tend that runs the models stopped unexpectedly. Nothing you wrote is lost. Please try again; search by words works meanwhile.',
  );
}

function stopped(): TendError {
  return new TendError('cancelled', 'Stopped.');
}
