import { useEffect, useRef } from 'react';
import type { EntryWithEvents } from '../../../src/contract/index.ts';
import { ownerOf, useApp } from '../../state/app.ts';
import { useJournal } from '../../state/journal.ts';
import { asksWhose, useLine, written } from '../../state/line.ts';
import { holdsSome, useStaged } from '../../state/staged.ts';
import { whom } from '../../state/whom.ts';
import { en } from '../../strings/en.ts';
import { dayMonth, dayOf, headingOf, timeOf } from '../../ui/format.ts';
import { unitWords } from '../../ui/units.ts';
import { useNow } from '../../ui/useNow.ts';
import { AddButton } from '../attachments/AddButton.tsx';
import { StagedRow } from '../attachments/StagedRow.tsx';
import { stage } from '../attachments/service.ts';
import { useArrivals } from '../attachments/useArrivals.ts';
import { Viewer } from '../attachments/Viewer.tsx';
import { PlaceNotice } from '../place/PlaceNotice.tsx';
import { Arrived } from './Arrived.tsx';
import { LateBackup } from './LateBackup.tsx';
import { LineEditor } from './LineEditor.tsx';
import { PlanDue } from './PlanDue.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import { keep, loadLatest } from './service.ts';
import { Timeline } from './Timeline.tsx';
import { Whose } from './Whose.tsx';

export function Today() {
  const subject = useApp((s) => s.subject);
  const entries = useJournal((j) => j.entries);
  const loaded = useJournal((j) => j.loaded && j.subject === subject);
  const field = useRef<HTMLTextAreaElement>(null);
  const now = useNow();
  const today = dayOf(now);

  useEffect(() => {
    void loadLatest(subject);
  }, [subject]);

  useEffect(() => {
    if (useApp.getState().jump === null) field.current?.focus();
  }, []);

  const dropping = useArrivals(stage);
  const holdsMore = useStaged(holdsSome);
  const text = useLine((line) => line.text);
  const chosen = useLine((line) => line.about);
  const owner = useApp(ownerOf);
  const subjects = useApp((s) => s.subjects);
  const read = whom(text, subjects, subject);
  const about = chosen === null ? read : { ...read, subject: chosen };
  // The core may ask it itself.
  const asked = useLine((line) => line.parse?.questions.some(asksWhose) === true);
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

  const onKeep = async () => {
    await keep(useLine, about.subject);
    field.current?.focus();
  };

  return (
    <>
      <Arrived />
      <SampleBanner />
      <header className="head">
        <div>
          <h1 tabIndex={-1}>{headingOf(now)}</h1>
          <p>
            {dayMonth(today)}
            {loaded && subject !== '' ? ` · ${daySentence(entries, today, subject)}` : ''}
          </p>
        </div>
      </header>
      <LineEditor
        store={useLine}
        subject={about.subject}
        label={en.today.lineLabel(subject)}
        onKeep={() => void onKeep()}
        field={field}
        note={
          several.length > 1 && !asked ? (
            whose(en.today.several(several))
          ) : elsewhere === null ? null : (
            <>
              {elsewhere}{' '}
              <button type="button" className="word small" onClick={() => choose(subject)}>
                {en.today.stays(subject)}
              </button>
            </>
          )
        }
        whose={subjects.length > 1 ? whose : undefined}
        beneath={<StagedRow field={field} />}
        tools={
          <AddButton
            withWords={text === '' && !holdsMore}
            onFiles={(files) => {
              stage(files);
              field.current?.focus();
            }}
          />
        }
        holdsMore={holdsMore}
        dropping={dropping}
      />
      <PlaceNotice onTold={() => field.current?.focus()} />
      <PlanDue subject={subject} />
      <LateBackup />
      {loaded && entries.length === 0 ? (
        <FirstLines
          subject={subject}
          onChoose={(text) => {
            useLine.setState((line) => written(line, text));
            field.current?.focus();
          }}
        />
      ) : (
        <Timeline today={today} />
      )}
      <Viewer />
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
