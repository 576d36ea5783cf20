import { useState } from 'react';
import { en } from '../strings/en.ts';
import { strengthModule } from './useStrength.ts';

type Suggested = { readonly words: string; readonly how: string };

/** Offers a passphrase, in clear. It is for the person to type: fingers remember what the eye does not. */
export function Suggestion() {
  const [suggested, setSuggested] = useState<Suggested | null>(null);
  const suggest = async () => {
    const { suggestion, SUGGESTED_BITS, SUGGESTED_WORDS, WORDS_TO_DRAW_FROM } = await strengthModule();
    setSuggested({
      words: suggestion(),
      how: en.strength.suggested(SUGGESTED_WORDS, WORDS_TO_DRAW_FROM, SUGGESTED_BITS),
    });
  };
  return (
    <>
      <button type="button" className="word" onClick={() => void suggest().catch(() => undefined)}>
        {suggested === null ? en.strength.suggest : en.strength.another}
      </button>
      <div className="suggestion" role="status">
        {suggested === null ? null : (
          <>
            <p className="suggested">{suggested.words}</p>
            <p className="small soft">{suggested.how}</p>
          </>
        )}
      </div>
    </>
  );
}
