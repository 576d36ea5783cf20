import { type FormEvent, useEffect, useState } from 'react';
import { useApp } from '../../state/app.ts';
import { useCrumb } from '../../state/crumb.ts';
import { en } from '../../strings/en.ts';
import { LedgerList } from './LedgerList.tsx';
import { PreviewPage } from './PreviewPage.tsx';
import { loadLedger, see } from './service.ts';

export function Crumbs() {
  const looking = useCrumb((c) => c.question !== '');
  useEffect(() => {
    void loadLedger(false);
  }, []);
  return <>{looking ? <PreviewPage /> : <Overview />}</>;
}

function Overview() {
  const subject = useApp((s) => s.subject);
  const [question, setQuestion] = useState('');
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
      <LedgerList />
    </>
  );
}
