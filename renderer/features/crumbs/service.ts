import type { CrumbKind, LedgerRow, PredicateSteps } from '../../../src/contract/index.ts';
import { call, onEvent, quietly, sentenceOf } from '../../bridge.ts';
import { toPage, useApp } from '../../state/app.ts';
import * as crumb from '../../state/crumb.ts';
import { useCrumb } from '../../state/crumb.ts';
import { raised, useFlags } from '../../state/flags.ts';
import { refreshStatus } from '../../state/session.ts';
import { PAGE_ID } from '../../ui/page.ts';
import { warnOf } from '../warnings/look.ts';
import { loadLedger, loadTold } from './ledger.ts';

const set = useCrumb.setState;

/** Shows what would be asked. Nothing leaves by looking. */
export async function see(question: string, subject: string): Promise<void> {
  set((c) => crumb.looking(c, question, subject));
  useApp.setState((s) => toPage(s, 'crumbs'));
  quietly(warnOf(question, { type: 'question', id: crypto.randomUUID(), subject }));
  await Promise.all([loadKnown(), preview()]);
  quietly(propose());
}

export async function step(steps: PredicateSteps): Promise<void> {
  set((c) => crumb.stepped(c, steps));
  await preview();
}

/** The same question as another kind: other predicates may serve it. */
export async function askAs(kind: CrumbKind): Promise<void> {
  set((c) => ({ ...crumb.chose(c, { kind, taken: false }), proposal: null }));
  await preview();
  quietly(propose());
}

export async function sendTo(receivers: readonly string[]): Promise<void> {
  if (receivers.length === 0) return;
  set((c) => crumb.chose(c, { receivers }));
  await preview();
}

/** What the model here proposed stands from now on, where the person set nothing else. */
export async function takeProposal(): Promise<void> {
  set((c) => crumb.chose(c, { taken: true }));
  await preview();
}

async function preview(): Promise<void> {
  const { turn, steps, receivers, proposal, taken, ...asked } = useCrumb.getState();
  try {
    const made = await call('crumb.preview', {
      ...about(asked),
      steps,
      ...(receivers.length === 0 ? {} : { providers: [...receivers] }),
      ...(taken && proposal !== null ? { proposed: [...proposal.types] } : {}),
    });
    set((c) => crumb.previewed(c, turn, made));
  } catch (thrown) {
    set((c) => crumb.crumbFailed(c, turn, sentenceOf(thrown)));
  }
}

function about({ question, subject, kind }: Pick<crumb.Crumb, 'question' | 'subject' | 'kind'>) {
  return {
    question,
    ...(subject === '' ? {} : { subject }),
    ...(kind === null ? {} : { kind }),
  };
}

/** May take seconds, and nothing waits for it. */
async function propose(): Promise<void> {
  const { question, subject, kind } = useCrumb.getState();
  const need = await call('crumb.need', about({ question, subject, kind }));
  const { proposed: types, model } = need;
  if (types === null || model === null) return;
  set((c) => crumb.proposed(c, { question, kind }, { types, model }));
}

async function loadKnown(): Promise<void> {
  const { providers } = await call('provider.list', {}).catch(() => ({ providers: [] }));
  set({ known: providers.map(({ name }) => name) });
}

export async function loadKinds(): Promise<void> {
  const { kinds } = await call('crumb.kinds', {});
  set({ kinds });
}

/** "Never for this kind", or allowed again. */
export async function never(kind: CrumbKind, yes: boolean): Promise<void> {
  const { kinds } = await call('crumb.never', { kind, never: yes });
  set({ kinds });
}

/** Sends exactly what is shown: the hashes go along, and the core refuses any other bytes. */
export async function send(): Promise<void> {
  const state = useCrumb.getState();
  if (!crumb.sendable(state) || state.preview === null) return;
  const { id, letters } = state.preview;
  set(crumb.sendingNow);
  // "Nothing was sent" must not stand beside a crumb that leaves.
  useApp.setState({ notice: null });
  const came = (rows: readonly LedgerRow[], last: boolean) => {
    for (const { id: row, redFlags = [] } of rows) {
      useFlags.setState((s) => raised(s, redFlags, { type: 'answer', id: row, subject: state.subject }));
    }
    set((c) => crumb.cameBack(c, id, rows, last));
    if (rows.some(({ redFlags = [] }) => redFlags.length > 0))
      document.getElementById(PAGE_ID)?.scrollTo(0, 0);
  };
  const unhear = onEvent('crumb', (event) => {
    if (event.preview === id) came([event.row], false);
  });
  try {
    const agreed = letters.map(({ receiver, sha256 }) => ({ receiver, sha256 }));
    const { rows } = await call('crumb.send.several', { id, letters: agreed });
    came(rows, true);
  } catch (thrown) {
    set((c) => crumb.crumbFailed(c, state.turn, sentenceOf(thrown)));
  } finally {
    unhear();
  }
  await Promise.all([loadLedger(), loadTold(), refreshStatus()]).catch(() => undefined);
}

/** Waits no longer. What left has left, and the ledger says so. */
export function stopWaiting(): void {
  const { preview: shown } = useCrumb.getState();
  if (shown !== null) quietly(call('crumb.stop', { id: shown.id }));
}

/**
 * Puts text on the clipboard by the page's own copy command, which needs no permission: the shell refuses them all.
 * Returns false where the system did not let it.
 */
export function copyText(text: string): boolean {
  let put = false;
  const onCopy = (e: ClipboardEvent) => {
    e.clipboardData?.setData('text/plain', text);
    e.preventDefault();
    put = true;
  };
  document.addEventListener('copy', onCopy, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return put;
}
