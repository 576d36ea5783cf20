import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { icons } from './icons.tsx';

/** Names of which one is chosen, and beneath them the way to one that is not there yet. */
export function NameMenu({
  className,
  label,
  shown,
  menu,
  names,
  chosen,
  add,
  before,
  onChoose,
  onAdd,
}: {
  readonly className: string;
  /** What the button is called, and what stands on it. */
  readonly label: string;
  readonly shown: ReactNode;
  readonly menu: string;
  readonly names: readonly string[];
  readonly chosen: string;
  readonly add: string;
  /** Stands before a name. */
  readonly before?: (name: string) => ReactNode;
  readonly onChoose: (name: string) => void;
  readonly onAdd: () => void;
}) {
  return (
    <MenuTrigger>
      <Button className={className} aria-label={label}>
        {shown}
        {icons.down()}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={menu}
          selectionMode="single"
          selectedKeys={[chosen]}
          onAction={(key) => (key === ADD ? onAdd() : onChoose(String(key)))}
        >
          {names.map((name) => (
            <MenuItem key={name} id={name} className="menu-item" textValue={name}>
              {before?.(name)}
              {name}
            </MenuItem>
          ))}
          <Separator className="menu-line" />
          <MenuItem id={ADD} className="menu-item">
            {add}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** No name may begin with a space, so this key is no one's. */
const ADD = ' add';
