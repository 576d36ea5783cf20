import { useId } from 'react';
import type { Series } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';
import { MOST_DAYS } from './service.ts';

const WIDTH = 560;
const BARS = 56;
const LANE = 22;
const DAY_MS = 86_400_000;

/** A small picture of the numbers: one mark for each event, days without any note hatched, never zero. */
export function Picture({
  series,
  noted,
}: {
  readonly series: Series;
  readonly noted: ReadonlySet<string> | null;
}) {
  const pattern = useId();
  const days = daysOf(series);
  if (days.length < 2) return null;
  const lanes = [...new Set(series.marks.map((mark) => mark.lane))];
  const hasBars = (lane: string) =>
    series.marks.some((mark) => mark.lane === lane && mark.value !== undefined);
  const barLanes = lanes.filter(hasBars);
  const pointLanes = lanes.filter((lane) => !hasBars(lane));
  const top = barLanes.length * BARS;
  const height = top + pointLanes.length * LANE + 8;
  const step = WIDTH / days.length;
  const x = (at: string) => (days.indexOf(wallDay(at)) + 0.5) * step;
  const wide = Math.max(2, Math.min(9, step * 0.6));
  const hatch = step < 5 ? step : Math.min(16, step - 2);
  const hatched = noted === null || days.length > MOST_DAYS ? [] : days.filter((day) => !noted.has(day));
  const absent = series.marks.some((mark) => mark.absent === true);
  const today = dayOf(new Date());

  return (
    <figure className="picture">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        <defs>
          <pattern
            id={pattern}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(35)"
          >
            <line x1="0" y1="0" x2="0" y2="6" className="hatch" />
          </pattern>
        </defs>
        {hatched.map((day) => (
          <rect
            key={day}
            x={(days.indexOf(day) + 0.5) * step - hatch / 2}
            y={0}
            width={hatch}
            height={height}
            fill={`url(#${pattern})`}
          />
        ))}
        {barLanes.map((lane, row) => {
          const base = (row + 1) * BARS - 4;
          const most = Math.max(
            ...series.marks.map((mark) => (mark.lane === lane ? (mark.value ?? 0) : 0)),
            1,
          );
          return series.marks
            .filter((mark) => mark.lane === lane)
            .map((mark) => {
              const tall = ((mark.value ?? 0) / most) * (BARS - 12);
              return mark.absent === true || mark.value === undefined ? (
                <circle
                  key={mark.evidence + mark.at}
                  cx={x(mark.at)}
                  cy={base - 4}
                  r={3.5}
                  className="mark none"
                />
              ) : (
                <rect
                  key={mark.evidence + mark.at}
                  x={x(mark.at) - wide / 2}
                  y={base - Math.max(3, tall)}
                  width={wide}
                  height={Math.max(3, tall)}
                  rx={Math.min(3, wide / 2)}
                  className={`mark bar bar-${row % 2}`}
                />
              );
            });
        })}
        {pointLanes.map((lane, row) =>
          series.marks
            .filter((mark) => mark.lane === lane)
            .map((mark) => (
              <Point
                key={mark.evidence + mark.at}
                shape={row}
                x={x(mark.at)}
                y={top + row * LANE + LANE / 2}
                empty={mark.absent === true}
              />
            )),
        )}
        <line x1="0" x2={WIDTH} y1={height - 1} y2={height - 1} className="ground" />
      </svg>
      <figcaption className="legend small soft">
        <span>{`${shortDay(days[0] ?? '', today)} – ${shortDay(days.at(-1) ?? '', today)}`}</span>
        {barLanes.map((lane, row) => (
          <span key={lane}>
            <Key>
              <rect x="3" y="1" width="6" height="10" rx="2" className={`mark bar bar-${row % 2}`} />
            </Key>
            {en.ask.pictureLegend.value(lane)}
          </span>
        ))}
        {pointLanes.map((lane, row) => (
          <span key={lane}>
            <Key>
              <Point shape={row} x={6} y={6} empty={false} />
            </Key>
            {en.ask.pictureLegend.point(lane)}
          </span>
        ))}
        {absent ? (
          <span>
            <Key>
              <circle cx="6" cy="6" r="3.5" className="mark none" />
            </Key>
            {en.ask.pictureLegend.absent}
          </span>
        ) : null}
        {hatched.length > 0 ? (
          <span>
            <Key>
              <rect width="12" height="12" fill={`url(#${pattern})`} />
            </Key>
            {en.ask.pictureLegend.hatched}
          </span>
        ) : null}
      </figcaption>
      <details className="small">
        <summary>{en.ask.pictureTable}</summary>
        <table>
          <caption className="hidden">{series.title}</caption>
          <thead>
            <tr>
              <th scope="col">{en.ask.pictureDay}</th>
              {lanes.map((lane) => (
                <th key={lane} scope="col">
                  {lane}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days
              .filter((day) => hatched.includes(day) || series.marks.some((mark) => wallDay(mark.at) === day))
              .map((day) => (
                <tr key={day}>
                  <th scope="row">{shortDay(day, today)}</th>
                  {lanes.map((lane) => (
                    <td key={lane}>{cell(series, day, lane, hatched.includes(day))}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function cell(series: Series, day: string, lane: string, unnoted: boolean): string {
  const marks = series.marks.filter((mark) => wallDay(mark.at) === day && mark.lane === lane);
  if (marks.length === 0) return unnoted ? en.ask.pictureNothing : '';
  return marks
    .map((mark) =>
      mark.absent === true
        ? en.ask.pictureAbsent
        : mark.value === undefined
          ? en.ask.pictureThere
          : String(mark.value),
    )
    .join(', ');
}

/** Shapes tell lanes apart without colour: disc, square, diamond. */
function Point({ shape, x, y, empty }: { shape: number; x: number; y: number; empty: boolean }) {
  const name = empty ? 'mark none' : `mark point point-${shape % 3}`;
  if (shape % 3 === 0) return <circle cx={x} cy={y} r={4.5} className={name} />;
  return (
    <rect
      x={x - 4}
      y={y - 4}
      width={8}
      height={8}
      className={name}
      transform={shape % 3 === 2 ? `rotate(45 ${x} ${y})` : undefined}
    />
  );
}

function Key({ children }: { children: React.ReactNode }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {children}
    </svg>
  );
}

/** Every day from the first mark to the last. */
function daysOf(series: Series): string[] {
  const all = series.marks.map((mark) => wallDay(mark.at)).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = Date.parse(`${first}T12:00:00Z`);
  const length = Math.round((Date.parse(`${last}T12:00:00Z`) - start) / DAY_MS) + 1;
  return Array.from({ length }, (_, i) => new Date(start + i * DAY_MS).toISOString().slice(0, 10));
}
