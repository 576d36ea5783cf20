import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RedFlag, Scale } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { kindOf } from '../../state/flags.ts';
import { put, useForm } from '../../state/form.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { Flags } from '../../ui/Flags.tsx';
import { dayOf } from '../../ui/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Choices } from './Choices.tsx';
import { DoseFields } from './DoseFields.tsx';
import { ExposureFields } from './ExposureFields.tsx';
import { formIn, nameOf, readingOf } from './form-draft.ts';
import { ObservationFields } from './ObservationFields.tsx';
import { ReactionFields } from './ReactionFields.tsx';
import { closeForm, keepForm, read } from './service.ts';
import { type Fields, WhenFields } from './WhenFields.tsx';
import { WoundForm } from './WoundForm.tsx';

const text = en.forms;
const READ_AFTER_MS = 250;

/** What a line cannot say: the kind is chosen, and only its fields are there. */
export function FormSheet({ onDone }: { readonly onDone: () => void }) {
  const { open, draft, entry, subject, isPrivate, asked, busy, error } = useForm();
  const reading = useForm(readingOf);
  const scales = useScales(open ? subject : '');
  const form = draft === null ? null : formIn(draft);
  const name = form === null ? '' : nameOf(form);
  useEffect(() => {
    if (!open || name === '') return;
    const timer = setTimeout(() => void read(), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [open, name]);
  if (!open || draft === null) return null;

  const today = dayOf(new Date());
  const fields: Fields = { draft, put: (part) => useForm.setState((s) => put(s, part)) };
  const close = (forget: boolean) => {
    closeForm(forget);
    onDone();
  };
  const keep = (e: FormEvent) => {
    e.preventDefault();
    void keepForm().then((done) => done && onDone());
  };
  return (
    <Sheet title={entry === null ? text.title : text.editTitle} broad onClose={() => close(false)}>
      <form className="stack form-sheet" onSubmit={keep}>
        <p className="small soft">{text.about(subject)}</p>
        {entry === null ? (
          <Choices
            label={text.kind}
            options={text.kinds}
            value={draft.kind}
            onChange={(kind) => fields.put({ kind })}
            shown={false}
            takesFocus
          />
        ) : null}
        <Warnings flags={reading?.redFlags ?? []} />
        {draft.kind === 'dose' ? <DoseFields {...fields} /> : null}
        {draft.kind === 'exposure' ? <ExposureFields {...fields} contains={reading?.contains ?? []} /> : null}
        {draft.kind === 'observation' ? <ObservationFields {...fields} scales={scales} /> : null}
        {draft.kind === 'reaction' ? (
          <ReactionFields {...fields} scales={scales} subject={subject} today={today} />
        ) : null}
        {draft.kind === 'wound' ? <WoundForm {...fields} /> : null}
        <WhenFields {...fields} today={today} />
        <Words {...fields} />
        <div className="form-foot">
          <div className="would-be" role="status">
            {form === null ? (
              <p className="small soft">{text.missing}</p>
            ) : reading === null || draft.kind === 'note' ? null : (
              <>
                <p className="small soft">{text.wouldBe}</p>
                <p>{reading.text.split('\n')[0]}</p>
                {reading.notes.map((note) => (
                  <p key={note} className="small">
                    {note}
                  </p>
                ))}
              </>
            )}
          </div>
          {isPrivate && entry === null ? <p className="small strong">{en.only.shown}</p> : null}
          <div role="alert">
            {asked.length === 0 ? null : (
              <div className="dose-asked">
                {asked.map((question) => (
                  <p key={question} className="strong">
                    {question}
                  </p>
                ))}
              </div>
            )}
            {error === null ? null : <p className="problem">{error}</p>}
          </div>
          <div className="row">
            <button type="submit" className="button main" aria-disabled={busy || form === null}>
              {asked.length > 0 ? text.keepAsked : entry === null ? text.keep : text.keepChange}
            </button>
            <button type="button" className="button quiet" onClick={() => close(true)}>
              {en.app.cancel}
            </button>
          </div>
        </div>
      </form>
    </Sheet>
  );
}

/** A person's own words, which stand beneath Tend's sentence; of a note, all there is. */
function Words({ draft, put: set }: Fields) {
  const own = draft.kind === 'note';
  return (
    <TextField
      label={own ? text.noteWords : text.words}
      hint={own ? text.noteHint : text.wordsHint}
      voice="you"
      maxLength={1500}
      value={draft.words}
      onChange={(e) => set({ words: e.target.value })}
    />
  );
}

/** What the sentence and the words raise, before anything is kept. Folded ones stay folded while the form is open. */
function Warnings({ flags }: { readonly flags: readonly RedFlag[] }) {
  const [folded, setFolded] = useState<readonly string[]>([]);
  if (flags.length === 0) return null;
  return (
    <Flags
      flags={flags.map((flag) => ({ flag, folded: folded.includes(kindOf(flag)), where: '', line: 'form' }))}
      place="form"
      onFold={({ flag }) => setFolded((all) => [...all, kindOf(flag)])}
      onUnfold={({ flag }) => setFolded((all) => all.filter((one) => one !== kindOf(flag)))}
    />
  );
}

/** The scales of a person as they stand; none while nothing is open. */
function useScales(subject: string): readonly Scale[] {
  const [scales, setScales] = useState<readonly Scale[]>([]);
  const asked = useRef('');
  useEffect(() => {
    asked.current = subject;
    if (subject === '') return;
    call('scale.list', { subject }).then(
      (found) => asked.current === subject && setScales(found.scales),
      // Out of ten and in a word are there without them.
      () => setScales([]),
    );
  }, [subject]);
  return scales;
}
