import type { Anchor } from './anchor.ts';
import type { Thing } from './things.ts';
import type { Token } from './words.ts';

export type PairOf = { readonly cause?: Thing; readonly effect?: Thing; readonly fromAnchor: boolean };

const MARKER =
  /\b(?:after|following|within \d+ \w+ of|because of|caused by|due to|between|when (?:she|he|i|we|they) (?:had|has|have|eats?|ate))\b/i;
const CAUSES = /\b(?:causes?|triggers?|brings? on|leads? to|sets? off|makes?)\b/i;

/** Which of two things comes first: the one behind "after", "following", "from", "between". */
export function causeAndEffect(
  question: string,
  words: readonly Token[],
  things: readonly Thing[],
  anchorThing: Thing | undefined,
  anchor: Anchor | undefined,
): PairOf {
  if (anchor !== undefined && anchorThing !== undefined && /^after\b/i.test(anchor.phrase)) {
    const effect = things.find((thing) => thing.label !== anchorThing.label);
    return { cause: anchorThing, ...(effect === undefined ? {} : { effect }), fromAnchor: true };
  }
  const marker = MARKER.exec(question);
  const markerAt = marker === null ? -1 : words.findIndex((word) => word.start >= marker.index);
  const [first, second] = things;
  if (markerAt >= 0) {
    const cause = things.find((thing) => thing.at > markerAt && thing.at <= markerAt + 6);
    const effect = things.find((thing) => thing !== cause);
    return {
      ...(cause === undefined ? {} : { cause }),
      ...(effect === undefined ? {} : { effect }),
      fromAnchor: false,
    };
  }
  if (first !== undefined && second !== undefined) {
    if (giving(first) !== giving(second) || CAUSES.test(question)) {
      const order =
        giving(second) && !giving(first) ? ([second, first] as const) : ([first, second] as const);
      return { cause: order[0], effect: order[1], fromAnchor: false };
    }
    return { cause: first, effect: second, fromAnchor: false };
  }
  return { ...(first === undefined ? {} : { effect: first }), fromAnchor: false };
}

const giving = (thing: Thing) => thing.type === 'medicine' || thing.type === 'food';

/** Between two things of a list: "ice cream and when strawberries", "weight, HbA1c". */
const LISTED =
  /^[\s,;&?.]*(?:(?:and|or|as well as|plus|also|the|his|her|my|our|their|a|an|last|latest|newest|first|how|often|many|much|when|what|which|about|did|does|was|is|were|he|she|i|they|have|had|of|times|both|then)[\s,;&?.]+)*$/i;

/** Things that stand side by side, each asked about by itself: "migraines and falls". Undefined for one, or for a cause and what follows it. */
export function listed(
  question: string,
  words: readonly Token[],
  things: readonly Thing[],
): readonly Thing[] | undefined {
  const named = things.filter((thing) => !thing.generic);
  if (named.length < 2 || MARKER.test(question) || CAUSES.test(question)) return undefined;
  for (const [at, thing] of named.slice(1).entries()) {
    const before = named[at] as Thing;
    const from = words[before.at + before.asked.split(' ').length - 1]?.end ?? 0;
    const to = words[thing.at]?.start ?? 0;
    const between = question.slice(from, to);
    if (!/\band\b|\bor\b|,|\bas well as\b|\bplus\b|&/i.test(between) || !LISTED.test(between))
      return undefined;
  }
  return named;
}
