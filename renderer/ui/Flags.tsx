import { Fragment } from 'react';
import { en } from '../strings/en.ts';
import { joined, type ShownFlag } from './flag-groups.ts';

/** Red flags: calm, above everything, never in the way of writing, and folded only by the person. */
export function Flags<F extends ShownFlag>({
  flags,
  brief = false,
  onFold,
  onUnfold,
}: {
  readonly flags: readonly F[];
  /** Only whom to call and what to do: the page is about something else. */
  readonly brief?: boolean;
  readonly onFold: (flag: F) => void;
  readonly onUnfold: () => void;
}) {
  const open = joined(flags.filter((one) => !one.folded));
  const folded = joined(flags.filter((one) => one.folded)).length;
  return (
    <div role="status" aria-live="assertive" className="flags">
      {open.map((card) => (
        <One
          key={`${card[0].flag.rule} ${card[0].line}`}
          card={card}
          brief={brief}
          onFold={() => {
            for (const one of card) onFold(one);
          }}
        />
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

/** One heading and one number, however many warnings a line has; the first thing to do stands out. */
function One({
  card,
  brief,
  onFold,
}: {
  readonly card: readonly [ShownFlag, ...ShownFlag[]];
  readonly brief: boolean;
  readonly onFold: () => void;
}) {
  const [{ flag: first, where }, ...others] = card;
  const made = new Set(card.flatMap(({ flag }) => (flag.made === undefined ? [] : [flag.made])));
  const more = others
    .flatMap(({ flag }) => [
      ...(brief ? [] : [{ sentence: flag.text, language: flag.language }]),
      { sentence: flag.action, language: flag.language },
    ])
    .filter(({ sentence }, i, all) => all.findIndex((one) => one.sentence === sentence) === i)
    .filter(({ sentence }) => sentence !== first.text && sentence !== first.action);
  return (
    <section className="flag" data-level={first.level}>
      <h2>
        <span className="sign" aria-hidden="true" />
        {first.level === 'now' ? en.flag.now : en.flag.today}
      </h2>
      {first.number === undefined || first.level !== 'now' ? null : <p className="number">{first.number}</p>}
      {brief ? null : <p lang={first.language}>{first.text}</p>}
      <p className="strong" lang={first.language}>
        {first.action}
      </p>
      {more.map(({ sentence, language }) => (
        <p key={sentence} lang={language}>
          {sentence}
        </p>
      ))}
      <div className="row between small soft">
        <span>
          {made.size === 0 ? null : <Made words={[...made]} where={where} />} {en.flag.never}
        </span>
        <button type="button" className="word muted" onClick={onFold}>
          {en.flag.notIt}
        </button>
      </div>
    </section>
  );
}

function Made({ words, where }: { readonly words: readonly string[]; readonly where: string }) {
  const [before, after] = en.flag.made('\u0000', where).split('\u0000');
  return (
    <>
      {before}
      {words.map((one, i) => (
        <Fragment key={one}>
          {i === 0 ? null : en.flag.madeAlso}
          <span className="you">{one}</span>
        </Fragment>
      ))}
      {after}.
    </>
  );
}
