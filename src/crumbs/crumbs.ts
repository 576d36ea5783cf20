import type {
  Clock,
  CrumbId,
  Ledger,
  LedgerRow,
  Output,
  Parsed,
  Preview,
  Provider,
} from '../contract/index.ts';
import { emergencyNumber } from '../knowledge/index.ts';
import type { NetPort } from '../transport/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { type ConsentSettings, isLocalOnly, markLocalOnly, whyBlocked } from './consent.ts';
import { readLedger } from './ledger.ts';
import { preview, previewed } from './preview.ts';
import { addProvider, listProviders, removeProvider } from './providers.ts';
import { send } from './send.ts';

/** What may leave, the gates before it and the record after it. */
export type Crumbs = {
  preview(input: Omit<Parsed<'crumb.preview'>, 'now' | 'zone'>, clock: Clock): Preview;
  /** What a preview made earlier would send, for the yes at a terminal. @throws TendError `not-previewed`. */
  previewed(id: CrumbId): Output<'crumb.previewed'>;
  /** @throws TendError `crumbs-off`, `local-only`, `not-previewed`, `already-sent`, `no-provider`, `refused`. */
  send(input: Pick<Parsed<'crumb.send'>, 'id' | 'sha256'>, clock: Clock): Promise<LedgerRow>;
  /** What was looked at and not sent. Called when something is forgotten that it may have been made from. */
  forgetPreviews(): void;
  /** Always with its chain checked: reading it costs no more. */
  ledger(input?: Parsed<'ledger.list'>): Ledger;
  readonly providers: {
    list(): Provider[];
    add(input: Parsed<'provider.add'>, clock: Clock): Provider;
    remove(name: string): void;
  };
  readonly localOnly: {
    /** Either the setting or the readable file in the vault's folder is enough. */
    is(): boolean;
    /** Makes or removes the file; to be called whenever the setting was changed. */
    mark(on: boolean): void;
  };
};

export function createCrumbs(parts: {
  readonly db: WritableDb;
  readonly net: NetPort;
  readonly settings: ConsentSettings;
  readonly vaultDir: string;
  /** Whose emergency number a warning in an answer names (ISO 3166 code, or empty). */
  readonly country?: () => string;
}): Crumbs {
  const { db, net, settings, vaultDir } = parts;
  /** Crumbs this process waits for an answer to. After a crash nobody does, and they read "may have left". */
  const underway = new Set<string>();
  return {
    preview: (input, clock) => preview(db, input, clock, whyBlocked(vaultDir, settings)?.message ?? null),
    previewed: (id) => previewed(db, id),
    async send(consent, clock) {
      const blocked = whyBlocked(vaultDir, settings);
      if (blocked !== null) throw blocked;
      return send(db, net, consent, clock, underway, emergencyNumber(parts.country?.()));
    },
    forgetPreviews: () => void db.prepare('DELETE FROM previews').run(),
    ledger: () => readLedger(db, underway),
    providers: {
      list: () => listProviders(db),
      add: (input, clock) => addProvider(db, input, clock.nowMs),
      remove: (name) => removeProvider(db, name),
    },
    localOnly: { is: () => isLocalOnly(vaultDir, settings), mark: (on) => markLocalOnly(vaultDir, on) },
  };
}
