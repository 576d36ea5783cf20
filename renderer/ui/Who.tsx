import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useApp } from '../state/app.ts';
import { en } from '../strings/en.ts';
import { icons } from './icons.tsx';
import { SubjectForm } from './SubjectForm.tsx';

/** Chooses whom the pages are about, or adds someone. */
export function Who() {
  const subjects = useApp((s) => s.subjects);
  const subject = useApp((s) => s.subject);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <MenuTrigger>
        <Button className="who" aria-label={en.who.about(subject)}>
          <Disc name={subject} />
          <span className="name">{subject}</span>
          {icons.down()}
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu
            className="menu"
            aria-label={en.who.menu}
            selectionMode="single"
            selectedKeys={[subject]}
            onAction={(key) => {
              if (key === ADD) setAdding(true);
              else useApp.setState({ subject: String(key), jump: null });
            }}
          >
            {subjects.map(({ name }) => (
              <MenuItem key={name} id={name} className="menu-item" textValue={name}>
                <Disc name={name} />
                {name}
              </MenuItem>
            ))}
            <Separator className="menu-line" />
            <MenuItem id={ADD} className="menu-item">
              {en.who.addSomeone}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {adding ? <SubjectForm onClose={() => setAdding(false)} /> : null}
    </>
  );
}

/** No name may begin with a space, so this key is no one's. */
const ADD = ' add';

function Disc({ name }: { readonly name: string }) {
  // The letter is drawn by the style sheet: as text it would be a part of the button's name.
  return <span className="disc" aria-hidden="true" data-letter={[...name][0]?.toUpperCase()} />;
}
