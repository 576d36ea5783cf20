import { useState } from 'react';
import type { Preview } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { crowdNow, putAway, sendable, useCrumb } from '../../state/crumb.ts';
import { en } from '../../strings/en.ts';
import { Copy } from './Copy.tsx';
import { CrowdPicture } from './CrowdPicture.tsx';
import { oneDigit } from './people.ts';
import { never, send } from './service.ts';
import { Knows } from './ToWhom.tsx';

/** Once, not at all, or never: and beside it how many people fit, and what the receiver knows anyway. */
export function Deeds({ preview, sending }: { readonly preview: Preview; readonly sending: boolean }) {
  const may = useCrumb(sendable);
  return (
    <>
      <div className="row deeds">
        <button type="button" className="button main" aria-disabled={!may} onClick={() => void send()}>
          {sending ? en.crumbs.sending : en.crumbs.send}
        </button>
        {preview.refused.length === 0 && preview.sentence !== '' ? <Copy text={preview.sentence} /> : null}
        <Away />
        <Never preview={preview} />
      </div>
      <div className="weighed">
        <HowMany preview={preview} />
        <Knows preview={preview} />
      </div>
    </>
  );
}

function HowMany({ preview }: { readonly preview: Preview }) {
  const low = useCrumb(crowdNow);
  const { crowd, together } = preview;
  return (
    <div className="how-many small">
      <p className="strong">{low === null ? en.crumbs.noCrowd : en.crumbs.crowd(oneDigit(low))}</p>
      {low === null ? null : <CrowdPicture low={low} together={together?.low ?? null} />}
      {together === null ? null : <p>{together.words}</p>}
      {crowd === null ? null : (
        <details>
          <summary>{en.crumbs.basis}</summary>
          <p className="soft">{crowd.basis}</p>
        </details>
      )}
      <p className="soft">{en.crumbs.ledgerNote}</p>
    </div>
  );
}

function Never({ preview }: { readonly preview: Preview }) {
  const [error, setError] = useState<string | null>(null);
  const label = preview.kinds.find(({ kind }) => kind === preview.kind)?.label ?? '';
  const say = async () => {
    try {
      await never(preview.kind, true);
      useCrumb.setState(putAway);
      useApp.setState((s) => noticed(s, en.crumbs.neverDone(label), false));
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  return (
    <>
      <button type="button" className="button quiet" title={label} onClick={() => void say()}>
        {en.crumbs.never}
      </button>
      <p className="problem" role="alert">
        {error}
      </p>
    </>
  );
}

export function Away() {
  const put = () => {
    useCrumb.setState(putAway);
    useApp.setState((s) => noticed(s, en.crumbs.nothingLeft, false));
  };
  return (
    <button type="button" className="button" onClick={put}>
      {en.crumbs.dont}
    </button>
  );
}
