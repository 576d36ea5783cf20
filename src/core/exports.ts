import { join } from 'node:path';
import { askedAbout } from '../assistant/index.ts';
import type { Attachments } from '../attachments/index.ts';
import {
  type Clock,
  type EventName,
  type EventPayload,
  type Exported,
  type Parsed,
  TendError,
} from '../contract/index.ts';
import type { Crumbs } from '../crumbs/index.ts';
import { removeUnfinished, type Sources, writeExport } from '../exchange/index.ts';
import { type Journal, ownerOf, resolveSubject } from '../journal/index.ts';
import type { Memory } from '../memory/index.ts';
import type { Vault } from '../vault/index.ts';
import { dayOf } from './day.ts';
import { whenThereIsRoom } from './room.ts';
import type { SettingsStore } from './settings.ts';
import { version } from './version.ts';

export type Exports = ReturnType<typeof createExports>;

/** What of an open session an export is made from. */
type Parts = {
  readonly vault: Vault;
  readonly settings: SettingsStore;
  readonly journal: Journal;
  readonly attachments: Attachments;
  readonly memory: Memory;
  readonly crumbs: Crumbs;
};

/** How often the window is told how far it is. */
const TELL_EVERY_MS = 100;
/** A row of the settings' table that no setting has the name of: where an export is half written, in the clear. */
const PART = 'export.part';

/** Writes what a person takes with them. @param paths whether whoever asks may know where on the disk it went */
export function createExports(
  parts: Parts,
  options: {
    readonly paths: boolean;
    readonly emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
  },
) {
  const { vault } = parts;
  const sources = sourcesOf(parts);
  const part = partNote(parts);
  let running: { readonly stop: AbortController; readonly ended: Promise<unknown> } | undefined;

  async function written(input: Parsed<'export.write'>, clock: Clock, stop: AbortController) {
    await vault.confirm(input.passphrase);
    // A part of a name is enough elsewhere; what leaves is about exactly whom it says.
    const subject = input.subject === undefined ? undefined : resolveSubject(vault.db, input.subject).name;
    let told = 0;
    try {
      return await writeExport(sources, {
        parent: input.folder,
        day: dayOf(clock),
        scope: { subject, ...spanOf(input) },
        files: input.files === true,
        clock,
        signal: stop.signal,
        onBegun: part.set,
        onProgress: (progress) => {
          if (performance.now() - told < TELL_EVERY_MS) return;
          told = performance.now();
          options.emit('export', progress);
        },
      });
    } finally {
      if (vault.db.open) part.clear();
    }
  }

  return {
    /**
     * @throws TendError `wrong-passphrase`, `not-found` for an unknown name, `in-use` while another is being written, and as
     *   `writeExport` does
     */
    async write(input: Parsed<'export.write'>, clock: Clock): Promise<Exported> {
      if (running !== undefined) {
        throw new TendError('in-use', 'This is being written already. Please wait until it is done.');
      }
      const stop = new AbortController();
      const writing = written(input, clock, stop);
      running = { stop, ended: writing.catch(() => {}) };
      let done = false;
      try {
        const made = await writing;
        done = true;
        return options.paths ? { ...made, path: join(input.folder, made.folder) } : made;
      } finally {
        running = undefined;
        options.emit('export', { step: done ? 'done' : 'failed', done: 0, total: 0 });
      }
    },
    /** Stops the one that is being written, and waits until nothing is left of it. */
    async stop(): Promise<void> {
      running?.stop.abort();
      await running?.ended;
    },
    /** When the vault is entered: a crash, or a lock that could not wait, may have left one half written. */
    async tidy(): Promise<void> {
      const left = part.get();
      if (left !== undefined && (await removeUnfinished(left)) && vault.db.open) part.clear();
    },
  };
}

function sourcesOf({ vault, settings, journal, attachments, memory, crumbs }: Parts): Sources {
  const { db } = vault;
  return {
    db,
    version,
    owner: () => ownerOf(db).name,
    subjects: journal.subjects.list,
    people: journal.people.list,
    facts: (subject, clock) => journal.facts.list(subject, clock),
    scales: (subject) => journal.scales.list(subject, true),
    tracked: (subject, clock) => journal.tracked.list(subject, clock).tracked,
    statements: (subject, clock) => memory.list(subject, clock).statements,
    conversations: (subject) =>
      askedAbout(db, resolveSubject(db, subject).id).map(({ answer, ...rest }) => ({
        ...rest,
        answer: JSON.parse(answer),
      })),
    outside: crumbs.opinions.list,
    numbers: journal.numbers.list,
    providers: crumbs.providers.list,
    settings: settings.get,
    ledger: () => crumbs.ledger(),
    bytesOf: attachments.whole,
  };
}

function partNote({ vault: { db } }: Parts) {
  const get = db.prepare<{ key: string }, string>('SELECT value FROM settings WHERE key = :key').pluck();
  const put = db.prepare(
    'INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value',
  );
  const clear = db.prepare('DELETE FROM settings WHERE key = :key');
  return {
    get: () => get.get({ key: PART }),
    // On a full disk, or one that takes no writing, it can still be taken out.
    set: (value: string) => whenThereIsRoom(() => void put.run({ key: PART, value })),
    clear: () => whenThereIsRoom(() => void clear.run({ key: PART })),
  };
}

function spanOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  return {
    fromMs: from === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(from),
    // To the end of its second: what is written as 23:59:59 means the whole of it.
    toMs: to === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(to) + 999,
  };
}
