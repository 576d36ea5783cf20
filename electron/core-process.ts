import { TendError } from '../src/contract/index.ts';
import {
  type Asked,
  type Channel,
  type CoreEvent,
  type CoreProcedures,
  connect,
  type MainHost,
  mainSide,
  REMIND,
} from '../src/transport/index.ts';

export type CoreProcess = {
  /** Carries a page's key to core and core's back. @throws TendError `core-crashed`. */
  greet(greeting: Uint8Array): Promise<Uint8Array>;
  /** The reply, sealed as core made it. @throws TendError `core-crashed`. */
  handle(asked: Asked): Promise<Uint8Array>;
  /** Ends core and with it models and net, and starts a new, locked core. What they held is gone with them. */
  restart(): void;
  /** Lets core close its database, then ends it. */
  stop(): Promise<void>;
};

/** How long a core may take to close its database when the app quits; what was acknowledged is on disk long before. */
const closingMs = 3000;
/** A core that dies this often in a row is not started again: it would die for ever. */
const maxCrashes = 5;
const calmMs = 60_000;

/** Keeps one core running. `onEvent` hears its events, `onEnd` how it ended when nobody asked it to. */
export function startCore(options: {
  readonly host: MainHost;
  readonly settings: CoreProcedures['start']['params'];
  readonly onEvent: (event: CoreEvent) => void;
  /** At which instants to remind, in place of those before. */
  readonly onRemind: (instants: readonly number[]) => void;
  readonly onEnd: (how: 'locked' | 'crashed') => void;
  readonly onReady: () => void;
}): CoreProcess {
  let crashes: number[] = [];
  let current = start();

  function start() {
    const process: Channel = options.host.start('core');
    const lane = mainSide(process, { start: (kind) => options.host.start(kind) });
    const gone = () =>
      new TendError(
        'core-crashed',
        'A part of Tend stopped. What you are writing is still here; unlock to go on.',
      );
    const rpc = connect<CoreProcedures>(lane, { gone });
    const core = { rpc, wanted: true };
    // Only our own core writes here, from the same build.
    rpc.onEvent((name, value) => {
      if (!core.wanted) return;
      if (name === REMIND) options.onRemind(value as readonly number[]);
      else options.onEvent(value as CoreEvent);
    });
    process.onClose(({ code }) => {
      if (core.wanted) ended(code === 0 ? 'locked' : 'crashed');
    });
    rpc.call('start', options.settings).then(
      () => core.wanted && options.onReady(),
      () => {}, // it ended first: onClose has told
    );
    return core;
  }

  function ended(how: 'locked' | 'crashed'): void {
    const now = Date.now();
    crashes = how === 'locked' ? [] : [...crashes.filter((at) => now - at < calmMs), now];
    if (crashes.length <= maxCrashes) current = start();
    options.onEnd(how);
  }

  return {
    greet: (greeting) => current.rpc.call('greet', greeting),
    handle: (asked) => current.rpc.call('handle', asked),
    restart: () => {
      current.wanted = false;
      current.rpc.channel.close();
      current = start();
    },
    stop: async () => {
      current.wanted = false;
      const tooLate = new Promise<void>((resolve) => setTimeout(resolve, closingMs));
      await Promise.race([current.rpc.call('close', undefined).catch(() => {}), tooLate]);
      current.rpc.channel.close();
    },
  };
}
