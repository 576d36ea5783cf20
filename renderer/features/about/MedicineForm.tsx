import { useEffect, useState } from 'react';
import { type Fact, type Regimen, regimenWords, Weekday } from '../../../src/contract/index.ts';
import { call, quietly } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { InsetForm } from '../../ui/InsetForm.tsx';
import { useDeed } from '../../ui/useDeed.ts';
import { warnOf } from '../warnings/look.ts';
import { expectationOf, fieldsOf, type MedicineFields, regimenOf, timesIn } from './medicine-form.ts';

const text = en.medicine;
const kinds = ['daily', 'every', 'as-needed', 'none'] as const;
/** While somebody types, the line is read when they pause. */
const PAUSE_MS = 150;

/** A current medicine in a line of one's own words, and beside it how it was read, to be put right. `before` is the one it takes the place of. */
export function MedicineForm({
  subject,
  before,
  onKept,
  onClose,
}: {
  readonly subject: string;
  readonly before: Fact | null;
  readonly onKept: () => void;
  readonly onClose: () => void;
}) {
  const [value, setValue] = useState(before?.value ?? '');
  const [since, setSince] = useState('');
  const [read, setRead] = useState<Regimen | null>(before?.regimen ?? null);
  /** What the person said in the fields themselves. */
  const [said, setSaid] = useState<Partial<MedicineFields>>({});
  const { error, does } = useDeed();
  const fields: MedicineFields = { ...fieldsOf(read, before?.regimen), ...said };
  const put = (part: Partial<MedicineFields>) => setSaid((s) => ({ ...s, ...part }));

  useEffect(() => {
    if (value === before?.value) return;
    let here = true;
    const timer = setTimeout(
      () =>
        quietly(
          call('regimen.read', { text: value }).then(({ regimen }) => {
            if (here) setRead(regimen);
          }),
        ),
      PAUSE_MS,
    );
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [value, before?.value]);

  const regimen = value.trim() === '' ? undefined : regimenOf(value, read, fields);
  const words = regimen === undefined ? '' : regimenWords(regimen);
  const keep = () =>
    void does(async () => {
      if (regimen === undefined) return '';
      // Whether or not it can be kept.
      void warnOf(value, { type: 'fact', id: crypto.randomUUID(), subject });
      const given = { value: value.trim(), regimen, ...(since.trim() === '' ? {} : { since: since.trim() }) };
      await (before === null
        ? call('fact.add', { ...given, kind: 'medicine', ...(subject === '' ? {} : { subject }) })
        : call('fact.change', { ...given, id: before.id }));
      onKept();
      return '';
    });

  return (
    <InsetForm
      name={before === null ? en.about.medicineAdd : en.about.medicineChangeNamed(before.value)}
      keep={before === null ? en.about.keep : en.about.keepChange}
      whole={regimen !== undefined}
      error={error}
      before={
        <>
          {before === null ? null : <p className="small">{en.about.changeMeans}</p>}
          <TextField
            label={text.line}
            hint={text.lineHint}
            voice="you"
            maxLength={400}
            value={value}
            onChange={(e) => setValue(e.target.value)}
            autoFocus
          />
        </>
      }
      after={
        <>
          {fields.when === 'daily' ? <Days chosen={fields.days} onChoose={(days) => put({ days })} /> : null}
          <p className="small" role="status">
            {regimen === undefined
              ? ''
              : en.about.readAs(`${regimen.ingredient}${words === '' ? '' : `, ${words}`}`)}
            {regimen === undefined ? '' : ` ${expectationOf({ regimen }) ?? ''}`}
          </p>
        </>
      }
      onKeep={keep}
      onClose={onClose}
    >
      <SelectField
        label={text.when}
        value={fields.when}
        onChange={(e) => put({ when: kinds.find((kind) => kind === e.target.value) ?? 'none' })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {text.whens[kind]}
          </option>
        ))}
      </SelectField>
      {fields.when === 'daily' ? (
        <TextField
          label={text.times}
          hint={text.timesHint}
          problem={
            fields.times.trim() !== '' && timesIn(fields.times) === undefined ? text.timesWrong : undefined
          }
          value={fields.times}
          onChange={(e) => put({ times: e.target.value })}
        />
      ) : fields.when === 'every' ? (
        <TextField
          label={text.hours}
          hint={text.hoursHint}
          inputMode="numeric"
          value={fields.hours}
          onChange={(e) => put({ hours: e.target.value })}
        />
      ) : (
        <div />
      )}
      <TextField
        label={text.route}
        hint={text.routeHint}
        maxLength={60}
        value={fields.route}
        onChange={(e) => put({ route: e.target.value })}
      />
      <TextField
        label={text.prescribedBy}
        hint={text.prescribedByHint}
        voice="you"
        maxLength={80}
        value={fields.prescribedBy}
        onChange={(e) => put({ prescribedBy: e.target.value })}
      />
      <TextField
        label={en.about.since}
        hint={en.about.sinceHint}
        value={since}
        onChange={(e) => setSince(e.target.value)}
      />
    </InsetForm>
  );
}

function Days({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly Weekday[];
  readonly onChoose: (days: readonly Weekday[]) => void;
}) {
  return (
    <fieldset className="whose">
      <legend className="small strong">{text.days}</legend>
      {Weekday.options.map((day) => (
        <button
          key={day}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(day)}
          onClick={() => onChoose(Weekday.options.filter((one) => (one === day) !== chosen.includes(one)))}
        >
          {text.weekdays[day]}
        </button>
      ))}
      <p className="small soft">{text.daysHint}</p>
    </fieldset>
  );
}
