import type { StripLaneName } from '../../../src/contract/index.ts';

/** Lanes are told apart by shape, never by shade: a disc for medicines, a square for foods and places, a diamond for what was felt. */
export function Shape({
  lane,
  x,
  base,
  room,
  wide,
  height,
  ring,
  ringed,
}: {
  readonly lane: StripLaneName;
  readonly x: number;
  /** The lowest it may reach, and how far up. */
  readonly base: number;
  readonly room: number;
  /** Of its part of the strip. */
  readonly wide: number;
  /** 0 to 1; undefined where there is no number. */
  readonly height?: number | undefined;
  /** All of it is looked for and not there. */
  readonly ring: boolean;
  /** Some of it is. */
  readonly ringed: boolean;
}) {
  const r = Math.max(2.5, Math.min(4.5, wide / 3.2));
  const y = base - r - 2;
  if (lane === 'looked') {
    const tall = Math.max(4, (height ?? 1) * (room + 8));
    return (
      <rect
        x={x - Math.min(5, wide / 2.6)}
        y={base - tall}
        width={Math.min(10, wide / 1.3)}
        height={tall}
        rx={1.5}
        className="shape-looked"
      />
    );
  }
  if (ring) return <circle cx={x} cy={y} r={r} className="shape-ring" />;
  const around = ringed ? <circle cx={x} cy={y} r={r + 3} className="shape-ring" /> : null;
  if (lane === 'felt' && height !== undefined) {
    const tall = Math.max(3, height * room);
    const half = Math.min(5, wide / 2.8);
    return (
      <>
        <rect x={x - half} y={base - tall} width={half * 2} height={tall} rx={2} className="shape-felt" />
        {ringed ? <circle cx={x} cy={base - tall - 5} r={3} className="shape-ring" /> : null}
      </>
    );
  }
  return (
    <>
      {lane === 'doses' ? (
        <circle cx={x} cy={y} r={r} className="shape-dose" />
      ) : (
        <rect
          x={x - r}
          y={y - r}
          width={r * 2}
          height={r * 2}
          className={lane === 'felt' ? 'shape-felt' : 'shape-exposure'}
          transform={lane === 'felt' ? `rotate(45 ${x} ${y})` : undefined}
        />
      )}
      {around}
    </>
  );
}

export function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(35)">
      <line x1="0" y1="0" x2="0" y2="6" className="hatch" />
    </pattern>
  );
}
