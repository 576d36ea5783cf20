import type { Scale, Tracked, TrackedBy } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { icons } from '../../ui/icons.tsx';
import { byOf, keyOf, wayWords } from './service.ts';

const text = en.tracking;

export function TrackedItem({
  one: { name, by },
  scales,
  first,
  last,
  onTold,
  onMove,
  onRemove,
}: {
  readonly one: Tracked;
  readonly scales: readonly Scale[];
  readonly first: boolean;
  readonly last: boolean;
  readonly onTold: (by: TrackedBy) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}) {
  return (
    <li>
      <div className="strong">{name}</div>
      <div className="select">
        <select
          className="input"
          aria-label={text.by(name)}
          value={keyOf(by)}
          onChange={(e) => onTold(byOf(e.target.value))}
        >
          <Ways scales={scales} also={by} />
        </select>
        {icons.down()}
      </div>
      <div className="row tight">
        <button
          type="button"
          className="icon-button"
          aria-label={text.up(name)}
          aria-disabled={first}
          onClick={() => (first ? undefined : onMove(-1))}
        >
          {icons.up()}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={text.down(name)}
          aria-disabled={last}
          onClick={() => (last ? undefined : onMove(1))}
        >
          {icons.down()}
        </button>
        <button type="button" className="icon-button" aria-label={text.remove(name)} onClick={onRemove}>
          {icons.close()}
        </button>
      </div>
    </li>
  );
}

/** The ways of telling. `also` is one that stands there already: a unit stays among them. */
export function Ways({ scales, also }: { readonly scales: readonly Scale[]; readonly also?: TrackedBy }) {
  const ways: TrackedBy[] = [
    { as: 'presence' },
    { as: 'ten' },
    ...(also?.as === 'amount' ? [also] : []),
    ...scales.map(({ name }) => ({ as: 'scale' as const, name })),
  ];
  return ways.map((way) => (
    <option key={keyOf(way)} value={keyOf(way)}>
      {wayWords(way)}
    </option>
  ));
}
