import { type Clock, TendError } from '../contract/index.ts';

/** The time a request is answered at: the wall clock, or the one it names (`--now`, `--zone`). */
export function clockOf(
  input: { readonly now?: string | undefined; readonly zone?: string | undefined },
  wall: () => number,
  homeZone: string,
): Clock {
  const zone = input.zone ?? homeZone;
  if (!isZone(zone)) {
    throw new TendError('bad-input', 'That time zone is not known. Use a name like Europe/Berlin.', {
      field: 'zone',
    });
  }
  return { nowMs: input.now === undefined ? wall() : Date.parse(input.now), zone };
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
