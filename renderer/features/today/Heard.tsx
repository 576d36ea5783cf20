import { useEffect, useState } from 'react';
import { en } from '../../strings/en.ts';

const AFTER_MS = 900;

/** Says aloud what was understood, once the person pauses: every keystroke would be a chatter. */
export function Heard({ text, chips }: { readonly text: string; readonly chips: readonly string[] }) {
  const sentence =
    text.trim() === '' ? '' : chips.length === 0 ? '' : en.today.heard(chips.length, chips.join('; '));
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), AFTER_MS);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p className="hidden" role="status">
      {said}
    </p>
  );
}
