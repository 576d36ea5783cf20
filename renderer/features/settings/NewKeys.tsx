import { useState } from 'react';
import type { Input, KeysProgress, Output } from '../../../src/contract/index.ts';
import { codeOf, sentenceOf } from '../../bridge.ts';
import { renewKeys, stopRenewal } from '../../state/new-keys.ts';
import { en } from '../../strings/en.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { PhraseSteps } from '../phrase/PhraseSteps.tsx';
import { useFocusedHeading } from '../phrase/useFocusedHeading.ts';
import { NewKeysDone } from './NewKeysDone.tsx';
import { NewKeysForm } from './NewKeysForm.tsx';
import { NewKeysWhy } from './NewKeysWhy.tsx';

const text = en.newKeys;

type Step =
  | { readonly at: 'why' }
  | { readonly at: 'asked'; readonly error: string | null }
  | { readonly at: 'making'; readonly progress: KeysProgress | null }
  | { readonly at: 'words' | 'done'; readonly made: Output<'vault.keys.renew'> };

/** Explained, asked, made, and, when there are new words, shown and practised. */
export function NewKeys({ onClose }: { readonly onClose: () => void }) {
  const [step, setStep] = useState<Step>({ at: 'why' });

  const make = async (input: Input<'vault.keys.renew'>) => {
    setStep({ at: 'making', progress: null });
    try {
      const made = await renewKeys(input, (progress) => setStep({ at: 'making', progress }));
      setStep({ at: made.phrase === undefined ? 'done' : 'words', made });
    } catch (thrown) {
      const code = codeOf(thrown);
      const error =
        code === 'wrong-passphrase'
          ? en.keys.wrong
          : code === 'cancelled'
            ? text.stopped
            : sentenceOf(thrown);
      setStep({ at: 'asked', error });
    }
  };

  return (
    <Sheet title={text.title} onClose={onClose} stays={step.at !== 'why' && step.at !== 'asked'}>
      {step.at === 'why' ? (
        <NewKeysWhy onGoOn={() => setStep({ at: 'asked', error: null })} onClose={onClose} />
      ) : null}
      {step.at === 'asked' ? (
        <NewKeysForm error={step.error} onMake={(input) => void make(input)} onClose={onClose} />
      ) : null}
      {step.at === 'making' ? <Making progress={step.progress} /> : null}
      {step.at === 'words' ? (
        <PhraseSteps phrase={step.made.phrase ?? ''} onDone={() => setStep({ ...step, at: 'done' })} />
      ) : null}
      {step.at === 'done' ? <NewKeysDone made={step.made} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Making({ progress }: { readonly progress: KeysProgress | null }) {
  const [stopping, setStopping] = useState(false);
  const heading = useFocusedHeading();
  const percent = progress === null ? 0 : Math.floor((100 * progress.done) / Math.max(1, progress.total));
  const stop = () => {
    setStopping(true);
    stopRenewal();
  };
  return (
    <section className="phrase" aria-labelledby="new-keys-making">
      <h1 id="new-keys-making" ref={heading} tabIndex={-1}>
        {text.making}
      </h1>
      <p>{text.stay}</p>
      <div>
        <progress className="progress" aria-label={text.making} value={percent} max={100} />
        <p className="small soft">{text.progress(text.steps[progress?.step ?? 'copying'], percent)}</p>
        <p className="hidden" role="status">
          {text.steps[progress?.step ?? 'copying']}
        </p>
      </div>
      <div className="row">
        <button type="button" className="button" aria-disabled={stopping} onClick={stop}>
          {stopping ? text.stopping : text.stop}
        </button>
      </div>
    </section>
  );
}
