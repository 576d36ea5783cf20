import { useState } from 'react';
import { Practise } from './Practise.tsx';
import { Words } from './Words.tsx';

/**
 * The words shown, then practised. They live in this component's memory and nowhere else: not in a store, not on the
 * clipboard, not in the title. When it is gone, so are they.
 */
export function PhraseSteps({ phrase, onDone }: { readonly phrase: string; readonly onDone: () => void }) {
  const [practising, setPractising] = useState(false);
  const words = phrase.split(' ');
  return practising ? (
    <Practise words={words} onLookAgain={() => setPractising(false)} onDone={onDone} />
  ) : (
    <Words words={words} onWritten={() => setPractising(true)} />
  );
}
