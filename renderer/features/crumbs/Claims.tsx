import type { Output } from '../../../src/contract/index.ts';
import { jumpTo, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';

type Claim = Output<'opinion.read'>['opinions'][number]['claims'][number];

/** Which of an answer's sentences touch what is recorded here, and the nearest passage of Tend's own. Tend's words, not theirs. */
export function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  const touching = claims.filter(({ touches }) => touches.length > 0);
  const nowhere = [...new Set(claims.flatMap(({ notRecorded }) => notRecorded))];
  return (
    <div className="claims tend small">
      <h3>{en.crumbs.besideYours}</h3>
      {touching.length === 0 && nowhere.length === 0 ? (
        <p className="soft">{en.crumbs.touchesNothing}</p>
      ) : null}
      <ul>
        {touching.map((claim) =>
          claim.touches.map((touch) => (
            <li key={`${claim.text}${touch.name}`}>
              {touch.inWords} <Notes evidence={touch.evidence} />
            </li>
          )),
        )}
        {nowhere.map((sentence) => (
          <li key={sentence} className="soft">
            {sentence}
          </li>
        ))}
      </ul>
      <Passages claims={claims} />
    </div>
  );
}

function Notes({ evidence }: { readonly evidence: Claim['touches'][number]['evidence'] }) {
  const today = dayOf(new Date());
  return evidence.slice(0, 4).map((one) => {
    const { entryId, at } = one;
    if (entryId === undefined || at === undefined) return null;
    return (
      <button
        key={one.id}
        type="button"
        className="word small"
        onClick={() => useApp.setState((s) => jumpTo(s, entryId))}
      >
        {shortDay(wallDay(at.start), today)}
      </button>
    );
  });
}

function Passages({ claims }: { readonly claims: readonly Claim[] }) {
  const found = claims.filter(({ passage }) => passage !== null).length;
  return (
    <details>
      <summary>{en.crumbs.passages(found, claims.length)}</summary>
      <ol>
        {claims.map(({ text, passage }) => (
          <li key={text}>
            <p className="outside">{text}</p>
            {passage === null ? (
              <p className="soft">{en.crumbs.noPassage}</p>
            ) : (
              <p>
                {en.crumbs.nearest} <q>{passage.text}</q>{' '}
                <span className="soft">
                  {passage.title === undefined ? '' : `${passage.title}, `}
                  {passage.source}
                </span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
