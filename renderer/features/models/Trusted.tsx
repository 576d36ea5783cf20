import type { ExamFigure, ModelInfo, Trust } from '../../../src/contract/index.ts';
import { useApp, withExam } from '../../state/app.ts';
import { en } from '../../strings/en.ts';

const text = en.models;

/** What a chat model passed, part by part, and the way to examine it here. */
export function Trusted({
  model,
  examine,
  stop,
  use,
}: {
  readonly model: ModelInfo;
  /** Absent: the model is not here. */
  readonly examine: (() => void) | undefined;
  readonly stop: () => void;
  /** Absent: it works already, or is the only one. */
  readonly use: (() => void) | undefined;
}) {
  const exam = useApp((s) => s.exam);
  const taken = model.trust.some(({ result }) => result !== undefined);
  const mine = exam?.id === model.id ? exam : null;
  const begin = () => {
    // Loading a model takes longer than anybody waits without a word.
    useApp.setState((s) =>
      withExam(s, { id: model.id, task: 'wording', done: 0, of: 0, partsDone: 0, parts: 0 }),
    );
    examine?.();
  };
  return (
    <>
      <table className="trust small">
        <caption className="soft">{text.trust}</caption>
        <tbody>
          {model.trust.map((part) => (
            <tr key={part.task}>
              <th scope="row">{text.parts[part.task]}</th>
              <td>
                <span className={`verdict ${part.state}`}>{text.verdicts[part.state]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!taken ? null : (
        <details className="small">
          <summary>{text.figures}</summary>
          {model.trust.map((part) => (
            <Figures key={part.task} part={part} />
          ))}
        </details>
      )}
      {examine === undefined ? null : (
        <div className="row examine">
          {mine === null ? null : (
            <div className="small soft exam">
              <progress
                className="progress"
                aria-label={text.examineOf(model.name)}
                value={mine.of === 0 ? 0 : mine.partsDone + mine.done / mine.of}
                max={Math.max(1, mine.parts)}
              />
              {mine.of === 0
                ? text.examBegins
                : text.examAt(mine.partsDone + 1, mine.parts, text.parts[mine.task], mine.done, mine.of)}
            </div>
          )}
          {/* One button for both, so that the focus stays where it was. */}
          <button
            key="exam"
            type="button"
            className="button small"
            aria-label={mine === null ? text.examineOf(model.name) : text.examStop}
            disabled={exam !== null && mine === null}
            onClick={mine === null ? begin : stop}
          >
            {mine === null ? text.examine : text.examStop}
          </button>
          {use === undefined || mine !== null ? null : (
            <button type="button" className="button small" onClick={use}>
              {text.use}
            </button>
          )}
          {mine === null ? <span className="small soft">{text.examineHint}</span> : null}
        </div>
      )}
    </>
  );
}

function Figures({ part: { task, result, measured } }: { readonly part: Trust }) {
  if (result === undefined) return null;
  return (
    <div className="figures">
      <p>
        <span className="strong">{text.parts[task]}</span>{' '}
        <span className="soft">{text.taken(result.date, result.build, measured === 'here')}</span>
      </p>
      <ul>
        {result.figures.map((figure) => (
          <li key={figure.name}>
            <Share figure={figure} />
            {text.figure(figure.name, figure.value, figure.of, figure.atLeast, figure.atMost)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A share as a bar, with a tick where the mark lies. The words beside it say the same. */
function Share({ figure: { value, of, atLeast, atMost } }: { readonly figure: ExamFigure }) {
  const mark = atLeast ?? atMost;
  return (
    <svg className="share" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className="all" x="0" y="3" width="100" height="6" rx="3" />
      <rect className="part" x="0" y="3" width={of === 0 ? 0 : (100 * value) / of} height="6" rx="3" />
      {mark === undefined ? null : (
        <rect className="mark" x={Math.min(98.5, 100 * mark)} y="0" width="1.5" height="12" />
      )}
    </svg>
  );
}
