import {
  type Clock,
  type EventName,
  type EventPayload,
  type ledgerRequests,
  type opinionRequests,
  type receiverRequests,
  TendError,
} from '../contract/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type Desk = {
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
  emit<E extends EventName>(name: E, payload: EventPayload<E>): void;
};
type OutsideMethod =
  | keyof typeof receiverRequests
  | keyof typeof ledgerRequests
  | keyof typeof opinionRequests;

const done = { done: true } as const;

/** Who may receive, what is sent, what has left, and what came back. */
export function outsideHandlers(desk: Desk): Pick<Handlers, OutsideMethod> {
  const crumbs = () => desk.session().crumbs;
  return {
    'provider.list': () => ({ providers: crumbs().providers.list() }),
    'provider.presets': () => ({ presets: crumbs().providers.presets() }),
    'provider.add': (input) => crumbs().providers.add(input, desk.clock({})),
    'provider.set': (input) => crumbs().providers.set(input),
    'provider.remove': ({ name }) => {
      crumbs().providers.remove(name);
      return done;
    },
    'provider.testing': ({ name }) => crumbs().providers.testing(name),
    'provider.test': (input) => crumbs().providers.test(input, desk.clock(input)),

    'crumb.send': (input) => crumbs().send(input, desk.clock(input)),
    'crumb.send.several': async (input) => ({
      rows: await crumbs().sendSeveral(input, desk.clock(input), (row) =>
        desk.emit('crumb', { preview: input.id, row }),
      ),
    }),
    'crumb.stop': ({ id }) => {
      crumbs().stop(id);
      return done;
    },
    'crumb.forget': ({ id, what }) => {
      const { vault } = desk.session();
      vault.forgetting(() => crumbs().forget(id, what, desk.clock({})));
      return done;
    },

    'ledger.list': (input) => crumbs().ledger(input),
    'ledger.byProvider': ({ receiver }) => ({ providers: crumbs().byProvider(receiver) }),
    'ledger.export': ({ file }) => crumbs().exportLedger(file, desk.clock({})),
    'ledger.export.choose': () => {
      throw new TendError('bad-input', 'Only the window can ask for a place. Please name a file.');
    },

    'opinion.list': ({ subject }) => ({ asked: crumbs().opinions.list(subject) }),
    'opinion.read': (input) => crumbs().opinions.read(input, desk.clock(input)),
  };
}
