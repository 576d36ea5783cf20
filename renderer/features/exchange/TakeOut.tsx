import { useState } from 'react';
import type { Exported, ExportProgress, Input } from '../../../src/contract/index.ts';
import { codeOf, sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { useFocusedHeading } from '../phrase/useFocusedHeading.ts';
import { stopTakingOut, takeOut } from './service.ts';
import { TakeOutForm } from './TakeOutForm.tsx';

const text = en.exchange;

type Step =
  | { readonly at: 'asked'; readonly error: string | null }
  | { readonly at: 'writing'; readonly progress: ExportProgress | null }
  | { readonly at: 'done'; readonly written: Exported };

/** Asked what and with which passphrase, then where; written, and what came of it. */
export function TakeOut({ onClose }: { readonly onClose: () => void }) {
  const [step, setStep] = useState<Step>({ at: 'asked', error: null });
  const [waiting, setWaiting] = useState(false);

  const write = async (input: Input<'export.choose'>) => {
    setWaiting(true);
    try {
      const written = await takeOut(input, (progress) => setStep({ at: 'writing', progress }));
      setStep(written === null ? { at: 'asked', error: null } : { at: 'done', written });
    } catch (thrown) {
      const code = codeOf(thrown);
      const error =
        code === 'wrong-passphrase' ? text.wrong : code === 'cancelled' ? text.stopped : sentenceOf(thrown);
      setStep({ at: 'asked', error });
    } finally {
      setWaiting(false);
    }
  };

  return (
    <Sheet title={text.sheet} onClose={onClose} stays={step.at === 'writing'}>
      {/* Stays while it is written, so that what was chosen is still there when it was stopped. */}
      <div hidden={step.at !== 'asked'}>
        <TakeOutForm
          error={step.at === 'asked' ? step.error : null}
          waiting={waiting}
          onWrite={(input) => void write(input)}
          onClose={onClose}
        />
      </div>
      {step.at === 'writing' ? <Writing progress={step.progress} /> : null}
      {step.at === 'done' ? <Done written={step.written} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Writing({ progress }: { readonly progress: ExportProgress | null }) {
  const [stopping, setStopping] = useState(false);
  const heading = useFocusedHeading();
  const { done, total } = progress ?? { done: 0, total: 1 };
  const stop = () => {
    setStopping(true);
    stopTakingOut();
  };
  return (
    <section className="phrase" aria-labelledby="export-writing">
      <h1 id="export-writing" ref={heading} tabIndex={-1}>
        {text.writing}
      </h1>
      <div>
        <progress className="progress" aria-label={text.writing} value={done} max={Math.max(1, total)} />
        <p className="small soft">{text.progress(done, total)}</p>
      </div>
      <div className="row">
        <button type="button" className="button" aria-disabled={stopping} onClick={stop}>
          {stopping ? text.stopping : text.stop}
        </button>
      </div>
    </section>
  );
}

function Done({ written, onClose }: { readonly written: Exported; readonly onClose: () => void }) {
  const heading = useFocusedHeading();
  return (
    <section className="stack" aria-labelledby="export-done">
      <h3 id="export-done" ref={heading} tabIndex={-1}>
        {text.done}
      </h3>
      <p>{text.good(written.counts.entry ?? 0, written.folder, written.bytes)}</p>
      {written.files > 0 ? <p>{text.goodFiles(written.files)}</p> : null}
      {written.unreadable > 0 ? <p className="strong">{text.unreadable(written.unreadable)}</p> : null}
      <p>{text.open}</p>
      <p>{text.readme}</p>
      <div className="row">
        <button type="button" className="button main" onClick={onClose}>
          {en.app.close}
        </button>
      </div>
    </section>
  );
}
