import type { EntryWithEvents, JournalEvent } from '../../../src/contract/index.ts';

import { en } from '../../strings/en.ts';
import { Marked, type WordMark } from '../../ui/Marked.tsx';

/** An entry that was filled in: Tend's sentence in Tend's voice, and beneath it what the person added in theirs. */
export function MadeWords({
  entry: { text, madeBy, events },
  marks,
}: {
  readonly entry: Pick<EntryWithEvents, 'text' | 'madeBy' | 'events'>;
  readonly marks: readonly WordMark[];
}) {
  const own = events.find(({ kind }) => kind === 'note')?.text ?? '';
  const at = own !== '' && text.endsWith(own) ? text.length - own.length : text.length;
  const within = (from: number, to: number) =>
    marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
  return (
    <>
      <p className="words made">
        <span className="hidden">{howMade({ madeBy, events })}: </span>
        <Marked text={text.slice(0, at).trimEnd()} marks={within(0, at)} />
      </p>
      {at === text.length ? null : (
        <p className="words you">
          <span className="hidden">{en.forms.yourWords} </span>
          <Marked text={own} marks={within(at, text.length)} />
        </p>
      )}
    </>
  );
}

/** How it came to be, in words: a dose that was expected needed no form. */
export function howMade({
  madeBy = 'form',
  events,
}: Pick<EntryWithEvents, 'madeBy'> & { readonly events: readonly Pick<JournalEvent, 'settled'>[] }): string {
  return en.forms.madeBy[events.some((event) => event.settled) ? 'settled' : madeBy];
}

/** Words of a person, and a check-in's sentence, stand above whole: a chip would say them twice. */
export function isSaidAbove({ madeBy, text }: EntryWithEvents, event: JournalEvent): boolean {
  if (madeBy !== undefined) return event.kind === 'note' || event.kind === 'check-in';
  return event.kind === 'note' && event.text === text;
}

/** Whether it is changed in a form: as one it was made, or kept as words that are read as nothing. */
export function isForm({ madeBy, events, text }: EntryWithEvents): boolean {
  const [only] = events;
  return madeBy === 'form' || (madeBy === undefined && only?.kind === 'note' && only.text === text);
}
