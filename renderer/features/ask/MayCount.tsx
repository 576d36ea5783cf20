import type { Answer } from '../../../src/contract/index.ts';
import type { Asked } from '../../state/ask.ts';
import { en } from '../../strings/en.ts';
import { countAs, takeBack } from './service.ts';

/** Whether other words count too, asked once; and those that do because somebody said so, to be taken back. */
export function MayCount({ asked, answer }: { readonly asked: Asked; readonly answer: Answer }) {
  const { mayCount, counting = [] } = answer;
  return (
    <>
      {counting.map((one) => (
        <p key={one.name} className="small soft counting">
          {en.ask.countedToo(one.name, one.countsAs)}{' '}
          <button type="button" className="word small" onClick={() => void takeBack(asked, answer, one)}>
            {en.ask.takeBack(one.name, one.countsAs)}
          </button>
        </p>
      ))}
      {mayCount === undefined ? null : (
        <section className="may-count" aria-label={en.ask.mayCountTitle}>
          <p>{en.ask.mayCount(mayCount.words, mayCount.countsAs, mayCount.notes)}</p>
          <p className="row">
            <button
              type="button"
              className="button quiet small"
              onClick={() => void countAs(asked, answer, mayCount, true)}
            >
              {en.ask.countYes}
            </button>
            <button
              type="button"
              className="button quiet small"
              onClick={() => void countAs(asked, answer, mayCount, false)}
            >
              {en.ask.countNo}
            </button>
          </p>
        </section>
      )}
    </>
  );
}
