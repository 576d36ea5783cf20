import { useState } from 'react';
import { useLeft } from '../../state/ledger.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { useDeed } from '../../ui/useDeed.ts';
import { LedgerEntry } from './LedgerEntry.tsx';
import { exportLedger, loadLedger, seek } from './ledger.ts';

/** Everything that ever left: when, to whom, the exact bytes, what came back. */
export function LedgerList() {
  const { ledger, verified, words, error } = useLeft();
  const { said, error: failed, does } = useDeed();
  if (ledger === null)
    return (
      <p className="problem" role="alert">
        {error}
      </p>
    );
  const total = ledger.total ?? ledger.rows.length;
  const whole = verified ? en.crumbs.intact : '';
  return (
    <section className="ledger" aria-labelledby="ledger">
      <div className="row between">
        <h2 id="ledger">{en.crumbs.ledger}</h2>
        {total === 0 ? null : (
          <div className="row">
            <button type="button" className="word small" onClick={() => void loadLedger(true)}>
              {en.crumbs.verify}
            </button>
            <button type="button" className="word small" onClick={() => void does(exportLedger)}>
              {en.crumbs.export}
            </button>
          </div>
        )}
      </div>
      <p role="status" className={ledger.intact ? 'small soft' : 'problem'}>
        {ledger.intact
          ? [whole, said].filter((part) => part !== '').join(' ')
          : (ledger.problem ?? en.crumbs.broken)}
      </p>
      <p className="problem" role="alert">
        {failed ?? error}
      </p>
      {total > 5 || words !== '' ? <Seek words={words} /> : null}
      {total === 0 ? (
        <p className="soft">{en.crumbs.ledgerEmpty}</p>
      ) : ledger.rows.length === 0 ? (
        <p className="soft">{en.crumbs.nothingFound}</p>
      ) : (
        <ol>
          {[...ledger.rows]
            .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
            .map((row) => (
              <LedgerEntry key={row.id} row={row} />
            ))}
        </ol>
      )}
    </section>
  );
}

function Seek({ words }: { readonly words: string }) {
  const [typed, setTyped] = useState(words);
  return (
    <search>
      <form
        className="seek"
        onSubmit={(e) => {
          e.preventDefault();
          void seek(typed);
        }}
      >
        <TextField
          label={en.crumbs.seek}
          type="search"
          value={typed}
          onChange={(e) => setTyped(e.target.value)}
        />
        <button type="submit" className="button small">
          {en.crumbs.seekGo}
        </button>
      </form>
    </search>
  );
}
