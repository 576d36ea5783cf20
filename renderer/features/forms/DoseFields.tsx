import { useRef } from 'react';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { icons } from '../../ui/icons.tsx';
import { Choices } from './Choices.tsx';
import { isNoNumber, type Line } from './form-draft.ts';
import { ListField } from './ListField.tsx';
import type { Fields } from './WhenFields.tsx';

const text = en.forms;
const wrongIn = (typed: string) => (isNoNumber(typed) ? en.checkIn.wrong : undefined);

export function DoseFields({ draft, put }: Fields) {
  return (
    <>
      <TextField
        label={text.product}
        hint={text.productHint}
        maxLength={120}
        value={draft.product}
        onChange={(e) => put({ product: e.target.value })}
      />
      <Ingredients lines={draft.ingredients} onChange={(ingredients) => put({ ingredients })} />
      <div className="two">
        <TextField
          label={text.dose}
          inputMode="decimal"
          maxLength={12}
          value={draft.amount}
          problem={wrongIn(draft.amount)}
          onChange={(e) => put({ amount: e.target.value })}
        />
        <ListField
          label={text.unit}
          options={text.units}
          maxLength={40}
          value={draft.unit}
          onChange={(e) => put({ unit: e.target.value })}
        />
        <ListField
          label={text.route}
          hint={text.routeHint}
          options={text.routes}
          maxLength={60}
          value={draft.route}
          onChange={(e) => put({ route: e.target.value })}
        />
        <TextField
          label={text.givenBy}
          hint={text.givenByHint}
          maxLength={80}
          value={draft.givenBy}
          onChange={(e) => put({ givenBy: e.target.value })}
        />
      </div>
      <Choices
        label={text.taken}
        options={text.takens}
        value={draft.taken}
        onChange={(taken) => put({ taken })}
      />
    </>
  );
}

const nothing: Line = { name: '', value: '', unit: 'mg' };

/** Each with its strength: a product may hold several. */
function Ingredients({
  lines,
  onChange,
}: {
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
}) {
  const add = useRef<HTMLButtonElement>(null);
  const set = (at: number, part: Partial<Line>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...part } : line)));
  return (
    <fieldset className="ingredients">
      <legend className="form-label">{text.ingredients}</legend>
      {lines.map((line, at) => (
        // Lines have no name of their own before they are written.
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
        <div key={at} className="ingredient">
          <TextField
            label={text.ingredient(at + 1)}
            maxLength={120}
            value={line.name}
            onChange={(e) => set(at, { name: e.target.value })}
            autoFocus={line.name === ''}
          />
          <TextField
            label={text.strengthWords}
            aria-label={text.strength(at + 1)}
            inputMode="decimal"
            maxLength={12}
            value={line.value}
            problem={wrongIn(line.value)}
            onChange={(e) => set(at, { value: e.target.value })}
          />
          <ListField
            label={text.unit}
            aria-label={text.strengthUnit(at + 1)}
            options={text.units}
            maxLength={40}
            value={line.unit}
            onChange={(e) => set(at, { unit: e.target.value })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={text.removeIngredient(at + 1)}
            onClick={() => {
              onChange(lines.toSpliced(at, 1));
              add.current?.focus();
            }}
          >
            {icons.close()}
          </button>
        </div>
      ))}
      <button ref={add} type="button" className="word small" onClick={() => onChange([...lines, nothing])}>
        {text.addIngredient}
      </button>
    </fieldset>
  );
}
