import { useState } from 'react';
import type { RedFlag } from '../../src/contract/index.ts';
import { en } from '../strings/en.ts';

/** Red flags: calm, above everything, never in the way of writing, and folded only by the person. */
export function Flags({ flags }: { readonly flags: readonly RedFlag[] }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const open = flags.filter((flag) => !folded.has(flag.rule));
  const someFolded = open.length < flags.length;
  return (
    <div role="status" aria-live="assertive" className="flags">
      {open.map((flag) => (
        <section key={flag.rule} className="flag" data-level={flag.level}>
          <h2>
            <span className="sign" aria-hidden="true" />
            {flag.level === 'now' ? en.flag.now : en.flag.today}
          </h2>
          <p>{flag.text}</p>
          <p className="strong">{flag.action}</p>
          {flag.number === undefined || flag.action.includes(flag.number) ? null : (
            <p className="number">{flag.number}</p>
          )}
          <div className="row between small soft">
            <span>
              {flag.made === undefined ? null : <Made words={flag.made} />} {en.flag.never}
            </span>
            <button
              type="button"
              className="word muted"
              onClick={() => setFolded((rules) => new Set([...rules, flag.rule]))}
            >
              {en.flag.notIt}
            </button>
          </div>
        </section>
      ))}
      {someFolded ? (
        <p className="small soft">
          {en.flag.folded}{' '}
          <button type="button" className="word" onClick={() => setFolded(new Set())}>
            {en.flag.unfold}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Made({ words }: { readonly words: string }) {
  const [before, after] = en.flag.made('\u0000').split('\u0000');
  return (
    <>
      {before}
      <span className="you">{words}</span>
      {after}.
    </>
  );
}
