import { useState } from 'react';
import {
  Day,
  type Fact,
  LONGEST_USUAL_FIT_MIN,
  Plan,
  PlanKind,
  planWords,
} from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { dayOf, longDay } from '../../ui/format.ts';
import { InsetForm } from '../../ui/InsetForm.tsx';
import { useDeed } from '../../ui/useDeed.ts';

const text = en.plans;
type Form = { kind: PlanKind; limit: string; givenBy: string; givenOn: string; reviewBy: string };

/** What a clinician allowed, word for word, with what it will and will not do. `before` is the one it takes the place of. */
export function PlanForm({
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
  const [form, setForm] = useState<Form>(() => formOf(before));
  const { error, does } = useDeed();
  /** What was refused: a change is not wrong yet. */
  const [refused, setRefused] = useState<Form | null>(null);
  const put = (part: Partial<Form>) => setForm((f) => ({ ...f, ...part }));
  const plan = planOf(form);
  const today = dayOf(new Date());
  const days = Day.safeParse(form.givenOn).success && Day.safeParse(form.reviewBy).success;
  const whole = plan !== undefined && days && form.givenBy.trim() !== '';

  const keep = () => {
    if (!whole) return;
    setRefused(form);
    void does(async () => {
      const { givenBy, givenOn, reviewBy } = form;
      await call('fact.plan', {
        ...(subject === '' ? {} : { subject }),
        ...{ plan, givenBy: givenBy.trim(), givenOn, reviewBy },
      });
      onKept();
      return '';
    });
  };

  return (
    <InsetForm
      name={text.title(subject)}
      keep={text.keep}
      whole={whole}
      error={refused === form ? error : null}
      before={
        <>
          <p className="small">{text.means(subject)}</p>
          <p className="small strong">{text.only}</p>
        </>
      }
      after={
        whole ? (
          <p className="small" role="status">
            {text.reads(form.givenBy.trim(), longDay(form.givenOn), planWords(plan), longDay(form.reviewBy))}
          </p>
        ) : null
      }
      onKeep={keep}
      onClose={onClose}
    >
      <SelectField
        label={text.kind}
        value={form.kind}
        onChange={(e) => put({ kind: PlanKind.parse(e.target.value), limit: '' })}
      >
        {PlanKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {text.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={form.kind === 'usual-oxygen' ? text.fromPercent : text.underMinutes}
        hint={
          form.kind === 'usual-oxygen' ? text.fromPercentHint : text.underMinutesHint(LONGEST_USUAL_FIT_MIN)
        }
        inputMode="decimal"
        value={form.limit}
        onChange={(e) => put({ limit: e.target.value })}
      />
      <TextField
        label={text.givenBy}
        hint={text.givenByHint}
        voice="you"
        maxLength={80}
        value={form.givenBy}
        onChange={(e) => put({ givenBy: e.target.value })}
      />
      <TextField
        label={text.givenOn}
        type="date"
        max={today}
        value={form.givenOn}
        onChange={(e) => put({ givenOn: e.target.value })}
      />
      <TextField
        label={text.reviewBy}
        hint={text.reviewByHint}
        type="date"
        min={today}
        value={form.reviewBy}
        onChange={(e) => put({ reviewBy: e.target.value })}
      />
    </InsetForm>
  );
}

/** Of the plan before, all but its days: those are what has to be asked for. */
function formOf(before: Fact | null): Form {
  const plan = before?.plan;
  return {
    kind: plan?.kind ?? 'usual-seizure',
    limit:
      plan === undefined ? '' : String(plan.kind === 'usual-oxygen' ? plan.fromPercent : plan.underMinutes),
    givenBy: before?.saidBy ?? '',
    givenOn: '',
    reviewBy: '',
  };
}

function planOf({ kind, limit }: Form): Plan | undefined {
  const number = limit.trim() === '' ? Number.NaN : Number(limit.trim().replace(',', '.'));
  return Plan.safeParse(
    kind === 'usual-oxygen' ? { kind, fromPercent: number } : { kind, underMinutes: number },
  ).data;
}
