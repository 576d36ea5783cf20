import { useState } from 'react';
import type { LedgerRow } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { dayOf, longDay, shortDay, wallDay, wallTime } from '../../ui/format.ts';
import { forgetCrumb } from './ledger.ts';
import { Outside } from './Outside.tsx';

/** One thing that left, or may have: unfolded, its bytes and what came back. */
export function LedgerEntry({ row }: { readonly row: LedgerRow }) {
  const today = dayOf(new Date());
  const when = `${shortDay(wallDay(row.at), today)}, ${wallTime(row.at)}`;
  const state = `${en.crumbs.states[row.state]}, ${en.crumbs.to(row.receiver)}`;
  if (row.forgotten !== undefined) {
    return (
      <li className="forgotten">
        <span className="when">{when}</span>
        <span className="soft">{en.crumbs.forgottenOn(longDay(wallDay(row.forgotten)))}</span>
        <span className="state">{state}</span>
      </li>
    );
  }
  return (
    <li>
      <details>
        <summary>
          <span className="when">{when}</span>
          <span className="outside what">
            {row.purpose === 'test' ? en.crumbs.aTest : sentenceIn(row.bytes)}
          </span>
          <span className="state">{state}</span>
        </summary>
        <div className="bytes outside">
          <p className="tend small strong">{en.crumbs.showBytes}</p>
          <pre>{row.bytes}</pre>
          <p className="hash">
            {en.crumbs.hash} {row.sha256}
          </p>
        </div>
        {row.answer === undefined && row.error === undefined ? null : <Outside row={row} />}
        {row.purpose === 'test' ? null : <Forget row={row} />}
      </details>
    </li>
  );
}

/** Here it can be forgotten; where it went it cannot, and that is said before. */
function Forget({ row }: { readonly row: LedgerRow }) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const forget = async (what: 'all' | 'answer') => setError(await forgetCrumb(row.id, what));
  if (!asking) {
    return (
      <button type="button" className="word muted small" onClick={() => setAsking(true)}>
        {en.crumbs.forget}
      </button>
    );
  }
  return (
    <div className="stack small">
      <p>{en.crumbs.forgetWhat}</p>
      <div className="row">
        {row.answer === undefined ? null : (
          <button type="button" className="button small" onClick={() => void forget('answer')}>
            {en.crumbs.forgetAnswer}
          </button>
        )}
        <button type="button" className="button small" onClick={() => void forget('all')}>
          {en.crumbs.forgetAll}
        </button>
        <button type="button" className="button quiet small" onClick={() => setAsking(false)}>
          {en.app.cancel}
        </button>
      </div>
      <p className="problem" role="alert">
        {error}
      </p>
    </div>
  );
}

/** The question inside the bytes of an OpenAI-like body, for reading; the bytes themselves when it is something else. */
function sentenceIn(bytes: string): string {
  try {
    const body: unknown = JSON.parse(bytes);
    const messages = (body as { messages?: { content?: unknown }[] }).messages; // checked piece by piece below
    const content = messages?.at(-1)?.content;
    return typeof content === 'string' ? content : bytes;
  } catch {
    return bytes;
  }
}
