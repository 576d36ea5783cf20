import { type EventName, type EventPayload, type Output, type Parsed, TendError } from '../contract/index.ts';
import { checkNewPassphrase, type HolderKind, openVault, renewKeys, type Vault } from '../vault/index.ts';
import type { Session } from './session.ts';

/** New keys for the open vault. The session ends for it and another begins after it, whatever comes of it. */
export type Renewal = {
  /** @throws TendError `wrong-passphrase`, `weak-passphrase`, `cancelled`, `disk-full`, `busy`; the vault is open as before then */
  renew(input: Parsed<'vault.keys.renew'>): Promise<Output<'vault.keys.renew'>>;
  /** Asks it to stop; does nothing once the new keys are in force. */
  stop(): void;
  /** For locking: stops it, and waits until the vault is open again, so that it can be closed. */
  end(): Promise<void>;
  isRunning(): boolean;
  /** @throws TendError `busy` while one is under way */
  refuseOthers(): void;
};

type House = {
  readonly vaultDir: string;
  readonly holder: HolderKind;
  session(): Session;
  leave(): Promise<void>;
  enter(unlock: () => Promise<Vault>): Promise<Session>;
  emit<E extends EventName>(name: E, payload: EventPayload<E>): void;
};

export function createRenewal({ vaultDir, holder, session, leave, enter, emit }: House): Renewal {
  let running: { readonly stop: AbortController; readonly over: Promise<unknown> } | undefined;

  function refuseOthers(): void {
    if (running === undefined) return;
    throw new TendError('busy', 'New keys are being made. Please wait until that is done, or stop it.');
  }

  async function renewed(input: Parsed<'vault.keys.renew'>, signal: AbortSignal) {
    const { passphrase, newPassphrase, phrase } = input;
    await leave();
    try {
      let made: Awaited<ReturnType<typeof renewKeys>> | undefined;
      await enter(async () => {
        const onProgress = (progress: EventPayload<'keys'>) => emit('keys', progress);
        made = await renewKeys(vaultDir, passphrase, { holder, newPassphrase, phrase, signal, onProgress });
        return made.vault;
      });
      if (made === undefined) throw new TypeError('A vault was entered that was not opened.');
      const { vault, ...told } = made;
      return { generation: vault.generation, ...told };
    } catch (thrown) {
      // The vault is as it was, and its owner is still there. When it can't be opened, it stays locked.
      await enter(() => openVault(vaultDir, passphrase, { holder })).catch(() => {});
      throw thrown;
    }
  }

  return {
    isRunning: () => running !== undefined,
    refuseOthers,
    async renew(input) {
      refuseOthers();
      const { vault } = session();
      // While everything is still open: a slip of the finger closes nothing.
      if (input.newPassphrase !== undefined) checkNewPassphrase(input.newPassphrase);
      await vault.checkPassphrase(input.passphrase);
      refuseOthers();
      const stop = new AbortController();
      const over = renewed(input, stop.signal).finally(() => {
        running = undefined;
      });
      running = { stop, over };
      return over;
    },
    stop: () => running?.stop.abort(),
    async end() {
      running?.stop.abort();
      await running?.over.catch(() => {});
    },
  };
}
