import type { Fact } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { ownerOf, toPage, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { KNOWN_ID } from './Known.tsx';
import { MEDICINES_ID } from './Medicines.tsx';
import { useFacts } from './useFacts.ts';

const text = en.again;

/** Whether something that was written down long ago still stands: one at a time, in one quiet line, until it is answered. */
export function AskedAgain({
  subject,
  onAnswered,
}: {
  readonly subject: string;
  readonly onAnswered: () => void;
}) {
  const owner = useApp(ownerOf);
  const { facts, error, does } = useFacts(subject);
  const fact = facts?.find(({ askAgain }) => askAgain === true);
  if (fact === undefined) return null;
  const medicine = fact.kind === 'medicine';
  const name = subject === owner ? null : subject;
  const question = medicine ? text.takes(name) : text.stands(name);
  const answer = (method: 'fact.review' | 'fact.end' | 'fact.later') => () =>
    void does(() => call(method, { id: fact.id })).then((done) => done && onAnswered());
  return (
    <section className="quiet-ask" aria-label={text.label}>
      <p>
        {question} <span className="you">{fact.value}</span>
        {medicine ? '' : text.of(en.about.kinds[fact.kind], fact.status === 'suspected')}?
      </p>
      <div className="row">
        <button type="button" className="word small" onClick={answer('fact.review')}>
          {text.stillSo}
        </button>
        <button type="button" className="word small" onClick={answer('fact.end')}>
          {text.notAnyMore}
        </button>
        <button type="button" className="word small" onClick={() => change(fact)}>
          {text.changed}
        </button>
        <button type="button" className="word small muted" onClick={answer('fact.later')}>
          {text.later}
        </button>
      </div>
      <p className="problem" role="alert">
        {error}
      </p>
    </section>
  );
}

/** To where it is changed: a medicine’s own form, else the list it stands in. */
function change({ id, kind }: Fact): void {
  const medicine = kind === 'medicine';
  useApp.setState((s) => ({
    ...toPage(s, 'about'),
    section: medicine ? MEDICINES_ID : KNOWN_ID,
    changing: medicine ? id : null,
  }));
}
