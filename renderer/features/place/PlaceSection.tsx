import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlaceFinding } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { refreshPlace } from '../../state/place.ts';
import { en } from '../../strings/en.ts';

const text = en.place;
export const PLACE_ID = 'set-place';

/** All that was found about the place the vault lies in: what is in order, what is a risk, what could not be found out. */
export function PlaceSection() {
  const findings = useApp((s) => s.place?.findings);
  const known = findings !== undefined;
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const sentHere = useApp((s) => s.section === PLACE_ID);

  const look = useCallback(async () => {
    try {
      await refreshPlace(true);
      setError(null);
      return true;
    } catch (thrown) {
      setError(sentenceOf(thrown));
      return false;
    }
  }, []);
  useEffect(() => {
    void look();
  }, [look]);
  useEffect(() => {
    if (!sentHere || !known) return;
    heading.current?.scrollIntoView();
    heading.current?.focus();
  }, [sentHere, known]);

  return (
    <section aria-labelledby={PLACE_ID}>
      <h2 id={PLACE_ID} ref={heading} tabIndex={-1}>
        {text.title}
      </h2>
      <p className="small soft">{text.hint}</p>
      {!known && error === null ? <p className="small soft">{text.looking}</p> : null}
      <ul className="list place">
        {findings?.map((finding) => (
          <Finding key={finding.id} {...finding} />
        ))}
      </ul>
      <p className="problem" role="alert">
        {error}
      </p>
      <div className="row">
        <button
          type="button"
          className="word"
          onClick={() => {
            setSaid('');
            void look().then((looked) => setSaid(looked ? text.looked : ''));
          }}
        >
          {text.again}
        </button>
        <span className="small soft" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}

function Finding({ level, title, text: sentence, todo }: PlaceFinding) {
  return (
    <li>
      <span className={`sign ${level}`} aria-hidden="true" />
      <div>
        <p>
          <span className="strong">{title}</span> <span className="small soft">{text.levels[level]}</span>
        </p>
        <p>{sentence}</p>
        {todo === undefined ? null : (
          <p className="small">
            <span className="strong">{text.todo}</span> {todo}
          </p>
        )}
      </div>
    </li>
  );
}
