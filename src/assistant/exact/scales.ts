import type { Ev } from '../events.ts';

/**
 * What a number of a note can be compared with: others of the same name on the same version of the same scale, or in the same
 * unit. "3 of 10", "3 of 5", a three on a scale of one's own and three degrees are four different things. Undefined: no number.
 */
export function scaleOf(ev: Ev): string | undefined {
  if (ev.severity !== null) return `${ev.name}/${onlyScaleOf(ev)}`;
  return ev.amount === null ? undefined : `${ev.name} ${ev.unit ?? 'no unit'}`;
}

/** The scale of a severity by itself: things that are felt in several ways share "out of 10". */
export function onlyScaleOf({ scale, scaleVersion, severityMax }: Ev): string {
  return scale === null ? `out of ${severityMax ?? 'nothing'}` : `${scale}, version ${scaleVersion ?? 1}`;
}

/** How a scale reads after "a number": " out of 5", " out of 5 on the scale “Skin” (version 2)". */
export function scaleWords({ scale, scaleVersion, severityMax }: Ev): string {
  const outOf = severityMax === null ? ' without a scale' : ` out of ${severityMax}`;
  return scale === null
    ? outOf
    : `${outOf} on the scale “${scale}”${(scaleVersion ?? 1) > 1 ? ` (version ${scaleVersion})` : ''}`;
}

/** The notes whose numbers are on the scale that most of them are on: a picture, or a limit, has one. */
export function onOneScale(events: readonly Ev[]): ReadonlySet<Ev> {
  const groups = Map.groupBy(
    events.filter((ev) => scaleOf(ev) !== undefined),
    (ev) => (ev.severity !== null ? onlyScaleOf(ev) : (ev.unit ?? 'no unit')),
  );
  const [first = [], ...rest] = groups.values();
  return new Set(rest.reduce((most, group) => (group.length > most.length ? group : most), first));
}
