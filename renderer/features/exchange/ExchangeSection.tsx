import { useState } from 'react';
import { toPage, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { Setting } from '../settings/Setting.tsx';
import { TakeOut } from './TakeOut.tsx';

const text = en.exchange;

/** The way out: everything, or one page. */
export function ExchangeSection() {
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="set-exchange">
      <h2 id="set-exchange">{text.title}</h2>
      <Setting name={text.sheet} hint={text.hint}>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {text.begin}
        </button>
      </Setting>
      <Setting name={text.page} hint={text.pageHint}>
        <button type="button" className="button" onClick={() => useApp.setState((s) => toPage(s, 'leaf'))}>
          {text.makePage}
        </button>
      </Setting>
      {open ? <TakeOut onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
