import type { EntryWithEvents } from '../../../src/contract/index.ts';
import { call, quietly, sentenceOf } from '../../bridge.ts';
import { noticed, ownerOf, useApp } from '../../state/app.ts';
import { initialAsk, useAsk } from '../../state/ask.ts';
import { initialCrumb, useCrumb } from '../../state/crumb.ts';
import { changeLine } from '../../state/draft.ts';
import { changeForm } from '../../state/half-filled.ts';
import { changed, inEveryList, initialJournal } from '../../state/journal.ts';
import { emptied, useLeft } from '../../state/ledger.ts';
import { useLine } from '../../state/line.ts';
import { initialLookBack, useLookBackPage } from '../../state/look-back.ts';
import { initialPaste, usePaste } from '../../state/paste.ts';
import { nothingSelected, useSelection } from '../../state/selection.ts';
import { refreshPeople } from '../../state/session.ts';
import { noSuggestions, useSuggestions } from '../../state/suggestions.ts';
import { useViewer } from '../../state/viewer.ts';
import { useWriter } from '../../state/writer.ts';
import { en } from '../../strings/en.ts';
import { stop } from '../ask/service.ts';
import { reloadDays } from '../today/load.ts';

/** From now on somebody else writes: what is theirs alone is there, and nobody else's. The line goes along unless it is private. */
export async function writeAs(name: string): Promise<void> {
  const owner = ownerOf(useApp.getState());
  const wasPrivate = useLine.getState().isPrivate;
  const change = () => {
    stop();
    if (wasPrivate) {
      usePaste.setState(initialPaste, true);
    }
    useWriter.setState({ name: name === owner ? null : name });
    inEveryList(() => initialJournal);
    useLookBackPage.setState(initialLookBack, true);
    useSelection.setState(nothingSelected, true);
    useSuggestions.setState(noSuggestions, true);
    useAsk.setState(initialAsk);
    useCrumb.setState(initialCrumb);
    useLeft.setState(emptied);
    useViewer.setState(useViewer.getInitialState(), true);
    useApp.setState((s) => noticed({ ...s, jump: null }, en.writer.now(name), false));
  };
  await changeForm(() => changeLine(change));
  await reloadDays(useApp.getState().subject);
}

/** Somebody who was not met before writes from now on. @throws TendError `bad-input` when the name is taken */
export async function addWriter(
  name: string,
  role: 'relative' | 'clinician' | 'school' | 'other',
): Promise<void> {
  await call('person.add', { name, role });
  await refreshPeople();
  await writeAs(name);
}

/** Says who sees a kept note: everybody, or its writer alone. */
export async function show(entry: EntryWithEvents, toOthers: boolean): Promise<void> {
  try {
    const { id, text } = entry;
    const added = await call('journal.edit', { id, text, private: !toOthers });
    inEveryList((j) => changed(j, { ...added.entry, events: added.events }));
    useApp.setState((s) => noticed(s, toOthers ? en.only.opened : en.only.hidden, true));
    quietly(refreshPeople());
  } catch (thrown) {
    useApp.setState((s) => noticed(s, sentenceOf(thrown), false));
  }
}
