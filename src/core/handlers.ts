import { fitToShow } from '../assistant/index.ts';
import {
  type Clock,
  type EventName,
  type EventPayload,
  TendError,
  type VaultState,
} from '../contract/index.ts';
import type { Llm } from '../llm/index.ts';
import { newPhrase, type WayIn, type WritableDb } from '../vault/index.ts';
import { answerQuestion } from './asking.ts';
import { attachmentHandlers, tidyAttachments } from './attachments.ts';
import { backupHandlers } from './backup-handlers.ts';
import { exchangeHandlers } from './exchange-handlers.ts';
import { forgettingHandlers } from './forgetting.ts';
import { type Inbox, inboxHandlers } from './inbox.ts';
import { readyToSearch } from './indexing.ts';
import { keychainHandlers } from './keychain.ts';
import { keyHandlers } from './keys.ts';
import { doorOf, numberHandlers } from './numbers.ts';
import { placeHandlers } from './place.ts';
import type { Renewal } from './renewal.ts';
import { whenThereIsRoom } from './room.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';
import { statusOf } from './status.ts';
import { welcome } from './welcome.ts';

/** What the handlers stand on: the open session, or the errors that say why there is none. */
export type Desk = {
  /** @throws TendError `locked`, `no-vault` */
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
  emit<E extends EventName>(name: E, payload: EventPayload<E>): void;
  readonly llm: Llm;
  state(): VaultState;
  /** Removes what is left of a vault whose keys were destroyed. */
  finishErasing(): Promise<void>;
  /** Of a vault that is there, locked or open: which keychain it says it can be opened by. */
  keychain(): string | undefined;
  create(
    passphrase: string,
    beginning: { readonly fill: (db: WritableDb) => void; readonly phrase: string | undefined },
  ): Promise<Session>;
  unlock(way: WayIn): Promise<Session>;
  recover(phrase: string, newPassphrase: string): Promise<Session>;
  restore(file: string, way: WayIn, to?: string): Promise<{ readonly entries: number }>;
  lock(): Promise<void>;
  erase(options: { readonly models: boolean }): Promise<void>;
  readonly renewal: Renewal;
  readonly inbox: Inbox;
};

const done = { done: true } as const;

/** The list of what is exposed: one line each, the work stands behind the doors of the folders. */
export function createHandlers(desk: Desk): Handlers {
  const journal = () => desk.session().journal;
  const memory = () => desk.session().memory;
  const crumbs = () => desk.session().crumbs;
  /** What was deleted longer ago than it can be brought back goes when the vault is entered. */
  const entered = (session: Session) => {
    const { vault, journal } = session;
    whenThereIsRoom(() => vault.forgetting(() => journal.purge(desk.clock({}))));
    void tidyAttachments(session, desk.clock({}));
    session.exports.tidy().catch(() => {});
  };

  return {
    'vault.state': async () => {
      await desk.finishErasing();
      const keychain = desk.keychain();
      return { state: desk.state(), ...(keychain === undefined ? {} : { keychain }) };
    },
    'vault.create': async (input) => {
      const phrase = input.phrase ? newPhrase() : undefined;
      const { memory } = await desk.create(input.passphrase, {
        phrase,
        fill: (db) => welcome(db, input, desk.clock({})),
      });
      memory.changed();
      return phrase === undefined ? done : { ...done, phrase };
    },
    'vault.unlock': async ({ passphrase }) => {
      entered(await desk.unlock({ passphrase }));
      return done;
    },
    'vault.recover': async ({ phrase, newPassphrase }) => {
      entered(await desk.recover(phrase, newPassphrase));
      return done;
    },
    'vault.phrase.make': async ({ passphrase }) => ({
      phrase: await desk.session().vault.makePhrase(passphrase),
    }),
    ...keyHandlers(desk, entered),
    ...keychainHandlers(),
    'vault.passphrase.change': async (input) => {
      await desk.session().vault.changePassphrase(input.old, input.new);
      return done;
    },
    ...backupHandlers(desk),
    ...forgettingHandlers(desk),
    ...exchangeHandlers(desk),
    'vault.lock': async () => {
      await desk.lock();
      return done;
    },
    ...placeHandlers(desk),
    status: () => statusOf(desk.session(), desk.llm),

    'subject.list': () => ({ subjects: journal().subjects.list() }),
    'subject.add': (input) => journal().subjects.add(input, desk.clock({})),
    'subject.set': (input) => journal().subjects.set(input, desk.clock({})),
    'person.list': () => ({ people: journal().people.list() }),
    'person.add': (input) => journal().people.add(input, desk.clock({})),
    'fact.list': (input) => ({ facts: journal().facts.list(input.subject, desk.clock(input)) }),
    'fact.add': (input) => journal().facts.add(input, desk.clock(input)),
    'fact.plan': (input) => journal().facts.addPlan(input, desk.clock(input)),
    'fact.end': (input) => journal().facts.end(input.id, desk.clock(input)),
    'fact.review': (input) => journal().facts.review(input.id, desk.clock(input)),

    ...numberHandlers(desk),

    'journal.parse': (input) => journal().parse(input, desk.clock(input)),
    'journal.add': (input) => {
      const added = journal().add(input, desk.clock(input));
      desk.session().draft.kept(input);
      return added;
    },
    'journal.edit': (input) => journal().edit(input, desk.clock(input)),
    'journal.delete': ({ id }) => {
      journal().delete(id, desk.clock({}));
      return done;
    },
    'journal.undo': (input) => journal().undo(desk.clock(input)),
    'journal.entry': ({ id }) => journal().entry(id),
    'journal.history': ({ id }) => ({ revisions: journal().history(id) }),
    'journal.timeline': (input) => journal().timeline(input),
    ...attachmentHandlers(desk),
    ...inboxHandlers(desk),
    'draft.get': () => desk.session().draft.get(),
    'draft.set': (draft) => {
      desk.session().draft.set(draft);
      return done;
    },
    'sample.remove': () => {
      journal().removeSample();
      return done;
    },

    search: async (input) => {
      const session = desk.session();
      await readyToSearch(session);
      const found = await session.memory.search(input, desk.clock(input));
      return { ...found, hits: fitToShow(found.hits) };
    },
    ask: async (input) => {
      const session = desk.session();
      await readyToSearch(session);
      return answerQuestion(session, input, desk.clock(input), desk.emit, desk.llm);
    },
    'ask.stop': ({ stream }) => {
      desk.session().asking.get(stream)?.abort();
      return done;
    },

    'memory.list': async ({ subject }) => {
      await readyToSearch(desk.session());
      return memory().statements(subject);
    },
    'memory.forget': ({ id }) => {
      memory().forget(id);
      return done;
    },

    'provider.list': () => ({ providers: crumbs().providers.list() }),
    'provider.add': (input) => crumbs().providers.add(input, desk.clock({})),
    'provider.remove': ({ name }) => {
      crumbs().providers.remove(name);
      return done;
    },
    'crumb.preview': (input) => crumbs().preview(input, desk.clock(input)),
    'crumb.previewed': ({ id }) => crumbs().previewed(id),
    'crumb.send': (input) => crumbs().send(input, desk.clock(input)),
    'ledger.list': () => crumbs().ledger(),

    'settings.get': () => desk.session().settings.get(),
    'settings.set': (patch) => {
      const { settings, crumbs } = desk.session();
      if (patch['local-only'] !== undefined) crumbs.localOnly.mark(patch['local-only'] === 'on');
      const changed = settings.set(patch);
      desk.inbox.know(doorOf(desk.session()));
      return changed;
    },

    'models.list': () => desk.llm.status(),
    'models.get': async ({ id }) => {
      if (desk.session().crumbs.localOnly.is()) {
        throw new TendError(
          'local-only',
          'Tend is set to stay on this laptop only, so nothing can be fetched. Turn that off in Settings first.',
        );
      }
      await desk.llm.get(id);
      return desk.llm.status();
    },
    'models.stop': ({ id }) => {
      desk.llm.stopGetting(id);
      return desk.llm.status();
    },
    'models.load': async ({ id }) => {
      await desk.llm.load(id);
      return desk.llm.status();
    },
    'models.unload': async ({ id }) => {
      await desk.llm.unload(id);
      return desk.llm.status();
    },
  };
}
