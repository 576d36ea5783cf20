import type { Preview } from '../../../src/contract/index.ts';
import { pieces } from '../../state/crumb.ts';
import { en } from '../../strings/en.ts';

/** What Tend knows and keeps, in the person's face, with the words that must not leave marked. */
export function Stays({ preview, question }: { readonly preview: Preview; readonly question: string }) {
  return (
    <section className="stays" aria-labelledby="stays">
      <h2 id="stays">{en.crumbs.stays}</h2>
      <p className="you">
        <Marked text={question} words={preview.staysMarked} />
      </p>
      {preview.stays
        .filter((sentence) => sentence !== question)
        .map((sentence) => (
          <p key={sentence} className="you">
            <Marked text={sentence} words={preview.staysMarked} />
          </p>
        ))}
      <p className="small soft">
        {preview.refused.length === 0 ? en.crumbs.marked : en.crumbs.markedRefused}
      </p>
    </section>
  );
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return pieces(text, words).map((piece, i) =>
    piece.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other identity
      <mark key={i}>{piece.text}</mark>
    ) : (
      piece.text
    ),
  );
}
