import type { Letter, Preview } from '../../../src/contract/index.ts';
import { pieces } from '../../state/crumb.ts';
import { en } from '../../strings/en.ts';
import { Predicates } from './Predicates.tsx';

/** What would leave, to the byte, and the switches that make it. */
export function Leaves({ preview }: { readonly preview: Preview }) {
  return (
    <section className="leaves" aria-labelledby="leaves">
      <h2 id="leaves">{en.crumbs.leaves}</h2>
      {preview.sentence === '' ? null : <Sentence preview={preview} />}
      <Predicates preview={preview} />
    </section>
  );
}

/** The question with its predicates underlined, and the bytes it stands in. */
export function Sentence({ preview }: { readonly preview: Preview }) {
  const values = preview.predicates.flatMap((one) => (one.value === null ? [] : [one.value]));
  return (
    <div className="bytes outside">
      <p>
        {pieces(preview.sentence, values).map((piece, i) =>
          piece.marked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other identity
            <u key={i}>{piece.text}</u>
          ) : (
            piece.text
          ),
        )}
      </p>
      <Exact preview={preview} />
    </div>
  );
}

/** Every letter's whole body: they differ in the name of the model, and each is shown. */
function Exact({ preview }: { readonly preview: Preview }) {
  const { letters, bytes, sha256 } = preview;
  const bodies: readonly Pick<Letter, 'receiver' | 'bytes' | 'sha256'>[] =
    letters.length > 0 ? letters : [{ receiver: '', bytes, sha256 }];
  return (
    <details>
      <summary className="tend small">{en.crumbs.exact}</summary>
      {bodies.map((letter) => (
        <div key={letter.receiver}>
          {bodies.length > 1 ? (
            <p className="tend small strong">{en.crumbs.toWhom(letter.receiver)}</p>
          ) : null}
          <p className="hidden">{en.crumbs.exactLabel}</p>
          <pre>{letter.bytes}</pre>
          <p className="hash">
            {en.crumbs.hash} {letter.sha256}
          </p>
        </div>
      ))}
    </details>
  );
}
