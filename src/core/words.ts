import { createAgreements } from '../assistant/index.ts';
import type { Clock } from '../contract/index.ts';
import { readerOf, resolveSubject } from '../journal/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type Desk = {
  /** @throws TendError `locked`, `no-vault` */
  session(): Session;
  clock(input: object): Clock;
};

const done = { done: true } as const;

/** Which words count as which, of each person by itself. */
export function wordHandlers(desk: Desk): Pick<Handlers, `words.${'list' | 'count' | 'takeBack'}`> {
  const opened = () => {
    const { db } = desk.session().vault;
    return { db, words: createAgreements(db) };
  };
  return {
    'words.list': ({ subject }) => {
      const { db, words } = opened();
      return { agreements: words.list(resolveSubject(db, subject).id) };
    },
    'words.count': ({ subject, observer, ...agreement }) => {
      const { db, words } = opened();
      words.say(resolveSubject(db, subject).id, agreement, readerOf(db, observer).id, desk.clock({}).nowMs);
      return done;
    },
    'words.takeBack': ({ subject, ...agreement }) => {
      const { db, words } = opened();
      words.takeBack(resolveSubject(db, subject).id, agreement);
      return done;
    },
  };
}
