import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Claim, Evidence } from '../../../src/contract/index.ts';
import { Quoted } from './Quoted.tsx';

/**
 * One sentence of an answer. A model's words take the place of code's in the room that code's took: where they would need
 * more, code's stay, so that nothing a person is reading moves.
 */
export function Sentence({
  claim,
  evidence,
  children,
}: {
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLParagraphElement>(null);
  const first = useRef<{ readonly text: string; readonly height: number } | null>(null);
  const [stays, setStays] = useState<string | null>(null);
  useLayoutEffect(() => {
    const height = box.current?.offsetHeight ?? 0;
    if (claim.byCode !== false || first.current === null) {
      first.current = { text: claim.text, height };
      setStays(null);
    } else if (height > first.current.height) setStays(first.current.text);
  }, [claim]);
  const room = claim.byCode === false ? first.current?.height : undefined;
  return (
    <p ref={box} className="claim" style={room === undefined ? undefined : { minHeight: `${room}px` }}>
      <Quoted text={stays ?? claim.text} evidence={evidence} /> {children}
    </p>
  );
}
