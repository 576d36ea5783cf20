import type { Clock, memoryRequests } from '../contract/index.ts';
import { readyToSearch } from './indexing.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type Desk = {
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
};

const done = { done: true } as const;

/** What is remembered: shown, put right, paused and forgotten. */
export function memoryHandlers(desk: Desk): Pick<Handlers, keyof typeof memoryRequests> {
  const memory = () => desk.session().memory;
  return {
    'memory.list': async (input) => {
      await readyToSearch(desk.session());
      return memory().list(input.subject, desk.clock(input));
    },
    'memory.forget': ({ id }) => {
      desk.session().vault.forgetting(() => memory().forget(id));
      return done;
    },
    'memory.answer': (input) => {
      desk.session().vault.forgetting(() => memory().answer(input.id, input.answer, desk.clock(input)));
      return done;
    },
    'memory.set': ({ id, paused, said }) => {
      memory().set(id, { ...(paused !== undefined && { paused }), ...(said !== undefined && { said }) });
      return done;
    },
    'memory.pause': (input) => {
      memory().pause(input.subject, input.paused, desk.clock(input));
      return done;
    },
  };
}
