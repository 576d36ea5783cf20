import { useState } from 'react';
import { en } from '../strings/en.ts';
import { TextField } from './Field.tsx';
import { Suggestion } from './Suggestion.tsx';
import { isShort, useStrength } from './useStrength.ts';

export type Twice = { readonly passphrase: string; readonly again: string };

/** Written, and written the same twice. */
export const isAlike = ({ passphrase, again }: Twice): boolean => passphrase !== '' && again === passphrase;

/**
 * A new passphrase, typed twice, shown when the person wants to see it. Problems are said once `tried`.
 * `names` are what somebody who knows the person would try first.
 */
export function NewPassphrase({
  label,
  value,
  tried,
  names = [],
  onChange,
}: {
  readonly label: string;
  readonly value: Twice;
  readonly tried: boolean;
  readonly names?: readonly string[];
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
        hint={<Meter passphrase={passphrase} names={names} />}
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
      <div className="row suggest">
        <label className="check">
          <input type="checkbox" checked={show} onChange={(e) => setShow(e.target.checked)} />
          {en.welcome.show}
        </label>
        <Suggestion />
      </div>
    </>
  );
}

const steps = ['easy', 'fair', 'good', 'strong'] as const;

/** Said in words, read out when it changes; the bars only repeat it. */
function Meter({ passphrase, names }: { readonly passphrase: string; readonly names: readonly string[] }) {
  const strength = useStrength(passphrase, names);
  const { empty, short, padded, says } = en.strength;
  const sentence =
    passphrase === ''
      ? empty
      : isShort(passphrase)
        ? passphrase === passphrase.trim()
          ? short
          : padded
        : strength && says(strength.level, strength.reasons);
  return (
    <>
      <span className="meter" aria-hidden="true">
        {steps.map((step, i) => (
          <span
            key={step}
            className={strength !== null && i <= steps.indexOf(strength.level) ? 'on' : undefined}
          />
        ))}
      </span>
      <span role="status">{sentence}</span>
    </>
  );
}
