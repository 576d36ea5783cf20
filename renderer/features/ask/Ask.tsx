import { type FormEvent, useEffect, useRef } from 'react';
import { quietly } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { type Asked, drafted, useAsk } from '../../state/ask.ts';
import { entriesHere, useJournal } from '../../state/journal.ts';
import { en } from '../../strings/en.ts';
import { toneOf } from '../../ui/event-words.ts';
import { AskedOutside } from '../crumbs/AskedOutside.tsx';
import { loadDays } from '../today/load.ts';
import { MayCount } from './MayCount.tsx';
import { Parts } from './Parts.tsx';
import { Sources } from './Sources.tsx';
import { ask, begin, look, stop } from './service.ts';
import { Understood } from './Understood.tsx';

const LOOK_AFTER_MS = 120;

export function Ask() {
  const asked = useAsk((s) => s.asked);
  const subject = useApp((s) => s.subject);
  const heading = useRef<HTMLHeadingElement>(null);

  // The question that was just asked becomes the heading, and focus goes with it.
  const stream = asked?.stream;
  const again = asked?.again === true;
  useEffect(() => {
    // Asked again from within its answer: nothing that is being read moves.
    if (stream !== undefined) heading.current?.focus({ preventScroll: again });
  }, [stream, again]);

  if (asked === null) {
    return (
      <>
        <header className="head">
          <h1>{en.ask.title}</h1>
        </header>
        <Question subject={subject} first />
        <Suggestions subject={subject} />
        <AskedOutside subject={subject} />
      </>
    );
  }
  return (
    <>
      <header className="asked">
        <div className="asked-about soft small">
          <p>{en.ask.aboutWhom(asked.subject)}</p>
          <Progress asked={asked} />
        </div>
        <h1 ref={heading} tabIndex={-1} className="question">
          {asked.question}
        </h1>
        <Understood asked={asked} />
      </header>
      <div className="answer-page">
        <div className="answer">
          <p className="problem" role="alert">
            {asked.again ? null : asked.error}
          </p>
          {asked.answer === null ? null : <Parts answer={asked.answer} noted={asked.noted} />}
          {asked.answer === null ? null : <MayCount asked={asked} answer={asked.answer} />}
          <Question subject={subject} />
        </div>
        {asked.answer === null ? null : <Sources answer={asked.answer} />}
      </div>
      <AskedOutside subject={subject} />
    </>
  );
}

/** Beside the heading, where its coming and going moves nothing that is being read. */
function Progress({ asked }: { readonly asked: Asked }) {
  const words = asked.stopped
    ? en.ask.stopped
    : asked.final
      ? ''
      : asked.answer === null
        ? en.ask.looking
        : en.ask.steps(asked.step);
  return (
    <div className="progress-line">
      <span role="status">{words}</span>
      {asked.final ? null : (
        <button type="button" className="word small" onClick={stop}>
          {en.ask.stop}
        </button>
      )}
    </div>
  );
}

function Question({ subject, first = false }: { readonly subject: string; readonly first?: boolean }) {
  const draft = useAsk((s) => s.draft);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (first) field.current?.focus();
  }, [first]);
  useEffect(() => {
    if (draft.trim() === '') return;
    const timer = setTimeout(() => quietly(look(draft, subject)), LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, subject]);
  const begun = draft.trim() !== '';
  useEffect(() => {
    if (begun) quietly(begin());
  }, [begun]);
  const submit = (e?: FormEvent) => {
    e?.preventDefault();
    const question = draft.trim();
    if (question !== '') void ask(question, subject);
  };
  return (
    <form className={first ? 'line question-line' : 'line inner question-line'} onSubmit={submit}>
      <div className="paper">
        <textarea
          ref={field}
          className="you"
          rows={1}
          aria-label={en.ask.label(subject)}
          placeholder={first ? en.ask.placeholder : en.ask.again}
          spellCheck={false}
          value={draft}
          onChange={(e) => {
            const { value } = e.currentTarget;
            useAsk.setState((s) => drafted(s, value));
          }}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && !e.shiftKey && !e.nativeEvent.isComposing) submit(e);
          }}
        />
      </div>
      <button type="submit" className="button main small" aria-disabled={draft.trim() === ''}>
        {en.ask.submit}
      </button>
    </form>
  );
}

/** Questions made of what this person's notes really hold. */
function Suggestions({ subject }: { readonly subject: string }) {
  const journal = useJournal();
  const loaded = journal.subject === subject && journal.loaded;
  const entries = loaded ? entriesHere(journal) : [];
  useEffect(() => {
    if (!loaded && subject !== '') void loadDays(useJournal, subject);
  }, [loaded, subject]);
  const events = entries.flatMap((entry) => entry.events).filter((event) => event.absent !== true);
  const dose = events.find((event) => event.kind === 'dose')?.what?.name;
  const felt = events.find((event) => toneOf(event) === 'maybe')?.what?.name;
  return (
    <section className="empty days">
      <p>{en.ask.emptyText}</p>
      <p className="small">{en.ask.tryThese}</p>
      <div className="first-lines">
        {en.ask.suggestions(subject, dose, felt).map((question) => (
          <button key={question} type="button" onClick={() => void ask(question, subject)}>
            {question}
          </button>
        ))}
      </div>
    </section>
  );
}
