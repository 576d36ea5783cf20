import type { EntryId, Output, Remains } from '../../../src/contract/index.ts';
import { call, quietly } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { initialAsk, useAsk } from '../../state/ask.ts';
import { initialCrumb, useCrumb } from '../../state/crumb.ts';
import { gone as flagsGone, useFlags } from '../../state/flags.ts';
import { gone, inEveryList, initialJournal } from '../../state/journal.ts';
import { refreshPeople, refreshStatus } from '../../state/session.ts';

/** What was answered may quote what is forgotten now. */
function forgetAnswers(): void {
  useAsk.setState(initialAsk);
  useCrumb.setState(initialCrumb);
}

/** What would remain of a note: the backups that were made since it was written. Changes nothing. */
export async function forgettingEntry(createdAt: string): Promise<Remains> {
  const { backups } = await call('backup.list', {});
  const since = Date.parse(createdAt);
  return {
    backups: backups.filter(({ at }) => Date.parse(at) >= since),
    crumbs: useApp.getState().status?.counts.crumbsSent ?? 0,
  };
}

/** It stands in the timeline until `takeAway`, as what remains is told in its place. @throws TendError `not-found` */
export async function forgetEntry(id: EntryId): Promise<Remains> {
  const { remains } = await call('journal.forget', { id });
  useFlags.setState((s) => flagsGone(s, ({ id: from }) => from === id));
  forgetAnswers();
  quietly(refreshStatus());
  return remains;
}

export function takeAway(id: EntryId): void {
  inEveryList((j) => gone(j, id));
}

/** @throws TendError `bad-input` when the name is not the one typed */
export async function forgetSubject(name: string, typed: string): Promise<Output<'subject.remove'>> {
  const removed = await call('subject.remove', { name, typed });
  inEveryList(() => initialJournal);
  useFlags.setState((s) => flagsGone(s, ({ subject }) => subject === removed.name));
  forgetAnswers();
  await Promise.all([refreshPeople(), refreshStatus()]);
  return removed;
}
