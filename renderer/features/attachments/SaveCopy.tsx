import { useState } from 'react';
import type { Attachment } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';

const text = en.photo;

/** Out of the vault, in the clear: said first, then asked where to. */
export function SaveCopy({ of: { id, name } }: { readonly of: Pick<Attachment, 'id' | 'name'> }) {
  const [step, setStep] = useState<'offer' | 'asking' | 'saving' | 'saved'>('offer');
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    setStep('saving');
    setError(null);
    try {
      // Main, which asks for the place, does not know what it is called here.
      const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0];
      const answer = await call('attachment.save.choose', {
        id,
        replace: true,
        ...(ending === undefined ? {} : { ending }),
      });
      setStep('saved' in answer ? 'saved' : 'offer');
    } catch (thrown) {
      setStep('offer');
      setError(sentenceOf(thrown));
    }
  };
  return (
    <div>
      {step === 'asking' || step === 'saving' ? (
        <div className="stack tight">
          <p className="small">{text.saveMeans}</p>
          <div className="row">
            {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and focus would be lost */}
            <button type="button" className="button small" autoFocus onClick={() => void save()}>
              {step === 'saving' ? text.saving : text.saveYes}
            </button>
            <button type="button" className="word muted" onClick={() => setStep('offer')}>
              {text.leave}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="word" onClick={() => setStep('asking')}>
          {text.save}
        </button>
      )}
      <p className="small" role="status">
        {step === 'saved' ? text.saved : null}
      </p>
      <p className="problem" role="alert">
        {error}
      </p>
    </div>
  );
}
