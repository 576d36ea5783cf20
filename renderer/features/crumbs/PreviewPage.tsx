import { useEffect, useRef } from 'react';
import { putAway, useCrumb } from '../../state/crumb.ts';
import { en } from '../../strings/en.ts';
import { Against } from './Against.tsx';
import { CameBack } from './CameBack.tsx';
import { Away, Deeds } from './Deeds.tsx';
import { Leaves, Sentence } from './Leaves.tsx';
import { Stays } from './Stays.tsx';
import { stopWaiting } from './service.ts';
import { receiverLine, ToWhom } from './ToWhom.tsx';

/** What stays on the left, the cut, and what would leave on the right, to the byte. */
export function PreviewPage() {
  const { preview, busy, error, sent, sending, question } = useCrumb();
  const heading = useRef<HTMLHeadingElement>(null);
  const left = sent.length > 0;
  // What was sent takes the place of what would be: reading begins at the top again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus goes where the page has changed
  useEffect(() => heading.current?.focus(), [left]);
  return (
    <>
      <header className="head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {sent.length === 0 ? en.crumbs.previewTitle : en.crumbs.sentTitle}
          </h1>
          <p role="status">{preview === null ? (busy ? en.crumbs.making : '') : receiverLine(preview)}</p>
        </div>
      </header>
      <p className="problem" role="alert">
        {error}
      </p>
      {preview === null ? (
        <Away />
      ) : sent.length === 0 ? (
        <>
          <ToWhom preview={preview} />
          <div className="cut" aria-busy={busy}>
            <Stays preview={preview} question={question} />
            <Leaves preview={preview} />
          </div>
          <Against preview={preview} />
          <Deeds preview={preview} sending={sending} />
        </>
      ) : (
        <>
          <div className="gone-out">
            <Sentence preview={preview} />
          </div>
          <CameBack id={preview.id} rows={sent} />
          <div className="row deeds">
            <button type="button" className="button" onClick={() => useCrumb.setState(putAway)}>
              {en.crumbs.back}
            </button>
          </div>
        </>
      )}
      {sending ? (
        <p className="small soft" role="status">
          {en.crumbs.waiting}{' '}
          <button type="button" className="word small" onClick={stopWaiting}>
            {en.crumbs.stopWaiting}
          </button>
        </p>
      ) : null}
    </>
  );
}
