import { useEffect, useState } from 'react';
import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { ownLines, removeSample } from './service.ts';

/** Says that the week is invented, and asks in its own place before it is removed: nothing else is stopped by it. */
export function SampleBanner() {
  const subjects = useApp((s) => s.subjects);
  const names = subjects.filter((one) => one.sample).map((one) => one.name);
  const [asking, setAsking] = useState(false);
  if (names.length === 0) return null;
  return (
    <div className="banner">
      {asking ? (
        <Asking names={names} onKeep={() => setAsking(false)} />
      ) : (
        <>
          <span>{en.today.sample}</span>
          <button type="button" className="word" onClick={() => setAsking(true)}>
            {en.today.removeSample}
          </button>
        </>
      )}
    </div>
  );
}

function Asking({ names, onKeep }: { readonly names: readonly string[]; readonly onKeep: () => void }) {
  const [own, setOwn] = useState<number | null>(null);
  const all = names.join('\n');
  useEffect(() => {
    ownLines(all.split('\n')).then(setOwn, () => undefined);
  }, [all]);
  return (
    <>
      <span role="status">{own === null ? en.today.sampleCounting : en.today.sampleMeans(names, own)}</span>
      <span className="row">
        <button
          type="button"
          className="word loss"
          aria-disabled={own === null}
          onClick={() => (own === null ? undefined : void removeSample())}
        >
          {en.today.sampleYes}
        </button>
        {/* Where the question came up, the way back has the focus. */}
        {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and focus would be lost */}
        <button type="button" className="word muted" autoFocus onClick={onKeep}>
          {en.today.sampleNo}
        </button>
      </span>
    </>
  );
}
