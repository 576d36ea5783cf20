import { type Clock, type exchangeRequests, TendError } from '../contract/index.ts';
import { type SheetSources, sheet } from '../exchange/index.ts';
import { ownerOf } from '../journal/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type Desk = {
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
};

/** What a person takes with them: everything, or one page. */
export function exchangeHandlers(desk: Desk): Pick<Handlers, keyof typeof exchangeRequests> {
  return {
    'export.write': (input) => desk.session().exports.write(input, desk.clock(input)),
    'export.choose': () => {
      throw new TendError('bad-input', 'Only the window can ask for a place. Please name one.');
    },
    'export.stop': async () => {
      await desk.session().exports.stop();
      return { done: true };
    },
    'sheet.read': (input) => sheet(sheetSources(desk.session()), input, desk.clock(input)),
  };
}

function sheetSources({ vault, settings, journal }: Session): SheetSources {
  return {
    db: vault.db,
    owner: () => ownerOf(vault.db).name,
    country: () => settings.get().country,
    subjects: journal.subjects.list,
    facts: (subject, clock) => journal.facts.list(subject, clock),
  };
}
