import { useState } from 'react';
import type { Scale } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { ScaleForm } from './ScaleForm.tsx';

const text = en.scales;

export function Scales({
  subject,
  scales,
  onChanged,
}: {
  readonly subject: string;
  readonly scales: readonly Scale[];
  readonly onChanged: () => void;
}) {
  const [editing, setEditing] = useState<Scale | 'new' | null>(null);
  return (
    <details className="block">
      <summary className="strong">{text.title}</summary>
      <p className="small soft">{text.hint}</p>
      <ul className="list">
        {scales.map((scale) => (
          <li key={scale.id}>
            <div>
              <p className="strong">{scale.name}</p>
              <p className="small soft">
                {text.line(scale.min, scale.max, text.directions[scale.direction], scale.version)}
              </p>
            </div>
            <button
              type="button"
              className="word small"
              aria-label={text.changeNamed(scale.name)}
              onClick={() => setEditing(scale)}
            >
              {text.change}
            </button>
          </li>
        ))}
      </ul>
      {editing === null ? (
        <button type="button" className="word" onClick={() => setEditing('new')}>
          {text.add}
        </button>
      ) : (
        <ScaleForm
          key={editing === 'new' ? 'new' : editing.id}
          subject={subject}
          before={editing === 'new' ? null : editing}
          onKept={() => {
            setEditing(null);
            onChanged();
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </details>
  );
}
