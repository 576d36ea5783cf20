import type { LedgerRow } from '../../../src/contract/index.ts';
import { useCrumb } from '../../state/crumb.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, wallDay, wallTime } from '../../ui/format.ts';
import { Outside } from './Outside.tsx';
import { loadLedger } from './service.ts';

/** Every crumb there ever was: when, to whom, the exact bytes, what came back. */
export function LedgerList() {
  const ledger = useCrumb((c) => c.ledger);
  const verified = useCrumb((c) => c.verified);
  if (ledger === null) return null;
  return (
    <section className="ledger" aria-labelledby="ledger">
      <div className="row between">
        <h2 id="ledger">{en.crumbs.ledger}</h2>
        {ledger.rows.length === 0 ? null : (
          <button type="button" className="word small" onClick={() => void loadLedger(true)}>
            {en.crumbs.verify}
          </button>
        )}
      </div>
      <p role="status" className={ledger.intact ? 'small soft' : 'problem'}>
        {ledger.intact ? (verified ? en.crumbs.intact : '') : en.crumbs.broken}
      </p>
      {ledger.rows.length === 0 ? (
        <p className="soft">{en.crumbs.ledgerEmpty}</p>
      ) : (
        <ol>
          {[...ledger.rows]
            .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
            .map((row) => (
              <Row key={row.id} row={row} />
            ))}
        </ol>
      )}
    </section>
  );
}

function Row({ row }: { readonly row: LedgerRow }) {
  const today = dayOf(new Date());
  return (
    <li>
      <details>
        <summary>
          <span className="when">
            {shortDay(wallDay(row.at), today)}, {wallTime(row.at)}
          </span>
          <span className="outside what">{sentenceIn(row.bytes)}</span>
          <span className="state">
            {en.crumbs.states[row.state]}, {en.crumbs.to(row.receiver)}
          </span>
        </summary>
        <div className="bytes outside">
          <p className="tend small strong">{en.crumbs.showBytes}</p>
          <pre>{row.bytes}</pre>
          <p className="hash">
            {en.crumbs.hash} {row.sha256}
          </p>
        </div>
        {row.answer === undefined && row.error === undefined ? null : <Outside row={row} />}
      </details>
    </li>
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
