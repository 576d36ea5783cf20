import { Fragment, useEffect, useId, useRef, useState } from 'react';
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
  oneOpen = false,
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
  /** Only the most urgent stands open at first: there is little room, and something else has to stay in sight. */
  readonly oneOpen?: boolean;
  readonly onFold: (flag: F) => void;
  readonly onUnfold: (flag: F) => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef<string | null>(null);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const cards = joined(flags).map((card, i) =>
    oneOpen && i > 0 && !card.folded && !opened.includes(card.id)
      ? { ...card, folded: true, forRoom: true }
      : card,
  );
  const names = namesOf(cards);

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
      {cards.map((card, i) => (
        <One
          key={card.key}
          card={card}
          name={names[i] ?? ''}
          brief={brief || i > 0}
          onPress={() => {
            pressed.current = card.id;
            if ('forRoom' in card) setOpened([...opened, card.id]);
            else for (const one of card.flags) (card.folded ? onUnfold : onFold)(one);
          }}
        />
      ))}
    </div>
  );
}

/** What a card is called by who cannot see it; two that would be called alike are told apart by why they are there. */
function namesOf(cards: readonly Card<ShownFlag>[]): string[] {
  const names: string[] = [];
  for (const { folded, flags } of cards) {
    const [{ flag: first, where }] = flags;
    const short = `${folded ? `${en.flag.folded} ` : ''}${spoken(headingOf(first), first.number)}`;
    const [made = first.text] = wordsOf(flags);
    const [long, longest] = [`${short}: ${made}`, `${short}: ${made} ${where}`];
    names.push(
      [short, long, longest].find((name) => !names.includes(name)) ?? `${longest}, ${names.length + 1}`,
    );
  }
  return names;
}

/** One heading and one number, however many warnings a line has; the first thing to do stands out. */
function One({
  card: { id, folded, flags },
  name,
  brief,
  onPress,
}: {
  readonly card: Card<ShownFlag>;
  readonly name: string;
  readonly brief: boolean;
  readonly onPress: () => void;
}) {
  const heading = useId();
  const [{ flag: first, where, outside }] = flags;
  const words = headingOf(first);
  const start = folded ? `${en.flag.folded} ` : '';
  const steps = unlike(flags.map(({ flag }) => ({ sentence: nextStepOf(flag), language: flag.language })));
  // Beneath the heading, and like it in sight however long the page is.
  const [held, ...rest] = steps;
  const reasons = brief
    ? []
    : unlike(flags.map(({ flag }) => ({ sentence: flag.text, language: flag.language })));
  const made = wordsOf(flags);
  return (
    <section className={folded ? 'flag folded' : 'flag'} data-level={first.level} aria-labelledby={heading}>
      <div className="flag-head">
        <h2 id={heading} aria-label={name}>
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
        {held === undefined || folded ? null : (
          <p className="strong" lang={held.language}>
            {held.sentence}
          </p>
        )}
      </div>
      {folded ? null : (
        <div className="flag-body">
          {rest.map(({ sentence, language }) => (
            <p key={sentence} lang={language}>
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
