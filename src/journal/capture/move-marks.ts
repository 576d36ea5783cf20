import type { Sheet } from './sheet.ts';

const MOVES = ['walking', 'running', 'cycling', 'swimming'] as const;
const MOVE =
  /(?<![\p{L}])(?:(walked|walk|walking)|(ran|run|running|jogged|jog)|(cycled|cycling|bike ride)|(swam|swim|swimming))(?![\p{L}])/gu;
const DISTANCES: ReadonlySet<string | null> = new Set(['km', '[mi_i]', 'm', '{steps}']);

/** "walked 4 km", "a 20 minute walk": only with how far or how long right beside it. */
export function readMoves(sheet: Sheet): void {
  const measured = sheet
    .marks()
    .filter((one) => one.type === 'for' || (one.type === 'amount' && one.measures !== 'dose'));
  sheet.read(MOVE, (match, range) => {
    const beside = measured.some(
      (one) =>
        /^\s(?:about\s|only\s|nearly\s|almost\s|some\s)?$/iu.test(sheet.line.slice(range.end, one.start)) ||
        /^[\s-]$/u.test(sheet.line.slice(one.end, range.start)),
    );
    const name = MOVES.find((_, index) => match[index + 1] !== undefined);
    return beside && name ? { ...range, type: 'measure', name } : undefined;
  });
}

export function isMove(name: string): boolean {
  return MOVES.some((move) => move === name);
}

/** How far is said of a walk, never of what was felt on it. */
export function canMeasure(name: string, unit: string | null): boolean {
  return !DISTANCES.has(unit) || isMove(name);
}
