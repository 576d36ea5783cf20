import { type ComponentProps, useId } from 'react';
import { TextField } from '../../ui/Field.tsx';

/** A line to write on, with words to choose from. Any other words are as good. */
export function ListField({
  options,
  ...field
}: { readonly options: readonly string[] } & ComponentProps<typeof TextField>) {
  const id = useId();
  return (
    <>
      <TextField {...field} list={id} />
      <datalist id={id}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </>
  );
}
