import { useEffect, useRef } from 'react';
import type { Preview } from '../../../src/contract/index.ts';
import { noticed, toPage, useApp } from '../../state/app.ts';
import { pieces, putAway, sendable, useCrumb } from '../../state/crumb.ts';
import { en } from '../../strings/en.ts';
import { Copy } from './Copy.tsx';
import { LedgerList } from './LedgerList.tsx';
import { Outside } from './Outside.tsx';
import { PredicateRow } from './PredicateRow.tsx';
import { send } from './service.ts';

/** What stays on the left, the cut, and what would leave on the right, to the byte. */
export function PreviewPage() {
  const { preview, busy, error, sent, sending, question } = useCrumb();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <header className="head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {en.crumbs.previewTitle}
          </h1>
          <p role="status">
            {preview === null ? busy ? en.crumbs.making : '' : <ReceiverLine preview={preview} />}
          </p>
        </div>
      </header>
      <p className="problem" role="alert">
        {error}
      </p>
      {preview === null ? (
        <Away />
      ) : (
        <>
          <div className="cut" aria-busy={busy}>
            <Stays preview={preview} question={question} />
            <Leaves preview={preview} />
          </div>
          <Against preview={preview} />
          {sent === null ? <Deeds preview={preview} sending={sending} /> : null}
          {sending ? (
            <p className="small soft" role="status">
              {en.crumbs.waiting}
            </p>
          ) : null}
          {sent === null ? null : (
            <>
              <Outside row={sent} />
              <div className="row deeds">
                <button type="button" className="button" onClick={() => useCrumb.setState(putAway)}>
                  {en.crumbs.back}
                </button>
              </div>
            </>
          )}
        </>
      )}
      <LedgerList />
    </>
  );
}

function ReceiverLine({ preview }: { readonly preview: Preview }) {
  const bytes = new TextEncoder().encode(preview.bytes).length;
  const { receiver } = preview;
  if (receiver === null) return en.crumbs.noReceiver(bytes);
  return `${en.crumbs.receiver(receiver.name, bytes)} ${en.crumbs.receiverSees}`;
}

function Stays({ preview, question }: { readonly preview: Preview; readonly question: string }) {
  return (
    <section className="stays" aria-labelledby="stays">
      <h2 id="stays">{en.crumbs.stays}</h2>
      <p className="you">
        <Marked text={question} words={preview.staysMarked} />
      </p>
      {preview.stays
        .filter((sentence) => sentence !== question)
        .map((sentence) => (
          <p key={sentence} className="you">
            <Marked text={sentence} words={preview.staysMarked} />
          </p>
        ))}
      <p className="small soft">
        {preview.refused.length === 0 ? en.crumbs.marked : en.crumbs.markedRefused}
      </p>
    </section>
  );
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return pieces(text, words).map((piece, i) =>
    piece.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other identity
      <mark key={i}>{piece.text}</mark>
    ) : (
      piece.text
    ),
  );
}

function Leaves({ preview }: { readonly preview: Preview }) {
  const values = preview.predicates.flatMap((one) => (one.value === null ? [] : [one.value]));
  return (
    <section className="leaves" aria-labelledby="leaves">
      <h2 id="leaves">{en.crumbs.leaves}</h2>
      <div className="bytes outside">
        <p>
          {pieces(preview.sentence, values).map((piece, i) =>
            piece.marked ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other identity
              <u key={i}>{piece.text}</u>
            ) : (
              piece.text
            ),
          )}
        </p>
        <details>
          <summary className="tend small">{en.crumbs.exact}</summary>
          <p className="hidden">{en.crumbs.exactLabel}</p>
          <pre>{preview.bytes}</pre>
          <p className="hash">
            {en.crumbs.hash} {preview.sha256}
          </p>
        </details>
      </div>
      <fieldset className="predicates">
        <legend className="hidden">{en.crumbs.predicates}</legend>
        {preview.predicates.map((predicate) => (
          <PredicateRow key={predicate.type} predicate={predicate} />
        ))}
      </fieldset>
    </section>
  );
}

/** What stands against sending: refusals with where, or a switch that is off with the way to it. */
function Against({ preview }: { readonly preview: Preview }) {
  return (
    <div role="status" className="against">
      {preview.refused.length > 0 ? (
        <>
          <h2>{en.crumbs.refusedTitle}</h2>
          <ul>
            {preview.refused.map((one) => (
              <li key={`${one.gate}${one.start}${one.reason}`}>
                {one.reason}
                {one.start !== undefined && one.end !== undefined ? (
                  <span className="outside">
                    {' '}
                    {en.crumbs.refusedWhere(preview.sentence.slice(one.start, one.end))}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {preview.blocked === null ? null : (
        <p>
          {preview.blocked}{' '}
          <button
            type="button"
            className="word"
            onClick={() => useApp.setState((s) => toPage(s, 'settings'))}
          >
            {en.crumbs.blockedSettings}
          </button>
        </p>
      )}
    </div>
  );
}

function Deeds({ preview, sending }: { readonly preview: Preview; readonly sending: boolean }) {
  const may = useCrumb(sendable);
  return (
    <div className="row between deeds">
      <div className="row">
        <button type="button" className="button main" aria-disabled={!may} onClick={() => void send()}>
          {sending ? en.crumbs.sending : en.crumbs.send}
        </button>
        {preview.refused.length === 0 ? <Copy text={preview.sentence} /> : null}
        <Away />
      </div>
      <div className="crowd small">
        <p className="strong">
          {preview.crowd === null ? en.crumbs.noCrowd : en.crumbs.crowd(oneDigit(preview.crowd.low))}
        </p>
        <p className="soft">{en.crumbs.ledgerNote}</p>
        {preview.crowd === null ? null : (
          <details>
            <summary>{en.crumbs.basis}</summary>
            <p className="soft">{preview.crowd.basis}</p>
          </details>
        )}
      </div>
    </div>
  );
}

function Away() {
  const put = () => {
    useCrumb.setState(putAway);
    useApp.setState((s) => noticed(s, en.crumbs.nothingLeft, false));
  };
  return (
    <button type="button" className="button" onClick={put}>
      {en.crumbs.dont}
    </button>
  );
}

/** One significant digit, rounded down: a crowd is never made to look larger than it is. */
export function oneDigit(people: number): string {
  if (people < 1) return '0';
  const power = 10 ** Math.floor(Math.log10(people));
  return (Math.floor(people / power) * power).toLocaleString('en-GB');
}
