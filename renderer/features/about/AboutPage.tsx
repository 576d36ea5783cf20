import { useEffect, useState } from 'react';
import type { Fact } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { countries } from '../../strings/countries.ts';
import { en } from '../../strings/en.ts';
import { longDay } from '../../ui/format.ts';
import { SubjectForm } from '../../ui/SubjectForm.tsx';
import { RemindersSection } from '../reminders/RemindersSection.tsx';
import { TrackedSection } from '../tracking/TrackedSection.tsx';
import { EarlierFacts } from './FactRow.tsx';
import { stands } from './facts.ts';
import { KNOWN_ID, Known } from './Known.tsx';
import { MEDICINES_ID, Medicines } from './Medicines.tsx';
import { PLANS_ID, Plans } from './Plans.tsx';
import { useFacts } from './useFacts.ts';

const text = en.about;

/** Who a person is, what stands about them, how their medicines are to be had, and when to be reminded. */
export function AboutPage() {
  const subject = useApp((s) => s.subject);
  // Of another person, nothing that was open stays open.
  return <About key={subject} subject={subject} />;
}

function About({ subject }: { readonly subject: string }) {
  const section = useApp((s) => s.section);
  const changing = useApp((s) => s.changing);
  const { facts, error, load, does } = useFacts(subject);
  const known = facts !== null;
  useEffect(() => {
    if (known && section !== null) focusOn(section);
  }, [section, known]);

  const after = (heading: string) => async () => {
    await load();
    focusOn(heading);
  };
  const end = (heading: string) => (fact: Fact) =>
    void does(() => call('fact.end', { id: fact.id })).then((done) => done && focusOn(heading));
  const standing = facts?.filter(stands) ?? [];
  const of = (kind: Fact['kind']) => standing.filter((fact) => fact.kind === kind);
  return (
    <div className="settings about">
      <Who subject={subject} />
      <p className="problem" role="alert">
        {error}
      </p>
      {known ? (
        <>
          <Medicines
            subject={subject}
            medicines={of('medicine')}
            changing={changing}
            onEnd={end(MEDICINES_ID)}
            onKept={() => void after(MEDICINES_ID)()}
          />
          <Known
            subject={subject}
            facts={standing.filter(({ kind }) => kind !== 'medicine' && kind !== 'plan')}
            onEnd={end(KNOWN_ID)}
            onKept={() => void after(KNOWN_ID)()}
          />
          <Plans
            subject={subject}
            plans={of('plan')}
            onEnd={end(PLANS_ID)}
            onKept={() => void after(PLANS_ID)()}
          />
        </>
      ) : null}
      <TrackedSection subject={subject} />
      <RemindersSection subject={subject} />
      <EarlierFacts facts={facts?.filter((fact) => !stands(fact)) ?? []} />
    </div>
  );
}

function Who({ subject: name }: { readonly subject: string }) {
  const subject = useApp((s) => s.subjects.find((one) => one.name === name));
  const [editing, setEditing] = useState(false);
  const { born, sex, country, aliases = [] } = subject ?? {};
  const parts = [
    born === undefined ? null : text.born(longDay(born)),
    sex === undefined ? null : en.who.sexes[sex],
    country === undefined ? null : text.from(countries.find(({ code }) => code === country)?.name ?? country),
    aliases.length === 0 ? null : text.also(aliases.join(', ')),
  ].filter((part) => part !== null);
  return (
    <header className="head">
      <div>
        <h1 tabIndex={-1}>{text.title(name)}</h1>
        <p>{parts.length === 0 ? text.whoNone : text.who(parts)}</p>
      </div>
      {subject === undefined ? null : (
        <button type="button" className="word" aria-label={text.edit(name)} onClick={() => setEditing(true)}>
          {text.editShort}
        </button>
      )}
      {editing && subject !== undefined ? (
        <SubjectForm subject={subject} onClose={() => setEditing(false)} />
      ) : null}
    </header>
  );
}

function focusOn(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus();
}
