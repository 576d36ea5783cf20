import { useEffect, useRef } from 'react';
import type { Remains } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { RemainsIn } from './RemainsIn.tsx';

/** It is done: said, and what remains. */
export function Gone({
  sentence,
  remains,
  onDone,
}: {
  readonly sentence: string;
  readonly remains: Remains;
  readonly onDone: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  // What had the focus is gone with the question.
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="stack">
      <p role="status">{sentence}</p>
      <RemainsIn remains={remains} />
      <div className="row">
        <button type="button" ref={button} className="button main" onClick={onDone}>
          {en.forgetting.done}
        </button>
      </div>
    </div>
  );
}
