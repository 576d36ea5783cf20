import type {
  Clock,
  CrumbId,
  Ledger,
  LedgerRow,
  Output,
  Parsed,
  Preset,
  Provider,
} from '../contract/index.ts';
import { TendError } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { instant } from './instant.ts';
import { byProvider } from './ledger/by-provider.ts';
import { exportLedger } from './ledger/export.ts';
import { crumbsIn, forgetCrumb, head, readLedger } from './ledger.ts';
import { addProvider, findReceiver, listProviders, removeProvider, setProvider } from './providers.ts';
import { letterTo } from './receivers/letters.ts';
import { presets } from './receivers/presets.ts';
import { send, sendLetters, sendTest, TEST_SENTENCE, type Way } from './send.ts';

/** Who may receive, what is sent to them, and the record of it. */
export type Outside = {
  /** @throws TendError `crumbs-off`, `local-only`, `not-previewed`, `already-sent`, `no-provider`, `refused`. */
  send(input: Pick<Parsed<'crumb.send'>, 'id' | 'sha256'>, clock: Clock): Promise<LedgerRow>;
  /** Each letter once; `onRow` hears of each as it comes. @throws as `send`: then nothing has left. */
  sendSeveral(
    input: Pick<Parsed<'crumb.send.several'>, 'id' | 'letters'>,
    clock: Clock,
    onRow?: (row: LedgerRow) => void,
  ): Promise<LedgerRow[]>;
  /** Waits no longer for the answers of a preview, or of a test by its receiver's name. */
  stop(id: string): void;
  /** Always with its chain checked: reading it costs no more. */
  ledger(search?: Omit<Parsed<'ledger.list'>, 'verify'>): Ledger;
  /** How many crumbs left, or may have; tests are none. */
  sent(): number;
  /** The hash of its last row, for a backup to keep. */
  ledgerHead(): string;
  byProvider(receiver?: string): Output<'ledger.byProvider'>['providers'];
  /** @throws TendError `bad-input` when there is such a file already, `disk-full`, `read-only` */
  exportLedger(file: string, clock: Clock): Promise<{ readonly rows: number }>;
  /** @throws TendError `not-found` */
  forget(id: CrumbId, what: 'all' | 'answer', clock: Clock): void;
  readonly providers: {
    list(): Provider[];
    presets(): Preset[];
    add(input: Parsed<'provider.add'>, clock: Clock): Provider;
    set(input: Parsed<'provider.set'>): Provider;
    remove(name: string): void;
    /** @throws TendError `not-found` */
    testing(name: string): Output<'provider.testing'>;
    test(input: Pick<Parsed<'provider.test'>, 'receiver' | 'sha256'>, clock: Clock): Promise<LedgerRow>;
  };
};

/** @param blocked why nothing may leave now, or null */
export function createOutside(
  db: WritableDb,
  parts: Pick<Way, 'net' | 'home'> & { readonly blocked: () => TendError | null },
): Outside {
  const way: Way = { ...parts, underway: new Map() };
  const mayLeave = () => {
    const blocked = parts.blocked();
    if (blocked !== null) throw blocked;
  };
  return {
    async send(consent, clock) {
      mayLeave();
      return send(db, way, consent, clock);
    },
    async sendSeveral({ id, letters }, clock, onRow) {
      mayLeave();
      return sendLetters(db, way, { id, agreed: letters }, clock, onRow);
    },
    stop(id) {
      for (const { stop, as } of way.underway.values()) if (as === id) stop.abort();
    },
    ledger: (search) => readLedger(db, way.underway, search),
    sent: () => crumbsIn(db),
    ledgerHead: () => head(db),
    byProvider: (receiver) => byProvider(readLedger(db, way.underway).rows, receiver),
    exportLedger: (file, clock) => exportLedger(db, file, clock, way.underway),
    forget(crumb, what, clock) {
      const when = { crumb, at: instant(clock), atMs: clock.nowMs };
      db.transaction(() => {
        const together = readLedger(db).rows.find(({ id }) => id === crumb)?.together;
        if (!forgetCrumb(db, when, what)) {
          throw new TendError('not-found', 'There is no such crumb in the ledger.');
        }
        if (what === 'all' && together !== undefined) forgetQuestion(db, together);
      })();
    },
    providers: {
      list: () => listProviders(db),
      presets,
      add: (input, clock) => addProvider(db, input, clock.nowMs),
      set: (input) => setProvider(db, input),
      remove: (name) => removeProvider(db, name),
      testing(name) {
        const receiver = findReceiver(db, name);
        if (receiver === undefined) throw new TendError('not-found', 'There is no receiver of that name.');
        return { letter: letterTo(receiver, TEST_SENTENCE), blocked: parts.blocked()?.message ?? null };
      },
      async test(agreed, clock) {
        mayLeave();
        return sendTest(db, way, agreed, clock);
      },
    },
  };
}

/** The person's own words go with the last of what was sent for them. */
function forgetQuestion(db: WritableDb, together: CrumbId): void {
  const left = readLedger(db).rows.some((row) => row.together === together);
  if (!left) db.prepare('DELETE FROM asked_outside WHERE uid = ?').run(together);
}
