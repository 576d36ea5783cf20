import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';

const text = en.newKeys;

/** When new keys help, what they cannot, and what they bring with them. */
export function NewKeysWhy({
  onGoOn,
  onClose,
}: {
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}) {
  const hasPhrase = useApp((s) => s.status?.recoveryPhrase ?? false);
  const hasKeychain = useApp((s) => (s.status?.keychain ?? null) !== null);
  const { backups, phrase, keychain, room } = text.means;
  const means = [backups, ...(hasPhrase ? [phrase] : []), ...(hasKeychain ? [keychain] : []), room];
  return (
    <div className="stack">
      {text.why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ul className="means">
        {means.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="button main" onClick={onGoOn}>
          {text.goOn}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {en.app.cancel}
        </button>
      </div>
    </div>
  );
}
