import { findVault } from '../../state/session.ts';
import { en } from '../../strings/en.ts';

/** When not even the door can be shown: what is the matter, and a way to try again. */
export function Trouble({ sentence }: { readonly sentence: string }) {
  return (
    <main className="door">
      <p className="brand">{en.app.name}</p>
      <h1>{en.lock.trouble}</h1>
      <p role="alert">{sentence}</p>
      <div>
        <button type="button" className="button" onClick={() => void findVault()}>
          {en.app.tryAgain}
        </button>
      </div>
    </main>
  );
}
