import type { Statement } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import type { Change } from './change.ts';
import { From } from './From.tsx';

const text = en.memory;

/** One thing Tend noticed, asked about before it is kept. */
export function Asks({
  asked,
  waiting,
  change,
}: {
  readonly asked: Statement;
  readonly waiting: number;
  readonly change: Change;
}) {
  const answer = (given: 'yes' | 'no' | 'later', sentence: string) =>
    void change(() => call('memory.answer', { id: asked.id, answer: given }), sentence);
  return (
    <section className="asks" aria-labelledby="memory-asks">
      <h2 id="memory-asks">{text.asksTitle}</h2>
      <p className="said">{asked.text}.</p>
      {asked.why === undefined ? null : <p className="small">{asked.why}</p>}
      <p className="small soft">{text.asksHint}</p>
      <From statement={asked} />
      <div className="row">
        <button type="button" className="button small" onClick={() => answer('yes', text.kept)}>
          {text.yes}
        </button>
        <button type="button" className="button quiet small" onClick={() => answer('no', text.notKept)}>
          {text.no}
        </button>
        <button type="button" className="button quiet small" onClick={() => answer('later', text.putOff)}>
          {text.later}
        </button>
      </div>
      {waiting === 0 ? null : <p className="small soft">{text.waiting(waiting)}</p>}
    </section>
  );
}
