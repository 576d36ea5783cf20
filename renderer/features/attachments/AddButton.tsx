import { type RefObject, useRef } from 'react';
import { en } from '../../strings/en.ts';
import { icons } from '../../ui/icons.tsx';

type OnFiles = (files: readonly File[]) => void;

/** The quiet way to bring something to the line. */
export function AddButton({
  withWords,
  onFiles,
}: {
  /** Beside a line that is being written the sign is enough. */
  readonly withWords: boolean;
  readonly onFiles: OnFiles;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="hint-button add-file"
        aria-label={en.attach.add}
        title={en.attach.addHint}
        onClick={() => input.current?.click()}
      >
        {withWords ? <span>{en.attach.add}</span> : null}
        {icons.photo()}
      </button>
      <FileInput input={input} onFiles={onFiles} />
    </>
  );
}

/** Opens the system's own window for choosing when it is clicked. The page gets the files, never where they lie. */
export function FileInput({
  input,
  onFiles,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFiles: OnFiles;
}) {
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      onChange={(e) => {
        const files = [...(e.currentTarget.files ?? [])];
        // The same file may be chosen again after it was taken out.
        e.currentTarget.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
