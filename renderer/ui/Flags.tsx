import { Fragment, useEffect, useId, useRef } from 'react';
import { read, useAloud } from '../state/aloud.ts';
import { en } from '../strings/en.ts';
import { type Card, joined, type ShownFlag } from './flag-groups.ts';
import { aroundNumber, headingOf, nextStepOf, numbersOf, spoken } from './flag-words.ts';

/**
 * Red flags: calm, above everything, never in the way of writing. What to do, then what made it appear, then "this is not
 * it", which folds a card to one line. Reading them aloud is Aloud's: a card changes with the words, and is read once.
 */
export function Flags<F extends ShownFlag>({
  flags,
  place,
  settled = true,
  brief = false,
  onFold,
  onUnfold,
}: {
  readonly flags: readonly F[];
  /** Names where these stand, to tell what was read aloud there already. */
  readonly place: string;
  /** False while the words they come from are being written. */
  readonly settled?: boolean;
  /** Only whom to call and what to do: the page is about something else. */
  readonly brief?: boolean;
  readonly onFold: (flag: F) => void;
  readonly onUnfold: (flag: F) => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef<string | null>(null);

  useEffect(() => {
    const open = flags.filter(({ folded }) => !folded).map(({ flag }) => flag);
    useAloud.setState((s) => read(s, place, open, settled));
  }, [flags, place, settled]);

  // What was folded beneath an open card of its line joins it when it is opened, and its button goes: the focus follows.
  useEffect(() => {
    if (pressed.current === null) return;
    for (const button of root.current?.querySelectorAll('button') ?? [])
      if (button.dataset.card === pressed.current) button.focus();
    pressed.current = null;
  });

  return (
    <div className="flags" ref={root}>
      {joined(flags).map((card, i) => (
        <One
          key={card.key}
          card={card}
          brief={brief || i > 0}
          onPress={() => {
            pressed.current = card.id;
            for (const one of card.flags) (card.folded ? onUnfold : onFold)(one);
          }}
        />
      ))}
    </div>
  );
}

/** One heading and one number, however many warnings a line has; the first thing to do stands out. */
function One({
  card: { id, folded, flags },
  brief,
  onPress,
}: {
  readonly card: Card<ShownFlag>;
  readonly brief: boolean;
  readonly onPress: () => void;
}) {
  const heading = useId();
  const [{ flag: first, where, outside }] = flags;
  const words = headingOf(first);
  const start = folded ? `${en.flag.folded} ` : '';
  const steps = unlike(flags.map(({ flag }) => ({ sentence: nextStepOf(flag), language: flag.language })));
  const reasons = brief
    ? []
    : unlike(flags.map(({ flag }) => ({ sentence: flag.text, language: flag.language })));
  const made = wordsOf(flags);
  return (
    <section className={folded ? 'flag folded' : 'flag'} data-level={first.level} aria-labelledby={heading}>
      <h2 id={heading} aria-label={`${start}${spoken(words, first.number)}`}>
        <span className="sign" aria-hidden="true" />
        <span>
          {start}
          {aroundNumber(words, first.number).map((piece, i) =>
            i % 2 === 0 ? (
              piece
            ) : (
              <span key={piece} className="number">
                {piece}
              </span>
            ),
          )}
        </span>
      </h2>
      {folded ? null : (
        <div className="flag-body">
          {steps.map(({ sentence, language }, i) => (
            <p key={sentence} className={i === 0 ? 'strong' : ''} lang={language}>
              {sentence}
            </p>
          ))}
          <Numbers of={flags} />
          {reasons.length === 0 ? null : (
            <p className="soft">
              {reasons.map(({ sentence, language }) => (
                <span key={sentence} lang={language}>
                  {sentence}{' '}
                </span>
              ))}
            </p>
          )}
        </div>
      )}
      <div className="flag-foot small soft">
        <p>
          {made.length === 0 ? null : <Made words={made} where={where} face={outside ? 'outside' : 'you'} />}{' '}
          {brief || folded ? '' : en.flag.never}
        </p>
        <button type="button" className="word muted" data-card={id} onClick={onPress}>
          {folded ? en.flag.unfold : en.flag.notIt}
        </button>
      </div>
    </section>
  );
}

/** Whom else to call: what came with Tend in its own face, what the person added in theirs. */
function Numbers({ of }: { readonly of: readonly ShownFlag[] }) {
  const numbers = numbersOf(of.map(({ flag }) => flag));
  if (numbers.length === 0) return null;
  return (
    <dl className="flag-numbers">
      {numbers.map(({ label, number, own }) => (
        <div key={number}>
          <dt className={own ? 'you' : ''}>{label}</dt>
          <dd>
            <span aria-hidden="true">{number}</span>
            <span className="hidden">{spoken(number, number)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The words that made it, each once, also where one rule found more around what another did. */
function wordsOf(flags: readonly ShownFlag[]): string[] {
  const all = [...new Set(flags.flatMap(({ flag }) => flag.made ?? []))];
  return all.filter((words) => !all.some((more) => more !== words && more.includes(words)));
}

type Said = { readonly sentence: string; readonly language: string | undefined };

function unlike(all: readonly Said[]): Said[] {
  return all.filter(
    ({ sentence }, i) => sentence !== '' && all.findIndex((one) => one.sentence === sentence) === i,
  );
}

function Made({
  words,
  where,
  face,
}: {
  readonly words: readonly string[];
  readonly where: string;
  readonly face: 'you' | 'outside';
}) {
  const [before, after] = en.flag.made('\u0000', where).split('\u0000');
  return (
    <>
      {before}
      {words.map((one, i) => (
        <Fragment key={one}>
          {i === 0 ? null : en.flag.madeAlso}
          <span className={face}>{one}</span>
        </Fragment>
      ))}
      {after}.
    </>
  );
}
