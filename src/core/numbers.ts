import type { Clock } from '../contract/index.ts';
import { numbersAtTheDoor, resolveSubject } from '../journal/index.ts';
import { builtInNumbers } from '../knowledge/index.ts';
import type { Door } from '../vault/index.ts';
import type { Inbox } from './inbox.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

/** What the lock screen is to know: the country of the settings, and the numbers the person wants there too. */
export function doorOf({ settings, vault }: Session): Door {
  const { country } = settings.get();
  return { country, numbers: numbersAtTheDoor(vault.db, country) };
}

type Desk = {
  /** @throws TendError `locked`, `no-vault` */
  session(): Session;
  clock(input: object): Clock;
  readonly inbox: Pick<Inbox, 'know'>;
};

/** Whom to call. Each change tells the lock screen at once. */
export function numberHandlers(desk: Desk): Pick<Handlers, NumberMethod> {
  const numbers = () => desk.session().journal.numbers;
  const told = <T>(done: T): T => {
    desk.inbox.know(doorOf(desk.session()));
    return done;
  };
  return {
    'number.list': ({ subject }) => {
      const { vault, settings } = desk.session();
      const country = resolveSubject(vault.db, subject).country ?? settings.get().country;
      return { country, builtIn: builtInNumbers(country), own: numbers().list() };
    },
    'number.add': (input) => told(numbers().add(input, desk.clock({}))),
    'number.set': ({ id, lockScreen }) => told(numbers().set(id, lockScreen)),
    'number.remove': ({ id }) => {
      numbers().remove(id);
      return told({ done: true } as const);
    },
  };
}

type NumberMethod = `number.${'list' | 'add' | 'set' | 'remove'}`;
