import { type FormEvent, useEffect, useState } from 'react';
import { quietly } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { Kinds } from './Kinds.tsx';
import { LedgerList } from './LedgerList.tsx';
import { loadLedger, loadTold } from './ledger.ts';
import { loadKinds, see } from './service.ts';
import { Told } from './Told.tsx';

/** A question to look at, who was told what so far, and everything that ever left. */
export function Overview() {
  const subject = useApp((s) => s.subject);
  const [question, setQuestion] = useState('');
  useEffect(() => {
    quietly(Promise.all([loadLedger(), loadTold(), loadKinds()]));
  }, []);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (question.trim() !== '') void see(question.trim(), subject);
  };
  return (
    <>
      <header className="head">
        <div>
          <h1 tabIndex={-1}>{en.crumbs.title}</h1>
          <p className="measure">{en.crumbs.intro}</p>
        </div>
      </header>
      <form className="line question-line" onSubmit={submit}>
        <div className="paper">
          <textarea
            className="you"
            rows={1}
            aria-label={en.crumbs.ask}
            placeholder={en.crumbs.ask}
            spellCheck={false}
            value={question}
            onChange={(e) => setQuestion(e.target.value)}
            onKeyDown={(e) => {
              if (e.key === 'Enter' && !e.shiftKey && !e.nativeEvent.isComposing) submit(e);
            }}
          />
        </div>
        <button type="submit" className="button small" aria-disabled={question.trim() === ''}>
          {en.crumbs.see}
        </button>
      </form>
      <p className="small soft under-line">{en.crumbs.askHint}</p>
      <Told />
      <LedgerList />
      <Kinds />
    </>
  );
}
