import { useState } from 'react';
import { en } from '../../strings/en.ts';
import { EraseEverything } from './EraseEverything.tsx';

const text = en.forgetting;

/** At the end of Settings, and calm: nobody comes here by mistake. */
export function EraseSection() {
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="set-erase">
      <h2 id="set-erase">{text.everything}</h2>
      <div className="setting">
        <p className="small soft">{text.everythingHint}</p>
        <button type="button" className="word loss" onClick={() => setOpen(true)}>
          {text.everythingOpen}
        </button>
      </div>
      {open ? <EraseEverything onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
