import { useEffect, useMemo, useRef } from 'react';
import type { EntryWithEvents } from '../../../src/contract/index.ts';
import { ownerOf, useApp } from '../../state/app.ts';
import { useJournal } from '../../state/journal.ts';
import { useLine, whoseIsUnclear, written } from '../../state/line.ts';
import { isOffered, usePaste } from '../../state/paste.ts';
import { holdsSome, useStaged } from '../../state/staged.ts';
import { useSuggestions } from '../../state/suggestions.ts';
import { whom } from '../../state/whom.ts';
import { en } from '../../strings/en.ts';
import { dayMonth, dayOf, headingOf, timeOf } from '../../ui/format.ts';
import { unitWords } from '../../ui/units.ts';
import { useNow } from '../../ui/useNow.ts';
import { AskedAgain } from '../about/AskedAgain.tsx';
import { AddButton } from '../attachments/AddButton.tsx';
import { StagedRow } from '../attachments/StagedRow.tsx';
import { stage } from '../attachments/service.ts';
import { useArrivals } from '../attachments/useArrivals.ts';
import { Viewer } from '../attachments/Viewer.tsx';
import { BulkBar } from '../bulk/BulkBar.tsx';
import { CheckIn, CheckInButton } from '../check-in/CheckIn.tsx';
import { ExpectedToday } from '../expected/ExpectedToday.tsx';
import { FormButton } from '../forms/FormButton.tsx';
import { FormSheet } from '../forms/FormSheet.tsx';
import { HalfFilled } from '../forms/HalfFilled.tsx';
import { PasteOffer } from '../paste/PasteOffer.tsx';
import { PasteReview } from '../paste/PasteReview.tsx';
import { review } from '../paste/service.ts';
import { OnlyMe, onlyMeWords } from '../people/OnlyMe.tsx';
import { WritesAs } from '../people/WritesAs.tsx';
import { PlaceNotice } from '../place/PlaceNotice.tsx';
import { Suggestions } from '../templates/Suggestions.tsx';
import { complete } from '../templates/suggest.ts';
import { Arrived } from './Arrived.tsx';
import { LateBackup } from './LateBackup.tsx';
import { LineEditor } from './LineEditor.tsx';
import { loadDays } from './load.ts';
import { Others } from './Others.tsx';
import { PlanDue } from './PlanDue.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import { keep } from './service.ts';
import { Timeline } from './Timeline.tsx';
import { Whose } from './Whose.tsx';

const none: readonly EntryWithEvents[] = [];

export function Today() {
  const subject = useApp((s) => s.subject);
  const days = useJournal((j) => j.days);
  const loaded = useJournal((j) => j.loaded && j.subject === subject);
  const field = useRef<HTMLTextAreaElement>(null);
  const now = useNow();
  const today = dayOf(now);
  const itsNotes = useJournal((j) => j.held.get(today)) ?? none;
  const jump = useApp((s) => s.jump);
  const target = useMemo(
    () => (jump === null ? null : { type: 'entry' as const, id: jump, turn: 0 }),
    [jump],
  );

  useEffect(() => {
    void loadDays(useJournal, subject);
  }, [subject]);

  const reviewing = usePaste((p) => p.open);
  useEffect(() => {
    if (!reviewing && useApp.getState().jump === null) field.current?.focus();
  }, [reviewing]);

  const dropping = useArrivals(stage);
  const holdsMore = useStaged(holdsSome);
  const text = useLine((line) => line.text);
  const chosen = useLine((line) => line.about);
  const onlyMe = useLine(onlyMeWords);
  const owner = useApp(ownerOf);
  const subjects = useApp((s) => s.subjects);
  const read = whom(text, subjects, subject);
  const about = chosen === null ? read : { ...read, subject: chosen };
  const unclear = useLine(whoseIsUnclear);
  /** Why the line is kept about someone the page is not about. */
  const elsewhere =
    about.subject === subject
      ? null
      : chosen === null
        ? en.today.named(about.subject)
        : en.today.chosen(about.subject);
  // Who writes is often a witness of the line, not whom it is about.
  const several = read.several.filter((name) => name !== owner);
  const choose = (name: string | null) => {
    useLine.setState({ about: name });
    field.current?.focus();
  };
  const whose = (question: string) => (
    <Whose
      question={question}
      names={subjects.map((one) => one.name)}
      chosen={about.subject}
      onChoose={choose}
    />
  );

  const offered = usePaste((p) => isOffered(p, text));
  const rest = useSuggestions((s) => (s.text === text ? s.rest : ''));

  const onKeep = async () => {
    // A week that was pasted is looked at first; nothing is lost by looking.
    if (isOffered(usePaste.getState(), useLine.getState().text)) return review();
    await keep(useLine, about.subject);
    field.current?.focus();
  };

  if (reviewing) return <PasteReview />;

  return (
    <>
      <Arrived />
      <SampleBanner />
      <header className="head">
        <div>
          <h1 tabIndex={-1}>{headingOf(now)}</h1>
          <p>
            {dayMonth(today)}
            {loaded && subject !== '' ? ` · ${daySentence(itsNotes, today, subject)}` : ''}
          </p>
        </div>
        <CheckInButton subject={subject} hour={now.getHours()} />
      </header>
      <LineEditor
        store={useLine}
        subject={about.subject}
        label={en.today.lineLabel(subject)}
        onKeep={() => void onKeep()}
        field={field}
        note={
          <>
            {onlyMe === null ? null : <p className="strong">{onlyMe}</p>}
            {several.length > 1 && unclear ? (
              whose(en.today.several(several))
            ) : elsewhere === null ? null : (
              <>
                {elsewhere}{' '}
                <button type="button" className="word small" onClick={() => choose(subject)}>
                  {en.today.stays(subject)}
                </button>
              </>
            )}
          </>
        }
        whose={subjects.length > 1 ? whose : undefined}
        others={
          several.length > 1 && unclear ? null : (
            <Others store={useLine} onChosen={() => field.current?.focus()} />
          )
        }
        suggestions={<Suggestions about={about.subject} onAnswered={() => field.current?.focus()} />}
        ghost={rest}
        {...(offered && { enterDoes: en.paste.looks })}
        onGhost={complete}
        beneath={
          <>
            <PasteOffer onOne={() => field.current?.focus()} />
            <StagedRow field={field} />
          </>
        }
        tools={
          <>
            <WritesAs onChosen={() => field.current?.focus()} />
            <OnlyMe store={useLine} onTurned={() => field.current?.focus()} />
            <FormButton subject={about.subject} withWords={text === '' && !holdsMore} />
            <AddButton
              withWords={text === '' && !holdsMore}
              onFiles={(files) => {
                stage(files);
                field.current?.focus();
              }}
            />
          </>
        }
        holdsMore={holdsMore}
        dropping={dropping}
      />
      <HalfFilled onDone={() => field.current?.focus()} />
      <CheckIn onDone={() => field.current?.focus()} />
      <ExpectedToday subject={subject} onSettled={() => field.current?.focus()} />
      <AskedAgain key={subject} subject={subject} onAnswered={() => field.current?.focus()} />
      <PlaceNotice onTold={() => field.current?.focus()} />
      <PlanDue subject={subject} />
      <LateBackup />
      {loaded && days.length === 0 ? (
        <FirstLines
          subject={subject}
          onChoose={(text) => {
            useLine.setState((line) => written(line, text));
            field.current?.focus();
          }}
        />
      ) : (
        <>
          <BulkBar store={useJournal} />
          <Timeline store={useJournal} today={today} target={target} />
        </>
      )}
      <Viewer />
      <FormSheet onDone={() => field.current?.focus()} />
    </>
  );
}

/** One true sentence about today, from what is written and nothing else. */
export function daySentence(entries: readonly EntryWithEvents[], today: string, subject: string): string {
  const its = entries.filter((entry) => entry.at.start.slice(0, 10) === today);
  const last = its.map((entry) => timeOf(entry.at)).find((time) => /^\d/.test(time));
  if (its.length === 0) return en.today.nothing(subject);
  const notes = last === undefined ? en.today.notesNoTime(its.length) : en.today.notes(its.length, last);
  const sleep = its
    .flatMap((entry) => entry.events)
    .find((event) => event.what?.name === 'sleep' && event.amount?.value !== undefined);
  const { value, unit } = sleep?.amount ?? {};
  if (value === undefined || unit == null) return notes;
  return `${en.today.slept(subject, `${value} ${unitWords(unit, value)}`)}, ${notes}`;
}

function FirstLines({
  subject,
  onChoose,
}: {
  readonly subject: string;
  readonly onChoose: (text: string) => void;
}) {
  const owner = useApp(ownerOf);
  return (
    <section className="empty days">
      <p>{en.today.emptyTitle}</p>
      <div className="first-lines">
        {en.today.examples(subject === owner ? null : subject).map((example) => (
          <button
            key={example}
            type="button"
            aria-label={`${en.today.tryIt}: ${example}`}
            onClick={() => onChoose(example)}
          >
            {example}
          </button>
        ))}
      </div>
      <p className="small">{en.today.emptyAfter}</p>
    </section>
  );
}
