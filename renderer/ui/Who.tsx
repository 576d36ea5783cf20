import { useState } from 'react';
import type { SubjectColour } from '../../src/contract/index.ts';
import { useApp } from '../state/app.ts';
import { en } from '../strings/en.ts';
import { NameMenu } from './NameMenu.tsx';
import { SubjectForm } from './SubjectForm.tsx';

/** Chooses whom the pages are about, or adds someone. */
export function Who() {
  const subjects = useApp((s) => s.subjects);
  const subject = useApp((s) => s.subject);
  const [adding, setAdding] = useState(false);
  const disc = (name: string) => (
    <Disc name={name} colour={subjects.find((one) => one.name === name)?.colour} />
  );
  return (
    <>
      <NameMenu
        className="who"
        label={en.who.about(subject)}
        shown={
          <>
            {disc(subject)}
            <span className="name">{subject}</span>
          </>
        }
        menu={en.who.menu}
        names={subjects.map(({ name }) => name)}
        chosen={subject}
        add={en.who.addSomeone}
        before={disc}
        onChoose={(name) => useApp.setState({ subject: name, jump: null })}
        onAdd={() => setAdding(true)}
      />
      {adding ? <SubjectForm onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function Disc({ name, colour }: { readonly name: string; readonly colour: SubjectColour | undefined }) {
  // The letter is drawn by the style sheet: as text it would be a part of the button's name.
  return (
    <span
      className="disc"
      aria-hidden="true"
      data-letter={[...name][0]?.toUpperCase()}
      data-colour={colour}
    />
  );
}
