import { useState } from 'react';
import { en } from '../../strings/en.ts';
import { useFocusedHeading } from './useFocusedHeading.ts';

const text = en.phrase;

/** The 24 words in four columns, to be written down. They cannot be marked, so that none gets onto the clipboard. */
export function Words({
  words,
  onWritten,
}: {
  readonly words: readonly string[];
  readonly onWritten: () => void;
}) {
  const [noPrint, setNoPrint] = useState(false);
  const heading = useFocusedHeading();
  return (
    <section className="phrase" aria-labelledby="phrase-title">
      <h1 id="phrase-title" ref={heading} tabIndex={-1}>
        {text.wordsTitle}
      </h1>
      <p>{text.write}</p>
      <div className="phrase-paper">
        <h2 className="on-paper">{text.paperTitle}</h2>
        <ol className="phrase-words" onCopy={(e) => e.preventDefault()}>
          {words.map((word, i) => (
            // A word may come twice, and the order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={i}>
              <span className="nth">{i + 1}</span> {word}
            </li>
          ))}
        </ol>
        <p className="on-paper">{text.paperText}</p>
      </div>
      <p className="small soft">{text.photo}</p>
      <div className="row">
        <button type="button" className="button main" onClick={onWritten}>
          {text.written}
        </button>
        {noPrint ? null : (
          <button type="button" className="button" onClick={() => setNoPrint(!printed())}>
            {text.print}
          </button>
        )}
      </div>
      <p className="small soft" role="status">
        {noPrint ? text.noPrint : text.printHint}
      </p>
    </section>
  );
}

/** Asks the system to print. False where the shell has no printing: then the page never hears that it began. */
function printed(): boolean {
  let began = false;
  const hear = () => {
    began = true;
  };
  window.addEventListener('beforeprint', hear);
  window.print();
  window.removeEventListener('beforeprint', hear);
  return began;
}
