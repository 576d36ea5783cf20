import { stem, tokens } from './words.ts';

/** A place on the body that a question or a note names: "left arm", "legs". */
export type Site = {
  readonly side?: 'left' | 'right';
  readonly part: string;
  readonly words: string;
  /** "Only the left ankle": not where it was both. */
  readonly only?: true;
};

export type NamedSite = Site & { readonly start: number; readonly end: number };

const PARTS = (
  'arm leg hand foot knee ankle heel neck back tummy stomach belly face chest shoulder elbow wrist finger thumb toe eye ear ' +
  'calf thigh hip cheek throat mouth lip scalp forehead shin groin bottom jaw nose tongue palm sole eyelid chin temple'
).split(' ');
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['feet', 'foot'],
  ['calves', 'calf'],
  ['toes', 'toe'],
  ['cheeks', 'cheek'],
  ['belly', 'tummy'],
  ['stomach', 'tummy'],
]);
const parts: ReadonlyMap<string, string> = new Map([
  ...PARTS.map((part) => [stem(part), PLURALS.get(part) ?? part] as const),
  ...PARTS.map((part) => [part, PLURALS.get(part) ?? part] as const),
  ...PLURALS,
]);

/** Words that name no place beside them: "back again", "at the back of", "on the other hand". */
const NO_PLACE =
  /\b(?:come|comes|came|go|goes|went|get|got|be|been|is|was|are|were|give|gave|look|looking|far|way|sent|brought|on the other)$/;

/** Every place on the body that a text names, in its order. */
export function sitesIn(text: string): NamedSite[] {
  const words = tokens(text);
  return words.flatMap((word, at): NamedSite[] => {
    const part = parts.get(word.text) ?? parts.get(stem(word.text));
    if (part === undefined) return [];
    const before = text.slice(0, word.start).trimEnd().toLowerCase();
    if ((part === 'back' || part === 'hand') && NO_PLACE.test(before)) return [];
    const previous = words[at - 1];
    const side = previous?.text === 'left' || previous?.text === 'right' ? previous.text : undefined;
    const start = side === undefined || previous === undefined ? word.start : previous.start;
    const only =
      side !== undefined && /\b(?:only|just|alone)\b/i.test(text.slice(Math.max(0, start - 12), start));
    return [
      {
        part,
        ...(side === undefined ? {} : { side }),
        ...(only ? { only: true as const } : {}),
        words: text.slice(start, word.end).toLowerCase(),
        start,
        end: word.end,
      },
    ];
  });
}

/** Whether a text speaks of that place; `unsure` where a side is asked for and none is written. */
export function speaksOf(text: string, { part, side, only }: Site): 'yes' | 'no' | 'unsure' {
  const there = sitesIn(text).filter((each) => each.part === part);
  if (there.length === 0) return 'no';
  if (only === true && (/\bboth\b/i.test(text) || there.some((each) => each.side !== side))) return 'no';
  if (side === undefined || there.some((each) => each.side === side)) return 'yes';
  return there.some((each) => each.side === undefined) ? (/\bboth\b/i.test(text) ? 'yes' : 'unsure') : 'no';
}
