import { type ReactNode, useState } from 'react';
import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { MakePhrase } from './MakePhrase.tsx';
import { NewKeys } from './NewKeys.tsx';

const text = en.keys;

/** What opens the journal, and when it closes by itself (`children`). */
export function Keys({ children }: { readonly children?: ReactNode }) {
  const hasPhrase = useApp((s) => s.status?.recoveryPhrase ?? false);
  const [open, setOpen] = useState<'passphrase' | 'phrase' | 'keys' | null>(null);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby="set-keys">
      <h2 id="set-keys">{text.title}</h2>
      <ul className="list">
        <li>
          <div>
            <p>{text.passphrase}</p>
            <p className="small soft">{text.passphraseHint}</p>
          </div>
          <button type="button" className="word" onClick={() => setOpen('passphrase')}>
            {text.change}
          </button>
        </li>
        <li>
          <div>
            <p>{text.phrase}</p>
            <p className="small soft">{hasPhrase ? text.there : text.none}</p>
          </div>
          <button type="button" className="word" onClick={() => setOpen('phrase')}>
            {hasPhrase ? text.makeNew : text.make}
          </button>
        </li>
        <li>
          <div>
            <p>{en.newKeys.name}</p>
            <p className="small soft">{en.newKeys.hint}</p>
          </div>
          <button type="button" className="word" onClick={() => setOpen('keys')}>
            {en.newKeys.begin}
          </button>
        </li>
      </ul>
      {children}
      {open === 'keys' ? <NewKeys onClose={close} /> : null}
      {open === 'passphrase' ? <ChangePassphrase onClose={close} /> : null}
      {open === 'phrase' ? <MakePhrase replaces={hasPhrase} onClose={close} /> : null}
    </section>
  );
}
