import { join } from 'node:path';
import { type Assistant, createAssistant } from '../assistant/index.ts';
import { type Attachments, createAttachments } from '../attachments/index.ts';
import type { Arrived, Clock, EventName, EventPayload, Settings } from '../contract/index.ts';
import { type Crumbs, createCrumbs } from '../crumbs/index.ts';
import { createJournal, type Journal, wallClock } from '../journal/index.ts';
import { installPacks, lexicon } from '../knowledge/index.ts';
import type { Llm } from '../llm/index.ts';
import { createMemory, type Memory } from '../memory/index.ts';
import { programFolder } from '../paths.ts';
import type { NetPort } from '../transport/index.ts';
import type { HolderKind, Vault } from '../vault/index.ts';
import { keepSchedule } from './backup-schedule.ts';
import { type Backups, createBackups } from './backups.ts';
import { createDraft, type DraftStore } from './draft.ts';
import { createExports, type Exports } from './exports.ts';
import { heldAgainst } from './held-against.ts';
import { nothingArrived } from './inbox.ts';
import { type IndexingTime, keepIndexed } from './indexing.ts';
import { createPlaceWatch, type PlaceWatch } from './place.ts';
import { keepReminded, type Reminding } from './reminding.ts';
import { whenThereIsRoom } from './room.ts';
import { createSettings, type SettingsStore } from './settings.ts';

/** Everything that exists only while a vault is open. Closing it leaves nothing behind. */
export type Session = {
  readonly vault: Vault;
  readonly settings: SettingsStore;
  readonly draft: DraftStore;
  readonly journal: Journal;
  readonly attachments: Attachments;
  readonly memory: Memory;
  readonly assistant: Assistant;
  readonly crumbs: Crumbs;
  readonly place: PlaceWatch;
  /** What was read from the inbox at this opening. */
  arrived: Arrived;
  /** Questions being answered, by the stream their window named, so that one can be stopped. */
  readonly asking: Map<string, AbortController>;
  readonly indexing: IndexingTime;
  readonly backups: Backups;
  readonly exports: Exports;
  readonly reminding: Reminding;
  close(): Promise<void>;
};

/** The settings as they hold: with the readable file in the vault's folder it is local only, whatever was switched. */
export function settingsNow({ settings, crumbs }: Pick<Session, 'settings' | 'crumbs'>): Settings {
  return { ...settings.get(), ...(crumbs.localOnly.is() && { 'local-only': 'on' as const }) };
}

export type SessionParts = {
  readonly vaultDir: string;
  readonly indexing: IndexingTime;
  readonly net: NetPort;
  readonly llm: Llm;
  readonly holder: HolderKind;
  clock(): Clock;
  /** Whether nobody would be held up by work now. */
  isQuiet(): boolean;
  readonly remind?: (instants: readonly number[]) => void;
  readonly emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
};

export function openSession(vault: Vault, parts: SessionParts): Session {
  const { db } = vault;
  whenThereIsRoom(() => installPacks(db, join(programFolder(), 'packs'), parts.llm.embedder()?.hash ?? null));
  const settings = createSettings(db);
  const journal = createJournal(db, {
    country: () => settings.get().country,
    wall: () => parts.clock().nowMs,
  });
  const attachments = createAttachments({ vault, wall: wallClock });
  const memory = createMemory({
    db,
    llm: parts.llm,
    forgetKey: vault.subkey('forgotten'),
    now: () => parts.clock().nowMs,
  });
  const crumbs = createCrumbs({
    db,
    net: parts.net,
    settings,
    vaultDir: parts.vaultDir,
    country: () => settings.get().country,
    ...heldAgainst(memory, parts.llm),
  });
  const assistant = createAssistant({ db, memory, llm: parts.llm, settings });
  const asking = new Map<string, AbortController>();
  const backups = createBackups(vault, {
    emit: parts.emit,
    paths: parts.holder === 'terminal',
    ledgerHead: crumbs.ledgerHead,
  });
  const exports = createExports(
    { vault, settings, journal, attachments, memory, crumbs },
    { emit: parts.emit, paths: parts.holder === 'terminal' },
  );
  const stopSchedule = parts.indexing === 'background' ? scheduled(backups, settings, parts) : () => {};

  const reminding =
    parts.remind === undefined ? noReminding : keepReminded(journal, parts.clock, parts.remind);

  const session: Session = {
    vault,
    settings,
    draft: createDraft(db),
    journal,
    attachments,
    memory,
    assistant,
    crumbs,
    place: createPlaceWatch(db, parts.vaultDir),
    arrived: nothingArrived,
    asking,
    indexing: parts.indexing,
    backups,
    exports,
    reminding,
    async close() {
      stopSchedule();
      reminding.stop();
      await exports.stop();
      await backups.stop();
      for (const question of asking.values()) question.abort();
      memory.index.stop();
      attachments.close();
      vault.close();
    },
  };
  keepIndexed(session, parts.emit);
  // Whole people came or went: the files of what went with them are no one's now.
  journal.onChange((entries) => {
    if (entries === undefined) vault.attachments.sweep().catch(() => {});
  });
  // A new vault comes with entries nobody was told of, and a crash may fall between an entry and its learning.
  if (parts.indexing === 'background') whenThereIsRoom(() => memory.changed());
  // Read while the first page is being drawn, so that the first letter typed does not wait for the tables.
  if (parts.indexing === 'background') setImmediate(lexicon);
  return session;
}

const noReminding: Reminding = { changed() {}, stop() {} };

/** Backs up by itself while the window is open. */
function scheduled(
  backups: Backups,
  settings: SettingsStore,
  { clock, isQuiet }: Pick<SessionParts, 'clock' | 'isQuiet'>,
): () => void {
  return keepSchedule({
    clock,
    isQuiet,
    make: (folder, at) => backups.make(folder, 'schedule', at),
    scheduled() {
      const [folder, failed] = [backups.folder(), backups.state().failed];
      return {
        schedule: settings.get()['backup-schedule'],
        folder,
        lastMs: folder === null ? null : backups.lastIn(folder),
        failedMs: failed === null ? null : Date.parse(failed.at),
      };
    },
  });
}
