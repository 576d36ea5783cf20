import { useEffect, useId, useRef, useState } from 'react';
import { MOST_TRACKED, type Tracked } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { AddTracked } from './AddTracked.tsx';
import { Scales } from './Scales.tsx';
import { loadTracking, type Tracking, wayWords } from './service.ts';
import { TrackedItem } from './TrackedItem.tsx';

const text = en.tracking;

/** What a person is looked at for each evening, in its order, and the scales it is told on. Suggested by Tend, chosen by a person. */
export function TrackedSection({
  subject,
  title = text.title,
  onChange,
}: {
  readonly subject: string;
  readonly title?: string;
  /** Told after the list was changed. */
  readonly onChange?: () => void;
}) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [tracking, setTracking] = useState<Tracking | null>(null);
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    let here = true;
    loadTracking(subject).then(
      (found) => here && setTracking(found),
      (thrown: unknown) => here && setError(sentenceOf(thrown)),
    );
    return () => {
      here = false;
    };
  }, [subject]);
  if (tracking === null) return error === null ? null : <p className="problem">{error}</p>;

  const { list, scales } = tracking;
  const set = async (tracked: readonly Tracked[]): Promise<boolean> => {
    try {
      const fresh = await call('tracked.set', { subject, tracked: [...tracked] });
      setTracking({ list: fresh, scales });
      setError(null);
      onChange?.();
      return true;
    } catch (thrown) {
      setError(sentenceOf(thrown));
      return false;
    }
  };
  /** The button that was pressed goes with the list it stood in: the focus stays in this section. */
  const setFrom = (tracked: readonly Tracked[]) => set(tracked).then(() => heading.current?.focus());
  const room = list.tracked.length < MOST_TRACKED;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="small soft">{text.hint}</p>
      {list.tracked.length === 0 ? <p className="small soft block">{text.none}</p> : null}
      <ol className="list tracked">
        {list.tracked.map((one, at) => (
          <TrackedItem
            key={one.name}
            one={one}
            scales={scales}
            onTold={(by) => void set(list.tracked.with(at, { ...one, by }))}
            onMove={(by) => void set(moved(list.tracked, at, by))}
            onRemove={() => void setFrom(list.tracked.toSpliced(at, 1))}
            first={at === 0}
            last={at === list.tracked.length - 1}
          />
        ))}
      </ol>
      {room && list.suggestions.length > 0 ? (
        <div className="tracked-more">
          <span className="small soft">{text.suggested}</span>
          {list.suggestions.map(({ because, ...one }) => (
            <button
              key={one.name}
              type="button"
              className="chip"
              onClick={() => void setFrom([...list.tracked, one])}
            >
              <span>{one.name}</span>
              <span className="more">
                {wayWords(one.by)} · {because}
              </span>
            </button>
          ))}
        </div>
      ) : null}
      <p className="problem" role="alert">
        {error}
      </p>
      {!room ? (
        <p className="small soft">{text.full}</p>
      ) : adding ? (
        <AddTracked
          scales={scales}
          onAdd={(one) => void set([...list.tracked, one]).then((done) => done && setAdding(false))}
          onClose={() => setAdding(false)}
        />
      ) : (
        <button type="button" className="word" onClick={() => setAdding(true)}>
          {text.add}
        </button>
      )}
      <Scales
        subject={subject}
        scales={scales}
        onChanged={() => {
          loadTracking(subject).then(setTracking, (thrown: unknown) => setError(sentenceOf(thrown)));
          onChange?.();
        }}
      />
    </section>
  );
}

function moved(list: readonly Tracked[], at: number, by: 1 | -1): Tracked[] {
  const one = list[at];
  return one === undefined ? [...list] : list.toSpliced(at, 1).toSpliced(at + by, 0, one);
}
