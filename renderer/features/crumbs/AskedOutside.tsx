import { useEffect, useState } from 'react';
import type { Output } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { useCrumb } from '../../state/crumb.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';
import { CameBack } from './CameBack.tsx';

type Asked = Output<'opinion.list'>['asked'][number];

/** What was asked outside about this person, and what came back: part of the conversation, never one of its sources. */
export function AskedOutside({ subject }: { readonly subject: string }) {
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const sent = useCrumb((c) => c.sent);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came back just now belongs in the list
  useEffect(() => {
    if (subject === '') return;
    let here = true;
    call('opinion.list', { subject }).then(
      (found) => (here ? setAsked(found.asked) : undefined),
      // The questions to the journal stand without it; the ledger says what is wrong.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [subject, sent]);
  if (asked.length === 0) return null;
  const today = dayOf(new Date());
  return (
    <section className="asked-outside" aria-labelledby="asked-outside">
      <h2 id="asked-outside">{en.crumbs.inAsk}</h2>
      <p className="small soft">{en.crumbs.inAskHint}</p>
      <ol>
        {[...asked].reverse().map((one) => (
          <li key={one.id}>
            <One asked={one} when={shortDay(wallDay(one.at), today)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function One({ asked, when }: { readonly asked: Asked; readonly when: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <span className="you">{asked.question}</span> <span className="small soft">{when}</span>
      </summary>
      {open ? (
        <>
          <p className="small soft">{en.crumbs.wentAs}</p>
          <p className="outside">{asked.sentence}</p>
          <CameBack id={asked.id} rows={asked.rows} />
        </>
      ) : null}
    </details>
  );
}
