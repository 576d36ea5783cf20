import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';

/** On or off, with its name beside it. `label` names it aloud where the visible words are too short. */
export function Toggle({
  on,
  onChange,
  children,
  label,
  disabled = false,
}: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children?: ReactNode;
  readonly label?: string;
  readonly disabled?: boolean;
}) {
  return (
    <Switch
      className="switch"
      isSelected={on}
      isDisabled={disabled}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className="track" aria-hidden="true">
        <span className="thumb" />
      </span>
      {children}
    </Switch>
  );
}
