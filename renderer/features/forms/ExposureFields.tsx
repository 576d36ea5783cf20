import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { Choices } from './Choices.tsx';
import type { Fields } from './WhenFields.tsx';

const text = en.forms;

/** `contains` is what the table of foods says of what is written. */
export function ExposureFields({
  draft,
  put,
  contains,
}: Fields & { readonly contains: readonly { readonly name: string; readonly allergens: string }[] }) {
  return (
    <>
      <Choices label={text.to} options={text.tos} value={draft.to} onChange={(to) => put({ to })} />
      <TextField
        label={text.names[draft.to]}
        maxLength={120}
        value={draft.name}
        onChange={(e) => put({ name: e.target.value })}
      />
      {draft.to === 'food' ? (
        <>
          <TextField
            label={text.made}
            hint={text.madeHint}
            maxLength={800}
            value={draft.madeOf}
            onChange={(e) => put({ madeOf: e.target.value })}
          />
          <div className="small soft" role="status">
            {contains.map(({ name, allergens }) => (
              <p key={name}>{text.contains(name, allergens)}</p>
            ))}
            {contains.length > 0 ? <p>{text.containsMore}</p> : null}
          </div>
        </>
      ) : null}
    </>
  );
}
