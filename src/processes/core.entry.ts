import { TendError } from '../contract/index.ts';
import { type Core, createCore } from '../core.ts';
import {
  type CoreProcedures,
  coreSide,
  createBorder,
  parentChannel,
  REMIND,
  serve,
} from '../transport/index.ts';

/** core: owns the vault. Main starts models and net for it and passes their bytes on. */
const { main, host } = coreSide(parentChannel());
let core: Core | undefined;
const border = createBorder({
  handle: (method, payload) => running().handle(method, payload),
  send: (name, payload) => emit('event', { name, payload }),
});

const { emit } = serve<CoreProcedures>(main, {
  start: ({ vaultDir, modelsDirs, zone }) => {
    core ??= createCore({
      vaultDir,
      modelsDirs,
      zone,
      host,
      holder: 'app',
      indexing: 'background',
      emit: border.emit,
      remind: (instants) => emit(REMIND, instants),
    });
    return undefined;
  },
  greet: border.greet,
  handle: border.handle,
  close: async () => {
    await core?.close();
    return undefined;
  },
});

function running(): Core {
  if (core === undefined) throw new TendError('core-crashed', 'Tend is still starting. Please try again.');
  return core;
}

// `tend lock` asks whoever holds the vault to end. An end by itself, with 0, is a lock; all else is a crash.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => {
    void core?.close().finally(() => process.exit(0));
    if (core === undefined) process.exit(0);
  });
}
