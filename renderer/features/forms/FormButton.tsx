import { en } from '../../strings/en.ts';
import { icons } from '../../ui/icons.tsx';
import { openForm } from './service.ts';

/** The quiet way to what a line cannot say. */
export function FormButton({
  subject,
  withWords,
}: {
  readonly subject: string;
  readonly withWords: boolean;
}) {
  return (
    <button
      type="button"
      className="hint-button add-file"
      aria-label={en.forms.open}
      title={en.forms.open}
      onClick={() => openForm(subject)}
    >
      {withWords ? <span>{en.forms.open}</span> : null}
      {icons.form()}
    </button>
  );
}
