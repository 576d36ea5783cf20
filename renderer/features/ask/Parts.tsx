import type { Answer, Claim } from '../../../src/contract/index.ts';
import { numbered, ranges, useAsk } from '../../state/ask.ts';
import { en } from '../../strings/en.ts';
import { see } from '../crumbs/service.ts';
import { Picture } from './Picture.tsx';
import { Sentence } from './Sentence.tsx';

/** The three parts, each with its own dot: filled known, ring not known, soft maybe. */
export function Parts({
  answer,
  noted,
}: {
  readonly answer: Answer;
  readonly noted: ReadonlySet<string> | null;
}) {
  const numbers = numbered(answer);
  return (
    <div aria-live="polite">
      <Part kind="known" title={en.ask.known} claims={answer.known} answer={answer} numbers={numbers}>
        {answer.known.length === 0 ? <p className="claim">{en.ask.nothingKnown}</p> : null}
        {answer.series === undefined ? null : <Picture series={answer.series} noted={noted} />}
      </Part>
      {answer.unknown.length === 0 ? null : (
        <Part
          kind="unknown"
          title={en.ask.unknown}
          claims={answer.unknown}
          answer={answer}
          numbers={numbers}
        />
      )}
      {answer.maybe.length === 0 ? null : (
        <Part kind="maybe" title={en.ask.maybe} claims={answer.maybe} answer={answer} numbers={numbers} />
      )}
      {answer.crumbOffered ? (
        <section className="offer" aria-label={en.ask.offerTitle}>
          <div>
            <p className="strong">{en.ask.offerTitle}</p>
            <p className="small soft">{en.ask.offerText}</p>
          </div>
          <button
            type="button"
            className="button quiet"
            onClick={() => void see(answer.question, answer.subject)}
          >
            {en.ask.offer}
          </button>
        </section>
      ) : null}
    </div>
  );
}

type PartProps = {
  readonly kind: 'known' | 'unknown' | 'maybe';
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly answer: Answer;
  readonly numbers: ReadonlyMap<string, number>;
  readonly children?: React.ReactNode;
};

function Part({ kind, title, claims, answer, numbers, children }: PartProps) {
  return (
    <section className={`part ${kind}`}>
      <span className="sign" aria-hidden="true" />
      <h2>{title}</h2>
      {claims.map((claim, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is reworded in its place, and what was unfolded stays so
        <div key={i}>
          <Sentence claim={claim} evidence={answer.evidence}>
            <Citations ids={claim.evidence} numbers={numbers} />
          </Sentence>
          {claim.why === undefined ? null : <p className="small soft">{en.ask.why(claim.why)}</p>}
          <Counted claim={claim} answer={answer} numbers={numbers} />
        </div>
      ))}
      {children}
    </section>
  );
}

/** The notes a count counted, each with the reason why. */
function Counted({
  claim,
  answer,
  numbers,
}: {
  claim: Claim;
  answer: Answer;
  numbers: ReadonlyMap<string, number>;
}) {
  const { counted } = claim;
  if (counted === undefined || counted.length === 0) return null;
  const texts = new Map(answer.evidence.map((one) => [one.id, one.text]));
  return (
    <details className="counted small">
      <summary>{counted.length === 1 ? en.ask.countedOne : en.ask.counted(counted.length)}</summary>
      <ol>
        {counted.map((one) => (
          <li key={`${one.evidence}${one.because}`}>
            <Citations ids={[one.evidence]} numbers={numbers} />{' '}
            {texts.has(one.evidence) ? <span className="you">{texts.get(one.evidence)}</span> : null}{' '}
            <span className="soft">{one.because}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Citations({ ids, numbers }: { ids: readonly string[]; numbers: ReadonlyMap<string, number> }) {
  const cited = ids.flatMap((id) => numbers.get(id) ?? []);
  return ranges(cited).map(([from, to]) => (
    <button key={from} type="button" className="cite" onClick={() => mark(from)}>
      <span className="hidden">{en.ask.cite(from, to)} </span>
      {from === to ? from : `${from}–${to}`}
    </button>
  ));
}

function mark(n: number): void {
  useAsk.setState({ marked: n });
  // The list may have to unfold first.
  requestAnimationFrame(() => {
    const source = document.getElementById(`source-${n}`);
    source?.scrollIntoView({ block: 'nearest' });
    source?.focus({ preventScroll: true });
  });
}
