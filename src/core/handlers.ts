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
import { crumbHandlers } from './crumbs.ts';
import { examHandlers } from './exam.ts';
import { exchangeHandlers } from './exchange-handlers.ts';
import { expectedHandlers, factHandlers } from './facts.ts';
import { filledInHandlers } from './filled-in.ts';
import { forgettingHandlers } from './forgetting.ts';
import { type Inbox, inboxHandlers } from './inbox.ts';
import { readyToSearch } from './indexing.ts';
import { keychainHandlers } from './keychain.ts';
import { keyHandlers } from './keys.ts';
import { lookBackHandlers } from './look-back.ts';
import { memoryHandlers } from './memory.ts';
import { doorOf, numberHandlers } from './numbers.ts';
import { outsideHandlers } from './outside.ts';
import { placeHandlers } from './place.ts';
import type { Renewal } from './renewal.ts';
import { whenThereIsRoom } from './room.ts';
import type { Handlers } from './router.ts';
import { search } from './search.ts';
import { type Session, settingsNow } from './session.ts';
import { severalHandlers } from './several.ts';
import { statusOf } from './status.ts';
import { welcome } from './welcome.ts';
import { wordHandlers } from './words.ts';

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

    'subject.list': () => ({ subjects: journal().subjects.list(), last: journal().lastShown.get() }),
    'subject.show': ({ name }) => {
      journal().lastShown.set(name);
      return done;
    },
    'subject.add': (input) => journal().subjects.add(input, desk.clock({})),
    'subject.set': (input) => journal().subjects.set(input, desk.clock({})),
    'person.list': () => ({ people: journal().people.list() }),
    'person.add': (input) => journal().people.add(input, desk.clock({})),
    ...factHandlers(desk),
    ...expectedHandlers(desk),

    ...numberHandlers(desk),
    ...wordHandlers(desk),
    ...filledInHandlers(desk),

    'journal.parse': (input) => journal().parse(input, desk.clock(input)),
    'journal.add': (input) => {
      const added = journal().add(input, desk.clock(input));
      desk.session().draft.kept(input);
      return added;
    },
    'journal.edit': (input) => journal().edit(input, desk.clock(input)),
    'journal.delete': ({ id, ...by }) => {
      journal().delete(id, desk.clock({}), by);
      return done;
    },
    'journal.undo': (input) => journal().undo(desk.clock(input), input),
    'journal.redo': (input) => journal().redo(desk.clock(input), input),
    'journal.restore': (input) => journal().restore(input.id, input.revision, desk.clock(input), input),
    'journal.entry': ({ id, ...by }) => journal().entry(id, by),
    'journal.history': ({ id, ...by }) => ({ revisions: journal().history(id, by) }),
    'journal.timeline': (input) => journal().timeline(input),
    ...lookBackHandlers(desk),
    ...severalHandlers(desk),
    ...attachmentHandlers(desk),
    ...inboxHandlers(desk),
    'draft.get': (by) => desk.session().draft.get(by),
    'draft.set': (draft) => {
      desk.session().draft.set(draft);
      return done;
    },
    'sample.remove': () => {
      journal().removeSample();
      return done;
    },

    search: (input) => search(desk.session(), input, desk.clock(input)),
    ask: async (input) => {
      const session = desk.session();
      await readyToSearch(session);
      return answerQuestion(session, input, desk.clock(input), desk.emit, desk.llm);
    },
    'ask.stop': ({ stream }) => {
      desk.session().asking.get(stream)?.abort();
      return done;
    },
    'ask.warm': () => {
      void desk.session().assistant.warm();
      return done;
    },

    ...memoryHandlers(desk),

    ...crumbHandlers(desk),
    ...outsideHandlers(desk),

    'settings.get': () => settingsNow(desk.session()),
    'settings.set': (patch) => {
      const { settings, crumbs } = desk.session();
      if (patch['local-only'] !== undefined) crumbs.localOnly.mark(patch['local-only'] === 'on');
      settings.set(patch);
      desk.inbox.know(doorOf(desk.session()));
      return settingsNow(desk.session());
    },

    ...examHandlers(desk),
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
    'models.use': ({ id }) => {
      desk.llm.use(id);
      return desk.llm.status();
    },
  };
}
