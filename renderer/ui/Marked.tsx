import { Fragment } from 'react';

/** Where a word that was looked for stands: UTF-16 offsets, end exclusive. */
export type WordMark = { readonly start: number; readonly end: number };

/** A text with the words it was found by. Marks of a text that has changed since are left out. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly WordMark[] }) {
  const [parts, last] = cut(text, marks);
  return (
    <>
      {parts.map(({ before, word, at }) => (
        <Fragment key={at}>
          {before}
          <mark>{word}</mark>
        </Fragment>
      ))}
      {last}
    </>
  );
}

function cut(text: string, marks: readonly WordMark[]) {
  let end = 0;
  const parts = marks
    .filter((mark) => mark.end <= text.length)
    .map((mark) => {
      const before = text.slice(end, mark.start);
      end = mark.end;
      return { at: mark.start, before, word: text.slice(mark.start, mark.end) };
    });
  return [parts, text.slice(end)] as const;
}
