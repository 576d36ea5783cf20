import { useId } from 'react';
import { CROWD_AT_LEAST } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { oneDigit, placeOf } from './people.ts';

const [WIDTH, LEFT, BASE] = [400, 8, 30];
const x = (people: number) => LEFT + placeOf(people) * (WIDTH - 2 * LEFT);

/** Powers of ten that have a word everyone can see before them. */
const PLACES = [
  { people: 1, words: en.crumbs.one, anchor: 'start' },
  { people: 1_000, words: en.crumbs.village, anchor: 'middle' },
  { people: 1_000_000, words: en.crumbs.city, anchor: 'middle' },
  { people: 1e8, words: en.crumbs.country, anchor: 'middle' },
  { people: 1e10, words: en.crumbs.everyone, anchor: 'end' },
] as const;

/** In how large a crowd the person stands: a disc for this question, a ring for all the receiver was ever told. */
export function CrowdPicture({ low, together }: { readonly low: number; readonly together: number | null }) {
  const hatch = useId();
  const few = low < CROWD_AT_LEAST;
  return (
    <svg
      className="crowd-picture"
      viewBox={`0 0 ${WIDTH} 58`}
      role="img"
      aria-label={en.crumbs.crowdPicture(oneDigit(low), few, together === null ? null : oneDigit(together))}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      <rect
        x={LEFT}
        y={BASE - 9}
        width={x(CROWD_AT_LEAST) - LEFT}
        height="18"
        rx="3"
        fill={`url(#${hatch})`}
      />
      <line className="axis" x1={LEFT} y1={BASE} x2={WIDTH - LEFT} y2={BASE} />
      <line className="limit" x1={x(CROWD_AT_LEAST)} y1={BASE - 14} x2={x(CROWD_AT_LEAST)} y2={BASE + 12} />
      <text className="limit-words" x={x(CROWD_AT_LEAST) - 5} y={BASE - 16} textAnchor="end">
        {en.crumbs.tooFew}
      </text>
      {PLACES.map(({ people, words, anchor }) => (
        <g key={people}>
          <line className="axis" x1={x(people)} y1={BASE - 3} x2={x(people)} y2={BASE + 3} />
          <text x={x(people)} y={BASE + 24} textAnchor={anchor}>
            {words}
          </text>
        </g>
      ))}
      <line className="reach" data-few={few ? '' : undefined} x1={LEFT} y1={BASE} x2={x(low)} y2={BASE} />
      {together === null ? null : <circle className="ring" cx={x(together)} cy={BASE} r="6.5" />}
      <circle className="disc" data-few={few ? '' : undefined} cx={x(low)} cy={BASE} r="6" />
    </svg>
  );
}
