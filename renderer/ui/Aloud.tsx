import { useEffect, useState } from 'react';
import type { RedFlag } from '../../src/contract/index.ts';
import { useAloud } from '../state/aloud.ts';
import { headingOf, nextStepOf, numbersOf, spoken } from './flag-words.ts';

/** Long enough to be read to the end; after that whoever goes through the page meets the card only once. */
const STANDS_MS = 20_000;

/** Reads a warning to a screen reader, once, when it appears. It stands there before the first one, as it has to. */
export function Aloud() {
  const { nth, flags } = useAloud((s) => s.latest);
  const [done, setDone] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setDone(nth), STANDS_MS);
    return () => clearTimeout(timer);
  }, [nth]);
  return (
    // The attribute keeps it alive above a dialog, which makes everything else inert.
    <div aria-live="assertive" aria-atomic="true" className="hidden" data-react-aria-top-layer="true">
      {nth === done
        ? null
        : flags.map((flag, i) => (
            <p key={`${nth} ${flag.rule}`} lang={flag.language}>
              {sentencesOf(flag, flags[i - 1])}
              {i === flags.length - 1 ? numbersAloud(flags) : ''}
            </p>
          ))}
    </div>
  );
}

/** Whom else to call, once, after everything there is to do. */
function numbersAloud(flags: readonly RedFlag[]): string {
  return numbersOf(flags)
    .map(({ label, number }) => ` ${label}: ${spoken(number, number)}.`)
    .join('');
}

/** What to do, then the rest; the same heading is not said twice. */
function sentencesOf(flag: RedFlag, before: RedFlag | undefined): string {
  const heading = headingOf(flag);
  const again = before !== undefined && headingOf(before) === heading;
  const step = nextStepOf(flag);
  return spoken(again ? step : `${heading}. ${step}`, flag.number);
}
