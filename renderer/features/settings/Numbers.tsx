import { useCallback, useEffect, useState } from 'react';
import type { BuiltInNumber, Output, OwnNumber, Settings } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { countries } from '../../strings/countries.ts';
import { en } from '../../strings/en.ts';
import { SelectField } from '../../ui/Field.tsx';
import { longDay } from '../../ui/format.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { NumberForm } from './NumberForm.tsx';

const text = en.numbers;

/** The numbers on warnings: those of the country first and for good, then those the person added. */
export function Numbers({
  country,
  onCountry,
}: {
  readonly country: Settings['country'];
  readonly onCountry: (country: string) => void;
}) {
  const subject = useApp((s) => s.subject);
  const [numbers, setNumbers] = useState<Output<'number.list'> | null>(null);
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);

  // Read again when the country changes: the built-in ones are of it.
  const load = useCallback(async () => {
    try {
      setNumbers(await call('number.list', subject === '' ? {} : { subject }));
      setError(null);
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  }, [subject]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the country is what the answer depends on
  useEffect(() => {
    void load();
  }, [load, country]);

  const does = async (deed: () => unknown) => {
    try {
      await deed();
      await load();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  const { builtIn = [], own = [] } = numbers ?? {};
  return (
    <section aria-labelledby="set-numbers">
      <h2 id="set-numbers">{text.title}</h2>
      <p className="small soft">{text.hint}</p>
      <div className="two">
        <SelectField
          label={en.settings.country}
          hint={en.settings.countryHint}
          value={country}
          onChange={(e) => onCountry(e.target.value)}
        >
          <option value="">{en.settings.countryNone}</option>
          {countries.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </SelectField>
      </div>
      {numbers !== null && numbers.country !== country ? (
        <p className="small soft">{text.ofSubject(subject, countryName(numbers.country))}</p>
      ) : null}
      <ul className="list">
        {builtIn.map((one) => (
          <BuiltIn key={one.kind} {...one} />
        ))}
        {numbers !== null && !builtIn.some(({ kind }) => kind === 'emergency') ? (
          <li className="small">{numbers.country === '' ? text.noCountry : text.none}</li>
        ) : null}
        {own.map((one) => (
          <Own key={one.id} one={one} does={(deed) => void does(deed)} />
        ))}
      </ul>
      <p className="problem" role="alert">
        {error}
      </p>
      {adding ? (
        <NumberForm
          onKept={() => {
            setAdding(false);
            void load();
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <button type="button" className="word" onClick={() => setAdding(true)}>
          {text.add}
        </button>
      )}
    </section>
  );
}

function BuiltIn({ kind, label, number, page, readOn }: BuiltInNumber) {
  return (
    <li>
      <div>
        <p>
          <span className="strong">{number}</span> {label}
        </p>
        <p className="small soft">
          {text.on[kind]};{' '}
          {page === undefined ? text.agreed : text.read(new URL(page).host, longDay(readOn ?? ''))}
        </p>
      </div>
    </li>
  );
}

function Own({
  one: { id, kind, label, number, country, lockScreen },
  does,
}: {
  readonly one: OwnNumber;
  readonly does: (deed: () => unknown) => void;
}) {
  const where = country === undefined ? text.anywhere : countryName(country);
  return (
    <li>
      <div>
        <p>
          <span className="strong">{number}</span> <span className="you">{label}</span>
        </p>
        <p className="small soft">{text.ownLine(text.on[kind], where)}</p>
      </div>
      <Toggle
        on={lockScreen}
        label={text.lockScreenNamed(label)}
        onChange={(on) => does(() => call('number.set', { id, lockScreen: on }))}
      >
        <span className="small">{text.lockScreen}</span>
      </Toggle>
      <button
        type="button"
        className="word muted small"
        aria-label={text.remove(label)}
        onClick={() => does(() => call('number.remove', { id }))}
      >
        {en.app.remove}
      </button>
    </li>
  );
}

const countryName = (code: string) => countries.find((one) => one.code === code)?.name ?? code;
