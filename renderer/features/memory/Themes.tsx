import type { Theme } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { barsOf, monthName, monthsOf } from './months.ts';

const text = en.memory;
const TALL = 34;

/** What the notes are about, a row for each theme and a bar for each month; the same as a table beneath. */
export function Themes({ themes }: { readonly themes: readonly Theme[] }) {
  const months = monthsOf(themes);
  const most = Math.max(1, ...themes.flatMap((theme) => theme.months.map(({ notes }) => notes)));
  const [first, last] = [months[0], months.at(-1)];
  return (
    <section aria-labelledby="memory-themes">
      <h2 id="memory-themes">{text.themesTitle}</h2>
      <p className="small soft">{text.themesHint}</p>
      <figure>
        <div className="themes" aria-hidden="true">
          {themes.map((theme) => (
            <div className="theme" key={theme.names.join() + theme.notes}>
              <span>{text.theme(theme.names)}</span>
              <svg
                aria-hidden="true"
                viewBox={`0 0 ${months.length * 10} ${TALL}`}
                preserveAspectRatio="none"
              >
                {barsOf(theme, months).map(({ month, notes }, at) => {
                  const tall = notes === 0 ? 1 : Math.max(3, (notes / most) * TALL);
                  return (
                    <rect
                      key={month}
                      x={at * 10 + 1}
                      y={TALL - tall}
                      width={8}
                      height={tall}
                      className={notes === 0 ? 'none' : undefined}
                    />
                  );
                })}
              </svg>
              <span className="small soft count">{text.themeNotes(theme.notes)}</span>
            </div>
          ))}
          {first === undefined || last === undefined ? null : (
            <div className="theme-months small soft">
              <span>
                <span>{monthName(first)}</span>
                <span>{first === last ? '' : monthName(last)}</span>
              </span>
            </div>
          )}
        </div>
        <details className="small">
          <summary>{text.asTable}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.themeColumn}</th>
                <th scope="col">{text.notesColumn}</th>
                <th scope="col">{text.monthsColumn}</th>
              </tr>
            </thead>
            <tbody>
              {themes.map((theme) => (
                <tr key={theme.names.join() + theme.notes}>
                  <th scope="row">{text.theme(theme.names)}</th>
                  <td>{theme.notes}</td>
                  <td>
                    {theme.months
                      .map(({ month, notes }) => text.monthNotes(monthName(month), notes))
                      .join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figure>
    </section>
  );
}
