import type { Evidence } from '../../../src/contract/index.ts';

/** A sentence of Tend. What stands in quotation marks and in a note is the person's, and is set in their face. */
export function Quoted({
  text,
  evidence,
}: {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}) {
  const pieces = text.split(/([“"][^“”"]+[”"])/);
  return pieces.map((piece, i) => {
    const inner = piece.replace(/^[“"]|[”"]$/g, '').replace(/…$/, '');
    const theirs =
      inner.length < piece.length &&
      evidence.some((one) => one.type !== 'passage' && one.madeBy === undefined && one.text.includes(inner));
    return theirs ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other identity
      <q key={i} className="you">
        {piece.slice(1, -1)}
      </q>
    ) : (
      piece
    );
  });
}
