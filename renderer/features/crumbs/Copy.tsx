import { useState } from 'react';
import { noticed, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { copyText } from './service.ts';

/** Copying says first what the clipboard keeps. */
export function Copy({ text }: { readonly text: string }) {
  const [asking, setAsking] = useState(false);
  const copy = () => {
    if (copyText(text)) useApp.setState((s) => noticed(s, en.crumbs.copied, false));
    setAsking(false);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {en.crumbs.copy}
      </button>
      {asking ? (
        <Sheet title={en.crumbs.copy} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{en.crumbs.copyWarn}</p>
            <div className="row">
              <button type="button" className="button main" onClick={copy}>
                {en.crumbs.copyYes}
              </button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>
                {en.app.cancel}
              </button>
            </div>
          </div>
        </Sheet>
      ) : null}
    </>
  );
}
