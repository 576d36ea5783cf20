import { type EventName, type EventPayload, encode, TendError, type VaultState } from './contract/index.ts';
import { clockOf } from './core/clock.ts';
import { createHandlers } from './core/handlers.ts';
import { createInbox, readArrived } from './core/inbox.ts';
import type { IndexingTime } from './core/indexing.ts';
import { doorOf } from './core/numbers.ts';
import { watchUse } from './core/quiet.ts';
import { createRenewal } from './core/renewal.ts';
import { createRouter } from './core/router.ts';
import { openSession, type Session } from './core/session.ts';
import { createLlm, readCatalogue } from './llm/index.ts';
import { connectNet, type Host } from './transport/index.ts';
import {
  createVault,
  eraseVault,
  finishErasing,
  type HolderKind,
  keychainOf,
  openVault,
  recoverVault,
  restoreVault,
  type Vault,
  vaultError,
  vaultState,
} from './vault/index.ts';

export type CoreOptions = {
  readonly vaultDir: string;
  /** Where models are looked for, first found wins; the first is where fetched ones are put. */
  readonly modelsDirs: readonly [string, ...string[]];
  readonly host: Host;
  readonly holder: HolderKind;
  /** IANA name of the zone lines are written in when they name none. Default: this machine's. */
  readonly zone?: string;
  /** Called with every event of the contract, as the wire's bytes. */
  readonly emit: (name: string, payload: Uint8Array) => void;
  /** Called with the instants at which to remind, whenever they change; a terminal reminds of nothing. */
  readonly remind?: (instants: readonly number[]) => void;
  /**
   * When notes are read for the search by meaning: quietly behind the window, or, in a terminal that lives for
   * one command, when something is searched for.
   */
  readonly indexing: IndexingTime;
  readonly wall?: () => number;
};

export type Core = {
  /** Answers one request of the contract; never rejects: an error is a reply. */
  handle(method: string, payload: Uint8Array): Promise<Uint8Array>;
  /** Stops what runs, closes the vault and ends the models process. */
  close(): Promise<void>;
};

/** An empty TZ names no zone: then the computer's own counts. */
function systemZone(): string {
  if (process.env.TZ?.trim() === '') delete process.env.TZ;
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What the core process is made of. It knows no transport: bytes in, bytes out. */
export function createCore(options: CoreOptions): Core {
  const emit = <E extends EventName>(name: E, payload: EventPayload<E>) =>
    options.emit(name, encode(payload));
  const net = connectNet(options.host);
  const llm = createLlm({
    host: options.host,
    net,
    catalogue: readCatalogue(),
    modelsDirs: options.modelsDirs,
    emit,
  });
  const { holder } = options;
  const wall = options.wall ?? Date.now;
  const zone = options.zone ?? systemZone();
  const clock = (input: Parameters<typeof clockOf>[0] = {}) => clockOf(input, wall, zone);
  let session: Session | null = null;
  let opening = false;
  const inbox = createInbox(options.vaultDir);

  function open(): Session {
    if (session !== null) return session;
    renewal.refuseOthers();
    throw vaultState(options.vaultDir) === 'none'
      ? new TendError('no-vault', 'There is no vault here yet. Make one first.')
      : new TendError('locked', 'Tend is locked. Unlock it with your passphrase first.');
  }

  function enter(unlock: () => Promise<Vault>): Promise<Session> {
    renewal.refuseOthers();
    return entered(unlock);
  }

  /** One opening at a time: a second Enter on the lock screen must not race the first. */
  async function entered(unlock: () => Promise<Vault>): Promise<Session> {
    if (session !== null || opening) throw new TendError('in-use', 'This vault is open already.');
    opening = true;
    try {
      session = openSession(await unlock(), {
        ...options,
        emit,
        net,
        llm,
        clock,
        isQuiet: () => use.isQuiet(),
      });
      inbox.know(doorOf(session));
      const opened = session;
      opened.arrived = await readArrived(opened.vault, opened.journal, clock());
      return opened;
    } finally {
      opening = false;
    }
  }

  async function lock(): Promise<void> {
    await renewal.end();
    await leave();
  }

  async function leave(): Promise<void> {
    const leaving = session;
    session = null;
    await leaving?.close();
  }

  const renewal = createRenewal({
    vaultDir: options.vaultDir,
    holder,
    session: open,
    leave,
    enter: entered,
    emit,
  });
  const handlers = createHandlers({
    session: open,
    clock,
    emit,
    llm,
    state: (): VaultState =>
      session === null && !renewal.isRunning() ? vaultState(options.vaultDir) : 'open',
    keychain: () => keychainOf(options.vaultDir),
    create: (passphrase, beginning) =>
      enter(() => createVault(options.vaultDir, passphrase, { holder, ...beginning })),
    unlock: (way) => enter(() => openVault(options.vaultDir, way, { holder })),
    recover: (phrase, newPassphrase) =>
      enter(() => recoverVault(options.vaultDir, phrase, newPassphrase, { holder })),
    restore: (file, way, to) => restoreVault(file, way, to ?? options.vaultDir, holder),
    lock,
    renewal,
    finishErasing: async () => {
      if (session === null) await finishErasing(options.vaultDir, holder);
    },
    async erase({ models }) {
      await lock();
      await eraseVault(options.vaultDir, holder);
      options.remind?.([]);
      if (models) llm.discard();
    },
    inbox,
  });

  const use = watchUse(createRouter(handlers, vaultError), wall);

  return {
    handle: use.handle,
    async close() {
      await lock();
      llm.close();
    },
  };
}
