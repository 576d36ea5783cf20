import { type NoteHit, toHit, useLookBackPage } from '../../state/look-back.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, timeOf, wallDay } from '../../ui/format.ts';
import { Marked } from '../../ui/Marked.tsx';
import { backToSearch, focusHit, hitId } from './find.ts';

const text = en.lookBack;

/** What was found: notes with the words first, then those that only mean something like it. */
export function Hits() {
  const { query, found, filter } = useLookBackPage();
  if (found === null || found.query !== query.trim())
    return (
      <p className="look-found small soft" role="status">
        {text.searching}
      </p>
    );
  const { hits, worded, more } = found;
  return (
    <section className="hits" aria-label={text.search}>
      <p className="look-found small soft" role="status">
        {text.found(worded, hits.length - worded, more)}
      </p>
      {hits.length === 0 ? (
        <div className="empty">
          <p>{text.nothingFound(found.query)}</p>
          {text.nothingTeaches.map((sentence) => (
            <p key={sentence} className="small">
              {sentence}
            </p>
          ))}
          {Object.keys(filter).length === 0 ? null : <p className="small">{text.nothingNarrowed}</p>}
        </div>
      ) : null}
      {worded === 0 ? null : (
        <>
          <h2 className="hit-head">{text.withWords}</h2>
          <List hits={hits.slice(0, worded)} from={0} last={hits.length - 1} />
        </>
      )}
      {worded === hits.length ? null : (
        <>
          <h2 className="hit-head">{text.withMeaning}</h2>
          <List hits={hits.slice(worded)} from={worded} last={hits.length - 1} />
        </>
      )}
    </section>
  );
}

function List({
  hits,
  from,
  last,
}: {
  readonly hits: readonly NoteHit[];
  readonly from: number;
  readonly last: number;
}) {
  return (
    <ol>
      {hits.map((hit, i) => (
        <li key={hit.entryId}>
          <HitButton hit={hit} at={from + i} last={last} />
        </li>
      ))}
    </ol>
  );
}

function HitButton({ hit, at, last }: { readonly hit: NoteHit; readonly at: number; readonly last: number }) {
  const today = dayOf(new Date());
  const when =
    hit.at === undefined
      ? ''
      : [shortDay(wallDay(hit.at.start), today), timeOf(hit.at)].filter((part) => part !== '').join(', ');
  return (
    <button
      type="button"
      id={hitId(at)}
      className="hit"
      onClick={() => useLookBackPage.setState((s) => toHit(s, at))}
      onKeyDown={(e) => {
        if (e.key === 'ArrowDown') focusHit(Math.min(last, at + 1));
        else if (e.key === 'ArrowUp' && at === 0) backToSearch();
        else if (e.key === 'ArrowUp') focusHit(at - 1);
        else if (e.key === 'Home') focusHit(0);
        else if (e.key === 'End') focusHit(last);
        else if (e.key === 'Escape') backToSearch();
        else return;
        e.preventDefault();
      }}
    >
      <span className="when small soft">{when}</span>
      <span className="you">
        <Marked text={around(hit)} marks={shifted(hit)} />
      </span>
      {hit.marks === undefined ? <span className="small soft">{text.similar}</span> : null}
    </button>
  );
}

const MOST_CHARS = 240;
const BEFORE = 60;

/** A long page begins a little before the first word that was found. */
const begins = ({ text, marks = [] }: NoteHit): number => {
  const first = marks[0]?.start ?? 0;
  if (text.length <= MOST_CHARS || first < MOST_CHARS - BEFORE) return 0;
  return text.lastIndexOf(' ', first - BEFORE) + 1;
};

function around(hit: NoteHit): string {
  const from = begins(hit);
  const rest = hit.text.slice(from);
  const cut =
    rest.length <= MOST_CHARS
      ? rest
      : `${rest.slice(0, Math.max(rest.lastIndexOf(' ', MOST_CHARS), BEFORE))} …`;
  return from === 0 ? cut : `… ${cut}`;
}

function shifted(hit: NoteHit) {
  const by = begins(hit) === 0 ? 0 : begins(hit) - 2;
  return (hit.marks ?? [])
    .map(({ start, end }) => ({ start: start - by, end: end - by }))
    .filter(({ start }) => start >= 0);
}
