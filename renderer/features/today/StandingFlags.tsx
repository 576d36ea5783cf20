import { useApp } from '../../state/app.ts';
import { fold, type Origin, unfoldAll, useFlags } from '../../state/flags.ts';
import { en } from '../../strings/en.ts';
import { Flags } from '../../ui/Flags.tsx';

/** The warnings of what was kept or asked, above every page until the person says that this is not it. */
export function StandingFlags() {
  const cards = useFlags((s) => s.cards);
  // Where it was written and where it was asked it is said in full.
  const brief = useApp(({ page }) => page !== 'today' && page !== 'ask');
  return (
    <Flags
      brief={brief}
      flags={cards.map((card) => ({ ...card, where: whereOf(card.origin), line: card.origin.id }))}
      onFold={(card) => useFlags.setState((s) => fold(s, card))}
      onUnfold={() => useFlags.setState(unfoldAll)}
    />
  );
}

function whereOf({ type, subject }: Origin): string {
  return type === 'entry' ? en.flag.inNote(subject) : en.flag.inQuestion(subject);
}
