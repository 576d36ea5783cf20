import { DayMark, type Sheet } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';

/** The page itself, on screen as on paper: white, black, one accent, readable without it. */
export function Leaf({ sheet }: { readonly sheet: Sheet }) {
  const { known, days } = sheet;
  return (
    <article className="leaf" aria-label={en.leaf.preview}>
      {/* Repeated on top of every printed page; it says nothing the page does not say. */}
      <p className="leaf-running" aria-hidden="true">
        {sheet.running}
      </p>
      <div className="leaf-body">
        <Head sheet={sheet} />
        {known.rows.length === 0 ? null : (
          <section>
            <h3>{known.title}</h3>
            <ul className="leaf-known">
              {known.rows.map(({ kind, words, how }) => (
                <li key={`${kind} ${words}`}>
                  <span className="leaf-kind">{kind}</span>
                  <span>
                    <span className="you">{words}</span>
                    {how === '' ? null : <small>{how}</small>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Medicines sheet={sheet} />
        <Looked sheet={sheet} />
        <section>
          <h3>{days.title}</h3>
          <p className="leaf-note">{days.note}</p>
          {days.days.map((day) => (
            <section key={day.title} className="leaf-day">
              <h4>{day.title}</h4>
              {day.none === undefined ? null : <p className="leaf-note">{day.none}</p>}
              {day.entries.map(({ time, words, more, made }) => (
                <p key={`${time} ${words} ${more}`} className="leaf-entry">
                  <span className="leaf-time">{time}</span>
                  <span>
                    <span className={made ? undefined : 'you'}>{words}</span>
                    {more === '' ? null : <small>{more}</small>}
                  </span>
                </p>
              ))}
            </section>
          ))}
        </section>
        <p className="leaf-foot">{sheet.foot}</p>
      </div>
    </article>
  );
}

function Head({ sheet }: { readonly sheet: Sheet }) {
  return (
    <header>
      <h2>{sheet.title}</h2>
      <p className="leaf-when">{sheet.span}</p>
      {sheet.sample === undefined ? null : <p className="strong">{sheet.sample}</p>}
      <dl>
        {sheet.head.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="leaf-notice">
        {sheet.notice} <strong>{sheet.emergency}</strong>
      </p>
    </header>
  );
}

function Medicines({ sheet: { medicines } }: { readonly sheet: Sheet }) {
  const { rows } = medicines;
  return (
    <section>
      <h3>{medicines.title}</h3>
      <p className="leaf-note">{rows.length === 0 ? medicines.none : medicines.note}</p>
      {rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{medicines.prescribedTitle}</th>
              <th scope="col">{medicines.takenTitle}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ words, how, name, taken }) => (
              <tr key={`${words} ${how} ${name}`}>
                <td>
                  {words === null ? (
                    <span className="soft">{en.leaf.notInJournal}</span>
                  ) : (
                    <>
                      <span className="you">{words}</span>
                      <small>{how}</small>
                    </>
                  )}
                </td>
                <td>
                  {name === '' ? null : <strong>{name} </strong>}
                  {taken}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Looked({ sheet: { looked } }: { readonly sheet: Sheet }) {
  const { rows, columns, legend } = looked;
  return (
    <section>
      <h3>{looked.title}</h3>
      <p className="leaf-note">{rows.length === 0 ? looked.none : looked.note}</p>
      {rows.some(({ marks }) => marks !== undefined) ? (
        <p className="leaf-note leaf-legend" aria-hidden="true">
          {DayMark.options.map((mark) => (
            <span key={mark}>
              <i className="leaf-mark" data-mark={mark} />
              {legend[mark]}
            </span>
          ))}
        </p>
      ) : null}
      {rows.length === 0 ? null : (
        <table className="leaf-looked">
          <thead>
            <tr>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.noted}</th>
              <th scope="col">{columns.notThere}</th>
              <th scope="col">{columns.notLooked}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, noted, notThere, notLooked, marks }) => (
              <tr key={what}>
                <td>
                  <span className="leaf-what">
                    <strong>{what}</strong>
                    {marks === undefined ? null : <Marks marks={marks} />}
                  </span>
                </td>
                <td>{noted}</td>
                <td>{notThere}</td>
                <td>{notLooked}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** A picture of what the cells beside it say in words: one mark a day. */
function Marks({ marks }: { readonly marks: readonly DayMark[] }) {
  return (
    <span className="leaf-marks" aria-hidden="true">
      {marks.map((mark, day) => (
        // Its place is its day.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <i key={day} className="leaf-mark" data-mark={mark} />
      ))}
    </span>
  );
}
