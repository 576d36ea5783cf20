import { call, sentenceOf } from '../../bridge.ts';
import { jumpTo, noticed, useApp } from '../../state/app.ts';
import { seen, unreadableSettled, useArrived } from '../../state/arrived.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, timeOf, wallDay } from '../../ui/format.ts';

/** Named one by one up to here. */
const NAMED = 4;
const text = en.inbox;

/** What was written while Tend was locked: said once, quietly, with a way to each line. */
export function Arrived() {
  const { lines, unreadable, waiting } = useArrived();
  return (
    <>
      {lines.length === 0 ? null : (
        <div className="banner arrived" role="status">
          <span>{text.arrived(lines.length)}</span>
          <span className="row">
            {lines.slice(0, NAMED).map(({ id, subject, at }) => (
              <button
                key={id}
                type="button"
                className="word"
                onClick={() => useApp.setState((s) => jumpTo(s, id, subject))}
              >
                {text.line(when(at.start, timeOf(at)), subject)}
              </button>
            ))}
            {lines.length > NAMED ? <span>{text.more(lines.length - NAMED)}</span> : null}
            <button type="button" className="word muted" onClick={() => useArrived.setState(seen)}>
              {text.fine}
            </button>
          </span>
          {lines.flatMap(({ id, subject, at, doseQuestions = [] }) =>
            doseQuestions.map((question) => (
              <p key={`${id} ${question}`} className="arrived-question">
                {text.dose(when(at.start, timeOf(at)), subject, question)}
              </p>
            )),
          )}
        </div>
      )}
      {waiting === 0 ? null : (
        <div className="banner arrived" role="status">
          <span>{text.stillSealed(waiting)}</span>
        </div>
      )}
      {unreadable === 0 ? null : (
        <div className="banner arrived" role="status">
          <span>{text.unreadable(unreadable)}</span>
          <span className="row">
            <button type="button" className="word loss" onClick={() => void deleteUnreadable()}>
              {text.delete}
            </button>
            <button
              type="button"
              className="word muted"
              onClick={() => useArrived.setState(unreadableSettled)}
            >
              {text.keep}
            </button>
          </span>
        </div>
      )}
    </>
  );
}

async function deleteUnreadable(): Promise<void> {
  try {
    const { deleted } = await call('inbox.unreadable.delete', {});
    useArrived.setState(unreadableSettled);
    useApp.setState((s) => noticed(s, text.deleted(deleted), false));
  } catch (thrown) {
    useApp.setState((s) => noticed(s, sentenceOf(thrown), false));
  }
}

/** "03:10" today, "Mon 9 Feb 03:10" before. */
function when(start: string, time: string): string {
  const [day, today] = [wallDay(start), dayOf(new Date())];
  return [day === today ? '' : shortDay(day, today), time].filter((part) => part !== '').join(' ');
}
