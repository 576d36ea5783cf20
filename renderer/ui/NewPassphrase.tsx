import { useState } from 'react';
import { en } from '../strings/en.ts';
import { TextField } from './Field.tsx';

export type Twice = { readonly passphrase: string; readonly again: string };

/** Written, and written the same twice. */
export const isAlike = ({ passphrase, again }: Twice): boolean => passphrase !== '' && again === passphrase;

/** A new passphrase, typed twice, shown when the person wants to see it. Problems are said once `tried`. */
export function NewPassphrase({
  label,
  value,
  tried,
  onChange,
}: {
  readonly label: string;
  readonly value: Twice;
  readonly tried: boolean;
  readonly onChange: (value: Twice) => void;
}) {
  const [show, setShow] = useState(false);
  const { passphrase, again } = value;
  const type = show ? 'text' : 'password';
  const differs = again !== passphrase && (tried || again.length >= passphrase.length);
  return (
    <>
      <TextField
        label={label}
        hint={en.welcome.strength([...passphrase].length)}
        problem={tried && passphrase === '' ? en.welcome.needPassphrase : undefined}
        name="passphrase"
        type={type}
        value={passphrase}
        onChange={(e) => onChange({ ...value, passphrase: e.target.value })}
      />
      <TextField
        label={en.welcome.again}
        problem={differs ? en.welcome.differ : undefined}
        name="again"
        type={type}
        value={again}
        onChange={(e) => onChange({ ...value, again: e.target.value })}
      />
      <label className="check">
        <input type="checkbox" checked={show} onChange={(e) => setShow(e.target.checked)} />
        {en.welcome.show}
      </label>
    </>
  );
}
