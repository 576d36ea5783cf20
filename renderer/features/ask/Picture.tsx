import { type ReactNode, useId } from 'react';
import type { Series } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';
import { type Drawn, type Layout, layout, WIDTH } from './layout.ts';

/** A small picture of the numbers: one mark for each event, days without any note hatched, never zero. */
export function Picture({
  series,
  noted,
}: {
  readonly series: Series;
  readonly noted: ReadonlySet<string> | null;
}) {
  const pattern = useId();
  const drawn = layout(series, noted);
  if (drawn === null) return null;
  return (
    <figure className="picture">
      <svg viewBox={`0 0 ${WIDTH} ${drawn.height}`} aria-hidden="true">
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
        {drawn.hatched.map((day) => (
          <rect
            key={day}
            x={drawn.x(day) - drawn.hatch / 2}
            y={0}
            width={drawn.hatch}
            height={drawn.height}
            fill={`url(#${pattern})`}
          />
        ))}
        {drawn.marks.map((mark) => (
          <Mark key={mark.key} mark={mark} />
        ))}
        <line x1="0" x2={WIDTH} y1={drawn.height - 1} y2={drawn.height - 1} className="ground" />
      </svg>
      <Legend drawn={drawn} pattern={pattern} />
      <Table series={series} drawn={drawn} />
    </figure>
  );
}

function Mark({ mark }: { readonly mark: Drawn }) {
  const { lane, form, x, base, wide, tall } = mark;
  if (form === 'bar') {
    return (
      <rect
        x={x - wide / 2}
        y={base - tall}
        width={wide}
        height={tall}
        rx={Math.min(3, wide / 2)}
        className={`mark bar-${lane.row % 2}`}
      />
    );
  }
  const y = lane.bars ? base - 4 : base;
  if (form === 'ring') return <circle cx={x} cy={y} r={3.5} className="mark none" />;
  if (lane.bars) return <circle cx={x} cy={y} r={3.5} className={`mark bar-${lane.row % 2}`} />;
  return <Point shape={lane.row} x={x} y={y} />;
}

/** Shapes tell lanes apart without colour: disc, square, diamond. */
function Point({ shape, x, y }: { readonly shape: number; readonly x: number; readonly y: number }) {
  const name = `mark point-${shape % 3}`;
  if (shape % 3 === 0) return <circle cx={x} cy={y} r={4.5} className={name} />;
  const turn = shape % 3 === 2 ? `rotate(45 ${x} ${y})` : undefined;
  return <rect x={x - 4} y={y - 4} width={8} height={8} className={name} transform={turn} />;
}

function Legend({ drawn, pattern }: { readonly drawn: Layout; readonly pattern: string }) {
  const text = en.ask.pictureLegend;
  const today = dayOf(new Date());
  const [first = '', last = ''] = [drawn.days[0], drawn.days.at(-1)];
  return (
    <figcaption className="legend small soft">
      <span>{en.ask.range(shortDay(first, today), shortDay(last, today))}</span>
      {drawn.lanes.map((lane) => (
        <Key
          key={lane.name}
          sign={
            lane.bars ? (
              <rect x="3" y="1" width="6" height="10" rx="2" className={`mark bar-${lane.row % 2}`} />
            ) : (
              <Point shape={lane.row} x={6} y={6} />
            )
          }
        >
          {lane.bars ? text.value(lane.name, lane.most) : lane.name}
        </Key>
      ))}
      {drawn.marks.some((mark) => mark.lane.bars && mark.form === 'point') ? (
        <Key sign={<circle cx="6" cy="6" r="3.5" className="mark bar-0" />}>{text.noNumber}</Key>
      ) : null}
      {drawn.marks.some((mark) => mark.form === 'ring') ? (
        <Key sign={<circle cx="6" cy="6" r="3.5" className="mark none" />}>{text.absent}</Key>
      ) : null}
      {drawn.hatched.length > 0 ? (
        <Key sign={<rect width="12" height="12" fill={`url(#${pattern})`} />}>{text.hatched}</Key>
      ) : null}
    </figcaption>
  );
}

function Key({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <span>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {sign}
      </svg>
      {children}
    </span>
  );
}

/** The same for whoever does not see the picture, and for whoever wants the numbers. */
function Table({ series, drawn }: { readonly series: Series; readonly drawn: Layout }) {
  const today = dayOf(new Date());
  const of = (day: string) => series.marks.filter((mark) => wallDay(mark.at) === day);
  const days = drawn.days.filter((day) => drawn.hatched.includes(day) || of(day).length > 0);
  const cell = (day: string, lane: string) => {
    const marks = of(day).filter((mark) => mark.lane === lane);
    if (marks.length === 0) return drawn.hatched.includes(day) ? en.ask.pictureNothing : '';
    const words = marks.map(({ absent, value }) =>
      absent === true ? en.ask.pictureAbsent : value === undefined ? en.ask.pictureThere : String(value),
    );
    return words.join(', ');
  };
  return (
    <details className="small">
      <summary>{en.ask.pictureTable}</summary>
      <table>
        <caption className="hidden">{series.title}</caption>
        <thead>
          <tr>
            <th scope="col">{en.ask.pictureDay}</th>
            {drawn.lanes.map((lane) => (
              <th key={lane.name} scope="col">
                {lane.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{shortDay(day, today)}</th>
              {drawn.lanes.map((lane) => (
                <td key={lane.name}>{cell(day, lane.name)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
