import { useEffect, useRef, useState } from 'react';
import { type Answer, type Correction, QuestionForm } from '../../../src/contract/index.ts';
import { useApp } from '../../state/app.ts';
import type { Asked } from '../../state/ask.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { InsetForm } from '../../ui/InsetForm.tsx';
import { ask } from './service.ts';

type Parts = NonNullable<Answer['understood']['parts']>;
type Part = 'whom' | 'what' | 'when' | 'form';
const PARTS: readonly Part[] = ['whom', 'what', 'when', 'form'];

/** The question as it was read, part by part. Pressing one opens the few fields in which it can be put right. */
export function Understood({ asked }: { readonly asked: Asked }) {
  const [open, setOpen] = useState<Part | null>(null);
  const { answer, answeredBy } = asked;
  const chip = useRef<HTMLButtonElement>(null);
  // Asked again and answered by code: what was put right stands in the chips now, whatever a model may still word.
  useEffect(() => {
    if (answeredBy !== null) setOpen(null);
  }, [answeredBy]);
  const parts = answer?.understood.parts;
  if (answer === null || parts === undefined) return null;
  const from = answer.understood.goesOnFrom?.at(-1);
  const close = () => {
    setOpen(null);
    chip.current?.focus();
  };
  return (
    <section className="understood" aria-label={en.ask.readAs}>
      <div className="understood-parts">
        <span className="small soft">
          {answer.understood.readBy === 'model' ? en.ask.readByModel : en.ask.readAs}
        </span>
        {PARTS.map((part) => (
          <button
            key={part}
            ref={part === open ? chip : undefined}
            type="button"
            className="chip"
            aria-expanded={open === part}
            onClick={() => setOpen(open === part ? null : part)}
          >
            <span className="hidden">{en.ask.part[part]}: </span>
            {wordsOf(part, parts)}
          </button>
        ))}
        {from === undefined ? null : (
          <span className="small soft goes-on">
            {en.ask.goesOnFrom} <q className="you">{from}</q>{' '}
            <button
              type="button"
              className="word small"
              onClick={() => void ask(asked.question, asked.subject, { goesOn: false })}
            >
              {en.ask.byItself}
            </button>
          </span>
        )}
      </div>
      {open === null ? null : <Correct asked={asked} parts={parts} first={open} onClose={close} />}
    </section>
  );
}

function wordsOf(part: Part, { whom, what, when, form }: Parts): string {
  if (part === 'whom') return en.ask.list(whom);
  if (part === 'what') return what.length === 0 ? en.ask.anything : en.ask.list(what);
  return part === 'when' ? (when ?? en.ask.allTime) : en.ask.forms[form];
}

function Correct({
  asked,
  parts,
  first,
  onClose,
}: {
  readonly asked: Asked;
  readonly parts: Parts;
  readonly first: Part;
  readonly onClose: () => void;
}) {
  const subjects = useApp((s) => s.subjects);
  const [whom, setWhom] = useState(parts.whom[0] ?? '');
  const [what, setWhat] = useState(parts.what.join(', '));
  const [when, setWhen] = useState(parts.when ?? '');
  const [form, setForm] = useState(parts.form);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [first]);
  const right: Correction = {
    ...(whom === (parts.whom[0] ?? '') && parts.whom.length === 1 ? {} : { whom }),
    ...(what.trim() === parts.what.join(', ') || what.trim() === '' ? {} : { what: what.trim() }),
    ...(when.trim() === (parts.when ?? '') ? {} : { when: when.trim() }),
    ...(form === parts.form ? {} : { form }),
  };
  return (
    <fieldset
      ref={box}
      className="bare"
      onKeyDown={(e) => {
        if (e.key === 'Escape') onClose();
      }}
    >
      <legend className="hidden">{en.ask.correct}</legend>
      <InsetForm
        name={en.ask.correct}
        keep={en.ask.askAgain}
        whole={Object.keys(right).length > 0}
        error={null}
        onKeep={() => void ask(asked.question, asked.subject, { corrected: right })}
        onClose={onClose}
      >
        <SelectField
          name="whom"
          label={en.ask.part.whom}
          value={whom}
          onChange={(e) => setWhom(e.currentTarget.value)}
        >
          {subjects.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <TextField
          name="what"
          label={en.ask.part.what}
          hint={en.ask.whatHint}
          value={what}
          onChange={(e) => setWhat(e.currentTarget.value)}
        />
        <TextField
          name="when"
          label={en.ask.part.when}
          hint={en.ask.whenHint}
          problem={asked.again ? (asked.error ?? undefined) : undefined}
          value={when}
          onChange={(e) => setWhen(e.currentTarget.value)}
        />
        <SelectField
          name="form"
          label={en.ask.part.form}
          value={form}
          onChange={(e) => setForm(QuestionForm.parse(e.currentTarget.value))}
        >
          {QuestionForm.options.map((one) => (
            <option key={one} value={one}>
              {en.ask.forms[one]}
            </option>
          ))}
        </SelectField>
      </InsetForm>
    </fieldset>
  );
}
