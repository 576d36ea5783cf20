import { type Clock, type ExpectedDose, hoursMissing, type Output } from '../contract/index.ts';
import {
  type Due,
  readerOf,
  readRegimen,
  resolveSubject,
  saidAtOnce,
  shownTime,
  waiting,
} from '../journal/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type Desk = {
  /** @throws TendError `locked`, `no-vault` */
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
};

type Method = keyof Handlers & (`fact.${string}` | 'regimen.read');

/** What stands for longer than a day. */
export function factHandlers(desk: Desk): Pick<Handlers, Method> {
  const facts = () => desk.session().journal.facts;
  /** Another regimen is other times to be reminded of. */
  const changed = <T>(done: T): T => {
    desk.session().reminding.changed();
    return done;
  };
  return {
    'fact.list': (input) => ({ facts: facts().list(input.subject, desk.clock(input)) }),
    'fact.add': (input) => changed(facts().add(input, desk.clock(input))),
    'fact.change': (input) => changed(facts().change(input, desk.clock(input))),
    'fact.plan': (input) => facts().addPlan(input, desk.clock(input)),
    'fact.end': (input) => changed(facts().end(input.id, desk.clock(input))),
    'fact.review': (input) => facts().review(input.id, desk.clock(input)),
    'fact.later': (input) => facts().later(input.id, desk.clock(input)),
    'regimen.read': ({ text }) => {
      // Reads no vault, but while locked nothing of a journal's is answered.
      desk.session();
      return { regimen: readRegimen(text) ?? null };
    },
  };
}

type ExpectedMethod = keyof Handlers & (`expected.${string}` | `reminder.${string}`);

/** What was expected and is not written down, and when to be reminded of it. */
export function expectedHandlers(desk: Desk): Pick<Handlers, ExpectedMethod> {
  const journal = () => desk.session().journal;
  const aboutOf = ({
    subject,
    observer,
  }: {
    subject?: string | undefined;
    observer?: string | undefined;
  }) => {
    const { db } = desk.session().vault;
    return { subject: resolveSubject(db, subject).id, reader: readerOf(db, observer).id };
  };
  return {
    'expected.list': (input): Output<'expected.list'> => {
      const { db } = desk.session().vault;
      const [about, clock] = [aboutOf(input), desk.clock(input)];
      const due = waiting(db, about, clock);
      const said = saidAtOnce(db, about, due, clock);
      return {
        doses: due.map(shownOf),
        missed: journal().reminders.missed(about, clock).map(shownOf),
        said: said.map(({ entry, words, at, of }) => ({ entry, words, at: shownTime(at), doses: [...of] })),
      };
    },
    'expected.settle': (input) => journal().settling.settle(input, desk.clock(input)),
    'expected.leave': (input) => {
      journal().reminders.leave(aboutOf(input).subject, desk.clock(input));
      return { done: true } as const;
    },
    'reminder.get': (input) => journal().reminders.get(input.subject),
    'reminder.set': (input) => {
      const set = journal().reminders.set(input.subject, input, desk.clock(input));
      desk.session().reminding.changed();
      return set;
    },
  };
}

/** Of several a day without hours: which of them, so that two lines are not taken for one. */
function shownOf({ fact, regimen, slot }: Due, i: number, all: readonly Due[]): ExpectedDose {
  const words = [regimen.product, regimen.dose?.original].filter(Boolean).join(' ');
  const same = (one: Due) => one.fact === fact && one.slot.at.startMs === slot.at.startMs;
  const count = hoursMissing(regimen) && regimen.when?.kind === 'daily' ? regimen.when.at.length : 1;
  const left = all.slice(i).filter(same).length;
  return {
    fact,
    words: count === 1 ? words : `${words} (${count - left + 1} of ${count})`,
    at: shownTime(slot.at),
  };
}
