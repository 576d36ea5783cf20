import type { RedFlag } from '../../src/contract/index.ts';
import { en } from '../strings/en.ts';

export type ShownFlag = {
  readonly flag: RedFlag;
  readonly folded: boolean;
  /** Where its words stand, as the end of a sentence; empty while they are being written. */
  readonly where: string;
};

/** Red flags: calm, above everything, never in the way of writing, and folded only by the person. */
export function Flags<F extends ShownFlag>({
  flags,
  onFold,
  onUnfold,
}: {
  readonly flags: readonly F[];
  readonly onFold: (flag: F) => void;
  readonly onUnfold: () => void;
}) {
  const folded = flags.filter((one) => one.folded).length;
  return (
    <div role="status" aria-live="assertive" className="flags">
      {flags
        .filter((one) => !one.folded)
        .map((one) => (
          <One key={`${one.flag.rule} ${one.where}`} shown={one} onFold={() => onFold(one)} />
        ))}
      {folded === 0 ? null : (
        <p className="small soft">
          {en.flag.folded(folded)}{' '}
          <button type="button" className="word" onClick={onUnfold}>
            {en.flag.unfold}
          </button>
        </p>
      )}
    </div>
  );
}

function One({ shown, onFold }: { readonly shown: ShownFlag; readonly onFold: () => void }) {
  const { flag, where } = shown;
  return (
    <section className="flag" data-level={flag.level}>
      <h2>
        <span className="sign" aria-hidden="true" />
        {flag.level === 'now' ? en.flag.now : en.flag.today}
      </h2>
      {flag.number === undefined || flag.level !== 'now' ? null : <p className="number">{flag.number}</p>}
      <p lang={flag.language}>{flag.text}</p>
      <p className="strong" lang={flag.language}>
        {flag.action}
      </p>
      <div className="row between small soft">
        <span>
          {flag.made === undefined ? null : <Made words={flag.made} where={where} />} {en.flag.never}
        </span>
        <button type="button" className="word muted" onClick={onFold}>
          {en.flag.notIt}
        </button>
      </div>
    </section>
  );
}

function Made({ words, where }: { readonly words: string; readonly where: string }) {
  const [before, after] = en.flag.made('\u0000', where).split('\u0000');
  return (
    <>
      {before}
      <span className="you">{words}</span>
      {after}.
    </>
  );
}
