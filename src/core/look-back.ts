import { readDay } from '../assistant/index.ts';
import { type Clock, type lookBackRequests, TendError } from '../contract/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type Desk = {
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
};

export function lookBackHandlers(desk: Desk): Pick<Handlers, keyof typeof lookBackRequests> {
  const journal = () => desk.session().journal;
  return {
    'journal.days': (input) => ({ days: journal().days(input) }),
    'journal.strip': (input) => journal().strip(input),
    'journal.things': (input) => journal().things(input),
    'journal.when': (input) => {
      const days = readDay(input.text, desk.clock(input));
      if (days !== undefined) return days;
      throw new TendError(
        'bad-input',
        'That is no day Tend can read. Write it as 3 March, 3 March 2025, last Tuesday, 2 weeks ago, March 2025 or 2025-11.',
        { field: 'text' },
      );
    },
  };
}
