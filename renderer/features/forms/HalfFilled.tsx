import { isHalfFilled, useForm } from '../../state/form.ts';
import { en } from '../../strings/en.ts';
import { closeForm } from './service.ts';

const text = en.forms;

/** A form that was left before it was kept, by oneself or because the window locked: it is offered, and never opens by itself. */
export function HalfFilled({ onDone }: { readonly onDone: () => void }) {
  const draft = useForm((s) => (!s.open && isHalfFilled(s) ? s.draft : null));
  const subject = useForm((s) => s.subject);
  if (draft === null) return null;
  return (
    <section className="quiet-ask" aria-label={text.half(text.halfKinds[draft.kind], subject)}>
      <p>{text.half(text.halfKinds[draft.kind], subject)}</p>
      <span className="row">
        <button type="button" className="word" onClick={() => useForm.setState({ open: true })}>
          {text.goOn}
        </button>
        <button
          type="button"
          className="word muted"
          onClick={() => {
            closeForm(true);
            onDone();
          }}
        >
          {text.letGo}
        </button>
      </span>
    </section>
  );
}
