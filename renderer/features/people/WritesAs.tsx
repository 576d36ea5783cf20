import { useState } from 'react';
import { ownerOf, useApp } from '../../state/app.ts';
import { useWriter } from '../../state/writer.ts';
import { en } from '../../strings/en.ts';
import { NameMenu } from '../../ui/NameMenu.tsx';
import { AddWriter } from './AddWriter.tsx';
import { writeAs } from './service.ts';

/** Who writes, and the way to be somebody else. */
export function WritesAs({ onChosen }: { readonly onChosen: () => void }) {
  const owner = useApp(ownerOf);
  const people = useApp((s) => s.people);
  const writer = useWriter((s) => s.name) ?? owner;
  const [adding, setAdding] = useState(false);
  const names = [owner, ...people.map(({ name }) => name).filter((name) => name !== owner)];
  return (
    <>
      <NameMenu
        className="hint-button writes-as"
        label={en.writer.label(writer)}
        shown={<span>{en.writer.button(writer)}</span>}
        menu={en.writer.menu}
        names={names}
        chosen={writer}
        add={en.writer.add}
        onChoose={(name) => void writeAs(name).then(onChosen)}
        onAdd={() => setAdding(true)}
      />
      {adding ? (
        <AddWriter
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            onChosen();
          }}
        />
      ) : null}
    </>
  );
}
