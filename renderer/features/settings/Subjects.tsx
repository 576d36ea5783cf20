import { useEffect, useState } from 'react';
import type { Subject } from '../../../src/contract/index.ts';
import { quietly } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { refreshPeople } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { SubjectForm } from '../../ui/SubjectForm.tsx';
import { ForgetSubject } from '../forgetting/ForgetSubject.tsx';

/** Whom the journal is about. */
export function Subjects() {
  const subjects = useApp((s) => s.subjects);
  const [open, setOpen] = useState<Subject | 'new' | null>(null);
  const [forgetting, setForgetting] = useState<string | null>(null);
  // Notes were written since they were counted.
  useEffect(() => quietly(refreshPeople()), []);
  return (
    <section aria-labelledby="set-subjects">
      <h2 id="set-subjects">{en.settings.subjects}</h2>
      <ul className="list">
        {subjects.map((subject) => (
          <li key={subject.id}>
            <div>
              <p>{subject.name}</p>
              <p className="small soft">{en.settings.subjectLine(subject.entries, subject.born)}</p>
            </div>
            <button
              type="button"
              className="word muted small"
              aria-label={en.settings.edit(subject.name)}
              onClick={() => setOpen(subject)}
            >
              {en.today.edit}
            </button>
            <button
              type="button"
              className="word muted small"
              aria-label={en.forgetting.subjectNamed(subject.name)}
              onClick={() => setForgetting(subject.name)}
            >
              {en.forgetting.subject}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="word" onClick={() => setOpen('new')}>
        {en.who.addSomeone}
      </button>
      {forgetting === null ? null : <ForgetSubject name={forgetting} onClose={() => setForgetting(null)} />}
      {open === null ? null : (
        <SubjectForm {...(open === 'new' ? {} : { subject: open })} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
