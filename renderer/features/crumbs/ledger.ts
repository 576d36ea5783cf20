import type { CrumbId } from '../../../src/contract/index.ts';
import { call, codeOf, sentenceOf } from '../../bridge.ts';
import * as left from '../../state/ledger.ts';
import { useLeft } from '../../state/ledger.ts';
import { refreshStatus } from '../../state/session.ts';
import { en } from '../../strings/en.ts';

const set = useLeft.setState;

/** What has left, by the words that are sought. */
export async function loadLedger(verify = false): Promise<void> {
  const { words, turn } = useLeft.getState();
  try {
    const ledger = await call('ledger.list', {
      ...(verify ? { verify } : {}),
      ...(words.trim() === '' ? {} : { words }),
    });
    set((s) => left.gotLedger(s, turn, ledger, verify));
  } catch (thrown) {
    set({ error: sentenceOf(thrown) });
  }
}

export async function seek(words: string): Promise<void> {
  set((s) => left.seeking(s, words));
  await loadLedger();
}

/** What each company could add up from everything it was ever sent. */
export async function loadTold(): Promise<void> {
  try {
    set({ told: (await call('ledger.byProvider', {})).providers });
  } catch (thrown) {
    set({ error: sentenceOf(thrown) });
  }
}

/** Gives the sentence to be said when it is done. @throws what the core threw; `cancelled` is no fault. */
export async function exportLedger(): Promise<string> {
  const done = await call('ledger.export.choose', {});
  return 'rows' in done ? en.crumbs.exported(done.rows) : '';
}

export async function forgetCrumb(id: CrumbId, what: 'all' | 'answer'): Promise<string | null> {
  try {
    await call('crumb.forget', { id, what });
  } catch (thrown) {
    return codeOf(thrown) === 'cancelled' ? null : sentenceOf(thrown);
  }
  await Promise.all([loadLedger(), loadTold(), refreshStatus()]).catch(() => undefined);
  return null;
}
