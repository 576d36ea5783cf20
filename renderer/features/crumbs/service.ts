import type { PredicateType } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { toPage, useApp } from '../../state/app.ts';
import * as crumb from '../../state/crumb.ts';
import { useCrumb } from '../../state/crumb.ts';
import { raised, useFlags } from '../../state/flags.ts';
import { refreshStatus } from '../../state/session.ts';
import { PAGE_ID } from '../../ui/page.ts';

const set = useCrumb.setState;

/** Shows what would be asked. Nothing leaves by looking. */
export async function see(question: string, subject: string): Promise<void> {
  set((c) => crumb.looking(c, question, subject));
  useApp.setState((s) => toPage(s, 'crumbs'));
  await preview();
}

export async function step(type: PredicateType, to: number | null): Promise<void> {
  set((c) => crumb.stepped(c, type, to));
  await preview();
}

async function preview(): Promise<void> {
  const { question, subject, steps, turn } = useCrumb.getState();
  try {
    const made = await call('crumb.preview', { question, steps, ...(subject === '' ? {} : { subject }) });
    set((c) => crumb.previewed(c, turn, made));
  } catch (thrown) {
    set((c) => crumb.crumbFailed(c, turn, sentenceOf(thrown)));
  }
}

/** Sends exactly what is shown: its hash goes along, and the core refuses any other bytes. */
export async function send(): Promise<void> {
  const state = useCrumb.getState();
  if (!crumb.sendable(state) || state.preview === null) return;
  const { id, sha256 } = state.preview;
  set(crumb.sendingNow);
  // "Nothing was sent" must not stand beside a crumb that leaves.
  useApp.setState({ notice: null });
  try {
    const row = await call('crumb.send', { id, sha256 });
    const { redFlags = [] } = row;
    useFlags.setState((s) => raised(s, redFlags, { type: 'answer', id: row.id, subject: state.subject }));
    set((c) => crumb.sentOne(c, row));
    if (redFlags.length > 0) document.getElementById(PAGE_ID)?.scrollTo(0, 0);
  } catch (thrown) {
    set((c) => crumb.crumbFailed(c, state.turn, sentenceOf(thrown)));
  }
  await Promise.all([loadLedger(false), refreshStatus()]).catch(() => undefined);
}

export async function loadLedger(verify: boolean): Promise<void> {
  try {
    const ledger = await call('ledger.list', verify ? { verify } : {});
    set((c) => crumb.gotLedger(c, ledger, verify));
  } catch (thrown) {
    const { turn } = useCrumb.getState();
    set((c) => crumb.crumbFailed(c, turn, sentenceOf(thrown)));
  }
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
