import { useState } from 'react';
import type { Preview, Refusal } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { toPage, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { oneDigit } from './people.ts';
import { askAs, never, step } from './service.ts';

/** What stands against sending, where in the sentence, and what would help. */
export function Against({ preview }: { readonly preview: Preview }) {
  const { refused, coarser, sentence } = preview;
  return (
    <div role="status" className="against">
      {refused.length > 0 ? (
        <>
          <h2>{en.crumbs.refusedTitle}</h2>
          <ul>
            {refused.map((one) => (
              <li key={`${one.gate}${one.start}${one.reason}`}>
                {one.reason} <Where refusal={one} sentence={sentence} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {coarser.length === 0 ? null : (
        <div className="row coarser">
          {coarser.map(({ steps, words, low }) => (
            <button key={words} type="button" className="button small" onClick={() => void step(steps)}>
              {en.crumbs.coarserTo(words, oneDigit(low))}
            </button>
          ))}
        </div>
      )}
      {preview.blocked === null ? null : <Blocked preview={preview} />}
    </div>
  );
}

function Where({ refusal, sentence }: { readonly refusal: Refusal; readonly sentence: string }) {
  const { start, end } = refusal;
  if (start === undefined || end === undefined) return null;
  return <span className="outside">{en.crumbs.refusedWhere(sentence.slice(start, end))}</span>;
}

function Blocked({ preview }: { readonly preview: Preview }) {
  const [error, setError] = useState<string | null>(null);
  const again = async () => {
    try {
      await never(preview.kind, false);
      await askAs(preview.kind);
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  return (
    <>
      <p>
        {preview.blocked}{' '}
        {preview.blockedBy === 'never' ? (
          <button type="button" className="word" onClick={() => void again()}>
            {en.crumbs.allowAgain}
          </button>
        ) : (
          <button
            type="button"
            className="word"
            onClick={() => useApp.setState((s) => toPage(s, 'settings'))}
          >
            {en.crumbs.blockedSettings}
          </button>
        )}
      </p>
      <p className="problem" role="alert">
        {error}
      </p>
    </>
  );
}
