import { useMemo } from 'react';
import type { RedFlag } from '../../../src/contract/index.ts';
import { ownerOf, type Page, useApp } from '../../state/app.ts';
import { foldDraft, useAsk } from '../../state/ask.ts';
import { type Card, fold, kindOf, notStanding, type Origin, seenBy, useFlags } from '../../state/flags.ts';
import { foldLine, useLine } from '../../state/line.ts';
import { useWriter } from '../../state/writer.ts';
import { en } from '../../strings/en.ts';
import { Flags } from '../../ui/Flags.tsx';
import type { ShownFlag } from '../../ui/flag-groups.ts';

type Shown = ShownFlag & { readonly card?: Card };

/**
 * The warnings above every page: those of the line or question that is being written, then those of what was kept, asked or came
 * back, until the person says that this is not it. What is said already by a card that stands is not said twice.
 */
export function Warnings() {
  const page = useApp((s) => s.page);
  const owner = useApp(ownerOf);
  const writer = useWriter((s) => s.name) ?? owner;
  const all = useFlags();
  const standing = useMemo(() => seenBy(all, writer), [all, writer]);
  const writing = useWriting(page);
  const flags: Shown[] = [
    ...notStanding(standing, writing.found, writing.about).map((flag) => ({
      flag,
      folded: writing.folded.includes(kindOf(flag)),
      where: '',
      line: 'writing',
    })),
    ...standing.cards.map((card) => ({
      ...card,
      card,
      where: whereOf(card.origin),
      line: card.origin.id,
      outside: card.origin.type === 'answer',
    })),
  ];
  const turn = ({ card, flag }: Shown, folded: boolean) =>
    card === undefined ? writing.fold(flag, folded) : useFlags.setState((s) => fold(s, card, folded));
  return (
    <Flags
      // Where it was written and where it was asked it is said in full.
      brief={page !== 'today' && page !== 'ask'}
      flags={flags}
      place="page"
      settled={writing.settled}
      onFold={(one) => turn(one, true)}
      onUnfold={(one) => turn(one, false)}
    />
  );
}

type Writing = {
  readonly found: readonly RedFlag[];
  /** Whom the words were read as being about. */
  readonly about: string;
  readonly folded: readonly string[];
  /** Nothing stands there. */
  readonly settled: boolean;
  readonly fold: (flag: RedFlag, folded: boolean) => void;
};

/** The words that are being written on this page. */
function useWriting(page: Page): Writing {
  const line = useLine();
  const { draft, draftRead, draftFolded } = useAsk();
  if (page === 'today')
    return {
      found: line.parse?.redFlags ?? line.alone,
      about: line.readAbout ?? '',
      folded: line.folded,
      settled: line.text.trim() === '',
      fold: (flag, folded) => useLine.setState((s) => foldLine(s, flag, folded)),
    };
  const asking = page === 'ask' ? draftRead : null;
  return {
    found: asking?.redFlags ?? [],
    about: asking?.about ?? '',
    folded: draftFolded,
    settled: asking === null && draft.trim() === '',
    fold: (flag, folded) => useAsk.setState((s) => foldDraft(s, flag, folded)),
  };
}

function whereOf({ type, subject }: Origin): string {
  if (type === 'answer') return en.flag.inAnswer;
  if (type === 'fact') return en.flag.inFact(subject);
  return type === 'entry' ? en.flag.inNote(subject) : en.flag.inQuestion(subject);
}
